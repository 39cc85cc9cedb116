/**
 * Invented answers to show the service with. Every municipality gets habits of its own that drift
 * from year to year, so that charts have something to show; nothing here says anything about any
 * real municipality, and every round made of it is marked as an example for ever.
 */
import { exclusiveOptions, offersUnknown, unknownValue } from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import type { Option, Question, Questionnaire } from '#domain/questionnaire.ts';
import { contradictionsOf } from '#domain/soft-check.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { chanceOf } from './chance.ts';

export interface ExampleAnswer {
  municipality: string;
  question: string;
  value: AnswerValue;
  comment: string | null;
  estimate: boolean;
}

export interface ExampleMunicipality {
  code: string;
  /** Inhabitants on 31 December of the year before the round. */
  population: number;
}

const shareOfNonResponders = 0.09;
const shareOfDontKnow = 0.04;
const shareKeptFromLastYear = 0.74;

const texts: Record<string, readonly string[]> = {
  own_development_targets: [
    'Järjestämme kaksi kaikille järjestöille avointa tapaamista ja kokoamme avustusohjeet yhdelle sivulle.',
    'Kokoamme tilojen käyttöehdot ja hinnat samaan varausjärjestelmään.',
    'Nimeämme järjestöyhdyshenkilölle sijaisen ja viemme tehtävän työnkuvaan.',
    'Kutsumme järjestöt mukaan hyvinvointisuunnitelman päivitykseen.',
    'Kokeilemme pienavustusta, jonka päätöksen saa kahdessa viikossa.',
  ],
  survey_feedback: ['Kyselyyn oli helppo vastata.', 'Viime vuoden vastaukset auttoivat paljon.'],
};
const comments = [
  'Käytäntö on sovittu yhdessä järjestöjen kanssa.',
  'Asiasta päätetään syksyn talousarviossa.',
  'Tilanne vaihtelee toimialoittain.',
];

/** Answers of one year's municipalities; `earlier` holds the newest older answer of each. */
export function exampleAnswers(
  questionnaire: Questionnaire,
  year: number,
  municipalities: readonly ExampleMunicipality[],
  earlier: ReadonlyMap<string, ExampleAnswer>,
): ExampleAnswer[] {
  return municipalities.flatMap((municipality) => {
    if (chanceOf(`558 response of ${municipality.code} ${year}`)() < shareOfNonResponders)
      return [];
    return answersOf(questionnaire, year, municipality, (question) =>
      earlier.get(answerPlace(municipality.code, question)),
    );
  });
}

/** The key under which an answer is found a year later. */
export function answerPlace(municipality: string, question: string): string {
  return `${municipality} ${question}`;
}

function answersOf(
  questionnaire: Questionnaire,
  year: number,
  municipality: ExampleMunicipality,
  earlier: (question: string) => ExampleAnswer | undefined,
): ExampleAnswer[] {
  const values: Record<string, AnswerValue> = {};
  const answers: ExampleAnswer[] = [];
  for (const question of questionnaire.questions) {
    if (!visibleQuestions(questionnaire, values).includes(question)) continue;
    const chance = chanceOf(`${municipality.code} ${year} ${question.key}`);
    const before = earlier(question.key);
    const drawn =
      before !== undefined && question.type !== 'money_eur' && chance() < shareKeptFromLastYear
        ? before.value
        : newValue(question, municipality, year, chance);
    if (drawn === null) continue;
    const value = fitting(questionnaire, values, question, drawn);
    values[question.key] = value;
    answers.push({
      municipality: municipality.code,
      question: question.key,
      value,
      comment: commentFor(question, value, chance),
      estimate: question.estimate && value !== unknownValue && chance() < 0.3,
    });
  }
  return answers;
}

