/** Earlier answers: what stands beside a question of today, and what its amounts are compared with. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import { publishRound } from '../../server/publishing/publish.ts';
import { findRound } from '../../server/rounds/round.ts';
import { closeRound, giveAnswers, handOverAndApprove, laterVersion } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import {
  completeAnswers,
  makeRound,
  responseAddress,
  signIn,
  smallQuestionnaire,
} from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

/** Moved from Central Finland to Pirkanmaa on 1 January 2021. */
const kuhmoinen = '291';
const orivesi = '562';
const text = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });
const perInhabitant = [
  {
    key: 'grants_each',
    label: text('Grants each'),
    kind: 'per_inhabitant' as const,
    question: 'grants_total',
    over: 'all' as const,
  },
];
const withFigure = (questionnaire: typeof smallQuestionnaire) =>
  questionnaireSchema.parse({
    ...questionnaire,
    indicators: [...questionnaire.indicators, ...perInhabitant],
  });
const first = withFigure(smallQuestionnaire);
const second = withFigure(
  laterVersion('2', '1', {
    meetings: { comparability: 'reworded', wording: text('How many meetings in {year}?') },
    targets: { comparability: 'changed', wording: text('What for?') },
  }),
);
const third = withFigure(laterVersion('3', '2', { website: { comparability: 'new' } }));

let server: TestServer;
let lead: TestPerson;
let formerLead: TestPerson;
let neighbour: TestPerson;
let coordinators: Record<string, TestPerson>;
/** Of Pirkanmaa, in which everything below has gone before. */
let present: TestRound;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  lead = await signIn(app, database, 'lead', kuhmoinen);
  formerLead = await signIn(app, database, 'lead', kuhmoinen, 'aiempi@kuhmoinen.example');
  neighbour = await signIn(app, database, 'lead', orivesi);
  coordinators = {
    'keski-suomi': await signIn(app, database, 'coordinator', 'keski-suomi'),
    pirkanmaa: await signIn(app, database, 'coordinator', 'pirkanmaa'),
  };
  const rounds = [
    // In another region, by somebody who has left since.
    ['keski-suomi', 2020, first, formerLead, { meetings: 1, targets: 'Vanha', feedback: 'Ensin' }],
    ['pirkanmaa', 2022, second, lead, { meetings: 2, feedback: undefined }],
  ] as const;
  for (const [region, year, questionnaire, who, more] of rounds) {
    const round = await makeRound(database, { region, year, questionnaire });
    await giveAnswers(who, round, kuhmoinen, completeAnswers);
    for (const [question, value] of Object.entries(more)) {
      if (value === undefined) continue;
      const rest = { comment: `Huomautus ${year}`, evidenceUrl: `https://k.example/${year}` };
      await giveAnswers(who, round, kuhmoinen, { [question]: value }, rest);
    }
    await handOverAndApprove(who, coordinators[region]!, round, kuhmoinen);
  }
  await database.operator
    .updateTable('role_grant')
    .set({ ended_at: sql`now()` })
    .where('person_id', '=', formerLead.id)
    .execute();
  // What is not an earlier answer: never approved, invented, and of another municipality.
  const unapproved = await makeRound(database, {
    region: 'pirkanmaa',
    year: 2023,
    questionnaire: first,
  });
  await giveAnswers(lead, unapproved, kuhmoinen, { ...completeAnswers, meetings: 77 });
  const invented = await makeRound(database, {
    region: 'pirkanmaa',
    year: 2024,
    questionnaire: first,
    example: true,
  });
  for (const [who, municipality] of [
    [lead, kuhmoinen],
    [neighbour, orivesi],
  ] as const) {
    await giveAnswers(who, invented, municipality, { ...completeAnswers, meetings: 88 });
    await handOverAndApprove(who, coordinators['pirkanmaa']!, invented, municipality);
  }
  present = await makeRound(database, { region: 'pirkanmaa', year: 2025, questionnaire: third });
});
afterAll(() => server.close());

async function read(who: TestPerson, round: TestRound, municipality: string): Promise<any> {
  const { status, body } = await who.send('GET', responseAddress(round, municipality));
  expect(status).toBe(200);
  return body;
}

async function earlierOf(question: string): Promise<any> {
  const { earlier } = await read(lead, present, kuhmoinen);
  return earlier.find((answer: any) => answer.question === question);
}

