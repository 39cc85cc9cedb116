/** What a map of findings shows: the classes that answers and scores fall into, strongest first. */
import { exclusiveOptions } from './answer.ts';
import type { AnswerValue } from './answer.ts';
import { optionLabel } from './answer-label.ts';
import type { Text } from './language.ts';
import type { Band } from './published.ts';
import { bandOf } from './score.ts';
import type { Option, Question } from './questionnaire.ts';

/** The four maps that the survey has been published with; keys of their questions. */
export const classicMaps = [
  'contact_person_status',
  'cooperation_structures',
  'website_ngo_info',
  'wellbeing_report_participation',
] as const;

export type MapClass =
  /** An answer. */
  | { kind: 'option'; key: string; label: Text }
  /** So many options of a multiple choice, or more of them; the label is that of choosing none. */
  | { kind: 'chosen'; key: string; count: number; orMore: boolean; label: Text | null }
  /** A band of scores. */
  | { kind: 'band'; key: Band };

/** From this many chosen options on, municipalities are one class: more shades nobody tells apart. */
const mostChosen = 5;

/** Steps from the strongest shade, 0, to the faintest. */
export const shades = 6;

/** Can a map show the answers to the question? Amounts and texts have no classes. */
export function isMapped({ public: isPublic, type, options }: Question): boolean {
  const isChoice =
    type === 'single_choice' ||
    type === 'multiple_choice' ||
    type === 'yes_no' ||
    type === 'yes_no_partly';
  return isPublic && isChoice && options.length > 0;
}

/**
 * Every class that a known answer can fall into: the options, by score where they have one and
 * else in the questionnaire's order; of a multiple choice how many were chosen, none the last.
 */
export function answerClasses(question: Question, year: number): MapClass[] {
  const known = question.options.filter(({ key }) => key !== 'unknown');
  const label = (option: Option) => optionLabel(option, year);
  if (question.type !== 'multiple_choice') {
    return known
      .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1))
      .map((option) => ({ kind: 'option', key: option.key, label: label(option) }));
  }
  const choices = choicesOf(question);
  const greatest = Math.min(choices, mostChosen);
  const chosen = Array.from({ length: greatest }, (_, index): MapClass => {
    const count = greatest - index;
    const orMore = index === 0 && choices > count;
    return { kind: 'chosen', key: chosenKey(count), count, orMore, label: null };
  });
  const none = known
    .filter(({ key }) => key === 'none')
    .map((option): MapClass => {
      return { kind: 'chosen', key: 'none', count: 0, orMore: false, label: label(option) };
    });
  return [...chosen, ...none];
}

/** The class of a known answer, by key. */
export function classOfAnswer(question: Question, value: AnswerValue): string | null {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : null;
  if (value.includes('none')) return 'none';
  const exclusive: readonly string[] = exclusiveOptions;
  const count = value.filter((key) => !exclusive.includes(key)).length;
  return chosenKey(Math.min(count, mostChosen, choicesOf(question)));
}

/** The bands, from the highest. */
export const scoreClasses: readonly MapClass[] = (['high', 'middle', 'low'] as const).map(
  (key) => ({ kind: 'band', key }),
);

/** The class of a score, by key. */
export function classOfScore(score: number): Band {
  return bandOf(score);
}

/** Which shade the class at `index` has of so many: the first the strongest, the last the faintest. */
export function shadeOf(index: number, classes: number): number {
  return classes < 2 ? 0 : Math.round((index * (shades - 1)) / (classes - 1));
}

const chosenKey = (count: number) => `chosen_${count}`;

/** Options that can be chosen together. */
function choicesOf({ options }: Question): number {
  const exclusive: readonly string[] = exclusiveOptions;
  return options.filter(({ key }) => !exclusive.includes(key)).length;
}
