/** A backup holds everything, and a restore gives back all of it or nothing. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { tablesInOrder } from '../../server/operations/catalogue.ts';
import type { Tx } from '../../server/database.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { commandLine } from '../harness/command-line.ts';
import type { CommandResult } from '../harness/command-line.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { insertRelease, releaseRow } from '../harness/release.ts';
import { makeRound } from '../harness/survey.ts';

/** What a careless format would lose: line ends, quotes, escapes, other scripts, spaces. */
const difficult = ' rivi 1\nrivi "2"\r\n\t\\n \\ {a,b} \u2028 🦌 Ääkköset é ';

let folder: string;
let source: TestDatabase;
let target: TestDatabase;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuntatutka-test-backup-'));
  file = join(folder, 'whole.backup');
  source = await testDatabase();
  target = await testDatabase();
  await fill(source);
});
afterAll(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (database: TestDatabase, ...words: string[]): Promise<CommandResult> =>
  commandLine({ config: readConfig({}), database })(...words);

const lines = () => gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
const resealed = (changed: string[]) => {
  const hash = createHash('sha256');
  for (const line of changed) hash.update(`${line}\n`);
  return gzipSync([...changed, JSON.stringify({ sha256: hash.digest('hex') }), ''].join('\n'));
};

const forced = async (database: TestDatabase) =>
  (await tablesInOrder(database.operator)).filter((table) => table.forced);

describe('a backup', () => {
  test('is one file that only its user can read, with nothing left beside it', async () => {
    const result = await run(source, 'backup', file);
    expect(result).toMatchObject({ status: 0, err: '' });
    expect(result.out).toMatch(/holds \d+ rows of \d+ tables/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['whole.backup']);
  });

  test('never takes the place of another file', async () => {
    const before = readFileSync(file);
    const result = await run(source, 'backup', file);
    expect(result).toMatchObject({ status: 1, err: expect.stringContaining('exists already') });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['whole.backup']);
  });

  test('says when its folder does not exist', async () => {
    const result = await run(source, 'backup', join(folder, 'nowhere', 'file'));
    expect(result).toMatchObject({
      status: 1,
      err: expect.stringContaining('no such file or folder'),
    });
  });

  test('is refused when it would lack rows that the operator cannot see', async () => {
    await source.asOwner((owner) =>
      sql`alter policy operator on answer using (false)`.execute(owner),
    );
    const result = await run(source, 'backup', join(folder, 'lacking.backup'));
    await source.asOwner((owner) =>
      sql`alter policy operator on answer using (true)`.execute(owner),
    );
    expect(result).toMatchObject({
      status: 1,
      err: expect.stringContaining('cannot see all of answer'),
    });
    expect(existsSync(join(folder, 'lacking.backup'))).toBe(false);
  });

  test.each(['public', 'kuntatutka_operator'])(
    'is refused when a policy narrows what %s sees',
    async (role) => {
      await source.asOwner((owner) =>
        sql`create policy narrowed on answer as restrictive to ${sql.raw(role)} using (false)`.execute(
          owner,
        ),
      );
      const result = await run(source, 'backup', join(folder, 'lacking.backup'));
      await source.asOwner((owner) => sql`drop policy narrowed on answer`.execute(owner));
      expect(result).toMatchObject({
        status: 1,
        err: expect.stringContaining('cannot see all of answer'),
      });
    },
  );
});

describe('a file that is not whole is refused, and nothing changes:', () => {
  const cases: { title: string; content: () => Buffer | string; says: RegExp }[] = [
    {
      title: 'one that was cut short',
      content: () => readFileSync(file).subarray(0, -5000),
      says: /damaged or cut short/,
    },
    {
      title: 'one of which a byte has changed',
      content: () => {
        const bytes = readFileSync(file);
        const middle = Math.floor(bytes.length / 2);
        return bytes.fill(bytes[middle]! ^ 0xff, middle, middle + 1);
      },
      says: /damaged or cut short/,
    },
    {
      title: 'one of which a row was changed by hand',
      content: () => gzipSync(lines().join('\n').replace('"Muurame"', '"Muurama"')),
      says: /damaged or cut short/,
    },
    {
      title: 'one of which a row was taken out',
      content: () => resealed(lines().slice(0, -1).toSpliced(5, 1)),
      says: /damaged or cut short/,
    },
    {
      title: 'one with a value that no table takes',
      content: () => resealed(lines().slice(0, -1).with(1, '["X", 2]')),
      says: /damaged or cut short/,
    },
    {
      title: 'one that is empty',
      content: () => '',
      says: /damaged or cut short|not a backup/,
    },
    { title: 'a text', content: () => 'This is no backup.', says: /is not a backup/ },
    { title: 'another compressed file', content: () => gzipSync('{}\n'), says: /is not a backup/ },
    {
      title: 'one from other migrations',
      content: () => {
        const [first, ...rest] = lines().slice(0, -1);
        const manifest = JSON.parse(first!);
        manifest.migrations.push('9999_future');
        return resealed([JSON.stringify(manifest), ...rest]);
      },
      says: /another version of this program: its newest migration is 9999_future/,
    },
  ];

  test.each(cases)('$title', async ({ content, says }) => {
    const before = await contents(target);
    const broken = join(folder, 'broken.backup');
    writeFileSync(broken, content());
    const result = await run(target, 'restore', broken);
    expect(result).toMatchObject({ status: 1, out: '' });
    expect(result.err).toMatch(says);
    expect(await contents(target)).toEqual(before);
    await rm(broken);
  });

  test('one that does not exist', async () => {
    const result = await run(target, 'restore', join(folder, 'nowhere'));
    expect(result).toMatchObject({ status: 1, err: expect.stringContaining('no such file') });
  });
});

