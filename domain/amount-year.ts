/** The year whose inhabitants divide the amounts of a round. */
import { findQuestion } from './questionnaire.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * The year that the round's amounts per inhabitant are about: the one before the round where any
 * of them asks about the previous year, otherwise the year of the round.
 */
export function yearOfAmounts(questionnaire: Questionnaire, roundYear: number): number {
  const asksAboutPrevious = questionnaire.indicators.some(
    ({ kind, question }) =>
      kind === 'per_inhabitant' &&
      findQuestion(questionnaire, question)?.asksAbout === 'previous_year',
  );
  return asksAboutPrevious ? roundYear - 1 : roundYear;
}
