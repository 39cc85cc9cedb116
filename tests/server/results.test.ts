/** Results: what readers get is composed from the newest release, and says what it can be compared with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonSchema } from '#domain/published-comparison.ts';
import {
  municipalityResultsSchema,
  regionResultsSchema,
  regionsSchema,
  releaseLogSchema,
  roundSummarySchema,
  trendSchema,
} from '#domain/published.ts';
import type { MunicipalityResults, RegionResults, Trend } from '#domain/published.ts';
import { readReleaseContent } from '../../server/exchange/release-content.ts';
import { regionRounds, regions } from '../../server/results/catalogue.ts';
import { releaseLog } from '../../server/results/release-log.ts';
import { comparison } from '../../server/results/comparison.ts';
import { municipalityResults } from '../../server/results/municipality-results.ts';
import { municipalityTrend } from '../../server/results/municipality-trend.ts';
import { questionResults } from '../../server/results/question-results.ts';
import { regionResults } from '../../server/results/region-results.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { all, correctAnswers, publishAnswers, radarQuestionnaire } from './results-builder.ts';

const [muurame, joutsa, kuhmoinen, jyvaskyla] = ['500', '172', '291', '179'];
const forssa = '061';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  // 23 municipalities in 2020, 22 from 2021: Kuhmoinen moved to Pirkanmaa.
  await publishAnswers(
    database,
    {
      [muurame]: all('partly', { euros: 100 }),
      [joutsa]: all('no'),
      [kuhmoinen]: all('yes', { euros: 50 }),
    },
    { year: 2020 },
  );
  await publishAnswers(
    database,
    { [muurame]: all('yes', { euros: 'unknown', person: contact('Aino') }), [joutsa]: all('yes') },
    {
      year: 2021,
      questionnaire: radarQuestionnaire({
        version: '2',
        previousVersion: '1',
        premises: 'reworded',
        visibility: 'changed',
      }),
    },
  );
  await publishAnswers(
    database,
    { [joutsa]: all('partly') },
    {
      year: 2022,
      questionnaire: radarQuestionnaire({ version: '3', previousVersion: '2' }),
    },
  );
});
afterAll(() => database.close());

function contact(name: string) {
  return { name, title: '', email: '', phone: '' };
}

async function region(year: number, slug = 'keski-suomi'): Promise<RegionResults> {
  return regionResultsSchema.parse(await regionResults(database.public, slug, year));
}

async function municipality(code: string, year?: number): Promise<MunicipalityResults> {
  return municipalityResultsSchema.parse(await municipalityResults(database.public, code, year));
}

async function trend(code: string, year?: number): Promise<Trend> {
  return trendSchema.parse(await municipalityTrend(database.public, code, year));
}

describe('a region', () => {
  test('has spreads over the municipalities with a score, and n / N beside them', async () => {
    const results = await region(2020);
    expect(results.municipalities).toBe(23);
    expect(results.answered).toBe(3);
    expect(results.total).toEqual({ median: 50, min: 0, max: 100, n: 3 });
    expect(results.dimensions.map(({ key, n }) => [key, n])).toEqual([
      ['grants', 3],
      ['premises', 3],
      ['visibility', 3],
    ]);
  });

  test('lists the municipalities that did not answer without a result', async () => {
    const results = await region(2020);
    expect(results.municipalityResults).toHaveLength(23);
    const silent = results.municipalityResults.find(({ code }) => code === jyvaskyla);
    expect(silent).toMatchObject({ status: 'did_not_answer', total: null });
    expect(Object.values(silent?.dimensions ?? {})).toEqual([null, null, null]);
  });

  test('compares a share over the municipalities of both rounds and says that N changed', async () => {
    const share = (await region(2021)).indicators.find(({ key }) => key === 'grants_yes');
    expect(share).toMatchObject({ value: 1, count: 2, n: 2, N: 22 });
    // Of Muurame and Joutsa one paid in 2020; Kuhmoinen, which paid too, is no longer there.
    expect(share?.change).toEqual({
      year: 2020,
      value: 0.5,
      points: 50,
      count: 1,
      comparable: true,
      nChanged: -1,
      previousCount: 1,
      previousN: 2,
      commonValue: 1,
      commonCount: 2,
      commonN: 2,
    });
  });

  test('says who came and who is gone since the compared year', async () => {
    expect((await region(2020)).membership).toBeNull();
    expect((await region(2021)).membership).toEqual({
      year: 2020,
      joined: [],
      left: [{ code: kuhmoinen, name: { fi: 'Kuhmoinen', sv: 'Kuhmois' } }],
    });
    expect((await region(2022)).membership).toEqual({ year: 2021, joined: [], left: [] });
  });

  test('counts a withheld detail as given without telling it', async () => {
    const given = (await region(2021)).indicators.find(({ key }) => key === 'person_given');
    expect(given).toMatchObject({ count: 1, n: 2 });
    const change = (await region(2022)).indicators.find(({ key }) => key === 'person_given');
    expect(change?.change).toMatchObject({ value: 0.5, count: -1 });
    const results = await municipality(muurame, 2021);
    expect(JSON.stringify(results)).not.toContain('Aino');
    expect(results.answers.find(({ question }) => question === 'person')).toMatchObject({
      value: null,
      missing: 'withheld',
    });
  });

  test('has nothing in a year without a release, and its newest year without a year', async () => {
    expect(await regionResults(database.public, 'keski-suomi', 2019)).toBeNull();
    expect(await regionResults(database.public, 'kainuu')).toBeNull();
    expect((await regionResults(database.public, 'keski-suomi'))?.year).toBe(2022);
  });
});

describe('a municipality', () => {
  test('is compared with its earlier year, dimension by dimension', async () => {
    const { dimensions } = await municipality(muurame, 2021);
    expect(dimensions.map(({ score }) => score)).toEqual([100, 100, 100]);
    const then = { year: 2020, score: 50 };
    expect(dimensions.map(({ previous }) => previous)).toEqual([
      { ...then, change: 50, direction: 'up', comparable: true, reworded: [] },
      { ...then, change: 50, direction: 'up', comparable: true, reworded: ['premises'] },
      { ...then, change: null, direction: null, comparable: false, reworded: [] },
    ]);
  });

  test('keeps the kinds of missing apart', async () => {
    const missing = Object.fromEntries(
      (await municipality(joutsa, 2020)).answers.map((answer) => [answer.question, answer.missing]),
    );
    expect(missing).toEqual({
      grants: null,
      premises: null,
      visibility: null,
      euros: 'not_applicable',
      plans: 'not_answered',
      person: 'not_answered',
    });
    const euros = (await municipality(muurame, 2021)).answers.find(
      ({ question }) => question === 'euros',
    );
    expect(euros).toMatchObject({ value: null, valueLabel: null, missing: 'dont_know' });
  });

  test('has its wording with the years written out and no answer that is not public', async () => {
    const { answers } = await municipality(muurame, 2020);
    expect(answers.find(({ question }) => question === 'euros')).toMatchObject({
      label: { fi: 'Euros in 2019? fi' },
      valueLabel: { fi: '100\u00A0€' },
    });
    expect(answers.some(({ question }) => question === 'secret')).toBe(false);
  });

  test('that did not answer has a page without a result', async () => {
    expect(await municipality(muurame, 2022)).toMatchObject({
      status: 'did_not_answer',
      total: null,
      years: [2020, 2021, 2022],
    });
  });

  test('that left the region keeps the years it was there', async () => {
    const results = await municipality(kuhmoinen);
    expect(results.years).toEqual([2020]);
    expect(results.region.slug).toBe('keski-suomi');
  });

  test('has a trend with its gap, its break and its rewording', async () => {
    const { dimensions } = await trend(joutsa);
    const points = (key: string) => dimensions.find((each) => each.key === key)?.points;
    expect(points('visibility')?.map((point) => point.breakBefore)).toEqual([false, true, false]);
    expect(points('premises')?.map((point) => point.rewordedBefore)).toEqual([
      [],
      ['premises'],
      [],
    ]);
    const gap = await trend(muurame);
    expect(gap.total.at(-1)).toMatchObject({ score: null, missing: 'did_not_answer' });
    expect(gap.years).toEqual([2020, 2021, 2022]);
  });

  test('that merged into another is linked from both sides', async () => {
    // Maaninka merged into Kuopio in 2015.
    await publishAnswers(database, { '297': all('yes') }, { region: 'pohjois-savo', year: 2024 });
    const { municipality: kuopio } = await municipality('297');
    expect(kuopio.predecessors.map(({ code }) => code)).toContain('476');
    expect(kuopio.successor).toBeNull();
  });
});

describe('several municipalities', () => {
  test('are put side by side in the newest year that all of them have', async () => {
    const outcome = await comparison(database.public, [joutsa, kuhmoinen]);
    const { year, municipalities } = comparisonSchema.parse(outcome.comparison);
    expect(year).toBe(2020);
    expect(municipalities.map((each) => each.municipality.code)).toEqual([joutsa, kuhmoinen]);
  });

  test('without results are named', async () => {
    expect(await comparison(database.public, [joutsa, kuhmoinen], 2021)).toMatchObject({
      without: [kuhmoinen],
    });
  });
});

test('one question has its spread and everybody’s answer in words', async () => {
  const results = await questionResults(database.public, 'grants', 'keski-suomi', 2020);
  expect(results).toMatchObject({ n: 3, N: 23 });
  expect(results?.options?.map(({ key, count }) => [key, count])).toEqual([
    ['yes', 1],
    ['partly', 1],
    ['no', 1],
    ['unknown', 0],
  ]);
  expect(results?.answers.find(({ code }) => code === muurame)?.valueLabel?.sv).toBe('Partly sv');
  expect(await questionResults(database.public, 'secret', 'keski-suomi', 2020)).toBeNull();
});

describe('one question over the years', () => {
  test('tells of each whether its answers may be compared with those on show', async () => {
    const over = async (key: string, year: number) =>
      (await questionResults(database.public, key, 'keski-suomi', year))?.years.map((each) => [
        each.year,
        each.comparability,
        each.wording.fi,
      ]);
    expect(await over('premises', 2022)).toEqual([
      [2022, 'same', 'premises in 2022? fi'],
      [2021, 'same', 'premises in 2021? fi'],
      [2020, 'reworded', 'premises in 2020? fi'],
    ]);
    expect((await over('visibility', 2022))?.map(([, how]) => how)).toEqual([
      'same',
      'same',
      'changed',
    ]);
    // Seen from the oldest year, the newer ones are the others.
    expect((await over('visibility', 2020))?.map(([, how]) => how)).toEqual([
      'changed',
      'changed',
      'same',
    ]);
  });

  test('has the counts and the answers of each year as that year’s own page has them', async () => {
    const shown = await questionResults(database.public, 'grants', 'keski-suomi', 2022);
    for (const { year, n, N, options, answers } of shown!.years) {
      const own = await questionResults(database.public, 'grants', 'keski-suomi', year);
      expect({ n, N, options, answers }).toEqual({
        n: own?.n,
        N: own?.N,
        options: own?.options,
        answers: own?.answers,
      });
    }
    const answerOf = (year: number, code: string) =>
      shown?.years
        .find((each) => each.year === year)
        ?.answers.find((answer) => answer.code === code);
    expect(answerOf(2022, muurame)).toMatchObject({ value: null, missing: 'not_answered' });
    expect(answerOf(2020, kuhmoinen)?.value).toBe('yes');
    expect(answerOf(2021, kuhmoinen)).toBeUndefined();
  });

  test('names the years that did not ask it', async () => {
    const region = 'kainuu';
    const { questions, ...rest } = radarQuestionnaire({ version: 'k1' });
    const shorter = { ...rest, questions: questions.filter(({ key }) => key !== 'plans') };
    const kajaani = { '205': { grants: 'yes' } };
    await publishAnswers(database, kajaani, { region, year: 2020, questionnaire: shorter });
    const longer = radarQuestionnaire({ version: 'k2', previousVersion: 'k1' });
    await publishAnswers(database, kajaani, { region, year: 2021, questionnaire: longer });
    const plans = await questionResults(database.public, 'plans', region, 2021);
    expect(plans?.years.map(({ year }) => year)).toEqual([2021]);
    expect(plans?.yearsNotAsked).toEqual([2020]);
  });
});

test('the lists of what there is match their shapes', async () => {
  const list = regionsSchema.parse(await regions(database.public));
  expect(list.find(({ slug }) => slug === 'keski-suomi')?.years).toEqual([2020, 2021, 2022]);
  expect(list).toHaveLength(19);
  const rounds = roundSummarySchema
    .array()
    .parse(await regionRounds(database.public, 'keski-suomi'));
  expect(rounds.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
  expect(await regionRounds(database.public, 'nowhere')).toBeNull();
});

test('a correction is what readers get, and the log keeps both', async () => {
  await correctAnswers(database, { [joutsa]: { grants: 'yes' } }, 'Grants of Joutsa.', {
    year: 2022,
  });
  const results = await municipality(joutsa, 2022);
  expect(results.release).toMatchObject({ name: '2022.2', note: 'Grants of Joutsa.' });
  expect(results.dimensions[0]?.score).toBe(100);
  const log = releaseLogSchema.parse(await releaseLog(database.public));
  expect(log[0]).toMatchObject({ name: '2022.2', note: 'Grants of Joutsa.' });
  expect(log.some(({ name }) => name === '2022.1')).toBe(true);
});

describe('invented answers of an earlier year', () => {
  beforeAll(async () => {
    // Reworded in a round of its own; the same as the year before in a round that is compared.
    const questionnaire = radarQuestionnaire({ version: '9', premises: 'reworded' });
    const place = { region: 'kanta-hame', questionnaire };
    const invented = { ...place, example: true };
    await publishAnswers(database, { [forssa]: all('no') }, { ...invented, year: 2023 });
    await publishAnswers(database, { [forssa]: all('partly') }, { ...invented, year: 2024 });
    await publishAnswers(database, { [forssa]: all('yes') }, { ...place, year: 2025 });
  });

  test('are not what a municipality is compared with', async () => {
    const real = await municipality(forssa, 2025);
    expect(real.example).toBeNull();
    expect(real.dimensions.map(({ previous }) => previous)).toEqual([null, null, null]);
    const { dimensions } = await municipality(forssa, 2024);
    expect(dimensions.map(({ previous }) => previous?.score)).toEqual([0, 0, 0]);
  });

  test('are not what a region is compared with', async () => {
    const real = await region(2025, 'kanta-hame');
    expect(real.example).toBeNull();
    expect(real.membership).toBeNull();
    expect(real.indicators.length).toBeGreaterThan(0);
    expect(real.indicators.every(({ change }) => change === null)).toBe(true);
    const { indicators, membership } = await region(2024, 'kanta-hame');
    expect(membership?.year).toBe(2023);
    expect(indicators.find(({ key }) => key === 'grants_yes')?.change?.year).toBe(2023);
  });

  test('are in a trend of their own', async () => {
    const newest = await trend(forssa);
    expect(newest).toMatchObject({ example: null, years: [2025] });
    expect(await trend(forssa, 2025)).toEqual(newest);
    const invented = await trend(forssa, 2023);
    expect(invented.example).not.toBeNull();
    expect(invented.years).toEqual([2023, 2024]);
    expect(invented.total.map(({ score }) => score)).toEqual([0, 50]);
  });

  test.each([
    [2024, 'same'],
    [2025, 'reworded'],
  ])('are not what the download of %i calls its questions %s by', async (year, expected) => {
    const content = await readReleaseContent(database.public, 'kanta-hame', year);
    const answers = content?.municipalities.find(
      (one) => one.municipality.code === forssa,
    )?.answers;
    const premises = answers?.find(({ question }) => question === 'premises');
    expect(premises?.comparability).toBe(expected);
  });
});
