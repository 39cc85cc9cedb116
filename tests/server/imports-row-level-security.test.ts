/** Row-level security of imports: what the service's own role can store and take away, and for whom. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { importTable, importsAddress } from '../harness/imports.ts';
import { insertRelease } from '../harness/release.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';

const denied = { code: '42501' };
const home = '13';

let server: TestServer;
let coordinator: TestPerson;
let strangers: TestPerson[];
/** The import of 2022, stored in a transaction of its own. */
let stored: string;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  await makeRound(database);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  strangers = [
    await signIn(app, database, 'coordinator', 'pirkanmaa'),
    await signIn(app, database, 'auditor', 'keski-suomi'),
    await signIn(app, database, 'lead', '500'),
  ];
  await importTable(coordinator, importsAddress(2025), { year: 2022 });
});
beforeEach(async () => {
  ({ id: stored } = await server.database.operator
    .selectFrom('answer_import')
    .select('id')
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow());
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

async function insertImport(tx: Tx, whose: string, year = 2020): Promise<string> {
  const { id } = await tx
    .insertInto('answer_import')
    .values({
      region_code: home,
      year,
      file_name: 'a.csv',
      municipalities: 1,
      answers: 1,
      imported_by: whose,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertRound(tx: Tx, importId: string, changes: Record<string, unknown> = {}) {
  const { id } = await tx
    .insertInto('round')
    .values({
      region_code: home,
      year: 2020,
      questionnaire_id: 'small',
      questionnaire_version: '1',
      example: false,
      import_id: importId,
      not_asked: ['website'],
      ...changes,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const answer = (responseId: string, source = 'import', by: string | null = null) => ({
  response_id: responseId,
  question_key: 'meetings',
  value: '3',
  estimate: false,
  version: 1,
  source,
  answered_by: by,
});

async function responseOf(importId: string): Promise<string> {
  const { id } = await server.database.operator
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select('response.id')
    .where('import_id', '=', importId)
    .where('municipality_code', '=', '992')
    .executeTakeFirstOrThrow();
  return id;
}

describe('an import', () => {
  test('is stored and seen by the region’s coordinator alone', async () => {
    await as(coordinator, (tx) => insertImport(tx, coordinator.id));
    for (const person of strangers) {
      await expect(as(person, (tx) => insertImport(tx, person.id))).rejects.toMatchObject(denied);
      await as(person, async (tx) => {
        for (const table of ['answer_import', 'import_mapping'] as const) {
          expect(await tx.selectFrom(table).selectAll().execute()).toEqual([]);
        }
      });
    }
  });

  test('is stored in one’s own name', async () => {
    await expect(as(coordinator, (tx) => insertImport(tx, strangers[0]!.id))).rejects.toMatchObject(
      denied,
    );
  });

  test('makes a round of an earlier year, of the same nature, in the same transaction', async () => {
    await as(coordinator, async (tx) => insertRound(tx, await insertImport(tx, coordinator.id)));
    await expect(as(coordinator, (tx) => insertRound(tx, stored))).rejects.toMatchObject(denied);
    for (const changes of [{ example: true }, { year: 2026 }]) {
      await expect(
        as(coordinator, async (tx) =>
          insertRound(tx, await insertImport(tx, coordinator.id, changes.year), changes),
        ),
      ).rejects.toMatchObject(denied);
    }
  });

  test('has no answers added to it later, or in another name', async () => {
    const later = await responseOf(stored);
    await expect(
      as(coordinator, (tx) => tx.insertInto('answer').values(answer(later)).execute()),
    ).rejects.toMatchObject(denied);
    for (const given of [
      ['self', coordinator.id],
      ['import', coordinator.id],
    ] as const) {
      const forged = as(coordinator, async (tx) => {
        const roundId = await insertRound(tx, await insertImport(tx, coordinator.id));
        const { id } = await tx
          .insertInto('response')
          .values({
            round_id: roundId,
            region_code: home,
            municipality_code: '500',
            core_asked: 1,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await tx
          .insertInto('answer')
          .values(answer(id, ...given))
          .execute();
      });
      await expect(forged).rejects.toMatchObject(denied);
    }
  });

  test('approves nothing later', async () => {
    const approve = async (tx: Tx) =>
      tx
        .updateTable('response')
        .set({ state: 'approved', submitted_at: sql`now()` })
        .where('id', '=', await responseOf(stored))
        .execute();
    await expect(as(coordinator, approve)).rejects.toMatchObject({ code: 'KT003' });
  });

  test('keeps what it made of its round', async () => {
    const change = (tx: Tx) =>
      tx.updateTable('round').set({ not_asked: [] }).where('import_id', '=', stored).execute();
    await expect(as(coordinator, change)).rejects.toMatchObject({ code: 'KT002' });
  });
});

describe('undoing', () => {
  const undo = (person: TestPerson) => async (tx: Tx) =>
    (
      await tx
        .updateTable('answer_import')
        .set({ undone_by: person.id, undone_at: sql`now()` })
        .where('id', '=', stored)
        .executeTakeFirst()
    ).numUpdatedRows;

  test('takes the round away, and is the region’s coordinator’s alone', async () => {
    await as(coordinator, async (tx) => {
      expect(await undo(coordinator)(tx)).toBe(1n);
      const rounds = tx.selectFrom('round').select('id').where('year', '=', 2022);
      expect(await rounds.execute()).toEqual([]);
    });
    for (const person of strangers) {
      await as(person, async (tx) => expect(await undo(person)(tx)).toBe(0n));
    }
  });

  test('happens now and in one’s own name', async () => {
    const backdated = (tx: Tx) =>
      tx
        .updateTable('answer_import')
        .set({ undone_by: coordinator.id, undone_at: new Date('2020-01-01T00:00:00Z') })
        .where('id', '=', stored)
        .execute();
    await expect(as(coordinator, backdated)).rejects.toMatchObject(denied);
    await expect(as(coordinator, undo(strangers[0]!))).rejects.toMatchObject(denied);
  });

  test('is the only way in which a round or a history ends', async () => {
    for (const table of ['round', 'answer', 'answer_history'] as const) {
      await expect(as(coordinator, (tx) => tx.deleteFrom(table).execute())).rejects.toMatchObject(
        denied,
      );
    }
  });

  test('is refused by the database once there is a release', async () => {
    await server.database.operator
      .transaction()
      .execute((tx) => insertRelease(tx, 2022, 'Julkaistu.'));
    await as(coordinator, async (tx) => expect(await undo(coordinator)(tx)).toBe(0n));
  });
});
