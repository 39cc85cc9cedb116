/** Soft checks: answers that may be right but look odd, of which the municipality is asked a word. */
import { isDontKnow } from './missing.ts';
import type { AnswerValue, AnswerValues } from './answer.ts';
import { isComparable } from './comparison.ts';
import type { Text } from './language.ts';
import type { Contradiction, Question, Questionnaire } from './questionnaire.ts';
import { roundHalfUp, withoutNoise } from './rounding.ts';
import { questionScore } from './score.ts';
import type { CheckContext, EarlierAnswer } from './survey.ts';
import { holds, visibleQuestions } from './visibility.ts';

export interface SoftWarning {
  /** Where it is shown. */
  question: string;
  /** A key of the word catalogue `check`, whose sentence the `params` fill. */
  code:
    | 'check-changed-much'
    | 'check-amount-more'
    | 'check-amount-less'
    | 'check-amount-many-times'
    | 'check-amount-from-nothing'
    | 'check-amount-to-nothing'
    | 'check-amount-above-region'
    | 'check-amount-below-region'
    | 'check-contradiction';
  /** Years are texts, so that no language groups their digits. */
  params: Record<string, string | number>;
  /** The questionnaire's own words where it declares the check, as of a contradiction. */
  message: Text | null;
  /** The other questions that the warning speaks of. */
  related: string[];
  /** Has a comment been given? Then nobody needs to ask. */
  isSettled: boolean;
}

/** An answer with its comment, as it stands in the form or in the database. */
export interface CommentedAnswer {
  readonly value: AnswerValue | null;
  readonly comment: string | null;
}

/** Steps between an answer and the earlier one from which on a word is asked for. */
const muchChanged = 2;
/** Shares of an amount: below the one or above the other is far. */
const farBelow = 0.5;
const farAbove = 1.5;
/** From here on "how many times" says more than per cent do. */
const manyTimes = 10;

/**
 * Everything odd in the answers, in the questionnaire's order. A warning never blocks anything.
 * Questions that do not apply and answers of don't know never warn, nor does the theme question.
 */
export function softWarnings(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, CommentedAnswer>>,
  earlier: readonly EarlierAnswer[],
  context: CheckContext,
): SoftWarning[] {
  const known = knownAnswers(questionnaire, answers);
  const before = new Map(earlier.map((answer) => [answer.question, answer]));
  const measured = perInhabitantQuestions(questionnaire);
  const contradictions = contradictionsIn(questionnaire, known);
  return [...known].flatMap(([question, value]): SoftWarning[] => {
    const isSettled = hasComment(answers[question.key]);
    const then = comparableAnswer(question, before.get(question.key));
    const found: Finding[] = [
      ...(then === null ? [] : changedMuch(question, value, then)),
      ...(typeof value === 'number' && measured.has(question.key)
        ? [
            ...(then === null ? [] : farFromHistory(value, then, context)),
            ...farFromRegion(question, value, context),
          ]
        : []),
    ];
    return [
      ...found.map((finding) => ({
        ...finding,
        question: question.key,
        message: null,
        related: [],
        isSettled,
      })),
      ...contradictions
        .filter(({ place }) => place === question.key)
        .map(({ contradiction, related }) => ({
          question: question.key,
          code: 'check-contradiction' as const,
          params: { contradiction: contradiction.key },
          message: contradiction.message,
          related,
          isSettled: isSettled || related.some((key) => hasComment(answers[key])),
        })),
    ];
  });
}

/** The keys of the declared contradictions that the answers make, in the questionnaire's order. */
export function contradictionsOf(questionnaire: Questionnaire, values: AnswerValues): string[] {
  const answers = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, comment: null }]),
  );
  return contradictionsIn(questionnaire, knownAnswers(questionnaire, answers)).map(
    ({ contradiction }) => contradiction.key,
  );
}

type Finding = Pick<SoftWarning, 'code' | 'params'>;
type KnownAnswers = ReadonlyMap<Question, AnswerValue>;

interface FoundContradiction {
  contradiction: Contradiction;
  /** The last of its questions, */
  place: string;
  /** and the others. */
  related: string[];
}

function knownAnswers(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, CommentedAnswer>>,
): KnownAnswers {
  const values: Record<string, AnswerValue> = {};
  for (const { key } of questionnaire.questions) {
    const value = answers[key]?.value ?? null;
    if (value !== null) values[key] = value;
  }
  return new Map(
    visibleQuestions(questionnaire, values).flatMap((question) => {
      const value = values[question.key];
      const says = value !== undefined && !isDontKnow(question, value);
      return says ? [[question, value] as const] : [];
    }),
  );
}

