/** What the coordinator has said so far of the columns and words of a table; the rest is suggested. */
import { meaningOf, partsOf, takesWords } from '#domain/import-mapping.ts';
import type { ImportMapping, MappedQuestion, WordMeaning } from '#domain/import-mapping.ts';
import type { ImportColumns } from '#domain/import-record.ts';

export type TableColumn = ImportColumns['columns'][number];

export interface MappingDraft {
  /** What each column means, by its letters. */
  columns: ReadonlyMap<string, string | null>;
  words: readonly WordMeaning[];
}

/** Words under a question, and what they mean so far. */
export interface FoundWord {
  text: string;
  count: number;
  means: string | null;
  /** Did the service know the meaning by itself, or from earlier tables? */
  isKnown: boolean;
}

export function draftOf({ columns }: ImportColumns): MappingDraft {
  return { columns: new Map(columns.map(({ column, means }) => [column, means])), words: [] };
}

export function questionUnder(
  { questions }: ImportColumns,
  draft: MappingDraft,
  { column }: TableColumn,
): MappedQuestion | null {
  const means = draft.columns.get(column);
  return questions.find(({ key }) => key === means) ?? null;
}

/** The words under a question that need a meaning: those of choices, and of amounts what is none. */
export function wordsUnder(
  { words }: ImportColumns,
  draft: MappingDraft,
  { texts }: TableColumn,
  question: MappedQuestion,
): FoundWord[] {
  if (!takesWords(question)) return [];
  const remembered: ImportMapping = { columns: [], words };
  const isAmount = question.type === 'number' || question.type === 'money_eur';
  const counts = new Map<string, number>();
  for (const { text, count, isAmount: isRead } of texts) {
    if (isAmount && isRead) continue;
    for (const part of partsOf(question, text, remembered)) {
      counts.set(part, (counts.get(part) ?? 0) + count);
    }
  }
  return [...counts].map(([text, count]) => {
    const known = meaningOf(question, text, remembered);
    const said = draft.words.find((word) => word.question === question.key && word.text === text);
    return { text, count, means: said?.means ?? known, isKnown: known !== null };
  });
}

/** What is remembered: every heading with what it means, and the words that were given a meaning. */
export function mappingOf(table: ImportColumns, draft: MappingDraft): ImportMapping {
  const used = new Set(draft.columns.values());
  return {
    columns: table.columns
      .filter(({ heading }) => heading !== '')
      .map(({ heading, column }) => ({ heading, means: draft.columns.get(column) ?? null })),
    words: draft.words.filter(({ question }) => used.has(question)),
  };
}

export function withColumn(
  draft: MappingDraft,
  column: string,
  means: string | null,
): MappingDraft {
  return { ...draft, columns: new Map([...draft.columns, [column, means]]) };
}

export function withWord(draft: MappingDraft, word: WordMeaning): MappingDraft {
  const others = draft.words.filter(
    ({ question, text }) => question !== word.question || text !== word.text,
  );
  return { ...draft, words: [...others, word] };
}
