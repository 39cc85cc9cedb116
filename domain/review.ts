/** The review: what a coordinator should look at in a response before approving it. */
import { isComparable } from './comparison.ts';
import { answerChanges } from './answer-change.ts';
import type { Contact } from './answer.ts';
import { valuesOf, whatBlocksSubmitting } from './response-check.ts';
import { personalDataIn } from './personal-data.ts';
import type { PersonalDataFinding } from './personal-data.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import type { AnswerQuery } from './review-record.ts';
import { softWarnings } from './soft-check.ts';
import type { SoftWarning } from './soft-check.ts';
import type { CheckContext, EarlierAnswer, SavedAnswer } from './survey.ts';
import { visibleQuestions } from './visibility.ts';

/** What kind of finding, the gravest first: that is the order on every page. */
export const findingKinds = [
  'missing',
  'personal_data',
  'contradiction',
  'outlier_history',
  'outlier_region',
  'change',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  kind: FindingKind;
  question: string;
  /** Of soft checks. */
  warning: SoftWarning | null;
  /** What looks like personal data in the answer or its comment. */
  personalData: PersonalDataFinding[];
  /** Nobody needs to ask: the municipality has told why, or a question about it has been settled. */
  isSettled: boolean;
}

/** What the findings of a response are made from. */
export interface ReviewedResponse {
  questionnaire: Questionnaire;
  answers: readonly SavedAnswer[];
  earlier: readonly EarlierAnswer[];
  checkContext: CheckContext;
  queries: readonly AnswerQuery[];
}

/**
 * Everything to look at, by question in the questionnaire's order, the gravest of one question
 * first. A finding never blocks approving. A comment settles what is odd; only a settled question
 * about the answer as it is now settles personal data or a missing core answer.
 */
export function reviewFindings(response: ReviewedResponse): Finding[] {
  const { questionnaire, answers, earlier, checkContext, queries } = response;
  const answerTo = new Map(answers.map((answer) => [answer.question, answer]));
  const settled = new Set(
    queries.flatMap(({ question, settledVersion }) =>
      settledVersion === (answerTo.get(question)?.version ?? 0) ? [question] : [],
    ),
  );
  const found: Finding[] = [
    ...whatBlocksSubmitting(questionnaire, answers).missing.map(({ key }): Finding =>
      finding('missing', key),
    ),
    ...visibleQuestions(questionnaire, valuesOf(answers)).flatMap((question): Finding[] => {
      const personalData = personalDataOf(question, answerTo.get(question.key));
      return personalData.length === 0
        ? []
        : [{ ...finding('personal_data', question.key), personalData }];
    }),
    ...softWarnings(questionnaire, Object.fromEntries(answerTo), earlier, checkContext).map(
      (warning): Finding => ({
        ...finding(kindOf(warning), warning.question),
        warning,
        isSettled: warning.isSettled,
      }),
    ),
  ];
  const place = new Map(questionnaire.questions.map(({ key }, index) => [key, index]));
  return found
    .map((each) => ({ ...each, isSettled: each.isSettled || settled.has(each.question) }))
    .toSorted(
      (one, other) =>
        place.get(one.question)! - place.get(other.question)! ||
        findingKinds.indexOf(one.kind) - findingKinds.indexOf(other.kind),
    );
}

/** Is there anything that somebody should look at before approving? */
export function needsReview(response: ReviewedResponse): boolean {
  return (
    response.queries.some(({ state }) => state !== 'settled') ||
    reviewFindings(response).some(({ isSettled }) => !isSettled)
  );
}

/** How many answers are others than the comparable ones of the time before. */
export function changedCount({ questionnaire, answers, earlier }: ReviewedResponse): number {
  return answerChanges(questionnaire, valuesOf(answers), earlier).filter(
    ({ kind, from }) => kind === 'changed' && from !== null && isComparable(from.comparability),
  ).length;
}

function finding(kind: FindingKind, question: string): Finding {
  return { kind, question, warning: null, personalData: [], isSettled: false };
}

function kindOf({ code }: SoftWarning): FindingKind {
  switch (code) {
    case 'check-contradiction':
      return 'contradiction';
    case 'check-amount-above-region':
    case 'check-amount-below-region':
      return 'outlier_region';
    case 'check-changed-much':
      return 'change';
    default:
      return 'outlier_history';
  }
}

/** Contact details are asked for and need a consent of their own; everything else is free text. */
function personalDataOf(
  question: Question,
  answer: SavedAnswer | undefined,
): PersonalDataFinding[] {
  if (answer === undefined) return [];
  const { value } = answer;
  const texts = [
    question.type === 'text' && typeof value === 'string' && question.format !== 'url' ? value : '',
    answer.comment ?? '',
  ];
  const named = question.type === 'contact' && isContact(value) ? [value.email, value.phone] : [];
  return texts.flatMap(personalDataIn).filter(({ match }) => !named.includes(match));
}

function isContact(value: SavedAnswer['value']): value is Contact {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
