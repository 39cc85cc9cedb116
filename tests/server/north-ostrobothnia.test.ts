/**
 * North Ostrobothnia 2017: answers go in by the command line, and the published figures come out
 * of the public API to the digit.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegionResults } from '#domain/published.ts';
import { roundHalfUp } from '#domain/rounding.ts';
import { commandLine } from '../harness/command-line.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';

/**
 * Code, grants in euros, premises, named contact person, regular meetings. The counts, the mean and
 * the borders of grants per inhabitant are those that the region published; which municipality
 * answered what is invented, so the round is an example.
 */
const answers: readonly [string, number, string, 'yes' | 'no', 'yes' | 'no'][] = [
  ['009', 17_200, 'all', 'no', 'yes'],
  ['069', 30_100, 'some', 'no', 'yes'],
  ['071', 78_900, 'some', 'no', 'yes'],
  ['072', 26_242, 'only_paid', 'no', 'yes'],
  ['139', 29_000, 'all', 'yes', 'yes'],
  ['208', 119_600, 'all', 'yes', 'yes'],
  ['244', 162_073, 'some', 'no', 'yes'],
  ['305', 110_600, 'only_paid', 'yes', 'yes'],
  ['317', 7_500, 'all', 'no', 'yes'],
  ['425', 91_000, 'only_paid', 'no', 'yes'],
  ['436', 5_300, 'all', 'no', 'yes'],
  ['483', 0, 'no_premises', 'no', 'no'],
  ['494', 8_500, 'some', 'no', 'yes'],
  ['535', 87_900, 'all', 'no', 'yes'],
  ['563', 22_400, 'all', 'no', 'yes'],
  ['564', 2_852_932, 'some', 'yes', 'yes'],
  ['615', 26_800, 'only_paid', 'no', 'yes'],
  ['625', 25_300, 'some', 'no', 'yes'],
  ['626', 73_900, 'some', 'no', 'yes'],
  ['630', 5_900, 'all', 'no', 'yes'],
  ['678', 234_344, 'some', 'yes', 'yes'],
  ['691', 14_600, 'some', 'no', 'no'],
  ['746', 54_700, 'only_paid', 'no', 'yes'],
  ['748', 81_900, 'some', 'no', 'yes'],
  ['785', 30_600, 'some', 'yes', 'yes'],
  ['791', 42_200, 'no_premises', 'no', 'yes'],
  ['832', 64_800, 'all', 'no', 'yes'],
  ['859', 17_900, 'no_premises', 'no', 'no'],
  ['889', 39_600, 'some', 'yes', 'yes'],
  ['977', 92_000, 'only_paid', 'no', 'yes'],
];

const publishedMean = 153_579;
/** Inhabitants on 31 December 2016: of Muhos, which pays least for each, and of Hailuoto. */
const inhabitants = { muhos: 8995, hailuoto: 994 };
const place = ['--region', 'pohjois-pohjanmaa', '--year', '2017'];

let server: TestServer;
let folder: string;
let results: RegionResults;

beforeAll(async () => {
  server = await testServer();
  folder = await mkdtemp(path.join(tmpdir(), 'north-ostrobothnia-'));
  const file = path.join(folder, 'vastaukset-2017.csv');
  await writeFile(file, spreadsheet());
  const run = commandLine(server);
  for (const command of [
    ['round', 'create', ...place, '--questionnaire', 'pohjois-pohjanmaa-2017', '--example'],
    ['round', 'open', ...place],
    ['import', ...place, file],
    ['round', 'close', ...place],
    ['round', 'publish', ...place],
  ]) {
    expect(await run(...command), command.join(' ')).toMatchObject({ status: 0, err: '' });
  }
  const answer = await server.app.inject('/api/v1/regions/pohjois-pohjanmaa/rounds/2017/results');
  expect(answer.statusCode).toBe(200);
  results = answer.json<RegionResults>();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.close();
});

/** As a Finnish spreadsheet saves it: a mark, semicolons, spaces between thousands. */
function spreadsheet(): string {
  const thousands = new Intl.NumberFormat('fi-FI');
  const rows = answers.flatMap(([code, grants, premises, contactPerson, meetings]) => [
    [code, 'grants_paid', grants > 0 ? 'yes' : 'no', ''],
    [code, 'grants_total_eur', thousands.format(grants), ''],
    [code, 'free_premises', premises, ''],
    [code, 'contact_person_named', contactPerson, ''],
    [code, 'regular_meetings', meetings, ''],
  ]);
  const header = ['municipality_code', 'question_key', 'value', 'comment'];
  return `\ufeff${[header, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
}

function indicator(key: string) {
  const found = results.indicators.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no indicator ${key}`);
  return found;
}

test('all 30 municipalities of the region answered', () => {
  expect(results).toMatchObject({ year: 2017, municipalities: 30, answered: 30 });
  expect(results.release.name).toBe('2017.1');
  expect(results.example?.en).toContain('invented');
});

describe('published shares, each with its n / N', () => {
  test.each([
    ['pays grants to NGOs', 'grants_paid', 29, 97],
    ['all premises free of charge', 'premises_all_free', 9, 30],
    ['only paid premises', 'premises_only_paid', 6, 20],
    ['officially named contact person', 'contact_person_named', 7, 23],
    ['regular meetings with NGOs', 'regular_meetings', 27, 90],
  ])('%s', (_what, key, count, percent) => {
    const { value, ...figure } = indicator(key);
    expect(figure).toMatchObject({ count, n: 30, N: 30 });
    expect(value).toBe(count / 30);
    expect(roundHalfUp((value ?? 0) * 100)).toBe(percent);
  });

  test('of one question need not add up to 100 %, and are not repaired', () => {
    const { count: free } = indicator('premises_all_free');
    const { count: paid } = indicator('premises_only_paid');
    expect(free + paid).toBe(15);
  });
});

describe('published amounts', () => {
  test('grants in all are 4.45 million euros', () => {
    const { value, count, n, N, min, max } = indicator('grants_total');
    expect(value).toBe(29 * publishedMean);
    expect(value).toBe(4_453_791);
    expect({ count, n, N, min, max }).toEqual({ count: 30, n: 30, N: 30, min: 0, max: 2_852_932 });
  });

  test('the mean is over the 29 payers: the one that pays 0 is known and not a payer', () => {
    const { value, count, n, N } = indicator('grants_mean');
    expect(value).toBe(publishedMean);
    expect({ count, n, N }).toEqual({ count: 29, n: 30, N: 30 });
  });

  test('grants per inhabitant run from under 1 euro to over 26 euros', () => {
    const { min, max, count } = indicator('grants_per_inhabitant');
    expect(min).toBe(8500 / inhabitants.muhos);
    expect(max).toBe(26_242 / inhabitants.hailuoto);
    expect(min).toBeLessThan(1);
    expect(max).toBeGreaterThan(26);
    expect(roundHalfUp(min ?? 0, 2)).toBe(0.94);
    expect(roundHalfUp(max ?? 0, 2)).toBe(26.4);
    expect(count).toBe(29);
  });
});

test("a municipality's own answers read back as they were given", async () => {
  const answer = await server.app.inject('/api/v1/municipalities/564/results?year=2017');
  expect(answer.statusCode).toBe(200);
  const { answers: given } = answer.json<{ answers: { question: string; value: unknown }[] }>();
  expect(Object.fromEntries(given.map(({ question, value }) => [question, value]))).toEqual({
    grants_paid: 'yes',
    grants_total_eur: 2_852_932,
    free_premises: 'some',
    contact_person_named: 'yes',
    regular_meetings: 'yes',
  });
});
