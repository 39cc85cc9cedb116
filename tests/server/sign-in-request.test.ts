/** What the database itself holds to about requests to sign in, whatever the service asks. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensurePerson } from '../../server/sign-in/user.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';

const denied = { code: '42501' };
const broken = { code: '23514' };
const minutes = (many: number) => new Date(Date.now() + many * 60_000);

let database: TestDatabase;
let personId: string;
beforeAll(async () => {
  database = await testDatabase();
  personId = await database.operator
    .transaction()
    .execute((tx) => ensurePerson(tx, 'anna@example.org'));
});
beforeEach(async () => {
  await database.operator.deleteFrom('sign_in_request').execute();
});
afterAll(() => database.close());

const row = () => ({
  person_id: personId as string | null,
  address_hash: randomBytes(32),
  browser_hash: randomBytes(32),
  code_hash: randomBytes(32),
  link_hash: randomBytes(32),
  within_limit: true,
  expires_at: minutes(9),
});
type Row = ReturnType<typeof row> & {
  wrong_codes?: number;
  created_at?: Date;
  used_at?: Date;
  wanted_path?: string;
};

const insert = (change: Partial<Row>, role: 'service' | 'operator' = 'operator') =>
  database[role]
    .insertInto('sign_in_request')
    .values({ ...row(), ...change })
    .execute();

const rows = () => database.operator.selectFrom('sign_in_request').selectAll().execute();

test('the public role sees nothing of requests', async () => {
  const looked = database.public.selectFrom('sign_in_request').selectAll().execute();
  await expect(looked).rejects.toMatchObject(denied);
});

describe('the service', () => {
  test('makes fresh requests that live at most ten minutes', async () => {
    await insert({}, 'service');
    for (const change of [
      { expires_at: minutes(11) },
      { wrong_codes: 1 },
      { used_at: new Date() },
      { created_at: minutes(-70) },
    ]) {
      await expect(insert(change, 'service')).rejects.toMatchObject(denied);
    }
  });

  test('changes nothing of a request but wrong codes and its use', async () => {
    await insert({});
    for (const column of ['person_id', 'expires_at', 'code_hash', 'within_limit', 'created_at']) {
      const change = sql`update sign_in_request set ${sql.ref(column)} = ${sql.ref(column)}`;
      await expect(change.execute(database.service)).rejects.toMatchObject(denied);
    }
    const used = await database.service
      .updateTable('sign_in_request')
      .set({ used_at: new Date() })
      .executeTakeFirst();
    expect(used.numUpdatedRows).toBe(1n);
  });

  test.each<[string, Partial<Row>]>([
    ['used', { used_at: new Date() }],
    ['expired', { created_at: minutes(-20), expires_at: minutes(-10) }],
    ['spent', { wrong_codes: 5 }],
  ])('brings no request back that is %s', async (_what, change) => {
    await insert(change);
    const revived = await database.service
      .updateTable('sign_in_request')
      .set({ used_at: null, wrong_codes: 0 })
      .executeTakeFirst();
    expect(revived.numUpdatedRows).toBe(0n);
  });

  test('forgets no request that still counts', async () => {
    await insert({});
    await insert({ created_at: minutes(-25 * 60), expires_at: minutes(-24 * 60) });
    await database.service.deleteFrom('sign_in_request').execute();
    expect(await rows()).toHaveLength(1);
  });
});

describe('a request', () => {
  test.each<[string, Partial<Row>]>([
    ['of nobody cannot be used', { person_id: null, used_at: new Date() }],
    ['without a letter belongs to nobody', { within_limit: false }],
    ['leads to no other site', { wanted_path: '//evil.example' }],
    ['leads along no dots', { wanted_path: '/answer/..' }],
    ['takes no sixth wrong code', { wrong_codes: 6 }],
    ['keeps nothing but hashes', { code_hash: Buffer.from('12345678') }],
  ])('%s', async (_what, change) => {
    await expect(insert(change)).rejects.toMatchObject(broken);
  });

  test('goes with its person', async () => {
    const id = await database.operator
      .transaction()
      .execute((tx) => ensurePerson(tx, 'leaving@example.org'));
    await insert({ person_id: id });
    await database.operator.deleteFrom('person').where('id', '=', id).execute();
    expect(await rows()).toEqual([]);
  });
});
