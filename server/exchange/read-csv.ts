/** Reads a CSV file into a sheet: UTF-8, comma or semicolon, quotes as RFC 4180 has them. */
import { CsvError, parse } from 'csv-parse/sync';
import { unguardFormula } from './formula.ts';
import { UnreadableFile, emptyCell, mostColumns, mostRows } from './sheet.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Throws `UnreadableFile` with the reason. A byte order mark is allowed. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decode(bytes);
  const records = parseRecords(text, delimiterOf(text));
  const [header, ...others] = records.map((record) => record.map(toCell));
  if (header === undefined) throw new UnreadableFile('The file is empty.');
  if (others.length > mostRows) throw new UnreadableFile(`The file has over ${mostRows} rows.`);
  if (records.some((record) => record.length > mostColumns)) {
    throw new UnreadableFile(`The file has over ${mostColumns} columns.`);
  }
  return { header, rows: others.map((cells, index) => ({ row: index + 2, cells })) };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new UnreadableFile('The file is a workbook and not CSV: name it .xlsx.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(
      'The file is not UTF-8, so å, ä and ö cannot be trusted. Save it as "CSV UTF-8".',
    );
  }
}

/** The header tells: no column is named with a comma or a semicolon in it. */
function delimiterOf(text: string): ',' | ';' {
  const header = text.slice(0, Math.max(text.search(/[\r\n]/), 0) || text.length);
  const separators = { ',': header.split(',').length, ';': header.split(';').length };
  if (separators[','] > 1 && separators[';'] > 1) {
    throw new UnreadableFile('The header has both commas and semicolons: use one of them.');
  }
  return separators[';'] > 1 ? ';' : ',';
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, to: mostRows + 2 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['records'] ?? 0) + 1;
    const reason =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quotation mark is opened and never closed'
        : 'a quotation mark stands inside a cell: write it twice, in a cell within quotation marks';
    throw new UnreadableFile(`Row ${row}: ${reason}.`);
  }
}

function toCell(content: string): Cell {
  const text = content.trim();
  return text === '' ? emptyCell : { kind: 'text', text: unguardFormula(text) };
}
