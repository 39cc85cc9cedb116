/** The questionnaires of the example years: that of 2026, with one question worded otherwise before 2023. */
import type { Questionnaire } from '#domain/questionnaire.ts';

const rewordedQuestion = 'website_ngo_info';
const wordingBefore2023 = {
  fi: 'Löytyvätkö järjestöjä koskevat tiedot kunnan verkkosivuilta?',
  sv: 'Finns uppgifter om föreningar på kommunens webbplats?',
  en: "Can information on NGOs be found on the municipality's website?",
};

/** What the example round of the year asks. */
export function exampleQuestionnaire(of2026: Questionnaire, year: number): Questionnaire {
  const first = { ...of2026, version: 'example-2020' };
  const question = (comparability: 'same' | 'reworded', wording?: typeof wordingBefore2023) =>
    of2026.questions.map((each) =>
      each.key === rewordedQuestion
        ? { ...each, comparability, wording: wording ?? each.wording }
        : each,
    );
  if (year < 2023) return { ...first, questions: question('same', wordingBefore2023) };
  return {
    ...of2026,
    version: 'example-2023',
    previousVersion: first.version,
    questions: question('reworded'),
  };
}
