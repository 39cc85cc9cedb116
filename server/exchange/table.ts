/** Tables for download: the one place that writes CSV and XLSX. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import { guardFormula } from './formula.ts';

export interface Column {
  key: string;
  type: 'text' | 'number' | 'boolean';
}

/** A table as people download it; `null` is an empty cell, never 0. */
export interface Table {
  /** The name of the sheet in a workbook. */
  name: string;
  columns: Column[];
  rows: (string | number | boolean | null)[][];
}

/** The longest text that a cell of a workbook can hold; a longer one makes Excel refuse the file. */
const longestCell = 32_767;
const lostInXml = /[[\p{Cc}--[\t\n]]\p{Noncharacter_Code_Point}\uFFFD]/gv;
/** Texts that the writer of workbooks mistakes for ones that it has met: `constructor`, `__proto__`. */
const namesOfEveryObject = new Set(Object.getOwnPropertyNames(Object.prototype));
const headerStyle = { fontWeight: 'bold' } as const;

/**
 * CSV as RFC 4180 has it (comma, CRLF, quotes where needed) in UTF-8. It begins with a byte order
 * mark, because without one Excel reads å, ä and ö wrong. Decimals are written with a point. A
 * text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toCsv(table: Table): string {
  const texts = table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)),
  );
  return stringify([table.columns.map((column) => column.key), ...texts], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? 'true' : 'false'), number: String },
  });
}

/** A workbook with one sheet for each table; texts are texts there, so no formula can arise. */
export async function toXlsx(tables: Table[]): Promise<Buffer> {
  const sheets = tables.map((table) => ({
    sheet: table.name,
    stickyRowsCount: 1,
    columns: table.columns.map((column, index) => ({ width: columnWidth(table, column, index) })),
    data: [
      table.columns.map((column): CellObject => ({
        value: column.key,
        type: String,
        ...headerStyle,
      })),
      ...table.rows.map((row) => row.map(toCell)),
    ],
  }));
  return await writeXlsxFile(sheets).toBuffer();
}

function toCell(value: string | number | boolean | null): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: cutToCell(value), type: String };
}

function cutToCell(text: string): string {
  // Workbooks read `_x0041_` as the letter with that number, so such a text is written out, and
  // so are characters that XML does not carry or would change.
  const escaped = text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, numbered)
    .replaceAll(lostInXml, numbered);
  if (namesOfEveryObject.has(escaped)) return `${numbered(escaped.charAt(0))}${escaped.slice(1)}`;
  return escaped.length > longestCell
    ? `${escaped.slice(0, longestCell - 1).toWellFormed()}…`
    : escaped;
}

function numbered(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`).join('');
}

/** As wide as its texts, within what a screen can show. */
function columnWidth(table: Table, column: Column, index: number): number {
  let longest = column.key.length;
  for (const row of table.rows.slice(0, 200)) {
    longest = Math.max(longest, String(row[index] ?? '').length);
  }
  return Math.min(Math.max(longest + 2, 8), 60);
}
