/** Row-level security of people, roles and handed sections: what the database itself refuses. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/rights.ts';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { makeRound } from '../harness/survey.ts';

const denied = { code: '42501' };
const [muurame, jyvaskyla, outside] = ['500', '179', '837'] as const;
const everybody = [
  'admin',
  'coordinator',
  'coordinatorElsewhere',
  'lead',
  'respondent',
  'leadElsewhere',
  'removed',
  'stranger',
] as const;
type Who = (typeof everybody)[number];

let database: TestDatabase;
let ids: Record<Who, string>;
let responseId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { roundId } = await makeRound(database);
  await makeRound(database, { region: 'pirkanmaa' });
  ids = {
    admin: await person('admin', 'admin', null, null),
    coordinator: await person('coordinator', 'coordinator', '13', null),
    coordinatorElsewhere: await person('coordinatorElsewhere', 'coordinator', '06', null),
    lead: await person('lead', 'lead', null, muurame),
    respondent: await person('respondent', 'respondent', null, muurame),
    leadElsewhere: await person('leadElsewhere', 'lead', null, jyvaskyla),
    removed: await person('removed', 'respondent', null, muurame),
    stranger: await person('stranger', 'lead', null, outside),
  };
  await database.operator
    .updateTable('role_grant')
    .set({ ended_at: new Date(Date.now() - 1000) })
    .where('person_id', '=', ids.removed)
    .execute();
  const response = await database.operator
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', roundId)
    .where('municipality_code', '=', muurame)
    .executeTakeFirstOrThrow();
  responseId = response.id;
});
afterAll(() => database.close());

/** The service acts for somebody; what it did is undone afterwards. */
class Undone extends Error {}
async function as<Result>(who: Who, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | null = null;
  await asPerson(database.service, ids[who], async (tx) => {
    result = { value: await work(tx) };
    // What is judged at the end of a transaction is judged here.
    await sql`set constraints all immediate`.execute(tx);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return result!.value;
}

describe('a role of a municipality', () => {
  const givers: [Who, string, boolean][] = [
    ['lead', muurame, true],
    ['coordinator', muurame, true],
    ['coordinator', jyvaskyla, true],
    ['admin', muurame, true],
    ['respondent', muurame, false],
    ['removed', muurame, false],
    ['lead', jyvaskyla, false],
    ['leadElsewhere', muurame, false],
    ['coordinatorElsewhere', muurame, false],
    // Tampere has been asked by Pirkanmaa alone, Akaa's neighbour Forssa by nobody.
    ['coordinator', outside, false],
    ['admin', '061', false],
  ];
  test.each(givers)('given by the %s in %s: %s', async (who, municipality, isGiven) => {
    const attempt = as(who, (tx) => give(tx, ids[who], { municipality_code: municipality }));
    if (isGiven) await attempt;
    else await expect(attempt).rejects.toMatchObject(denied);
  });

  test('is given in no other name, to no time, and never a greater one', async () => {
    const forgeries = [
      { granted_by: ids.coordinator },
      { role: 'coordinator', municipality_code: null, region_code: '13' },
      { role: 'admin', municipality_code: null },
      { ended_at: new Date() },
    ];
    for (const forged of forgeries) {
      const attempt = as('lead', (tx) => give(tx, ids.lead, forged));
      await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^42501|23514$/) });
    }
  });

  const enders: [Who, bigint][] = [
    ['lead', 1n],
    ['coordinator', 1n],
    ['admin', 1n],
    ['respondent', 0n],
    ['removed', 0n],
    ['leadElsewhere', 0n],
    ['coordinatorElsewhere', 0n],
  ];
  test.each(enders)('ended by the %s: %d', async (who, rows) => {
    const ended = await as(who, (tx) =>
      tx
        .updateTable('role_grant')
        .set({ ended_at: sql`now()`, ended_by: ids[who] })
        .where('person_id', '=', ids.respondent)
        .executeTakeFirst(),
    );
    expect(ended.numUpdatedRows).toBe(rows);
  });

  test('is ended in nobody else’s name, moved to nobody, and revived by nobody', async () => {
    const forged = as('lead', (tx) =>
      tx
        .updateTable('role_grant')
        .set({ ended_at: sql`now()`, ended_by: ids.coordinator })
        .where('person_id', '=', ids.respondent)
        .execute(),
    );
    await expect(forged).rejects.toMatchObject(denied);
    for (const change of [
      { person_id: ids.lead },
      { role: 'lead' },
      { municipality_code: jyvaskyla },
    ]) {
      const attempt = as('lead', (tx) => tx.updateTable('role_grant').set(change).execute());
      await expect(attempt).rejects.toMatchObject(denied);
    }
    const revived = await as('lead', (tx) =>
      tx
        .updateTable('role_grant')
        .set({ ended_at: null, ended_by: null })
        .where('person_id', '=', ids.removed)
        .executeTakeFirst(),
    );
    expect(revived.numUpdatedRows).toBe(0n);
    const deleted = as('lead', (tx) => tx.deleteFrom('role_grant').execute());
    await expect(deleted).rejects.toMatchObject(denied);
  });

  test('of the last lead is ended by nobody of the municipality', async () => {
    const end = (who: Who) =>
      as(who, (tx) =>
        tx
          .updateTable('role_grant')
          .set({ ended_at: sql`now()`, ended_by: ids[who] })
          .where('person_id', '=', ids.lead)
          .execute(),
      );
    await expect(end('lead')).rejects.toMatchObject({ code: 'KT005' });
    await end('coordinator');
  });

  test('is one for each person', async () => {
    const attempt = as('lead', (tx) =>
      give(tx, ids.lead, { person_id: ids.respondent, role: 'lead' }),
    );
    await expect(attempt).rejects.toMatchObject({ code: '23P01' });
  });
});

