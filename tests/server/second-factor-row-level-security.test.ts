/** Row-level security of the second factor: a letter alone shows no region and adds no second way in. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { makeCoordinator } from '../harness/second-factor.ts';
import { makeRound } from '../harness/survey.ts';

const denied = { code: '42501' };
const ofRegions = ['round', 'response', 'answer', 'answer_history'] as const;
const factors = ['passkey', 'authenticator_app', 'recovery_code'] as const;

let database: TestDatabase;
let coordinator: string;
let other: string;

beforeAll(async () => {
  database = await testDatabase();
  const { roundId } = await makeRound(database);
  const { id } = await database.operator
    .updateTable('response')
    .set({ state: 'submitted', submitted_at: new Date() })
    .where('round_id', '=', roundId)
    .where('municipality_code', '=', '500')
    .returning('id')
    .executeTakeFirstOrThrow();
  const answer = {
    response_id: id,
    question_key: 'meetings',
    value: '4',
    version: 1,
    source: 'self',
  };
  await database.operator.insertInto('answer').values(answer).execute();
  await database.operator
    .insertInto('answer_history')
    .values({ ...answer, estimate: false, answered_at: new Date() })
    .execute();
});
afterAll(() => database.close());

let people = 0;
beforeEach(async () => {
  coordinator = await makeCoordinator(database, `a${(people += 1)}@example.org`);
  other = await makeCoordinator(database, `b${people}@example.org`);
});

const byLetter = <T>(work: (tx: Tx) => Promise<T>, who = coordinator) =>
  asPerson(database.service, who, work, 'mailbox');
const byBoth = <T>(work: (tx: Tx) => Promise<T>, who = coordinator) =>
  asPerson(database.service, who, work, 'two_factor');

/** How many rows of each table the transaction sees. */
async function seen(tx: Tx, tables: readonly string[]): Promise<number[]> {
  const counts: number[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from ${sql.table(table)}`.execute(tx);
    counts.push(rows[0]!.n);
  }
  return counts;
}

function addPasskey(tx: Tx, personId: string, credential = `key-${personId}`) {
  return tx
    .insertInto('passkey')
    .values({
      person_id: personId,
      credential_id: credential,
      public_key: Buffer.alloc(77),
      counter: '0',
    })
    .execute();
}

function offerApp(tx: Tx, personId: string) {
  return tx
    .insertInto('authenticator_app')
    .values({ person_id: personId, secret: Buffer.alloc(20, 1) })
    .returning('id')
    .executeTakeFirstOrThrow();
}

const confirmed = { confirmed_at: new Date(), password_hash: '$argon2id$x', last_step: '5' };

function addCode(tx: Tx, personId: string) {
  return tx
    .insertInto('recovery_code')
    .values({ person_id: personId, code_hash: Buffer.alloc(32, 3) })
    .returning('id')
    .executeTakeFirstOrThrow();
}

describe.each(['coordinator', 'admin', 'auditor'] as const)(
  'a session of a letter, of a(n) %s',
  (role) => {
    test('sees no round, no response and no answer, and changes none', async () => {
      const who = await database.operator.transaction().execute(async (tx) => {
        const id = await ensurePerson(tx, `${role}@example.org`);
        const regionCode = role === 'admin' ? null : '13';
        const { rows } = await sql<{ day: string }>`
        select (now() + interval '1 month')::date::text as day`.execute(tx);
        await grantRole(tx, id, {
          role,
          regionCode,
          municipalityCode: null,
          lastDay: rows[0]!.day,
        });
        return id;
      });
      expect(await byLetter((tx) => seen(tx, ofRegions), who)).toEqual([0, 0, 0, 0]);
      const both = await byBoth((tx) => seen(tx, ofRegions), who);
      for (const count of both) expect(count).toBeGreaterThan(0);
      const moved = await byLetter(
        (tx) => tx.updateTable('round').set({ state: 'closed' }).executeTakeFirst(),
        who,
      );
      expect(moved.numUpdatedRows).toBe(0n);
    });
  },
);

test('where nothing is said of the factors, a coordinator sees no region', async () => {
  await database.service.transaction().execute(async (tx) => {
    await sql`select set_config('kuntatutka.person', ${coordinator}, true)`.execute(tx);
    expect(await seen(tx, ofRegions)).toEqual([0, 0, 0, 0]);
  });
});

test('a session says once how it began: the service changes neither its way nor its strength', async () => {
  for (const column of ['way', 'strength']) {
    const raised = byLetter((tx) =>
      sql`update session set ${sql.ref(column)} = 'passkey'`.execute(tx),
    );
    await expect(raised).rejects.toThrow();
  }
  await expect(
    byBoth((tx) =>
      tx
        .insertInto('sign_in_link')
        .values({
          person_id: coordinator,
          token_hash: Buffer.alloc(32, 8),
          way: 'demo_link',
          expires_at: sql`now() + interval '1 day'`,
        })
        .execute(),
    ),
  ).rejects.toMatchObject(denied);
});

describe('factors', () => {
  test('are seen by their own person alone', async () => {
    await byLetter(async (tx) => {
      await addPasskey(tx, coordinator);
    });
    await byBoth(async (tx) => {
      await offerApp(tx, coordinator);
      await addCode(tx, coordinator);
      expect(await seen(tx, factors)).toEqual([1, 1, 1]);
    });
    expect(await byBoth((tx) => seen(tx, factors), other)).toEqual([0, 0, 0]);
  });

  test('are added to nobody else', async () => {
    for (const add of [addPasskey, offerApp, addCode]) {
      await expect(byBoth(async (tx) => void (await add(tx, other)))).rejects.toMatchObject(denied);
    }
  });

  test('are added by a letter alone only as long as there is none', async () => {
    await byLetter((tx) => addPasskey(tx, coordinator));
    for (const add of [
      (tx: Tx) => addPasskey(tx, coordinator, 'another'),
      (tx: Tx) => offerApp(tx, coordinator),
      (tx: Tx) => addCode(tx, coordinator),
    ]) {
      await expect(byLetter(async (tx) => void (await add(tx)))).rejects.toMatchObject(denied);
    }
    await byBoth((tx) => addPasskey(tx, coordinator, `another-${coordinator}`));
  });

  test('offered by a letter before the first one are not confirmed by it afterwards', async () => {
    const { id } = await byLetter((tx) => offerApp(tx, coordinator));
    await byLetter((tx) => addPasskey(tx, coordinator));
    const confirm = (tx: Tx) =>
      tx.updateTable('authenticator_app').set(confirmed).where('id', '=', id).execute();
    await expect(byLetter(confirm)).rejects.toMatchObject(denied);
    await byBoth(confirm);
  });

  test('are removed by whoever has given two, and never the last one', async () => {
    await byLetter((tx) => addPasskey(tx, coordinator));
    const remove = (tx: Tx) =>
      tx.deleteFrom('passkey').where('person_id', '=', coordinator).executeTakeFirst();
    expect((await byLetter(remove)).numDeletedRows).toBe(0n);
    await expect(byBoth(remove)).rejects.toMatchObject({ code: 'KT008' });
    expect((await byBoth(remove, other)).numDeletedRows).toBe(0n);
  });

  test('that were used cannot be used again', async () => {
    const app = await byLetter((tx) => offerApp(tx, coordinator));
    const set = (change: object) => (tx: Tx) =>
      tx.updateTable('authenticator_app').set(change).where('id', '=', app.id).execute();
    await byLetter(set(confirmed));
    for (const change of [
      { last_step: '5' },
      { last_step: '4' },
      { password_hash: '$argon2id$y' },
    ]) {
      await expect(byBoth(set(change))).rejects.toMatchObject({ code: 'KT007' });
    }
    await byBoth(set({ last_step: '6' }));
    const code = await byBoth((tx) => addCode(tx, coordinator));
    const use = (value: Date | null) => (tx: Tx) =>
      tx.updateTable('recovery_code').set({ used_at: value }).where('id', '=', code.id).execute();
    await byLetter(use(new Date()));
    for (const again of [use(null), use(new Date())]) {
      await expect(byBoth(again)).rejects.toMatchObject({ code: 'KT007' });
    }
  });
});

test('wrong tries are counted and never taken back', async () => {
  await byLetter((tx) =>
    tx
      .insertInto('second_factor_try')
      .values({ person_id: coordinator, after_letter: true })
      .execute(),
  );
  for (const forget of [
    sql`delete from second_factor_try`,
    sql`update second_factor_try set tried_at = now() - interval '1 day'`,
  ]) {
    await expect(byBoth((tx) => forget.execute(tx))).rejects.toMatchObject(denied);
  }
});
