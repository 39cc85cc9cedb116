/** Small questionnaires for tests; a test names only what it is about. */
import type { Text } from '#domain/language.ts';
import { questionnaireSchema, questionSchema } from '#domain/questionnaire.ts';
import type { Indicator, Option, Question, Questionnaire } from '#domain/questionnaire.ts';
import type { MunicipalityAnswers } from '#domain/indicator.ts';

export function words(text: string): Text {
  return { fi: text, sv: text, en: text };
}

export function option(key: string, score: number | null = null): Option {
  return { key, label: words(key), score };
}

const yesAndNo = [option('yes', 100), option('no', 0), option('unknown')];

/** A public core question of the dimension `structures`; yes or no unless it says otherwise. */
export function question(key: string, part: Partial<Question> = {}): Question {
  const isYesNo = part.type === undefined || part.type === 'yes_no';
  return questionSchema.parse({
    key,
    dimension: 'structures',
    type: 'yes_no',
    wording: words(`${key}?`),
    core: true,
    public: true,
    options: isYesNo ? yesAndNo : [],
    ...part,
  });
}

/** The dimensions are those that the questions name, each an axis of the radar. */
export function questionnaire(
  questions: Question[],
  part: Partial<Questionnaire> = {},
): Questionnaire {
  const dimensions = [...new Set(questions.map(({ dimension }) => dimension))];
  return questionnaireSchema.parse({
    id: 'sample',
    version: '2025',
    languages: ['fi', 'sv', 'en'],
    title: words('Sample'),
    definition: words('Every registered association'),
    timeReference: words('Today'),
    dimensions: dimensions.map((key) => ({ key, label: words(key), radar: true })),
    questions,
    ...part,
  });
}

type LooseIndicator = Indicator extends infer Each
  ? Each extends Indicator
    ? Omit<Each, 'key' | 'label'>
    : never
  : never;

export function indicator(part: LooseIndicator): Indicator {
  return { key: 'figure', label: words('Figure'), ...part };
}

/** A municipality that responded; `inhabitants` is its population in every year. */
export function municipality(
  code: string,
  answers: MunicipalityAnswers['answers'],
  inhabitants: number | null = null,
): MunicipalityAnswers {
  return { code, responded: true, answers, population: () => inhabitants };
}

export function silentMunicipality(code: string): MunicipalityAnswers {
  return { ...municipality(code, {}), responded: false };
}
