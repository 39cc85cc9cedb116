/** Faults of a questionnaire's meaning, in sentences for the person who writes the file. */
import type { QuestionnaireFault, QuestionnaireFaultCode } from '#domain/questionnaire-fault.ts';

type Params = QuestionnaireFault['params'];

const sentences: Record<QuestionnaireFaultCode, (params: Params) => string> = {
  'repeated-key': ({ key }) => `the key ${key} is already used above; every key is used once.`,
  'repeated-option': ({ option }) => `${option} is already named in this list.`,
  'reserved-dimension-key': ({ key }) =>
    `no dimension is called ${key}: the page of the respondents has this address.`,
  'unknown-dimension': ({ dimension }) => `there is no dimension ${dimension}.`,
  'condition-on-unknown-question': ({ question }) => `there is no question ${question}.`,
  'condition-on-itself': () => 'a question cannot hang on its own answer.',
  'condition-points-forward': ({ question }) =>
    `${question} is asked later; a condition looks back at an earlier question.`,
  'condition-on-private-question': ({ question }) =>
    `${question} is not public, and a public question that hangs on it would tell its answer.`,
  'condition-needs-choice': ({ question, type }) =>
    `${question} has no options to compare with; it is of the type ${type}.`,
  'condition-needs-amount': ({ question, type, name }) =>
    `${name} needs a number or money_eur; ${question} is of the type ${type}.`,
  'condition-unknown-option': ({ question, option, known }) =>
    `${question} has no option ${option}; it has ${known}.`,
  'contradiction-of-one-question': ({ key }) =>
    `${key} must name at least two different questions; one answer does not contradict itself.`,
  'contradiction-never-holds': ({ key }) =>
    `${key} can never be told: no known answers to questions that apply make all of this true at once.`,
  'choice-without-options': ({ type }) => `a ${type} needs options.`,
  'options-without-choice': ({ type }) => `a ${type} question has no options.`,
  'yes-no-strange-option': ({ type, option, allowed }) =>
    `a ${type} question has no option ${option}; its options are ${allowed}.`,
  'yes-no-missing-option': ({ type, option }) => `a ${type} question needs the option ${option}.`,
  'unknown-with-score': ({ score }) =>
    `don't know is never measured; remove the score ${score} (0 would count it as the worst answer).`,
  'none-scored-above': ({ score, option, less }) =>
    `none scores ${score}, more than ${option} with ${less}; nothing is never better than something.`,
  'option-score-in-multiple-choice': ({ option, score }) =>
    `a multiple_choice is scored by scoreByCount; remove the score ${score} of ${option}.`,
  'count-score-without-multiple-choice': ({ type }) =>
    `scoreByCount is for a multiple_choice; this is a ${type}.`,
  'count-score-not-from-zero': () => 'the first step must be from 0.',
  'count-score-not-ascending': ({ from, before }) =>
    `the steps must ascend, but ${from} follows ${before}.`,
  'count-score-falls': ({ score, before }) =>
    `one option more never takes points away, but ${score} follows ${before}.`,
  'limit-does-not-fit': ({ limit, type }) => `a ${type} question has no limit ${limit}.`,
  'limits-crossed': ({ min, max }) => `the least value ${min} is above the greatest value ${max}.`,
  'euros-too-many-decimals': ({ decimals }) =>
    `euros have at most 2 decimals, but ${decimals} are allowed.`,
  'format-does-not-fit': ({ format, type }) =>
    `the format ${format} is for a text; this is a ${type}.`,
  'estimate-does-not-fit': ({ type }) =>
    `only a number or money_eur can be an estimate; this is a ${type}.`,
  'consent-on-private-question': () =>
    'consent is asked for publishing, but this question is not public.',
  'years-do-not-fit': ({ asksAbout, expected, years }) =>
    `the wording names ${years}, so asksAbout must be ${expected}, but is ${asksAbout}.`,
  'comparability-without-previous-version': ({ comparability }) =>
    `${comparability} compares with a previous version, but previousVersion is missing.`,
  'previous-version-is-this-one': ({ version }) =>
    `a version cannot come before itself; ${version} is this one.`,
  'radar-dimension-without-score': ({ dimension }) =>
    `${dimension} is an axis of the radar, but none of its core questions has a score.`,
  'score-outside-radar': ({ dimension }) =>
    `a core question with a score must stand in a dimension of the radar; ${dimension} is none.`,
  'unknown-theme-question': ({ question }) => `there is no question ${question}.`,
  'theme-question-not-text': ({ question, type }) =>
    `the theme question's place must be a text, but ${question} is a ${type}.`,
  'indicator-of-unknown-question': ({ question }) => `there is no question ${question}.`,
  'indicator-of-private-question': ({ question }) =>
    `${question} is not public, so no figure of it can be published.`,
  'indicator-does-not-fit': ({ kind, question, type, types }) =>
    `${kind} needs a question of the type ${String(types).replace(/, ([^,]*)$/, ' or $1')}; ${question} is a ${type}.`,
  'indicator-unknown-option': ({ question, option, known }) =>
    `${question} has no option ${option}; it has ${known}.`,
  'indicator-counts-unknown': () =>
    "don't know is no known answer, so it cannot be counted into a share.",
  'blank-text': () => 'the text is blank.',
  'unknown-placeholder': ({ placeholder, known }) =>
    `${placeholder} is no placeholder; the placeholders are ${String(known).replace(', ', ' and ')}.`,
  'missing-placeholder': ({ placeholder }) =>
    `${placeholder} stands in another language but not in this one.`,
  'placeholder-outside-question': ({ placeholder }) =>
    `${placeholder} would be shown as it is; years are written out in questions only.`,
};

export function faultSentence({ code, params }: QuestionnaireFault): string {
  return sentences[code](params);
}
