/** The register of municipalities in the database: whole, loaded again without harm, provable. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadRegister, registerIsLoaded, storeRegister } from '../../server/register/load.ts';
import { readRegister, registerFolder } from '../../server/register/read-register.ts';
import {
  findMunicipality,
  membershipOf,
  populationsOf,
  regionBySlugOrCode,
} from '../../server/register/register.ts';
import { commandLine } from '../harness/command-line.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';

let server: TestServer;
let run: ReturnType<typeof commandLine>;
let folder: string;
beforeAll(async () => {
  server = await testServer();
  run = commandLine(server);
  folder = await mkdtemp(path.join(tmpdir(), 'register-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.close();
});

async function changedFolder(file: string, change: (text: string) => string): Promise<string> {
  await cp(registerFolder, folder, { recursive: true });
  await writeFile(path.join(folder, file), change(await readFile(path.join(folder, file), 'utf8')));
  return folder;
}

test('register check proves every total in the database', async () => {
  const { status, out } = await run('register', 'check');
  expect(status).toBe(0);
  expect(out).not.toContain('wrong');
  for (const line of [
    'municipalities on 1 January 2015: 317',
    'municipalities on 1 January 2016: 313',
    'municipalities on 1 January 2020: 310',
    'municipalities on 1 January 2026: 308',
    'regions: 19',
    'bilingual municipalities in 2026: 33',
    'Swedish-speaking municipalities in 2026: 16',
    'people on 31 December 2023: 5603851',
    'people on 31 December 2024: 5635971',
    'mergers in 2015-2026: 12',
    'moves to another region in 2016-2026: 6',
    'municipalities of Central Finland in 2020: 23',
    'municipalities of Central Finland in 2021: 22',
    'municipalities of North Ostrobothnia in 2017: 30',
  ]) {
    expect(out).toContain(`ok     ${line}\n`);
  }
});

test('loading the register again changes nothing', async () => {
  const { operator } = server.database;
  await loadRegister(operator);
  const register = await readRegister();
  const changed = await operator.transaction().execute((tx) => storeRegister(tx, register));
  expect(changed).toBe(0);
  expect(await registerIsLoaded(operator)).toBe(true);
});

test('a code keeps its leading zeros', async () => {
  const { public: db } = server.database;
  expect(await findMunicipality(db, '049')).toEqual({
    code: '049',
    nameFi: 'Espoo',
    nameSv: 'Esbo',
  });
  expect(await findMunicipality(db, '49')).toBeNull();
});

test('a region is found by its slug and by its code', async () => {
  const { public: db } = server.database;
  const region = await regionBySlugOrCode(db, 'kanta-hame');
  expect(region).toMatchObject({ code: '05', nameEn: 'Kanta-Häme' });
  expect(await regionBySlugOrCode(db, '05')).toEqual(region);
  expect(await regionBySlugOrCode(db, '5')).toBeNull();
});

test('Kuhmoinen belongs to Central Finland to 2020 and to Pirkanmaa from 2021', async () => {
  const { public: db } = server.database;
  expect(await membershipOf(db, '13', 2020)).toContain('291');
  expect(await membershipOf(db, '13', 2021)).not.toContain('291');
  expect(await membershipOf(db, '06', 2021)).toContain('291');
  expect(await membershipOf(db, '13', 2027)).toEqual([]);
});

test('an unknown population is not there, and is not 0', async () => {
  const { public: db } = server.database;
  expect((await populationsOf(db, 2025)).size).toBe(0);
  const populations = await populationsOf(db, 2024);
  expect(populations.get('005')).toBeGreaterThan(0);
  expect(populations.has('588')).toBe(false);
});

test('register check tells what is wrong and fails', async () => {
  const { operator } = server.database;
  const spoil = operator
    .deleteFrom('municipality_population')
    .where('municipality_code', '=', '049')
    .where('year', '=', 2024);
  await spoil.execute();
  const { status, out, err } = await run('register', 'check');
  expect(status).toBe(1);
  expect(out).toMatch(/wrong {2}people on 31 December 2024: \d+, and should be 5635971/);
  expect(err).toContain('1 of ');
  await run('register', 'update');
  expect((await run('register', 'check')).status).toBe(0);
});

test('register update takes newer files of the same shape', async () => {
  const from = await changedFolder('population.csv', (text) => `${text}049,2025,324576\n`);
  const { status, out } = await run('register', 'update', '--from', from);
  expect(status).toBe(0);
  expect(out).toContain('1 rows changed');
  expect((await populationsOf(server.database.public, 2025)).get('049')).toBe(324_576);
  expect((await run('register', 'update')).out).toContain('1 rows changed');
  expect((await populationsOf(server.database.public, 2025)).size).toBe(0);
});

test('register update refuses faulty files whole', async () => {
  const faulty = await changedFolder('population.csv', (text) => `${text}049,2025,many\n`);
  const { status, err } = await run('register', 'update', '--from', faulty);
  expect(status).toBe(1);
  expect(err).toMatch(/population\.csv:\d+ population "many"/);
  expect((await populationsOf(server.database.public, 2025)).size).toBe(0);
});

test('register update refuses files whose totals are wrong', async () => {
  const wrong = await changedFolder('population.csv', (text) =>
    text.replace(/\n049,2024,\d+/, '\n049,2024,1').replace('005,2014,10171', '005,2014,1'),
  );
  const { status, err } = await run('register', 'update', '--from', wrong);
  expect(status).toBe(1);
  expect(err).toContain('people on 31 December 2024');
  expect((await populationsOf(server.database.public, 2014)).get('005')).toBe(10_171);
});

test('a municipality never vanishes from the register', async () => {
  const from = await changedFolder('municipalities.csv', (text) => text);
  await server.database.operator
    .insertInto('municipality')
    .values({ code: '997', name_fi: 'Uusikunta', name_sv: 'Nykommun', lat: 62, lon: 25 })
    .execute();
  const { status, err } = await run('register', 'update', '--from', from);
  expect(status).toBe(1);
  expect(err).toContain('municipalities.csv: 997 Uusikunta is missing');
  await server.database.operator.deleteFrom('municipality').where('code', '=', '997').execute();
});