function newValue(
  question: Question,
  municipality: ExampleMunicipality,
  year: number,
  chance: () => number,
): AnswerValue | null {
  if (offersUnknown(question) && chance() < shareOfDontKnow) {
    return question.type === 'multiple_choice' ? [unknownValue] : unknownValue;
  }
  const strength = strengthOf(municipality, question.dimension, year);
  switch (question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return chosenOption(question.options, strength, chance);
    case 'multiple_choice':
      return chosenOptions(question, strength, chance);
    case 'number':
      return Math.floor(strength * 4 + chance());
    case 'money_eur': {
      const perInhabitant = 2 + strength * 14 * (0.85 + 0.3 * chance());
      return Math.round((municipality.population * perInhabitant) / 100) * 100;
    }
    case 'text':
      return exampleText(question, municipality, chance);
    case 'contact':
      return {
        name: 'Esimerkki Henkilö',
        title: 'hyvinvointikoordinaattori',
        email: `jarjestot.${municipality.code}@esimerkki.example`,
        phone: '',
      };
  }
}

/** The value, or the first other one that does not contradict what has been answered before. */
function fitting(
  questionnaire: Questionnaire,
  values: Readonly<Record<string, AnswerValue>>,
  question: Question,
  value: AnswerValue,
): AnswerValue {
  const fits = (tried: AnswerValue) =>
    contradictionsOf(questionnaire, { ...values, [question.key]: tried }).length === 0;
  return [value, ...otherValues(question, value)].find(fits) ?? value;
}

function otherValues({ type, options }: Question, value: AnswerValue): AnswerValue[] {
  const keys = options.map(({ key }) => key).filter((key) => key !== unknownValue);
  if (Array.isArray(value)) {
    const fewer = value.map((out) => value.filter((key) => key !== out));
    return [...fewer.filter((left) => left.length > 0), ...keys.map((key) => [key])];
  }
  return type === 'number' ? [1, 0] : keys;
}

/** How strong the municipality is in the dimension, 0-1: a habit of its own, drifting slowly up. */
function strengthOf(municipality: ExampleMunicipality, dimension: string, year: number): number {
  const habit = chanceOf(`habit ${municipality.code} ${dimension}`);
  const size = Math.min(0.22, Math.log10(municipality.population / 1000) * 0.12);
  const drift = (habit() - 0.3) * 0.09 * (year - 2020);
  return Math.min(0.98, Math.max(0.03, 0.18 + habit() * 0.62 + size + drift));
}

/** The stronger, the better the option: a step up or down by chance around the expected one. */
function chosenOption(options: readonly Option[], strength: number, chance: () => number): string {
  const scored = options
    .filter((option) => option.score !== null)
    .toSorted((a, b) => a.score! - b.score!);
  const pool = scored.length > 0 ? scored : options.filter(({ key }) => key !== unknownValue);
  const at = Math.floor((strength + (chance() - 0.5) * 0.5) * pool.length);
  return pool[Math.min(pool.length - 1, Math.max(0, at))]!.key;
}

function chosenOptions(
  { key, options }: Question,
  strength: number,
  chance: () => number,
): string[] {
  const plain = options.filter(
    (option) => !(exclusiveOptions as readonly string[]).includes(option.key),
  );
  const none = options.some((option) => option.key === 'none');
  const chosen = plain
    // "Something else" wants a text of its own, so examples keep to the named options.
    .filter((option) => option.key !== 'other' && chance() < strength * 0.9)
    .map((option) => option.key);
  if (chosen.length > 0) return chosen;
  // Nearly every municipality pays grants: 29 of 30 in North Ostrobothnia in 2017.
  return [none && key !== 'grant_types' ? 'none' : plain[0]!.key];
}

function exampleText(
  question: Question,
  municipality: ExampleMunicipality,
  chance: () => number,
): string | null {
  if (question.format === 'url') return `https://www.example.org/jarjestot/${municipality.code}`;
  const bank = texts[question.key];
  if (bank === undefined || chance() < 0.25) return null;
  return bank[Math.floor(chance() * bank.length)] ?? null;
}

function commentFor(question: Question, value: AnswerValue, chance: () => number): string | null {
  if (!question.public || question.type === 'contact' || question.type === 'text') return null;
  if (value === unknownValue || chance() > 0.05) return null;
  return comments[Math.floor(chance() * comments.length)] ?? null;
}
