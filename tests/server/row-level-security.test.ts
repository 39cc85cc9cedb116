/** Row-level security: what the service can see and change, and for whom. */
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/rights.ts';
import { asPerson } from '../../server/database.ts';
import type { Db, Tx } from '../../server/database.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import type { Answer, DB } from '../../server/tables.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { releaseRow } from '../harness/release.ts';
import { makeRound } from '../harness/survey.ts';

const denied = { code: '42501' };
const [ownMunicipality, otherMunicipality] = ['500', '179'] as const;
const ownRegion = '13';
const otherRegion = '06';

let database: TestDatabase;
let own: { roundId: string; responseId: string };
let other: { responseId: string };
let respondent: string;
let coordinator: string;
let coordinatorElsewhere: string;

beforeAll(async () => {
  database = await testDatabase();
  const { roundId } = await makeRound(database, { region: 'keski-suomi', year: 2025 });
  await makeRound(database, { region: 'pirkanmaa', year: 2025 });
  own = { roundId, responseId: await responseOf(roundId, ownMunicipality) };
  other = { responseId: await responseOf(roundId, otherMunicipality) };
  for (const responseId of [own.responseId, other.responseId]) {
    // Drafts: what the region must not see.
    await database.operator
      .updateTable('response')
      .set({ state: 'draft' })
      .where('id', '=', responseId)
      .execute();
    await database.operator.insertInto('answer').values(answer(responseId, 'meetings')).execute();
    await database.operator
      .insertInto('answer_history')
      .values({ ...answer(responseId, 'meetings'), estimate: false, answered_at: new Date() })
      .execute();
  }
  respondent = await person('respondent', null, ownMunicipality);
  coordinator = await person('coordinator', ownRegion, null);
  coordinatorElsewhere = await person('coordinator', otherRegion, null);
});
afterAll(() => database.close());

const surveyTables = ['round', 'response', 'answer', 'answer_history'] as const;

/** The service, acting for the respondent. */
const as = <T>(work: (tx: Tx) => Promise<T>) => asPerson(database.service, respondent, work);

