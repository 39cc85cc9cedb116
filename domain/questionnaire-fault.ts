/** What a fault of a questionnaire is, and all the kinds of it there are. */

/** A fault and its place; `params` fill the sentence that a reader gets for the `code`. */
export interface QuestionnaireFault {
  path: (string | number)[];
  code: QuestionnaireFaultCode;
  params: Record<string, string | number>;
}

export const questionnaireFaultCodes = [
  'repeated-key',
  'repeated-option',
  'reserved-dimension-key',
  'unknown-dimension',
  'condition-on-unknown-question',
  'condition-on-itself',
  'condition-points-forward',
  'condition-on-private-question',
  'condition-needs-choice',
  'condition-needs-amount',
  'condition-unknown-option',
  'contradiction-of-one-question',
  'contradiction-never-holds',
  'choice-without-options',
  'options-without-choice',
  'yes-no-strange-option',
  'yes-no-missing-option',
  'unknown-with-score',
  'none-scored-above',
  'option-score-in-multiple-choice',
  'count-score-without-multiple-choice',
  'count-score-not-from-zero',
  'count-score-not-ascending',
  'count-score-falls',
  'limit-does-not-fit',
  'limits-crossed',
  'euros-too-many-decimals',
  'format-does-not-fit',
  'estimate-does-not-fit',
  'consent-on-private-question',
  'years-do-not-fit',
  'comparability-without-previous-version',
  'previous-version-is-this-one',
  'radar-dimension-without-score',
  'score-outside-radar',
  'unknown-theme-question',
  'theme-question-not-text',
  'indicator-of-unknown-question',
  'indicator-of-private-question',
  'indicator-does-not-fit',
  'indicator-unknown-option',
  'indicator-counts-unknown',
  'blank-text',
  'unknown-placeholder',
  'missing-placeholder',
  'placeholder-outside-question',
] as const;
export type QuestionnaireFaultCode = (typeof questionnaireFaultCodes)[number];
