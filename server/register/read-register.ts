/** Reads the register's files from a folder, and refuses faulty ones whole by file and line. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Info } from 'csv-parse/sync';
import { CommandError } from '../command.ts';
import { registerContradictions } from './contradictions.ts';
import { registerRows } from './rows.ts';
import type { Read, Register, RegisterFile } from './rows.ts';

/** The project's own copy of the register. */
export const registerFolder = path.join(import.meta.dirname, 'data');

/** What is wrong with the register's files, one `file:line what` each. */
export class RegisterFault extends CommandError {
  override name = 'RegisterFault';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(['The register was not changed. Its files have faults:', ...faults].join('\n  '));
    this.faults = faults;
  }
}

/**
 * All files from `folder`; only the regions always come from the project itself, because public
 * addresses hang on their slugs.
 */
export async function readRegister(folder: string = registerFolder): Promise<Register> {
  const faults: string[] = [];
  const [regions, municipalities, years, population, mergers, regionChanges, nameForms] =
    await Promise.all([
      readRows(registerFolder, 'regions.csv', faults),
      readRows(folder, 'municipalities.csv', faults),
      readRows(folder, 'classification_by_year.csv', faults),
      readRows(folder, 'population.csv', faults),
      readRows(folder, 'mergers.csv', faults),
      readRows(folder, 'region_changes.csv', faults),
      readRows(folder, 'name-forms.csv', faults),
    ]);
  const register: Register = {
    'regions.csv': regions,
    'municipalities.csv': municipalities,
    'classification_by_year.csv': years,
    'population.csv': population,
    'mergers.csv': mergers,
    'region_changes.csv': regionChanges,
    'name-forms.csv': nameForms,
  };
  if (faults.length === 0) faults.push(...registerContradictions(register));
  if (faults.length > 0) throw new RegisterFault(faults);
  return register;
}

async function readRows<F extends RegisterFile>(
  folder: string,
  file: F,
  faults: string[],
): Promise<Read<F>[]> {
  const schema = registerRows[file];
  const columns = Object.keys(schema.shape);
  let lines: { info: Info; record: string[] }[];
  try {
    const bytes = await readFile(path.join(folder, file));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    lines = parse(text, { info: true, relax_column_count: true }) as unknown as typeof lines;
  } catch (error) {
    faults.push(`${file}: ${whyUnreadable(error)}`);
    return [];
  }
  const header = lines.shift()?.record ?? [];
  if (header.join() !== columns.join()) {
    faults.push(`${file}:1 the columns must be ${columns.join(',')}`);
    return [];
  }
  const rows: Read<F>[] = [];
  for (const { info, record } of lines) {
    if (record.length !== columns.length) {
      faults.push(`${file}:${info.lines} has ${record.length} cells, not ${columns.length}`);
      continue;
    }
    const cells = Object.fromEntries(columns.map((column, index) => [column, record[index]]));
    const read = schema.safeParse(cells);
    if (read.success) {
      rows.push({ ...read.data, line: info.lines } as unknown as Read<F>);
      continue;
    }
    for (const issue of read.error.issues) {
      const column = String(issue.path[0]);
      faults.push(`${file}:${info.lines} ${column} "${cells[column]}": ${issue.message}`);
    }
  }
  if (rows.length === 0 && faults.length === 0) faults.push(`${file}: has no rows`);
  return rows;
}

function whyUnreadable(error: unknown): string {
  if (error instanceof TypeError) return 'is not UTF-8';
  if (error instanceof CsvError) return error.message;
  if (error instanceof Error && 'code' in error) {
    return error.code === 'ENOENT' ? 'is missing' : `cannot be read (${String(error.code)})`;
  }
  throw error;
}