describe('people and their roles are seen', () => {
  const seen: Record<Who, Who[]> = {
    admin: [...everybody],
    coordinator: ['coordinator', 'lead', 'respondent', 'leadElsewhere', 'removed'],
    coordinatorElsewhere: ['coordinatorElsewhere', 'stranger'],
    lead: ['coordinator', 'lead', 'respondent', 'removed'],
    respondent: ['coordinator', 'lead', 'respondent', 'removed'],
    leadElsewhere: ['coordinator', 'leadElsewhere'],
    removed: ['removed'],
    stranger: ['coordinatorElsewhere', 'stranger'],
  };

  test.each(everybody)('by the %s as far as they share a place', async (who) => {
    const rows = await as(who, async (tx) => ({
      people: await tx.selectFrom('person').select('id').execute(),
      roles: await tx.selectFrom('role_grant').select('person_id').execute(),
    }));
    const expected = seen[who].map((each) => ids[each]).toSorted();
    expect(rows.people.map(({ id }) => id).toSorted()).toEqual(expected);
    expect(rows.roles.map(({ person_id }) => person_id).toSorted()).toEqual(expected);
  });

  test('by nobody through the address: an invitation tells no more than an id', async () => {
    const found = await as('lead', async (tx) => {
      await sql`select * from invited_person('stranger@example.org', 'Renamed', 'sv')`.execute(tx);
      return tx.selectFrom('person').select('id').where('id', '=', ids.stranger).execute();
    });
    expect(found).toEqual([]);
    for (const who of ['respondent', 'removed'] as const) {
      const attempt = as(who, (tx) =>
        sql`select * from invited_person('new@example.org', '', 'fi')`.execute(tx),
      );
      await expect(attempt).rejects.toMatchObject(denied);
    }
  });

  test('and changed by oneself alone', async () => {
    const changed = await as('lead', (tx) =>
      tx.updateTable('person').set({ name: 'Mine now' }).returning('id').execute(),
    );
    expect(changed).toEqual([{ id: ids.lead }]);
    const made = as('lead', (tx) => tx.insertInto('person').values({ email: 'x@y.fi' }).execute());
    await expect(made).rejects.toMatchObject(denied);
  });
});

