/** Earlier answers: which one stands beside a question, and whether it may be carried over. */
import { valueLabel } from './answer-label.ts';
import { checkAnswer, isUnknown } from './answer.ts';
import type { AnswerValue } from './answer.ts';
import { comparabilityBetween, isComparable } from './comparison.ts';
import { fillYearsInText, languages } from './language.ts';
import { findQuestion } from './questionnaire.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { valuesOf } from './response-check.ts';
import type { EarlierAnswer } from './survey.ts';
import { visibleQuestions } from './visibility.ts';

/** What one municipality answered in one earlier round. */
export interface EarlierRound {
  readonly year: number;
  /** As the round asked it, the theme question in its place and the years not written out. */
  readonly questionnaire: Questionnaire;
  readonly answers: readonly AnswerOfRound[];
}

export type AnswerOfRound = Pick<
  EarlierAnswer,
  'question' | 'value' | 'estimate' | 'comment' | 'evidenceUrl' | 'answeredBy' | 'answeredAt'
>;

/** What an answer gets from the earlier one that it repeats. */
export interface CarriedOver {
  value: AnswerValue;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
}

/** Times of which an answer given a year ago can still be true. */
const lastingTimes = new Set<Question['asksAbout']>(['now', 'year']);

/** An option that says what it means only together with the comment. */
const otherOption = 'other';

/**
 * For each question of today the municipality's newest earlier answer, in the questionnaire's
 * order. Left out are answers that did not apply when they were given, and those to questions that
 * only share the key with today's: theme questions, and whatever the lineage calls new.
 *
 * `questionnaire` is today's with the years not written out, as in `EarlierRound`; `lineage` holds
 * every version of it.
 */
export function earlierOf(
  questionnaire: Questionnaire,
  rounds: readonly EarlierRound[],
  lineage: readonly Questionnaire[],
): EarlierAnswer[] {
  const newestFirst = rounds
    .toSorted((one, other) => other.year - one.year)
    .map((round) => ({ round, answers: applyingAnswers(round) }));
  return questionnaire.questions.flatMap((question) => {
    const newest = newestFirst.find(({ answers }) => answers.has(question.key));
    const answer = newest?.answers.get(question.key);
    if (newest === undefined || answer === undefined) return [];
    const { round } = newest;
    const then = findQuestion(round.questionnaire, question.key);
    const comparability = comparabilityBetween(
      question.key,
      questionnaire,
      round.questionnaire,
      lineage,
    );
    if (then === undefined || comparability === 'new') return [];
    return [
      {
        ...answer,
        year: round.year,
        valueLabel: valueLabel(then, answer.value, round.year),
        comparability,
        wording: hasSameWording(question, then) ? null : fillYearsInText(then.wording, round.year),
      },
    ];
  });
}

/**
 * May "unchanged" be answered? Only to a question that has kept its meaning and asks about the
 * present, with an answer that says something and that today's question still takes. The theme
 * question is new every year.
 */
export function mayCarryOver(
  question: Question,
  earlier: EarlierAnswer,
  isTheme: boolean,
): boolean {
  return (
    !isTheme &&
    earlier.question === question.key &&
    isComparable(earlier.comparability) &&
    lastingTimes.has(question.asksAbout) &&
    !isUnknown(earlier.value) &&
    checkAnswer(question, earlier.value).fault === undefined
  );
}

/**
 * The answer that "unchanged" gives, as it is stored. Last year's explanation is not this year's,
 * so the comment comes along only where it completes the answer ("something else, what?").
 */
export function carriedOver(question: Question, earlier: EarlierAnswer): CarriedOver {
  const { value } = earlier;
  const checked = checkAnswer(question, value);
  const isCompleted = Array.isArray(value) ? value.includes(otherOption) : value === otherOption;
  return {
    value: checked.fault === undefined ? checked.value : value,
    estimate: question.estimate && earlier.estimate,
    comment: isCompleted && question.options.length > 0 ? earlier.comment : null,
    evidenceUrl: earlier.evidenceUrl,
  };
}

/** The keys of the questions that "unchanged" answers, in the questionnaire's order. */
export function carryableQuestions(
  questionnaire: Questionnaire,
  earlier: readonly EarlierAnswer[],
): string[] {
  const earlierByKey = new Map(earlier.map((answer) => [answer.question, answer]));
  return questionnaire.questions
    .filter((question) => {
      const before = earlierByKey.get(question.key);
      return (
        before !== undefined &&
        mayCarryOver(question, before, questionnaire.themeQuestion === question.key)
      );
    })
    .map(({ key }) => key);
}

function applyingAnswers({ questionnaire, answers }: EarlierRound): Map<string, AnswerOfRound> {
  const applied = new Set(visibleQuestions(questionnaire, valuesOf(answers)).map(({ key }) => key));
  return new Map(
    answers
      .filter(({ question }) => applied.has(question))
      .map((answer) => [answer.question, answer]),
  );
}

function hasSameWording(one: Question, other: Question): boolean {
  return languages.every((language) => one.wording[language] === other.wording[language]);
}
