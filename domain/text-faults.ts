/** What is wrong with texts that exist in all languages: blank ones, and years that not all name. */
import { languages } from './language.ts';
import type { Text } from './language.ts';
import type { QuestionnaireFault } from './questionnaire-fault.ts';

type Path = readonly (string | number)[];

const placeholders = ['{year}', '{previousYear}'];

/** Looks at every text anywhere inside questions, whose years are written out in each round. */
export function questionTextFaults(questions: unknown, path: Path): QuestionnaireFault[] {
  return textsIn(questions, path).flatMap(([text, place]) => [
    ...blankFaults(text, place),
    ...yearFaults(text, place),
  ]);
}

/** Looks at every text of a part of the questionnaire that all rounds share: it names no years. */
export function sharedTextFaults(part: unknown, path: Path): QuestionnaireFault[] {
  return textsIn(part, path).flatMap(([text, place]) => [
    ...blankFaults(text, place),
    ...languages.flatMap((language) =>
      bracesOf(text[language]).map((placeholder) => ({
        path: [...place, language],
        code: 'placeholder-outside-question' as const,
        params: { placeholder },
      })),
    ),
  ]);
}

function textsIn(part: unknown, path: Path): [Text, Path][] {
  if (Array.isArray(part)) return part.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof part !== 'object' || part === null) return [];
  if (isText(part)) return [[part, path]];
  return Object.entries(part).flatMap(([name, value]) => textsIn(value, [...path, name]));
}

function isText(part: object): part is Text {
  return languages.every((language) => typeof (part as Partial<Text>)[language] === 'string');
}

function blankFaults(text: Text, path: Path): QuestionnaireFault[] {
  return languages
    .filter((language) => text[language].trim() === '')
    .map((language) => ({ path: [...path, language], code: 'blank-text', params: {} }));
}

function yearFaults(text: Text, path: Path): QuestionnaireFault[] {
  return languages.flatMap((language): QuestionnaireFault[] => {
    const named = bracesOf(text[language]);
    const strange = named.filter((found) => !placeholders.includes(found));
    const missing = placeholders.filter(
      (placeholder) =>
        !named.includes(placeholder) &&
        languages.some((other) => text[other].includes(placeholder)),
    );
    const where = [...path, language];
    return [
      ...strange.map((placeholder) => ({
        path: where,
        code: 'unknown-placeholder' as const,
        params: { placeholder, known: placeholders.join(', ') },
      })),
      ...missing.map((placeholder) => ({
        path: where,
        code: 'missing-placeholder' as const,
        params: { placeholder },
      })),
    ];
  });
}

/** Everything between braces, and braces that nothing opens or closes. */
function bracesOf(text: string): string[] {
  return text.match(/\{[^{}]*\}|[{}]/g) ?? [];
}
