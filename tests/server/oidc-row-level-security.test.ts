/** Row-level security of accounts of the provider: linked once, to oneself, and seen by nobody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { makeCoordinator } from '../harness/second-factor.ts';

const denied = { code: '42501' };
const issuer = 'https://login.example.org';

let database: TestDatabase;
let one: string;
let other: string;
beforeAll(async () => {
  database = await testDatabase();
  one = await makeCoordinator(database, 'one@example.org');
  other = await makeCoordinator(database, 'other@example.org');
  await as(one, (tx) => link(tx, one));
});
afterAll(() => database.close());

const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asPerson(database.service, who, work);
const asNobody = <T>(work: (tx: Tx) => Promise<T>) => database.service.transaction().execute(work);

function link(tx: Tx, personId: string) {
  return tx
    .insertInto('oidc_account')
    .values({ person_id: personId, issuer, subject: `subject of ${personId}` })
    .execute();
}

const request = {
  state_hash: Buffer.alloc(32, 1),
  browser_hash: Buffer.alloc(32, 2),
  language: 'fi',
  wanted_path: null,
};

describe('an account', () => {
  test('is seen by its own person alone', async () => {
    const seen = (tx: Tx) => tx.selectFrom('oidc_account').select('person_id').execute();
    expect(await as(one, seen)).toEqual([{ person_id: one }]);
    expect(await as(other, seen)).toEqual([]);
    expect(await asNobody(seen)).toEqual([]);
  });

  test('is linked to nobody else, nor by nobody', async () => {
    await expect(as(one, (tx) => link(tx, other))).rejects.toMatchObject(denied);
    await expect(asNobody((tx) => link(tx, other))).rejects.toMatchObject(denied);
  });

  test('is neither changed nor taken away by the service', async () => {
    for (const attempt of [
      (tx: Tx) => tx.updateTable('oidc_account').set({ subject: 'another' }).execute(),
      (tx: Tx) => tx.deleteFrom('oidc_account').execute(),
    ]) {
      await expect(as(one, async (tx) => void (await attempt(tx)))).rejects.toMatchObject(denied);
    }
  });

  test('is linked to one person, and a person to one account of a provider', async () => {
    const again = { person_id: one, issuer, subject: 'another' };
    const taken = { person_id: other, issuer, subject: `subject of ${one}` };
    for (const values of [again, taken]) {
      const linked = as(values.person_id, (tx) =>
        tx.insertInto('oidc_account').values(values).execute(),
      );
      await expect(linked).rejects.toMatchObject({ code: '23505' });
    }
  });
});

describe('a request on its way to the provider', () => {
  test('is neither seen, made nor used up by anybody who has signed in', async () => {
    await asNobody((tx) => tx.insertInto('oidc_request').values(request).execute());
    const seen = (tx: Tx) => tx.selectFrom('oidc_request').select('language').execute();
    expect(await as(one, seen)).toEqual([]);
    const used = await as(one, (tx) => tx.deleteFrom('oidc_request').executeTakeFirst());
    expect(used.numDeletedRows).toBe(0n);
    const made = as(one, (tx) =>
      tx
        .insertInto('oidc_request')
        .values({ ...request, state_hash: Buffer.alloc(32, 3) })
        .execute(),
    );
    await expect(made).rejects.toMatchObject(denied);
    expect(await asNobody(seen)).toHaveLength(1);
  });

  test('is not changed, and is not made older or younger than it is', async () => {
    for (const attempt of [
      (tx: Tx) => tx.updateTable('oidc_request').set({ language: 'sv' }).execute(),
      (tx: Tx) =>
        tx
          .insertInto('oidc_request')
          .values({ ...request, made_at: new Date() })
          .execute(),
    ]) {
      await expect(asNobody(async (tx) => void (await attempt(tx)))).rejects.toMatchObject(denied);
    }
  });
});