describe('the service, for a respondent', () => {
  test('sees the round, response and answers of their own municipality alone', async () => {
    await as(async (tx) => {
      const rounds = await tx.selectFrom('round').select('id').execute();
      expect(rounds).toEqual([{ id: own.roundId }]);
      const responses = await tx.selectFrom('response').select('municipality_code').execute();
      expect(responses).toEqual([{ municipality_code: ownMunicipality }]);
      for (const table of ['answer', 'answer_history'] as const) {
        const answers = await tx.selectFrom(table).select('response_id').execute();
        expect(answers).toEqual([{ response_id: own.responseId }]);
      }
    });
  });

  test('answers for their own municipality', async () => {
    await as(async (tx) => {
      await tx
        .insertInto('answer')
        .values({ ...answer(own.responseId, 'targets'), answered_by: respondent })
        .execute();
    });
    expect(await answersOf(own.responseId)).toContain('targets');
  });

  test('answers in no other name and by no other way than their own', async () => {
    const mine = { ...answer(own.responseId, 'website'), answered_by: respondent };
    for (const forged of [{ answered_by: coordinator }, { source: 'telephone' }]) {
      const attempt = as((tx) =>
        tx
          .insertInto('answer')
          .values({ ...mine, ...forged })
          .execute(),
      );
      await expect(attempt).rejects.toMatchObject(denied);
      const history = as((tx) =>
        tx
          .insertInto('answer_history')
          .values({ ...mine, ...forged, estimate: false, answered_at: new Date() })
          .execute(),
      );
      await expect(history).rejects.toMatchObject(denied);
    }
  });

  test('approves no response, and moves none to another region', async () => {
    const set = (change: { state: string } | { region_code: string }) =>
      as((tx) => tx.updateTable('response').set(change).where('id', '=', own.responseId).execute());
    await expect(set({ state: 'approved' })).rejects.toThrow();
    await expect(set({ region_code: otherRegion })).rejects.toMatchObject({ code: 'KT002' });
  });

  test('changes no answer that has been handed over', async () => {
    const stateIs = (state: string) =>
      database.operator
        .updateTable('response')
        .set({ state, submitted_at: new Date() })
        .where('id', '=', own.responseId)
        .execute();
    await stateIs('approved');
    const attempt = as((tx) =>
      tx
        .updateTable('answer')
        .set({ value: '9', answered_by: respondent })
        .where('response_id', '=', own.responseId)
        .execute(),
    );
    await expect(attempt).rejects.toMatchObject(denied);
    await stateIs('draft');
  });

  test('makes no round, no response and no questionnaire', async () => {
    for (const table of ['round', 'response', 'questionnaire'] as const) {
      const attempt = as((tx) => sql`insert into ${sql.table(table)} default values`.execute(tx));
      await expect(attempt).rejects.toMatchObject(denied);
    }
  });

  test("cannot add an answer to another municipality's response", async () => {
    const attempt = as((tx) =>
      tx.insertInto('answer').values(answer(other.responseId, 'targets')).execute(),
    );
    await expect(attempt).rejects.toMatchObject(denied);
    expect(await answersOf(other.responseId)).toEqual(['meetings']);
  });

  test("cannot change another municipality's answer or response", async () => {
    await as(async (tx) => {
      const changed = await tx
        .updateTable('answer')
        .set({ comment: 'not mine' })
        .where('response_id', '=', other.responseId)
        .executeTakeFirst();
      expect(changed.numUpdatedRows).toBe(0n);
      const handed = await tx
        .updateTable('response')
        .set({ state: 'draft' })
        .where('id', '=', other.responseId)
        .executeTakeFirst();
      expect(handed.numUpdatedRows).toBe(0n);
    });
  });

  test('cannot move an answer of their own to another municipality', async () => {
    const attempt = as((tx) =>
      tx.updateTable('answer').set({ response_id: other.responseId }).execute(),
    );
    await expect(attempt).rejects.toMatchObject(denied);
  });

  test('cannot write another history', async () => {
    const attempt = as((tx) =>
      tx
        .insertInto('answer_history')
        .values({
          ...answer(other.responseId, 'targets'),
          estimate: false,
          answered_at: new Date(),
        })
        .execute(),
    );
    await expect(attempt).rejects.toMatchObject(denied);
  });

  test('cannot give anybody a role, and sees only those of the own places', async () => {
    const roleGrant = { person_id: respondent, role: 'coordinator', region_code: ownRegion };
    const attempt = as((tx) => tx.insertInto('role_grant').values(roleGrant).execute());
    await expect(attempt).rejects.toMatchObject(denied);
    const seen = await as((tx) =>
      tx.selectFrom('role_grant').select('person_id').orderBy('id').execute(),
    );
    expect(seen).toEqual([{ person_id: respondent }, { person_id: coordinator }]);
  });

  test('cannot publish', async () => {
    const attempt = as((tx) => tx.insertInto('release').values(releaseRow(2024)).execute());
    await expect(attempt).rejects.toMatchObject(denied);
  });
});

