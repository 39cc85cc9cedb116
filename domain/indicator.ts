/** Indicators: published figures over the municipalities of one round. */
import { decimalsOf, unknownValue } from './answer.ts';
import type { AnswerValue, AnswerValues } from './answer.ts';
import { missingKind } from './missing.ts';
import type { IndicatorChange } from './published.ts';
import { findQuestion } from './questionnaire.ts';
import type { Indicator, Question, Questionnaire } from './questionnaire.ts';

/** A municipality of the round: its answers count once it has responded. */
export interface MunicipalityAnswers {
  code: string;
  responded: boolean;
  answers: AnswerValues;
  /** Inhabitants on 31 December of the year, or null where that is not known. */
  population(year: number): number | null;
}

export interface OptionFigure {
  key: string;
  /** Municipalities that chose the option. */
  count: number;
  /** Their share of the known answers, 0-1; null of "don't know", which is outside them. */
  value: number | null;
}

export interface IndicatorFigure {
  /** share, given: exact fraction 0-1. Amounts: euros or pieces. distribution: null. */
  value: number | null;
  /** Municipalities that count into the figure. */
  count: number;
  /** Municipalities with a known answer: don't know, unanswered and inapplicable are outside. */
  n: number;
  /** Municipalities of the round. */
  N: number;
  /** Least and greatest among the municipalities that count; of amounts only. */
  min: number | null;
  max: number | null;
  /** Of a distribution only. */
  options: OptionFigure[] | null;
}

/** The figure over all municipalities of the round; `roundYear` is the year of the round. */
export function indicatorFigure(
  indicator: Indicator,
  questionnaire: Questionnaire,
  municipalities: readonly MunicipalityAnswers[],
  roundYear: number,
): IndicatorFigure {
  const question = findQuestion(questionnaire, indicator.question);
  const N = municipalities.length;
  if (question === undefined) return { ...nothing, N };
  const answers = knownAnswers(question, questionnaire, municipalities);
  switch (indicator.kind) {
    case 'share': {
      const chosen = answers.filter(({ value }) => choseAnyOf(value, indicator.options));
      return share(chosen.length, answers.length, N);
    }
    case 'given': {
      const asked = municipalities.filter((municipality) =>
        isAsked(question, questionnaire, municipality),
      );
      return share(answers.length, asked.length, N);
    }
    case 'distribution':
      return distribution(question, questionnaire, municipalities, answers);
    case 'sum': {
      const amounts = amountsOf(answers).map(({ amount }) => amount);
      return {
        ...nothing,
        ...leastAndGreatest(amounts),
        value: amounts.length === 0 ? null : exactSum(amounts, question),
        count: amounts.length,
        n: amounts.length,
        N,
      };
    }
    case 'mean': {
      const known = amountsOf(answers);
      const amounts = over(indicator.over, known).map(({ amount }) => amount);
      return {
        ...nothing,
        ...leastAndGreatest(amounts),
        value: amounts.length === 0 ? null : exactSum(amounts, question) / amounts.length,
        count: amounts.length,
        n: known.length,
        N,
      };
    }
    case 'per_inhabitant': {
      const known = amountsOf(answers);
      const year = question.asksAbout === 'previous_year' ? roundYear - 1 : roundYear;
      const divided = over(indicator.over, known).flatMap(({ amount, municipality }) => {
        const inhabitants = municipality.population(year);
        return inhabitants === null || inhabitants <= 0 ? [] : [{ amount, inhabitants }];
      });
      const inhabitants = divided.reduce((sum, each) => sum + each.inhabitants, 0);
      const amounts = divided.map(({ amount }) => amount);
      return {
        ...nothing,
        ...leastAndGreatest(divided.map((each) => each.amount / each.inhabitants)),
        value: divided.length === 0 ? null : exactSum(amounts, question) / inhabitants,
        count: divided.length,
        n: known.length,
        N,
      };
    }
  }
}

/** One side of a comparison of two rounds of the same region. */
export interface IndicatorRound {
  questionnaire: Questionnaire;
  municipalities: readonly MunicipalityAnswers[];
  /** Year of the round. */
  year: number;
  /** Over all municipalities of the round. */
  figure: IndicatorFigure;
}

/**
 * The change of a figure since an earlier round, over the municipalities of the region in both:
 * one that joined or left meanwhile must not look like a change in the others. Between answers of
 * questions that are not comparable nothing is compared.
 */