describe('a restore', () => {
  test('gives back every table as it was', async () => {
    const result = await run(target, 'restore', file);
    expect(result).toMatchObject({ status: 0, err: '' });
    const restored = await contents(target);
    expect(restored).toEqual(await contents(source));
    // Every table took part, or the comparison proves too little.
    for (const [table, { rows }] of Object.entries(restored))
      expect(rows, table).toBeGreaterThan(0);
  });

  test('leaves the walls and the locks on history standing', async () => {
    expect(await forced(target)).toEqual(await forced(source));
    const change = target.asOwner((owner) =>
      owner.updateTable('release').set({ note: 'changed' }).executeTakeFirst(),
    );
    const changed = await change.catch(() => ({ numUpdatedRows: 0n }));
    expect(changed.numUpdatedRows).toBe(0n);
  });

  test('numbers new rows after the restored ones', async () => {
    const id = await target.operator.transaction().execute((tx) => ensurePerson(tx, 'new@b.fi'));
    const { last } = await source.operator
      .selectFrom('person')
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirstOrThrow();
    expect(BigInt(id)).toBe(BigInt(last) + 1n);
  });

  test('sends no letter by itself that may have gone out since the backup was written', async () => {
    const { operator } = source;
    const letter = { kind: 'receipt', language: 'fi', region_code: '13' };
    await operator
      .insertInto('letter')
      .values({ ...letter, recipient: 'waiting@kunta.fi' })
      .execute();
    const { id: roundId } = await operator
      .selectFrom('round')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    await operator
      .insertInto('mailing')
      .values({ round_id: roundId, region_code: '13', kind: 'results_out', due_at: new Date() })
      .execute();
    const later = join(folder, 'later');
    expect(await run(source, 'backup', later)).toMatchObject({ status: 0 });
    await operator.deleteFrom('letter').where('recipient', '=', 'waiting@kunta.fi').execute();
    await operator.deleteFrom('mailing').where('kind', '=', 'results_out').execute();
    const place = await testDatabase();
    try {
      expect(await run(place, 'restore', later)).toMatchObject({ status: 0 });
      const states = await place.operator
        .selectFrom('letter')
        .select('state')
        .orderBy('id')
        .execute();
      expect(states.map(({ state }) => state)).toEqual(['sent', 'uncertain']);
      const mailings = await place.operator
        .selectFrom('mailing')
        .select('hindrance')
        .orderBy('id')
        .execute();
      expect(mailings.map(({ hindrance }) => hindrance)).toEqual([null, 'restored']);
    } finally {
      await place.close();
    }
  });

  test('refuses a database that is in use, and leaves it as it is', async () => {
    const before = await contents(target);
    const result = await run(target, 'restore', file);
    expect(result).toMatchObject({ status: 1, err: expect.stringContaining('is not empty') });
    expect(await contents(target)).toEqual(before);
  });
});

async function contents(
  database: TestDatabase,
): Promise<Record<string, { rows: number; hash: string }>> {
  const tables = await tablesInOrder(database.operator);
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ rows: number; hash: string }>`
        select count(*)::int as rows, md5(coalesce(string_agg(t::text, chr(10) order by t::text), ''))
          as hash from ${sql.table(name)} t`.execute(database.operator);
      return [name, rows[0]!] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** One row in each table of the second factor. */