describe('the service, for a coordinator', () => {
  test('sees every response of the region, and no draft answer', async () => {
    await asPerson(database.service, coordinator, async (tx) => {
      const responses = await tx.selectFrom('response').select('region_code').execute();
      expect(responses).toHaveLength(22);
      expect(new Set(responses.map((row) => row.region_code))).toEqual(new Set([ownRegion]));
      expect(await tx.selectFrom('answer').selectAll().execute()).toEqual([]);
      expect(await tx.selectFrom('answer_history').selectAll().execute()).toEqual([]);
    });
  });

  test('sees the answers that have been handed over', async () => {
    const handOver = (state: string, submittedAt: Date | null) =>
      database.operator
        .updateTable('response')
        .set({ state, submitted_at: submittedAt })
        .where('id', '=', other.responseId)
        .execute();
    await handOver('submitted', new Date());
    const seen = await asPerson(database.service, coordinator, (tx) =>
      tx.selectFrom('answer').select('response_id').execute(),
    );
    await handOver('draft', null);
    expect(seen).toEqual([{ response_id: other.responseId }]);
  });

  test('cannot change an answer, handed over or not', async () => {
    const changed = await asPerson(database.service, coordinator, (tx) =>
      tx.updateTable('answer').set({ comment: 'mine now' }).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  test('sees nothing of another region', async () => {
    await asPerson(database.service, coordinatorElsewhere, async (tx) => {
      const seen = await tx.selectFrom('response').select('region_code').distinct().execute();
      expect(seen).toEqual([{ region_code: otherRegion }]);
      const moved = await tx
        .updateTable('round')
        .set({ state: 'closed' })
        .where('id', '=', own.roundId)
        .executeTakeFirst();
      expect(moved.numUpdatedRows).toBe(0n);
    });
  });

  test('publishes their own region and no other', async () => {
    await publishAs(coordinatorElsewhere, otherRegion);
    await expect(publishAs(coordinatorElsewhere, ownRegion)).rejects.toMatchObject(denied);
  });
});

describe('the service, for nobody', () => {
  test.each(surveyTables)('sees nothing of %s', async (table) => {
    expect(await countRows(database.service, table)).toBe(0);
  });

  test('sees nothing for a person whose role has ended or run out', async () => {
    const ended = await person('respondent', null, ownMunicipality);
    const expired = await person('lead', null, ownMunicipality);
    const past = new Date(Date.now() - 1000);
    await changeGrant(ended, { ended_at: past });
    await changeGrant(expired, { expires_at: past });
    for (const id of [ended, expired]) {
      const seen = await asPerson(database.service, id, (tx) => countRows(tx, 'answer'));
      expect(seen).toBe(0);
    }
  });

  test('forgets who acted when the transaction ends, even on the same connection', async () => {
    await database.service.connection().execute(async (connection) => {
      const during = await asPerson(connection, respondent, (tx) => countRows(tx, 'response'));
      expect(during).toBe(1);
      expect(await countRows(connection, 'response')).toBe(0);
    });
  });
});

function answer(responseId: string, questionKey: string) {
  return {
    response_id: responseId,
    question_key: questionKey,
    value: '4',
    version: 1,
    source: 'self',
  } satisfies Insertable<Answer>;
}

function publishAs(personId: string, regionCode: string) {
  return asPerson(database.service, personId, (tx) =>
    tx
      .insertInto('release')
      .values({ ...releaseRow(2024, regionCode), published_by: personId })
      .execute(),
  );
}

async function responseOf(roundId: string, municipality: string): Promise<string> {
  const { id } = await database.operator
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', roundId)
    .where('municipality_code', '=', municipality)
    .executeTakeFirstOrThrow();
  return id;
}

let people = 0;
async function person(
  role: Role,
  regionCode: string | null,
  municipalityCode: string | null,
): Promise<string> {
  return database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, `person${++people}@example.org`);
    await grantRole(tx, id, { role, regionCode, municipalityCode });
    return id;
  });
}

async function changeGrant(
  personId: string,
  change: { ended_at?: Date; expires_at?: Date },
): Promise<void> {
  await database.operator
    .updateTable('role_grant')
    .set(change)
    .where('person_id', '=', personId)
    .execute();
}

async function answersOf(responseId: string): Promise<string[]> {
  const rows = await database.operator
    .selectFrom('answer')
    .select('question_key')
    .where('response_id', '=', responseId)
    .execute();
  return rows.map((row) => row.question_key);
}

async function countRows(db: Db, table: keyof DB): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)}`.execute(db);
  return rows[0]!.n;
}
