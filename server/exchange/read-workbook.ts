/** Reads the first sheet of an XLSX workbook, after proving that it is safe to unpack. */
import { readSheet } from 'read-excel-file/universal';
import { columnIndex, emptyCell, fileLimits } from './sheet.ts';
import type { Cell, Sheet, SheetLimits } from './sheet.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { attribute, refuseDangers, textOf } from './workbook-dangers.ts';
import { ZipFault, readZip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** A cell whose content cannot be taken as it stands; `row` and `column` count from 0. */
interface StrangeCell {
  row: number;
  column: number;
  what: 'a formula' | 'an error value';
}

/** Throws `UnreadableFile` with the reason. */
export async function readWorkbook(
  bytes: Buffer,
  limits: SheetLimits = fileLimits,
): Promise<Sheet> {
  const strangeCells = findStrangeCells(firstSheet(bytes, limits), limits);
  const rows = await readRows(bytes);
  const cells: Cell[][] = rows.map((values) => values.map(toCell));
  // The reader leaves out a formula without a result, even where that ends a row or the sheet.
  for (const { row, column, what } of strangeCells) {
    while (cells.length <= row) cells.push([]);
    const inRow = cells[row]!;
    while (inRow.length <= column) inRow.push(emptyCell);
    inRow[column] = { kind: 'other', what };
  }
  const [header, ...others] = cells;
  if (header === undefined) throw new UnreadableFile('sheet-empty');
  return { header, rows: others.map((each, index) => ({ row: index + 2, cells: each })) };
}

/** Texts are not trimmed until we decide ourselves. */
async function readRows(bytes: Buffer): Promise<unknown[][]> {
  try {
    return await readSheet(new Uint8Array(bytes).buffer, 1, { trim: false });
  } catch (cause) {
    throw new UnreadableFile('not-a-workbook', { reason: 'damaged sheet' }, { cause });
  }
}

/** The XML of the first sheet. Every part of the workbook is unpacked once to prove its size. */
function firstSheet(bytes: Buffer, { unpackedBytes }: SheetLimits): string {
  try {
    const entries = readZip(bytes, unpackedBytes);
    refuseDangers(entries);
    return textOf(entries.get(firstSheetPath(entries)));
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    if (error.kind === 'encrypted') throw new UnreadableFile('encrypted');
    if (error.kind === 'too-large') {
      throw new UnreadableFile('too-large-unpacked', { most: unpackedBytes / 1024 / 1024 });
    }
    throw new UnreadableFile('not-a-workbook', { reason: error.message });
  }
}

function firstSheetPath(entries: Map<string, ZipEntry>): string {
  const workbook = textOf(entries.get('xl/workbook.xml'));
  const relations = textOf(entries.get('xl/_rels/workbook.xml.rels'));
  const sheet = /<(?:\w+:)?sheet\s[^>]*>/.exec(workbook)?.[0] ?? '';
  const id = attribute(sheet, 'id');
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (attribute(relation, 'Id') !== id) continue;
    const target = attribute(relation, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  throw new ZipFault('no sheet');
}

/** With any prefix before its name, which the reader passes over too. */
const cellTag = /<(?:[^\s<>:/]+:)?(row|c|f)\b([^<>]*)>/g;

/**
 * Formulas and error values. The reader gives a formula's last result,
 * which may be old or missing, so a formula is refused. Far-away cells are refused here too: one
 * cell in the last row would otherwise make a million empty ones.
 */
function findStrangeCells(sheet: string, { rows, columns }: SheetLimits): StrangeCell[] {
  const found: StrangeCell[] = [];
  const place = { row: -1, column: -1 };
  for (const [, tag = '', attributes = ''] of sheet.matchAll(cellTag)) {
    if (tag === 'row') {
      const number = attribute(attributes, 'r');
      place.row = number === null ? place.row + 1 : Number(number) - 1;
      place.column = -1;
    } else if (tag === 'f') {
      found.push({ ...place, what: 'a formula' });
      continue;
    } else {
      const [, letters, number] =
        /^([A-Z]{1,3})(\d{1,9})$/.exec(attribute(attributes, 'r') ?? '') ?? [];
      place.column = letters === undefined ? place.column + 1 : columnIndex(letters);
      if (number !== undefined) place.row = Number(number) - 1;
      if (attribute(attributes, 't') === 'e') {
        found.push({ ...place, what: 'an error value' });
      }
    }
    if (place.row > rows) throw new UnreadableFile('too-many-rows', { most: rows });
    if (place.column >= columns) throw new UnreadableFile('too-many-columns', { most: columns });
  }
  return found;
}

function toCell(value: unknown): Cell {
  if (typeof value === 'number') return { kind: 'number', number: asShown(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (value instanceof Date) return { kind: 'other', what: 'a date' };
  if (typeof value !== 'string') return emptyCell;
  const text = value.trim();
  return text === '' ? emptyCell : { kind: 'text', text };
}

/** A spreadsheet shows 15 digits of a number and hides what binary arithmetic adds after them. */
function asShown(value: number): number {
  return Number(value.toPrecision(15));
}
