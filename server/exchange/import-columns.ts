/** The columns that an imported file may have, found by its header. */
import { columnLetters } from './sheet.ts';
import type { Cell, Sheet } from './sheet.ts';
import { quoted } from './import-faults.ts';
import type { ImportFault } from './import-faults.ts';

const requiredColumns = ['municipality_code', 'question_key', 'value'] as const;

/** `missing`, `year` and `notice` stand in an exported file; importing one back respects them. */
const readColumns = [
  ...requiredColumns,
  'comment',
  'estimate',
  'evidence_url',
  'missing',
  'year',
  'notice',
] as const;
export type ReadColumn = (typeof readColumns)[number];

/** The other columns of an export: said by the columns that are read, so they are passed over. */
const passedColumns = new Set([
  'municipality_name',
  'value_label',
  'score',
  'source',
  'dimension',
  'release',
  'comparability',
]);

/** Where each column is; a column that the file does not have is not in the map. */
export type Columns = ReadonlyMap<ReadColumn, number>;

/** Finds the columns, and tells everything that is wrong with the header. */
export function findColumns(sheet: Sheet): { columns: Columns; faults: ImportFault[] } {
  const columns = new Map<ReadColumn, number>();
  const faults: ImportFault[] = [];
  const seen = new Set<string>();
  const say = (code: ImportFault['code'], params: ImportFault['params']) =>
    faults.push({ row: 1, column: null, code, params });

  for (const [index, cell] of sheet.header.entries()) {
    const header = headerText(cell);
    if (header === '') {
      const isUsed = sheet.rows.some(
        ({ cells }) => (cells[index] ?? { kind: 'empty' }).kind !== 'empty',
      );
      if (isUsed) say('column-without-header', { column: columnLetters(index) });
      continue;
    }
    if (seen.has(header)) say('column-twice', { header: quoted(header) });
    seen.add(header);
    const known = readColumns.find((column) => column === header);
    if (known !== undefined) columns.set(known, index);
    else if (!passedColumns.has(header)) {
      const optional = readColumns.slice(0, 6).join(', ');
      say('column-unknown', { header: quoted(header), known: optional });
    }
  }
  for (const column of requiredColumns) {
    if (!columns.has(column)) say('column-missing', { column });
  }
  return { columns, faults };
}

function headerText(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') return String(cell.number);
  return cell.kind === 'empty' ? '' : cell.kind;
}
