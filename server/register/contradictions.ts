/** What the files of the register must agree on with each other, judged before anything is stored. */
import type { Register, RegisterFile } from './rows.ts';

type Say = (file: RegisterFile, line: number, what: string) => void;

/** Every contradiction as `file:line what`; none in a sound register. */
export function registerContradictions(register: Register): string[] {
  const faults: string[] = [];
  const say: Say = (file, line, what) => faults.push(`${file}:${line} ${what}`);
  sayRepeated(register, say);
  sayUnknown(register, say);
  if (faults.length > 0) return faults;
  sayMembership(register, say);
  sayMergers(register, say);
  sayMoves(register, say);
  return faults;
}

/** Every row is there once. */
function sayRepeated(register: Register, say: Say): void {
  once('regions.csv', (row) => row.code);
  once('regions.csv', (row) => row.slug);
  once('municipalities.csv', (row) => row.code);
  once('classification_by_year.csv', (row) => `${row.code} in ${row.year}`);
  once('population.csv', (row) => `${row.code} in ${row.year}`);
  once('mergers.csv', (row) => row.from_code);
  once('region_changes.csv', (row) => `${row.code} on ${row.date}`);
  once('name-forms.csv', (row) => row.code);

  function once<F extends RegisterFile>(file: F, keyOf: (row: Register[F][number]) => string) {
    const lines = new Map<string, number>();
    for (const row of register[file]) {
      const key = keyOf(row);
      const first = lines.get(key);
      if (first === undefined) lines.set(key, row.line);
      else say(file, row.line, `${key} is already on line ${first}`);
    }
  }
}

/** Every code that a file speaks of is a municipality or a region of the register, by its name. */
function sayUnknown(register: Register, say: Say): void {
  const regions = new Map(register['regions.csv'].map((row) => [row.code, row.name_fi]));
  const names = new Map(register['municipalities.csv'].map((row) => [row.code, row.name_fi]));

  for (const row of register['municipalities.csv']) {
    region('municipalities.csv', row.line, row.region_code, row.region_name_fi);
    if (row.valid_from !== null && row.valid_to !== null && row.valid_to <= row.valid_from) {
      say('municipalities.csv', row.line, `${row.name_fi} ends before it begins`);
    }
  }
  for (const row of register['classification_by_year.csv']) {
    region('classification_by_year.csv', row.line, row.region_code, row.region_name_fi);
    municipality('classification_by_year.csv', row.line, row.code, null);
  }
  for (const row of register['population.csv']) {
    municipality('population.csv', row.line, row.code, null);
  }
  for (const row of register['name-forms.csv']) {
    municipality('name-forms.csv', row.line, row.code, row.name_fi);
  }
  for (const row of register['mergers.csv']) {
    municipality('mergers.csv', row.line, row.from_code, row.from_name);
    municipality('mergers.csv', row.line, row.to_code, row.to_name);
  }
  for (const row of register['region_changes.csv']) {
    municipality('region_changes.csv', row.line, row.code, row.name);
    region('region_changes.csv', row.line, row.from_region_code, row.from_region);
    region('region_changes.csv', row.line, row.to_region_code, row.to_region);
  }

  function region(file: RegisterFile, line: number, code: string, name: string) {
    const known = regions.get(code);
    if (known === undefined) say(file, line, `there is no region ${code}`);
    else if (known !== name) say(file, line, `region ${code} is ${known}, not ${name}`);
  }
  function municipality(file: RegisterFile, line: number, code: string, name: string | null) {
    const known = names.get(code);
    if (known === undefined) say(file, line, `there is no municipality ${code}`);
    else if (name !== null && known !== name) {
      say(file, line, `municipality ${code} is ${known}, not ${name}`);
    }
  }
}

/** A municipality is classified in every year on whose first day it exists, and in no other. */
function sayMembership(register: Register, say: Say): void {
  const rows = register['classification_by_year.csv'];
  const years = [...new Set(rows.map((row) => row.year))];
  const lines = new Map(rows.map((row) => [`${row.year} ${row.code}`, row.line]));
  for (const { code, name_fi, valid_from, valid_to, line: ownLine } of register[
    'municipalities.csv'
  ]) {
    for (const year of years) {
      const firstDay = `${year}-01-01`;
      const exists =
        (valid_from === null || valid_from <= firstDay) &&
        (valid_to === null || valid_to >= firstDay);
      const line = lines.get(`${year} ${code}`);
      if (exists && line === undefined) {
        say('municipalities.csv', ownLine, `${code} ${name_fi} is not classified in ${year}`);
      }
      if (!exists && line !== undefined) {
        say('classification_by_year.csv', line, `${code} ${name_fi} does not exist in ${year}`);
      }
    }
  }
}

/** A municipality that ended merged into one that lives on, on the day after its last. */
function sayMergers(register: Register, say: Say): void {
  const municipalities = new Map(register['municipalities.csv'].map((row) => [row.code, row]));
  const merged = new Set(register['mergers.csv'].map((row) => row.from_code));
  for (const { date, from_code, to_code, line } of register['mergers.csv']) {
    const ended = municipalities.get(from_code)?.valid_to;
    if (ended !== dayBefore(date)) {
      say('mergers.csv', line, `${from_code} merged on ${date} but ended on ${ended ?? 'no day'}`);
    }
    const successorEnded = municipalities.get(to_code)?.valid_to ?? null;
    if (from_code === to_code || (successorEnded !== null && successorEnded < date)) {
      say('mergers.csv', line, `${to_code} cannot take over ${from_code}: it has ended itself`);
    }
  }
  for (const { code, name_fi, valid_to, line } of municipalities.values()) {
    if (valid_to !== null && !merged.has(code)) {
      say('municipalities.csv', line, `${code} ${name_fi} ended and merged into none`);
    }
  }
}

/** The moves are those, and only those, that the years' classification shows. */
function sayMoves(register: Register, say: Say): void {
  const rows = register['classification_by_year.csv'];
  const regionOf = new Map(rows.map((row) => [`${row.year} ${row.code}`, row.region_code]));
  const moved = new Set<string>();
  for (const row of register['region_changes.csv']) {
    const year = Number(row.date.slice(0, 4));
    moved.add(`${year} ${row.code}`);
    const before = regionOf.get(`${year - 1} ${row.code}`);
    const after = regionOf.get(`${year} ${row.code}`);
    if (before !== row.from_region_code || after !== row.to_region_code) {
      const seen = `${before ?? 'none'} to ${after ?? 'none'}`;
      say('region_changes.csv', row.line, `the classification moves ${row.code} from ${seen}`);
    }
  }
  for (const row of rows) {
    const before = regionOf.get(`${row.year - 1} ${row.code}`);
    if (before === undefined || before === row.region_code) continue;
    if (!moved.has(`${row.year} ${row.code}`)) {
      const what = `${row.code} ${row.name_fi} moves from ${before} to ${row.region_code}`;
      say('classification_by_year.csv', row.line, `${what}, which region_changes.csv leaves out`);
    }
  }
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