describe('the earlier answer', () => {
  test('is for every question the newest approved one, with who gave it and when', async () => {
    const { earlier } = await read(lead, present, kuhmoinen);
    expect(earlier.map((answer: any) => [answer.question, answer.year])).toEqual([
      ['contact_person', 2022],
      ['structures', 2022],
      ['meetings', 2022],
      ['grants_paid', 2022],
      ['grants_total', 2022],
      ['targets', 2020],
      // The website is asked anew in 2025.
      ['feedback', 2020],
    ]);
    expect(await earlierOf('meetings')).toMatchObject({
      value: 2,
      comment: 'Huomautus 2022',
      evidenceUrl: 'https://k.example/2022',
      answeredBy: lead.email,
      answeredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  test('is also of another region, given by somebody who has left', async () => {
    expect(await earlierOf('feedback')).toMatchObject({
      year: 2020,
      value: 'Ensin',
      answeredBy: 'aiempi@kuhmoinen.example',
      comparability: 'same',
    });
  });

  test('has the wording of then where it was another one, and tells how the questions relate', async () => {
    expect(await earlierOf('targets')).toMatchObject({
      comparability: 'changed',
      valueLabel: { fi: 'Vanha' },
    });
    expect(await earlierOf('meetings')).toMatchObject({
      // Written out for the year that it was asked in.
      wording: text('How many meetings in 2022?'),
      comparability: 'same',
    });
    expect((await earlierOf('contact_person')).wording).toBeNull();
  });

  test('was reworded on the way: it can still be compared', async () => {
    const between = await makeRound(server.database, {
      region: 'pirkanmaa',
      year: 2021,
      questionnaire: second,
    });
    const { earlier } = await read(lead, between, kuhmoinen);
    expect(earlier.find((answer: any) => answer.question === 'meetings')).toMatchObject({
      year: 2020,
      value: 1,
      comparability: 'reworded',
      wording: text('Meetings?'),
    });
  });

  test('of an invented round stands beside invented ones only', async () => {
    const example = { region: 'pirkanmaa', year: 2026, questionnaire: third, example: true };
    const round = await makeRound(server.database, example);
    const { earlier } = await read(lead, round, kuhmoinen);
    expect(new Set(earlier.map((answer: any) => answer.year))).toEqual(new Set([2024]));
  });

  test('is seen by no other municipality', async () => {
    expect((await read(neighbour, present, orivesi)).earlier).toEqual([]);
    const foreign = await neighbour.send('GET', responseAddress(present, kuhmoinen));
    expect(foreign.status).toBe(404);
  });
});

test('a coordinator sees the earlier answers of the own region alone', async () => {
  const { earlier } = await read(coordinators['pirkanmaa']!, present, kuhmoinen);
  expect(new Set(earlier.map((answer: any) => answer.year))).toEqual(new Set([2022]));
});

describe('what soft checks compare with', () => {
  test('is the region’s range of the newest release before the round, and of that region', async () => {
    expect((await read(neighbour, present, orivesi)).checkContext.regionPerInhabitant).toEqual({});
    const { database } = server;
    const round = { region: 'pirkanmaa', year: 2022, roundId: '', municipalities: [] };
    await closeRound(database, round);
    const publish = (note: string | null) =>
      database.operator.transaction().execute(async (tx) =>
        publishRound(tx, await findRound(tx, round.region, round.year), {
          note,
          publishedBy: null,
        }),
      );
    await publish(null);
    const range = async () =>
      (await read(neighbour, present, orivesi)).checkContext.regionPerInhabitant;
    const before = await range();
    const inhabitants = await database.operator
      .selectFrom('release_indicator')
      .select(['min', 'max'])
      .where('indicator_key', '=', 'grants_each')
      .executeTakeFirstOrThrow();
    expect(before).toEqual({ grants_total: { year: 2022, ...inhabitants } });
    // A correction of the release is newer than the release.
    await database.operator
      .updateTable('answer')
      .set({ value: '1', version: sql`version + 1`, source: 'import' })
      .where('question_key', '=', 'grants_total')
      .execute();
    await publish('Summa korjattiin.');
    const after = await range();
    expect(after.grants_total.max).toBeLessThan(before.grants_total.min);
  });

  test('are the newest inhabitants known until the year asked about', async () => {
    const known = await server.database.operator
      .selectFrom('municipality_population')
      .select(['year', 'population'])
      .where('municipality_code', '=', kuhmoinen)
      .execute();
    const of = (year: number) => known.find((each) => each.year === year)!.population;
    const { checkContext } = await read(lead, present, kuhmoinen);
    // The amounts of 2025 are those of 2024.
    expect(checkContext.population).toEqual({ count: of(2024), year: 2024 });
    expect(checkContext.earlierPopulations).toEqual({ 2020: of(2019), 2022: of(2021) });
    await server.database.operator
      .deleteFrom('municipality_population')
      .where('municipality_code', '=', kuhmoinen)
      .where('year', '>=', 2023)
      .execute();
    const later = await read(lead, present, kuhmoinen);
    expect(later.checkContext.population).toEqual({ count: of(2022), year: 2022 });
    await server.database.operator
      .deleteFrom('municipality_population')
      .where('municipality_code', '=', kuhmoinen)
      .execute();
    const never = await read(lead, present, kuhmoinen);
    expect(never.checkContext).toMatchObject({ population: null, earlierPopulations: {} });
  });
});
