/** Tells what the columns of a table hold and what they seem to mean, before anybody has said. */
import { suggestColumn } from '#domain/import-mapping.ts';
import type { ImportMapping, MappedQuestion } from '#domain/import-mapping.ts';
import type { ImportColumns } from '#domain/import-record.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { columnLetters, isEmptyRow } from '../exchange/sheet.ts';
import type { Cell, Sheet } from '../exchange/sheet.ts';
import { typedValue } from '../exchange/typed-value.ts';

/** A question has fewer words than this under it; a column of free text has more. */
const mostTexts = 100;
const longestText = 200;

export function tableColumns(
  sheet: Sheet,
  year: number,
  questionnaire: Questionnaire,
  mapping: ImportMapping,
): ImportColumns {
  const questions = mappedQuestions(questionnaire, year);
  const rows = sheet.rows.filter(({ cells }) => !isEmptyRow(cells));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.header.length);
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, index) => {
    const heading = wordsOf(sheet.header[index]);
    const texts = textsOf(rows.map(({ cells }) => cells[index]));
    const suggested = heading === '' ? null : suggestColumn(heading, questions, mapping);
    // Of two columns that seem to mean the same, the first is taken.
    const means = suggested === null || taken.has(suggested) ? null : suggested;
    if (means !== null) taken.add(means);
    return { column: columnLetters(index), heading, means, texts };
  });
  const asked = new Set(questions.map(({ key }) => key));
  return {
    year,
    rows: rows.length,
    columns: columns.filter(({ heading, texts }) => heading !== '' || texts.length > 0),
    questions,
    words: mapping.words.filter(({ question }) => asked.has(question)).map((word) => ({ ...word })),
  };
}

/** The questions as words are compared with them: the years written out. */
export function mappedQuestions(questionnaire: Questionnaire, year: number): MappedQuestion[] {
  return questionnaire.questions.map(({ key, type, wording, options }) => ({
    key,
    type,
    wording: fillYearsInText(wording, year),
    options: options.map((option) => ({
      key: option.key,
      label: fillYearsInText(option.label, year),
    })),
  }));
}

/** A cell as words that can be given a meaning; empty where it holds none. */
export function wordsOf(cell: Cell | undefined): string {
  if (cell?.kind === 'text') return cell.text;
  if (cell?.kind === 'number') return String(cell.number);
  return cell?.kind === 'boolean' ? String(cell.boolean) : '';
}

function textsOf(cells: readonly (Cell | undefined)[]): ImportColumns['columns'][number]['texts'] {
  const counts = new Map<string, { count: number; isAmount: boolean }>();
  for (const cell of cells) {
    const text = wordsOf(cell).slice(0, longestText);
    if (text === '' || cell === undefined || cell.kind === 'empty') continue;
    const known = counts.get(text);
    if (known !== undefined) known.count += 1;
    else if (counts.size < mostTexts) {
      const isAmount = typedValue({ type: 'number' } as Question, cell).fault === undefined;
      counts.set(text, { count: 1, isAmount });
    }
  }
  return [...counts]
    .map(([text, found]) => ({ text: text.toWellFormed(), ...found }))
    .toSorted((one, other) => other.count - one.count);
}