describe('a section', () => {
  const handers: [Who, Who, boolean][] = [
    ['lead', 'respondent', true],
    ['lead', 'lead', true],
    ['lead', 'removed', false],
    ['lead', 'leadElsewhere', false],
    ['respondent', 'respondent', false],
    ['removed', 'respondent', false],
    ['leadElsewhere', 'leadElsewhere', false],
    ['coordinator', 'respondent', false],
    ['coordinatorElsewhere', 'respondent', false],
  ];
  test.each(handers)('handed by the %s to the %s: %s', async (who, to, isHanded) => {
    const attempt = as(who, (tx) => hand(tx, { person_id: ids[to], handed_by: ids[who] }));
    if (isHanded) await attempt;
    else await expect(attempt).rejects.toMatchObject(denied);
  });

  test('is handed in no other name', async () => {
    const attempt = as('lead', (tx) => hand(tx, { handed_by: ids.coordinator }));
    await expect(attempt).rejects.toMatchObject(denied);
  });

  const enders: [Who, 'done' | 'taken_back' | 'removed', 'ended' | 'unseen' | 'refused'][] = [
    ['respondent', 'done', 'ended'],
    ['respondent', 'taken_back', 'refused'],
    ['lead', 'taken_back', 'ended'],
    ['lead', 'done', 'refused'],
    ['coordinator', 'removed', 'ended'],
    ['coordinator', 'done', 'refused'],
    ['removed', 'done', 'unseen'],
    ['leadElsewhere', 'taken_back', 'unseen'],
    ['coordinatorElsewhere', 'removed', 'unseen'],
  ];
  test.each(enders)('ended by the %s as %s: %s', async (who, reason, outcome) => {
    const { id } = await hand(database.operator as Tx, { handed_by: ids.lead });
    try {
      const attempt = as(who, (tx) =>
        tx
          .updateTable('section_handover')
          .set({ ended_at: sql`now()`, ended_by: ids[who], end_reason: reason })
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      if (outcome === 'refused') await expect(attempt).rejects.toMatchObject(denied);
      else expect((await attempt).numUpdatedRows).toBe(outcome === 'ended' ? 1n : 0n);
    } finally {
      await database.operator.deleteFrom('section_handover').where('id', '=', id).execute();
    }
  });

  test('has one holder at a time, and keeps its person, day and note', async () => {
    const twice = as('lead', async (tx) => {
      await hand(tx, { handed_by: ids.lead });
      await hand(tx, { handed_by: ids.lead });
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    for (const change of [{ person_id: ids.lead }, { due_on: '2030-01-01' }, { note: 'other' }]) {
      const attempt = as('lead', (tx) => tx.updateTable('section_handover').set(change).execute());
      await expect(attempt).rejects.toMatchObject(denied);
    }
  });

  test('is seen by the municipality and its region, and by nobody else', async () => {
    const { id } = await hand(database.operator as Tx, { handed_by: ids.lead });
    for (const who of everybody) {
      const rows = await as(who, (tx) => tx.selectFrom('section_handover').select('id').execute());
      const isSeen = ['admin', 'coordinator', 'lead', 'respondent'].includes(who);
      expect([who, rows.length]).toEqual([who, isSeen ? 1 : 0]);
    }
    await database.operator.deleteFrom('section_handover').where('id', '=', id).execute();
  });
});

test('nobody signed in sees no role and no section; the sign-in finds a person by the address', async () => {
  const { service } = database;
  expect(await service.selectFrom('role_grant').select('id').execute()).toEqual([]);
  expect(await service.selectFrom('section_handover').select('id').execute()).toEqual([]);
  const found = await service
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'lead@example.org')
    .execute();
  expect(found).toEqual([{ id: ids.lead }]);
});

test('the public role reads no people, roles or sections, and asks no function about them', async () => {
  for (const statement of [
    'select from person',
    'select from role_grant',
    'select from section_handover',
    'select acting_municipalities()',
    'select acting_led_municipalities()',
    'select acting_regions()',
    `select from invited_person('a@b.fi', '', 'fi')`,
  ]) {
    await expect(sql.raw(statement).execute(database.public)).rejects.toMatchObject(denied);
  }
});

function give(tx: Tx, actor: string, part: Record<string, unknown>) {
  return tx
    .insertInto('role_grant')
    .values({
      person_id: ids.stranger,
      role: 'respondent',
      municipality_code: muurame,
      granted_by: actor,
      ...part,
    })
    .execute();
}

function hand(tx: Tx, part: { handed_by: string; person_id?: string }) {
  return tx
    .insertInto('section_handover')
    .values({
      response_id: responseId,
      dimension: 'grants',
      person_id: ids.respondent,
      ...part,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
}

function person(
  name: string,
  role: Role,
  regionCode: string | null,
  municipalityCode: string | null,
): Promise<string> {
  return database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, `${name.toLowerCase()}@example.org`);
    await grantRole(tx, id, { role, regionCode, municipalityCode });
    return id;
  });
}
