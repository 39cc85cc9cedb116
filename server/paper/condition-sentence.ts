/** Skip logic in words, for whoever fills in a form on paper. */
import { optionLabel } from '#domain/answer-label.ts';
import type { Language } from '#domain/language.ts';
import type { Condition, Question, Questionnaire } from '#domain/questionnaire.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import { words } from '../http/words.ts';

/** The number under which a question stands on paper, counted through the whole form. */
export function numberOf(questionnaire: Questionnaire, key: string): number {
  return questionnaire.questions.findIndex((question) => question.key === key) + 1;
}

/** "Vastaa, jos …" for each condition of the question; all of them have to hold. */
export function conditionSentences(
  questionnaire: Questionnaire,
  question: Question,
  language: Language,
): string[] {
  return question.visibleWhen.map((condition) => sentence(questionnaire, condition, language));
}

function sentence(questionnaire: Questionnaire, condition: Condition, language: Language): string {
  const { t } = words(language);
  const number = String(numberOf(questionnaire, condition.question));
  if ('isNotZero' in condition) return t('paper-when-not-zero', { number });
  const isAny = 'isAnyOf' in condition;
  const keys = isAny ? condition.isAnyOf : condition.isNoneOf;
  const options = findQuestion(questionnaire, condition.question)?.options ?? [];
  const labels = options
    .filter(({ key }) => keys.includes(key))
    // The years have been written out in the questionnaire already.
    .map((option) => `”${optionLabel(option, 0)[language]}”`);
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(labels);
  return t(isAny ? 'paper-when-any' : 'paper-when-none', { number, options: list });
}
