/** Row-level security of making rounds: what the service's own role can store, and for whom. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';

const denied = { code: '42501' };
const home = '13';

let server: TestServer;
let coordinator: TestPerson;
let stranger: TestPerson;
let auditor: TestPerson;
let lead: TestPerson;
/** Of 2026, a draft; of 2025, open. */
let draftId: string;
let openId: string;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  stranger = await signIn(app, database, 'coordinator', 'pirkanmaa');
  auditor = await signIn(app, database, 'auditor', 'keski-suomi');
  lead = await signIn(app, database, 'lead', '500');
  ({ roundId: openId } = await makeRound(database, { year: 2024 }));
  ({ roundId: draftId } = await makeRound(database, { year: 2026, state: 'draft' }));
});
afterAll(() => server.close());

/** Runs as the service acting for the person, and takes it back. */
function as(person: TestPerson, work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  const takenBack = new Error('taken back');
  return asPerson(server.database.service, person.id, async (tx) => {
    await work(tx);
    throw takenBack;
  }).catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
}

const newRound = (changes: Record<string, unknown> = {}) => ({
  region_code: home,
  year: 2025,
  questionnaire_id: 'small',
  questionnaire_version: '1',
  example: false,
  ...changes,
});

const insertRound = (values: Record<string, unknown>) => (tx: Tx) =>
  tx.insertInto('round').values(newRound(values)).execute();

const insertResponse = (roundId: string, code: string) => (tx: Tx) =>
  tx
    .insertInto('response')
    .values({ round_id: roundId, region_code: home, municipality_code: code, core_asked: 5 })
    .execute();

const deleteResponse = (roundId: string, code: string) => async (tx: Tx) => {
  const { numDeletedRows } = await tx
    .deleteFrom('response')
    .where('round_id', '=', roundId)
    .where('municipality_code', '=', code)
    .executeTakeFirst();
  expect(numDeletedRows).toBe(1n);
};

describe('a round', () => {
  test('is made by the coordinator of its region', async () => {
    await as(coordinator, insertRound({}));
  });

  test('is made by nobody else', async () => {
    for (const person of [stranger, auditor, lead]) {
      await expect(as(person, insertRound({}))).rejects.toMatchObject(denied);
    }
  });

  test.each([
    ['two years after the last', { year: 2028 }],
    ['after a draft', { year: 2027, classified_year: 2026 }],
    ['of the other nature', { example: true }],
    ['that is open from the start', { state: 'open' }],
    ['by an old classification', { classified_year: 2023 }],
    ['by a classification that is not there', { year: 2025, classified_year: 2022 }],
  ])('%s is not made', async (_, values) => {
    await expect(as(coordinator, insertRound(values))).rejects.toMatchObject(denied);
  });

  test('cannot be given another classification than the newest', async () => {
    const change = (tx: Tx) =>
      tx.updateTable('round').set({ classified_year: 2020 }).where('id', '=', draftId).execute();
    await expect(as(coordinator, change)).rejects.toMatchObject(denied);
  });

  test('is deleted by nobody', async () => {
    const remove = (tx: Tx) => tx.deleteFrom('round').where('id', '=', draftId).execute();
    await expect(as(coordinator, remove)).rejects.toMatchObject(denied);
  });
});

describe('a municipality', () => {
  test('comes into a draft and leaves it, by the coordinator alone', async () => {
    await as(coordinator, async (tx) => {
      await deleteResponse(draftId, '500')(tx);
      await insertResponse(draftId, '500')(tx);
    });
    for (const person of [stranger, auditor, lead]) {
      await expect(as(person, deleteResponse(draftId, '500'))).rejects.toThrow();
      await expect(as(person, insertResponse(draftId, '500'))).rejects.toMatchObject(denied);
    }
  });

  test('of another region is never asked: its people and drafts would be opened', async () => {
    for (const code of ['837', '091', '291']) {
      await expect(as(coordinator, insertResponse(draftId, code))).rejects.toMatchObject(denied);
    }
  });

  test('neither comes nor leaves once the round is open', async () => {
    await expect(as(coordinator, deleteResponse(openId, '500'))).rejects.toMatchObject(denied);
    // Gone by other means, it cannot come back: nothing but this rule stands in its way.
    await server.database.asOwner((owner) =>
      sql`delete from response where round_id = ${openId} and municipality_code = '500'`.execute(
        owner,
      ),
    );
    await expect(as(coordinator, insertResponse(openId, '500'))).rejects.toMatchObject(denied);
  });

  test('is asked as untouched, whatever the statement says', async () => {
    const submitted = sql`insert into response
      (round_id, region_code, municipality_code, core_asked, state)
      values (${draftId}, ${home}, '500', 5, 'draft')`;
    await expect(as(coordinator, (tx) => submitted.execute(tx))).rejects.toMatchObject(denied);
  });
});