export function indicatorChange(
  indicator: Indicator,
  now: IndicatorRound,
  then: IndicatorRound,
  comparable: boolean,
): IndicatorChange {
  const base = { year: then.year, comparable, nChanged: now.figure.N - then.figure.N };
  if (!comparable) return { ...base, ...notCompared };
  const newer = figureOverCommon(indicator, now, then);
  const older = figureOverCommon(indicator, then, now);
  const isShare = indicator.kind === 'share' || indicator.kind === 'given';
  const sides = {
    value: older.value,
    previousCount: older.count,
    previousN: older.n,
    commonValue: newer.value,
    commonCount: newer.count,
    commonN: newer.n,
  };
  if (!isShare || newer.n === 0 || older.n === 0) {
    return { ...base, ...sides, points: null, count: null };
  }
  return {
    ...base,
    ...sides,
    // One division of whole numbers, so that 97 % less 90 % is 7 points and not 7.000000000000001.
    points: ((newer.count * older.n - older.count * newer.n) * 100) / (newer.n * older.n),
    count: newer.count - older.count,
  };
}

const notCompared = {
  value: null,
  points: null,
  count: null,
  previousCount: null,
  previousN: null,
  commonValue: null,
  commonCount: null,
  commonN: null,
};

const nothing: IndicatorFigure = {
  value: null,
  count: 0,
  n: 0,
  N: 0,
  min: null,
  max: null,
  options: null,
};

function figureOverCommon(
  indicator: Indicator,
  round: IndicatorRound,
  other: IndicatorRound,
): IndicatorFigure {
  const codes = new Set(other.municipalities.map(({ code }) => code));
  const common = round.municipalities.filter(({ code }) => codes.has(code));
  return indicatorFigure(indicator, round.questionnaire, common, round.year);
}

interface KnownAnswer {
  municipality: MunicipalityAnswers;
  value: AnswerValue;
}

interface KnownAmount {
  municipality: MunicipalityAnswers;
  amount: number;
}

/**
 * What the municipalities are known to have answered. Consent is asked for naming a person; a
 * municipality can be counted without naming anybody.
 */
function knownAnswers(
  question: Question,
  questionnaire: Questionnaire,
  municipalities: readonly MunicipalityAnswers[],
): KnownAnswer[] {
  return municipalities.flatMap((municipality) => {
    const { responded, answers } = municipality;
    const value = answers[question.key];
    return responded &&
      value !== undefined &&
      missingKind(question, questionnaire, answers, true) === null
      ? [{ municipality, value }]
      : [];
  });
}

/** Did the municipality respond, and does the question apply to it? */
function isAsked(
  question: Question,
  questionnaire: Questionnaire,
  { responded, answers }: MunicipalityAnswers,
): boolean {
  return responded && missingKind(question, questionnaire, answers, true) !== 'not_applicable';
}

function share(count: number, n: number, N: number): IndicatorFigure {
  return { ...nothing, value: fraction(count, n), count, n, N };
}

function distribution(
  question: Question,
  questionnaire: Questionnaire,
  municipalities: readonly MunicipalityAnswers[],
  known: readonly KnownAnswer[],
): IndicatorFigure {
  const n = known.length;
  const dontKnow = municipalities.filter(
    ({ responded, answers }) =>
      responded && missingKind(question, questionnaire, answers, true) === 'dont_know',
  ).length;
  const options = question.options.map(({ key }) => {
    if (key === unknownValue) return { key, count: dontKnow, value: null };
    const count = known.filter(({ value }) => choseAnyOf(value, [key])).length;
    return { key, count, value: fraction(count, n) };
  });
  return { ...nothing, count: n, n, N: municipalities.length, options };
}

function fraction(count: number, n: number): number | null {
  return n === 0 ? null : count / n;
}

function choseAnyOf(value: AnswerValue, options: readonly string[]): boolean {
  if (typeof value === 'string') return options.includes(value);
  return Array.isArray(value) && value.some((key) => options.includes(key));
}

function amountsOf(answers: readonly KnownAnswer[]): KnownAmount[] {
  return answers.flatMap(({ municipality, value }) =>
    typeof value === 'number' ? [{ municipality, amount: value }] : [],
  );
}

function over(which: 'all' | 'positive', amounts: readonly KnownAmount[]): readonly KnownAmount[] {
  return which === 'all' ? amounts : amounts.filter(({ amount }) => amount > 0);
}

/** Summed in the smallest unit asked for (cents of euros), where binary fractions add no noise. */
function exactSum(amounts: readonly number[], question: Question): number {
  const unitsOfOne = 10 ** decimalsOf(question);
  return amounts.reduce((sum, amount) => sum + Math.round(amount * unitsOfOne), 0) / unitsOfOne;
}

function leastAndGreatest(values: readonly number[]): { min: number | null; max: number | null } {
  const least = values.reduce((least, value) => Math.min(least, value), Infinity);
  const greatest = values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
  return values.length === 0 ? { min: null, max: null } : { min: least, max: greatest };
}
