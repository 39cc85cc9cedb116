/** The files of the register are read strictly: a faulty one is refused by file and line. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  RegisterFault,
  readRegister,
  registerFolder,
} from '../../server/register/read-register.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'register-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The faults of the register after one of its files was changed. */
async function faultsAfter(
  file: string,
  change: (text: string) => string | Uint8Array | null,
): Promise<readonly string[]> {
  await cp(registerFolder, folder, { recursive: true });
  const changed = change(await readFile(path.join(folder, file), 'utf8'));
  if (changed === null) await rm(path.join(folder, file));
  else await writeFile(path.join(folder, file), changed);
  return readRegister(folder).then(
    () => [],
    (error: unknown) => {
      if (error instanceof RegisterFault) return error.faults;
      throw error;
    },
  );
}

test("the project's own register has no faults", async () => {
  const register = await readRegister();
  expect(register['municipalities.csv']).toHaveLength(320);
  expect(register['municipalities.csv'].find(({ code }) => code === '049')).toMatchObject({
    name_fi: 'Espoo',
    name_sv: 'Esbo',
    valid_to: null,
  });
  expect(register['name-forms.csv'].find(({ code }) => code === '284')).toMatchObject({
    genitive: 'Kosken Tl',
    locative: 'Koskella Tl',
  });
});

test('the regions have their English names and addresses for ever', async () => {
  const { 'regions.csv': regions } = await readRegister();
  const named = Object.fromEntries(regions.map(({ slug, name_en }) => [slug, name_en]));
  expect(regions).toHaveLength(19);
  expect(named).toMatchObject({
    'keski-suomi': 'Central Finland',
    'pohjois-pohjanmaa': 'North Ostrobothnia',
    'etela-karjala': 'South Karelia',
    'paijat-hame': 'Päijät-Häme',
    ahvenanmaa: 'Åland',
  });
});

describe('refused, with file and line:', () => {
  test.each([
    {
      what: 'a code that lost its zero',
      file: 'municipalities.csv',
      change: (text: string) => text.replace('\n005,', '\n5,'),
      fault: /^municipalities\.csv:2 code "5": a code is three digits/,
    },
    {
      what: 'an unknown language status',
      file: 'classification_by_year.csv',
      change: (text: string) => text.replace(',fi,rural', ',suomi,rural'),
      fault: /^classification_by_year\.csv:2 language_status "suomi": not a language status/,
    },
    {
      what: 'a population that is not a whole number',
      file: 'population.csv',
      change: (text: string) => text.replace(',10171', ',10 171'),
      fault: /^population\.csv:2 population "10 171": a population is a whole number/,
    },
    {
      what: 'a population of 0 in place of an unknown one',
      file: 'population.csv',
      change: (text: string) => text.replace(',10171', ',0'),
      fault: /^population\.csv:2 population "0"/,
    },
    {
      what: 'a row that is there twice',
      file: 'population.csv',
      change: (text: string) => `${text}005,2014,10171\n`,
      fault: /^population\.csv:\d+ 005 in 2014 is already on line 2/,
    },
    {
      what: 'an unknown municipality',
      file: 'population.csv',
      change: (text: string) => `${text}998,2014,10\n`,
      fault: /^population\.csv:\d+ there is no municipality 998/,
    },
    {
      what: 'a name that belongs to another',
      file: 'mergers.csv',
      change: (text: string) => text.replace('413,Lavia', '413,Luvia'),
      fault: /^mergers\.csv:2 municipality 413 is Lavia, not Luvia/,
    },
    {
      what: 'a municipality that is left out of a year',
      file: 'classification_by_year.csv',
      change: (text: string) => text.replace(/\n2019,049,.*(?=\n)/, ''),
      fault: /^municipalities\.csv:\d+ 049 Espoo is not classified in 2019/,
    },
    {
      what: 'a municipality in a year when it is gone',
      file: 'classification_by_year.csv',
      change: (text: string) => text.replace('2026,005,', '2026,588,'),
      fault: /^classification_by_year\.csv:\d+ 588 Pertunmaa does not exist in 2026/,
    },
    {
      what: 'a merger on another day than the last one',
      file: 'mergers.csv',
      change: (text: string) => text.replace('2025-01-01,588', '2026-01-01,588'),
      fault: /^mergers\.csv:13 588 merged on 2026-01-01 but ended on 2024-12-31/,
    },
    {
      what: 'a merger into one that has ended',
      file: 'mergers.csv',
      change: (text: string) => text.replace('541,Nurmes', '413,Lavia'),
      fault: /^mergers\.csv:\d+ 413 cannot take over 911/,
    },
    {
      what: 'an end without a merger',
      file: 'mergers.csv',
      change: (text: string) => text.replace(/.*Pertunmaa.*\n/, ''),
      fault: /^municipalities\.csv:\d+ 588 Pertunmaa ended and merged into none/,
    },
    {
      what: 'a move that the classification does not show',
      file: 'region_changes.csv',
      change: (text: string) => text.replace('2021-01-01,291', '2022-01-01,291'),
      fault: /^region_changes\.csv:7 the classification moves 291 from 06 to 06/,
    },
    {
      what: 'a change of region that is not listed',
      file: 'region_changes.csv',
      change: (text: string) => text.replace(/.*Kuhmoinen.*\n/, ''),
      fault: /^classification_by_year\.csv:\d+ 291 Kuhmoinen moves from 13 to 06/,
    },
    {
      what: 'another column',
      file: 'mergers.csv',
      change: (text: string) => text.replace('to_name', 'name'),
      fault: /^mergers\.csv:1 the columns must be date,from_code/,
    },
    {
      what: 'a row with a cell too few',
      file: 'mergers.csv',
      change: (text: string) => text.replace(',Pori', ''),
      fault: /^mergers\.csv:2 has 4 cells, not 5/,
    },
    {
      what: 'another encoding',
      file: 'mergers.csv',
      change: (text: string) => Buffer.from(text, 'latin1'),
      fault: /^mergers\.csv: is not UTF-8/,
    },
    {
      what: 'a missing file',
      file: 'population.csv',
      change: () => null,
      fault: /^population\.csv: is missing/,
    },
  ])('$what', async ({ file, change, fault }) => {
    const faults = await faultsAfter(file, change);
    expect(faults.join('\n')).toMatch(new RegExp(fault.source, 'm'));
  });
});

test('every fault is told, not the first one alone', async () => {
  const faults = await faultsAfter('population.csv', (text) =>
    text.replace(',10171', ',-').replace(',10006', ',x').replace('\n009,', '\n9,'),
  );
  expect(faults).toHaveLength(3);
});
