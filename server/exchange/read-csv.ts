/** Reads a CSV file into a sheet: UTF-8, comma or semicolon, quotes as RFC 4180 has them. */
import { CsvError, parse } from 'csv-parse/sync';
import { unguardFormula } from './formula.ts';
import { emptyCell, fileLimits } from './sheet.ts';
import type { Cell, Sheet, SheetLimits } from './sheet.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Throws `UnreadableFile` with the reason. A byte order mark is allowed. */
export function readCsv(
  bytes: Uint8Array,
  limits: Pick<SheetLimits, 'rows' | 'columns'> = fileLimits,
): Sheet {
  const text = decode(bytes);
  const records = parseRecords(text, delimiterOf(text), limits.rows + 2);
  const [header, ...others] = records.map((record) => record.map(toCell));
  if (header === undefined) throw new UnreadableFile('empty');
  if (others.length > limits.rows) throw new UnreadableFile('too-many-rows', { most: limits.rows });
  if (records.some((record) => record.length > limits.columns)) {
    throw new UnreadableFile('too-many-columns', { most: limits.columns });
  }
  return { header, rows: others.map((cells, index) => ({ row: index + 2, cells })) };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new UnreadableFile('not-csv');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('not-utf-8');
  }
}

/**
 * The header tells, or where its words have both signs in them, the rows: the sign that parts each
 * of the first of them into as many cells as the header.
 */
function delimiterOf(text: string): Delimiter {
  const header = new Set(text.slice(0, Math.max(text.search(/[\r\n]/), 0) || text.length));
  const inHeader = delimiters.filter((sign) => header.has(sign));
  if (inHeader.length < 2) return inHeader[0] ?? ',';
  const fitting = delimiters.filter((sign) => fits(text, sign));
  if (fitting.length === 1) return fitting[0]!;
  throw new UnreadableFile('two-separators');
}

const delimiters = [',', ';'] as const;
type Delimiter = (typeof delimiters)[number];
const rowsLookedAt = 20;

function fits(text: string, delimiter: Delimiter): boolean {
  try {
    const [header, ...rows] = parseRecords(text, delimiter, rowsLookedAt);
    return header!.length > 1 && rows.every((row) => row.length === header!.length);
  } catch {
    return false;
  }
}

function parseRecords(text: string, delimiter: Delimiter, to: number): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, to });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['records'] ?? 0) + 1;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    throw new UnreadableFile(isOpen ? 'quotation-not-closed' : 'quotation-within', { row });
  }
}

function toCell(content: string): Cell {
  const text = content.trim();
  return text === '' ? emptyCell : { kind: 'text', text: unguardFormula(text) };
}
