/** What the headings and the words of a table mean that has a row for each municipality and a column for each question. */
import { offersUnknown, unknownValue } from './answer.ts';
import { languages } from './language.ts';
import type { Text } from './language.ts';
import type { Question } from './questionnaire.ts';

/** A column that says of which municipality its row is, by code or by name. */
export const municipalityColumn = ':municipality';
/** Words that stand for no answer: the question was not asked, or not answered. */
export const noAnswer = ':no_answer';
/** Words in place of an amount that nobody knows any more: don't know, the words kept as a comment. */
export const keptInWords = ':kept_in_words';

export interface ColumnMeaning {
  heading: string;
  /** A question's key, `municipalityColumn`, or null for a column that is not used. */
  means: string | null;
}

export interface WordMeaning {
  question: string;
  text: string;
  /** An option's key, `unknown`, `noAnswer` or `keptInWords`. */
  means: string;
}

/** Of a region: what its tables have meant so far. */
export interface ImportMapping {
  columns: readonly ColumnMeaning[];
  words: readonly WordMeaning[];
}

/** What of a question decides what a cell under it can mean. */
export type MappedQuestion = Pick<Question, 'key' | 'type'> & {
  wording: Text;
  options: { key: string; label: Text }[];
};

/** Is the cell of the question one of few words, or an amount, so that other words need a meaning? */
export function takesWords({ type }: Pick<Question, 'type'>): boolean {
  return type !== 'text' && type !== 'contact';
}

/** What words under the question can mean, in the order in which they are offered. */
export function possibleMeanings(question: MappedQuestion): string[] {
  const options = question.options.map(({ key }) => key);
  const isAmount = question.type === 'number' || question.type === 'money_eur';
  return [...options, ...(isAmount ? [unknownValue, keptInWords] : []), noAnswer];
}

/**
 * What the column means: as the region has said before, or the question whose key or wording it has
 * in any language. Null where neither tells.
 */
export function suggestColumn(
  heading: string,
  questions: readonly MappedQuestion[],
  { columns }: ImportMapping,
): string | null {
  const plain = plainWords(heading);
  const said =
    columns.find((column) => sameWords(column.heading, heading)) ??
    columns.find((column) => plainWords(column.heading) === plain);
  if (said !== undefined) {
    const isThere =
      said.means === municipalityColumn || questions.some(({ key }) => key === said.means);
    return isThere ? said.means : null;
  }
  if (municipalityHeadings.has(plain)) return municipalityColumn;
  return (
    questions.find(
      ({ key, wording }) =>
        key === heading.trim() || languages.some((one) => plainWords(wording[one]) === plain),
    )?.key ?? null
  );
}

/**
 * What the words mean under the question: as the region has said before, or the option whose key or
 * label they are in any language. Null where neither tells: nothing is guessed.
 */
export function meaningOf(
  question: MappedQuestion,
  text: string,
  { words }: ImportMapping,
): string | null {
  const possible = possibleMeanings(question);
  const said = words.find((word) => word.question === question.key && sameWords(word.text, text));
  if (said !== undefined && possible.includes(said.means)) return said.means;
  const plain = plainWords(text);
  const option = question.options.find(
    ({ key, label }) =>
      key === text.trim() || languages.some((one) => plainWords(label[one]) === plain),
  );
  if (option !== undefined) return option.key;
  const usual = usualWords.get(plain);
  if (usual === unknownValue && !offersUnknown(question as Question)) return null;
  return usual !== undefined && possible.includes(usual) ? usual : null;
}

/** The parts of a cell of a multiple choice: the whole of it where that has a meaning. */
export function partsOf(question: MappedQuestion, text: string, mapping: ImportMapping): string[] {
  if (question.type !== 'multiple_choice' || meaningOf(question, text, mapping) !== null) {
    return [text];
  }
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The newer word counts; what it does not speak of stays. */
export function mergeMappings(older: ImportMapping, newer: ImportMapping): ImportMapping {
  return {
    columns: [
      ...older.columns.filter(
        ({ heading }) => !newer.columns.some((column) => sameWords(column.heading, heading)),
      ),
      ...newer.columns,
    ],
    words: [
      ...older.words.filter(
        ({ question, text }) =>
          !newer.words.some((word) => word.question === question && sameWords(word.text, text)),
      ),
      ...newer.words,
    ],
  };
}

function sameWords(one: string, other: string): boolean {
  return one === other || folded(one) === folded(other);
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Also without the number before a question, the signs at its end, and whichever year it names. */
function plainWords(text: string): string {
  return folded(text)
    .replaceAll(/\b20\d\d\b/g, '20..')
    .replace(/^\d+(?:[.)]\d*)+ +/, '')
    .replace(/[ ?!.:*]+$/, '');
}

const municipalityHeadings = new Set([
  'municipality',
  'municipality_code',
  'kunta',
  'kuntakoodi',
  'kuntanumero',
  'kunnan nimi',
  'kommun',
  'kommunkod',
  'kommunnummer',
  'kommunens namn',
]);

/** Words of tables for what the questionnaires call in the same way everywhere. */
const usualWords = new Map([
  ...['kyllä', 'ja', 'yes', 'true'].map((word) => [word, 'yes'] as const),
  ...['ei', 'nej', 'no', 'false'].map((word) => [word, 'no'] as const),
  ...['osittain', 'delvis', 'partly'].map((word) => [word, 'partly'] as const),
  ...[
    'en osaa sanoa',
    'ei osaa sanoa',
    'eos',
    'ei tietoa',
    'ei tiedossa',
    'kan inte säga',
    'vet inte',
    'vet ej',
    'ingen uppgift',
    'don’t know',
    "don't know",
    'unknown',
  ].map((word) => [word, unknownValue] as const),
  ...[
    '-',
    '–',
    'ei vastausta',
    'ei vastannut',
    'ei kysytty',
    'inget svar',
    'ej frågat',
    'no answer',
    'not asked',
  ].map((word) => [word, noAnswer] as const),
]);