/** The earlier answer, where it says something that today's may be held against. */
function comparableAnswer(
  question: Question,
  earlier: EarlierAnswer | undefined,
): EarlierAnswer | null {
  return earlier !== undefined &&
    isComparable(earlier.comparability) &&
    !isDontKnow(question, earlier.value)
    ? earlier
    : null;
}

/** A step is one from a score to the next one that the question can give; a tie is no step. */
function changedMuch(question: Question, value: AnswerValue, then: EarlierAnswer): Finding[] {
  const now = questionScore(question, value);
  const before = questionScore(question, then.value);
  if (now === null || before === null) return [];
  const possible = possibleScores(question);
  const steps = Math.abs(possible.indexOf(now) - possible.indexOf(before));
  return steps < muchChanged
    ? []
    : [{ code: 'check-changed-much', params: { year: String(then.year) } }];
}

function possibleScores({ options, scoreByCount }: Question): number[] {
  const scores = scoreByCount ?? options;
  const known = scores.map(({ score }) => score).filter((score) => score !== null);
  return [...new Set(known)].toSorted((one, other) => one - other);
}

/** The amounts that are published per inhabitant. */
function perInhabitantQuestions({ indicators }: Questionnaire): ReadonlySet<string> {
  return new Set(
    indicators.filter(({ kind }) => kind === 'per_inhabitant').map(({ question }) => question),
  );
}

function farFromHistory(amount: number, earlier: EarlierAnswer, context: CheckContext): Finding[] {
  const then = earlier.value;
  if (typeof then !== 'number' || amount === then) return [];
  const year = String(earlier.year);
  if (then === 0) return [{ code: 'check-amount-from-nothing', params: { year } }];
  if (amount === 0) return [{ code: 'check-amount-to-nothing', params: { year } }];
  const inhabitants = context.population?.count ?? 0;
  const inhabitantsThen = context.earlierPopulations[year] ?? 0;
  if (inhabitants <= 0 || inhabitantsThen <= 0) return [];
  const ratio = withoutNoise((amount * inhabitantsThen) / (then * inhabitants));
  if (ratio >= farBelow && ratio <= farAbove) return [];
  if (ratio >= manyTimes) {
    return [{ code: 'check-amount-many-times', params: { year, times: Math.floor(ratio) } }];
  }
  return ratio > 1
    ? [{ code: 'check-amount-more', params: { year, percent: roundHalfUp((ratio - 1) * 100) } }]
    : // Something is never 100 per cent less than something else.
      [
        {
          code: 'check-amount-less',
          params: { year, percent: Math.min(99, roundHalfUp((1 - ratio) * 100)) },
        },
      ];
}

function farFromRegion({ key }: Question, amount: number, context: CheckContext): Finding[] {
  const range = context.regionPerInhabitant[key];
  const inhabitants = context.population?.count ?? 0;
  if (range === undefined || inhabitants <= 0) return [];
  const own = withoutNoise(amount / inhabitants);
  const params = {
    year: String(range.year),
    own: roundHalfUp(own, 2),
    least: roundHalfUp(range.min, 2),
    greatest: roundHalfUp(range.max, 2),
  };
  if (own > withoutNoise(range.max * farAbove)) {
    return [{ code: 'check-amount-above-region', params }];
  }
  if (own < withoutNoise(range.min * farBelow)) {
    return [{ code: 'check-amount-below-region', params }];
  }
  return [];
}

/** A contradiction needs a known answer to every question that it names. */
function contradictionsIn(questionnaire: Questionnaire, known: KnownAnswers): FoundContradiction[] {
  const values = new Map([...known].map(([{ key }, value]) => [key, value]));
  return questionnaire.contradictions.flatMap((contradiction) => {
    const { when } = contradiction;
    if (!when.every((fact) => values.has(fact.question) && holds(fact, values))) return [];
    const named = new Set(when.map(({ question }) => question));
    const keys = questionnaire.questions.map(({ key }) => key).filter((key) => named.has(key));
    return [{ contradiction, place: keys.at(-1)!, related: keys.slice(0, -1) }];
  });
}

function hasComment(answer: CommentedAnswer | undefined): boolean {
  return (answer?.comment ?? '').trim() !== '';
}
