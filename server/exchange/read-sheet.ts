/** Reads a CSV or XLSX file from disk, within bounds of size. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { largestFileBytes } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Throws a `CommandError` with the reason. */
export async function readSheetFile(file: string): Promise<Sheet> {
  const kind = path.extname(file).toLowerCase();
  if (kind !== '.csv' && kind !== '.xlsx') {
    throw new CommandError(`${file} is neither .csv nor .xlsx; other kinds are not read.`);
  }
  const bytes = await readBytes(file);
  return kind === '.csv' ? readCsv(bytes) : readWorkbook(bytes);
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > largestFileBytes) {
      throw new CommandError(`${file} is over ${largestFileBytes / 1024 / 1024} megabytes.`);
    }
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason =
      error.code === 'ENOENT' ? 'is not there' : `cannot be read (${String(error.code)})`;
    throw new CommandError(`${file} ${reason}.`);
  }
}
