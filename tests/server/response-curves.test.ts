/** The response curves of a board: this round beside earlier ones, and what is not known of them. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ResponseCurves } from '#domain/response-curve-record.ts';
import { giveAnswers, take } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { completeAnswers, makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

let server: TestServer;
let before: TestRound;
let round: TestRound;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  before = await makeRound(server.database, { year: 2024 });
  round = await makeRound(server.database, { year: 2025 });
  coordinator = await signIn(server.app, server.database, 'coordinator', 'keski-suomi');
});
afterAll(() => server.close());

const lead = (code: string) =>
  signIn(server.app, server.database, 'lead', code, `lead.${code}@kunta.example`);

async function curves(of: TestRound = round, person = coordinator): Promise<ResponseCurves> {
  const { status, body } = await person.send(
    'GET',
    `/api/survey/rounds/${of.region}/${of.year}/response-curves`,
  );
  expect(status).toBe(200);
  return body;
}

async function handOver(of: TestRound, code: string): Promise<void> {
  const official = await lead(code);
  await giveAnswers(official, of, code, completeAnswers);
  await take(official, of, code, 'submit');
}

const lastCount = ({ current }: ResponseCurves): number | undefined => current?.steps.at(-1)?.count;

describe('a response curve', () => {
  test('grows with each municipality that hands over, and has all of them as its measure', async () => {
    expect(await curves()).toEqual({
      current: {
        year: 2025,
        municipalities: round.municipalities.length,
        lastDay: 0,
        steps: [{ day: 0, count: 0 }],
      },
      earlier: [],
    });
    await handOver(round, round.municipalities[0]!);
    expect(lastCount(await curves())).toBe(1);
  });

  test('loses who takes the answers back, and keeps the first moment of who hands over again', async () => {
    const code = round.municipalities[1]!;
    await handOver(round, code);
    const ofCode = server.database.operator
      .selectFrom('response')
      .select(['first_submitted_at as first', 'submitted_at as newest'])
      .where('round_id', '=', round.roundId)
      .where('municipality_code', '=', code);
    const { first } = await ofCode.executeTakeFirstOrThrow();
    const official = await lead(code);
    await official.send('POST', `${responseAddress(round, code)}/take-back`);
    expect(lastCount(await curves())).toBe(1);
    await take(official, round, code, 'submit');
    expect(lastCount(await curves())).toBe(2);
    const after = await ofCode.executeTakeFirstOrThrow();
    expect(after.first).toEqual(first);
    expect(after.newest!.getTime()).toBeGreaterThan(first!.getTime());
  });

  test('of the years before stands beside it, but not of later years or of examples', async () => {
    await handOver(before, before.municipalities[0]!);
    expect((await curves()).earlier).toEqual([
      expect.objectContaining({ year: 2024, steps: [{ day: 0, count: 1 }] }),
    ]);
    expect((await curves(before)).earlier).toEqual([]);
  });

  test('is not drawn of answers that came by import, whose moment nobody knows', async () => {
    const imported = await makeRound(server.database, { year: 2023 });
    await sql`update response set state = 'approved', submitted_at = now()
      where round_id = ${imported.roundId}`.execute(server.database.operator);
    expect((await curves()).earlier.map(({ year }) => year)).toEqual([2024]);
  });
});

test('nobody sets the first moment by hand', async () => {
  await sql`update response set first_submitted_at = '2020-01-01'
    where round_id = ${round.roundId}`.execute(server.database.operator);
  const { rows } = await sql<{ odd: number }>`select count(*)::integer as odd from response
    where first_submitted_at < '2021-01-01'`.execute(server.database.operator);
  expect(rows[0]!.odd).toBe(0);
});

test('the curves are for whoever reads the board', async () => {
  const { app, database } = server;
  const stranger = await signIn(app, database, 'coordinator', 'pirkanmaa');
  const address = `/api/survey/rounds/${round.region}/${round.year}/response-curves`;
  expect((await stranger.send('GET', address)).status).toBe(404);
  expect((await (await lead(round.municipalities[2]!)).send('GET', address)).status).toBe(403);
  await curves(round, await signIn(app, database, 'auditor', 'keski-suomi'));
});