async function addFactors(tx: Tx, personId: string): Promise<void> {
  const whose = { person_id: personId };
  await tx
    .insertInto('passkey')
    .values({
      ...whose,
      credential_id: 'a-passkey',
      public_key: Buffer.alloc(77, 0),
      counter: '4294967295',
      transports: ['internal', 'hybrid'],
    })
    .execute();
  await tx
    .insertInto('authenticator_app')
    .values({ ...whose, secret: Buffer.alloc(20, 0x0d) })
    .execute();
  await tx
    .insertInto('recovery_code')
    .values({ ...whose, code_hash: Buffer.alloc(32, 0x5c) })
    .execute();
  await tx
    .insertInto('second_factor_try')
    .values({ ...whose, after_letter: true })
    .execute();
  await tx
    .insertInto('passkey_challenge')
    .values({ ...whose, challenge: 'a'.repeat(43), browser_hash: Buffer.alloc(32, 0x22) })
    .execute();
}

/** A call, the session in which answers were typed, its summary, and the word that it is right. */
async function addCalls(tx: Tx, responseId: string, personId: string): Promise<void> {
  const whose = { response_id: responseId };
  await tx
    .insertInto('telephone_call')
    .values({
      ...whose,
      called_by: personId,
      outcome: 'call_back',
      call_back_at: '2025-11-24T07:00:00.123456Z',
      note: difficult,
    })
    .execute();
  const { id: sessionId } = await tx
    .insertInto('telephone_session')
    .values({
      ...whose,
      region_code: '13',
      opened_by: personId,
      talked_to: 'Anna',
      ended_at: '2025-11-24T08:00:00.123456Z',
      ended_by: personId,
      end_reason: 'finished',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: summaryId } = await tx
    .insertInto('telephone_summary')
    .values({
      ...whose,
      session_id: sessionId,
      municipality_code: '500',
      person_id: personId,
      sent_by: personId,
      token_hash: Buffer.alloc(32, 0x0b),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('telephone_confirmation')
    .values({ ...whose, confirmed_by: personId, summary_id: summaryId })
    .execute();
}

/** At least one row in every table, with the values that are hard to carry. */
async function fill(database: TestDatabase): Promise<void> {
  const { roundId } = await makeRound(database, { region: 'keski-suomi', year: 2025 });
  await database.operator.transaction().execute(async (tx) => {
    // A gap in the numbers: the greatest one is not how many there are.
    await tx
      .deleteFrom('person')
      .where('id', '=', await ensurePerson(tx, 'left@b.fi'))
      .execute();
    const personId = await ensurePerson(tx, 'anna@kunta.fi', difficult);
    await grantRole(tx, personId, {
      role: 'coordinator',
      regionCode: '13',
      municipalityCode: null,
    });
    const token = { person_id: personId, expires_at: new Date('2030-01-01T00:00:00Z') };
    await tx
      .insertInto('session')
      .values({ ...token, token_hash: Buffer.alloc(32, 0xfe) })
      .execute();
    await tx
      .insertInto('sign_in_link')
      .values({ ...token, token_hash: Buffer.alloc(32, 1) })
      .execute();
    await addFactors(tx, personId);
    await tx
      .insertInto('oidc_account')
      .values({ person_id: personId, issuer: 'https://login.example.org', subject: difficult })
      .execute();
    await tx
      .insertInto('oidc_request')
      .values({
        state_hash: Buffer.alloc(32, 0x27),
        browser_hash: Buffer.alloc(32, 0x5c),
        language: 'sv',
        wanted_path: '/desk/',
      })
      .execute();
    await tx
      .insertInto('sign_in_request')
      .values({
        ...token,
        address_hash: Buffer.alloc(32, 2),
        browser_hash: Buffer.alloc(32, 0),
        code_hash: Buffer.alloc(32, 0xff),
        link_hash: Buffer.alloc(32, 0x0a),
        within_limit: true,
      })
      .execute();
    const { id: responseId } = await tx
      .selectFrom('response')
      .select('id')
      .where('round_id', '=', roundId)
      .where('municipality_code', '=', '500')
      .executeTakeFirstOrThrow();
    const answer = {
      response_id: responseId,
      question_key: 'targets',
      value: JSON.stringify(difficult),
      comment: difficult,
      estimate: true,
      version: 1,
      source: 'self',
      answered_by: personId,
      answered_at: '2025-11-23T07:00:00.123456Z',
    };
    const { id: contactId } = await tx
      .insertInto('region_contact')
      .values({
        region_code: '13',
        municipality_code: '500',
        name: difficult,
        job_title: 'sihteeri',
        email: 'sihteeri@kunta.fi',
        phone: '',
        notes: difficult,
        is_current: true,
        version: 1,
        written_by: personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    // What it was before is kept by the table itself.
    await tx
      .updateTable('region_contact')
      .set({ phone: '014 1234567', is_current: false })
      .where('id', '=', contactId)
      .execute();
    await tx
      .insertInto('mailing')
      .values({
        round_id: roundId,
        region_code: '13',
        kind: 'reminder',
        due_at: '2025-11-22T07:00:00Z',
        planned_by: personId,
        queued_at: '2025-11-22T07:00:01Z',
        letters: 1,
      })
      .execute();
    await tx
      .insertInto('api_client')
      .values({
        region_code: '13',
        name: difficult,
        scopes: ['board'],
        key_hash: Buffer.alloc(32, 4),
        key_end: 'a-_9',
        created_by: personId,
        expires_at: sql`now() + interval '30 days'`,
        last_used_on: '2025-11-22',
      })
      .execute();
    await tx
      .insertInto('letter_text')
      .values({
        round_id: roundId,
        region_code: '13',
        kind: 'reminder',
        language: 'sv',
        subject: 'Svara, {kommun}!',
        body: difficult,
        version: 7,
        written_by: personId,
      })
      .execute();
    await tx
      .insertInto('letter')
      .values({
        kind: 'receipt',
        recipient: 'anna@kunta.fi',
        language: 'fi',
        params: JSON.stringify({ municipality: '500', region: 'keski-suomi', year: 2025 }),
        region_code: '13',
        municipality_code: '500',
        queued_by: personId,
        state: 'sent',
        attempts: 1,
        message_id: '<letter-1@kunta.example>',
        attempted_at: '2025-11-23T07:00:01Z',
        settled_at: '2025-11-23T07:00:02Z',
        server_code: 250,
      })
      .execute();
    await tx
      .insertInto('response_step')
      .values({
        response_id: responseId,
        step: 'submit',
        taken_by: personId,
        note: null,
        until: null,
      })
      .execute();
    await tx.insertInto('answer').values(answer).execute();
    await tx
      .insertInto('answer_history')
      .values([
        { ...answer, version: 1 },
        { ...answer, version: 2, value: null, comment: null },
      ])
      .execute();
    await addCalls(tx, responseId, personId);
    const { id: queryId } = await tx
      .insertInto('answer_query')
      .values({
        response_id: responseId,
        question_key: 'targets',
        asked_by: personId,
        state: 'settled',
        settled_by: personId,
        settled_at: '2025-11-24T07:00:00.123456Z',
        settled_version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('answer_query_message')
      .values({ query_id: queryId, side: 'region', text: difficult, written_by: personId })
      .execute();
    await tx
      .insertInto('answer_correction')
      .values({
        response_id: responseId,
        question_key: 'targets',
        version: 2,
        reason: difficult,
        corrected_by: personId,
      })
      .execute();
    await tx
      .insertInto('evidence_check')
      .values({
        response_id: responseId,
        question_key: 'targets',
        version: 1,
        checked_by: personId,
      })
      .execute();
    await tx
      .insertInto('section_handover')
      .values({
        response_id: responseId,
        dimension: 'grants',
        person_id: personId,
        due_on: '2025-11-30',
        note: difficult,
      })
      .execute();
    await tx
      .insertInto('contact_consent')
      .values({
        round_id: roundId,
        municipality_code: '500',
        region_code: '13',
        year: 2025,
        example: false,
        question_key: 'contact_details',
        name: difficult,
        title: '',
        email: 'maija@kunta.fi',
        phone: difficult,
        language: 'sv',
        token_hash: Buffer.alloc(32, 3),
        decided_at: '2025-11-30T22:00:00.123456Z',
        fields: ['phone', 'name'],
        expires_at: '2027-02-28T22:00:00.123456Z',
      })
      .execute();
    await tx
      .insertInto('import_mapping')
      .values({
        region_code: '13',
        columns: JSON.stringify([{ heading: difficult, means: null }]),
        words: '[]',
        saved_by: personId,
      })
      .execute();
    await tx
      .insertInto('answer_import')
      .values({
        region_code: '13',
        year: 2019,
        file_name: difficult,
        municipalities: 1,
        answers: 1,
        imported_by: personId,
        undone_by: personId,
        undone_at: '2025-12-01T07:00:00.123456Z',
      })
      .execute();
    await insertRelease(tx, 2025, difficult);
    await insertRelease(tx, 2024, null);
    await insertSteps(tx);
  });
}

/** One release withdrawn, one cancelled before its moment, and the rule of two people. */
async function insertSteps(tx: Tx): Promise<void> {
  await sql`insert into release_withdrawal (release_id, reason)
    select id, ${difficult} from release where year = 2024`.execute(tx);
  const { id } = await tx
    .insertInto('release')
    .values({ ...releaseRow(2023), published_at: new Date(Date.now() + 864e5) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.insertInto('release_step').values({ release_id: id, step: 'cancel' }).execute();
  await tx.insertInto('second_person_rule').values({ region_code: '13' }).execute();
}
