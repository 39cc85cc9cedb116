/** The audit log: everything that anyone did, readable by filter, in a file too, changed by nobody. */
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditActions } from '#domain/audit.ts';
import type { AuditEntry } from '#domain/audit-record.ts';
import { auditActionWords } from '#domain/audit-words.ts';
import { asPerson } from '../../server/database.ts';
import { roles } from '../../server/database/pools.ts';
import { words } from '../../server/http/words.ts';
import { answerAll, submit } from '../harness/consent.ts';
import { publish, roundAddress } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';
const laukaa = '410';

let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
let admin: TestPerson;
let auditor: TestPerson;
let lead: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  server = await testServer();
  round = await makeRound(server.database);
  coordinator = await signIn(server.app, server.database, 'coordinator', round.region);
  admin = await signIn(server.app, server.database, 'admin', null);
  auditor = await signIn(server.app, server.database, 'auditor', round.region);
  lead = await signIn(server.app, server.database, 'lead', muurame);
  other = await signIn(server.app, server.database, 'coordinator', 'pirkanmaa');
});
afterAll(() => server.close());

const address = () => `${roundAddress(round)}/audit-log`;

async function read(person: TestPerson, query = ''): Promise<AuditEntry[]> {
  const { status, body } = await person.send('GET', `${address()}${query}`);
  expect(status).toBe(200);
  return body.entries;
}

const actionsIn = (entries: AuditEntry[]) => entries.map(({ action }) => action);

describe('a year of work', () => {
  test('stands in the log step by step, with who, what and where', async () => {
    await saveAnswer(lead, round, muurame, 'website', 'no');
    expect(actionsIn(await read(coordinator, '?thing=answer'))).toEqual([]);

    await answerAll(lead, round, muurame);
    await saveAnswer(lead, round, muurame, 'website', 'yes', { version: 1 });
    const { savedAt } = (await submit(lead, round, muurame)).body;
    const place = responseAddress(round, muurame);
    const asked = await coordinator.send('POST', `${place}/queries`, {
      body: { question: 'website', text: 'Onko sivu ajan tasalla?' },
    });
    const thread: string = asked.body.review.queries[0].id;
    await lead.send('POST', `${place}/queries/${thread}/answer`, { body: { text: 'On.' } });
    await coordinator.send('POST', `${place}/queries/${thread}/settle`, { body: { version: 2 } });
    await coordinator.send('POST', `${place}/approve`, { body: { savedAt } });
    await coordinator.send('POST', `${roundAddress(round)}/close`);
    expect((await publish(coordinator, round)).status).toBe(200);

    const steps = (await read(coordinator)).filter(({ action }) => action !== 'answer.save');
    expect(actionsIn(steps)).toEqual([
      'release.publish',
      'round.close',
      'response.approve',
      'review.settle',
      'review.answer',
      'review.ask',
      'consent.ask',
      'response.submit',
      'round.open',
      'round.create',
    ]);
    const approved = steps.find(({ action }) => action === 'response.approve');
    expect(approved).toMatchObject({
      actedBy: { id: coordinator.id, name: coordinator.email },
      actedAs: 'service',
      year: round.year,
      municipality: { code: muurame, name: { fi: 'Muurame' } },
      about: null,
    });
    expect(steps.find(({ action }) => action === 'review.answer')).toMatchObject({
      actedBy: { id: lead.id },
      question: { key: 'website', wording: { fi: 'Website? fi' } },
    });
    expect(steps[0]).toMatchObject({ subject: `${round.year}.1` });
    expect(steps.at(-1)).toMatchObject({ actedBy: null, actedAs: 'operator' });
  });

  test('shows what was saved once it has been handed over, also what was changed before', async () => {
    const saved = await read(coordinator, '?thing=answer');
    expect(new Set(actionsIn(saved))).toEqual(new Set(['answer.save']));
    const website = saved.filter(({ question }) => question?.key === 'website');
    expect(website.map(({ actedBy }) => actedBy?.id)).toEqual([lead.id, lead.id]);
  });

  test('has sign-ins and roles in the view of the whole region', async () => {
    const entries = await read(coordinator, '?of=region');
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'session.begin',
        actedBy: expect.objectContaining({ id: lead.id }),
        municipality: expect.objectContaining({ code: muurame }),
      }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'member.add',
        subject: 'coordinator',
        about: expect.objectContaining({ id: coordinator.id }),
        actedAs: 'operator',
      }),
    );
  });
});

describe('what was undone was not done:', () => {
  test('a step whose transaction fails leaves no entry', async () => {
    const before = await countEntries();
    await asPerson(server.database.service, coordinator.id, async (tx) => {
      await tx
        .updateTable('round')
        .set({ closes_at: new Date('2031-01-01T00:00:00Z') })
        .where('id', '=', round.roundId)
        .execute();
      throw new Error('taken back');
    }).catch(() => {});
    expect(await countEntries()).toBe(before);
  });

  test('and one that was refused neither', async () => {
    const before = await countEntries();
    const { status } = await lead.send('POST', `${responseAddress(round, muurame)}/approve`, {
      body: { savedAt: null },
    });
    expect([403, 409]).toContain(status);
    expect(await countEntries()).toBe(before);
  });
});

describe('who reads it', () => {
  test('are the region’s coordinator, its auditor and an admin', async () => {
    const expected = (await read(coordinator)).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    for (const person of [auditor, admin]) {
      expect((await read(person)).map(({ id }) => id)).toEqual(expected);
    }
  });

  test('are nobody of another region, over HTTP or in the database', async () => {
    expect((await other.send('GET', address())).status).toBe(404);
    expect((await lead.send('GET', address())).status).toBe(403);
    for (const person of [other, lead]) {
      const seen = await asPerson(server.database.service, person.id, (tx) =>
        sql`select from audit_entry where region_code = '13'`.execute(tx),
      );
      expect(seen.rows).toHaveLength(0);
    }
  });

  test('read nothing with one factor alone', async () => {
    const seen = await asPerson(
      server.database.service,
      coordinator.id,
      (tx) => sql`select from audit_entry`.execute(tx),
      'mailbox',
    );
    expect(seen.rows).toHaveLength(0);
  });

  test('learn no names of those who stand in another region’s log alone', async () => {
    const names = await asPerson(server.database.service, coordinator.id, (tx) =>
      sql`select * from audit_names('13', array[${other.id}]::bigint[])
        union all select * from audit_names('06', array[${other.id}]::bigint[])`.execute(tx),
    );
    expect(names.rows).toEqual([]);
  });

  test('learn no draft and nothing of how a municipality shares its work', async () => {
    const place = await signIn(server.app, server.database, 'lead', laukaa);
    const colleague = await signIn(server.app, server.database, 'respondent', laukaa);
    const next = await makeRound(server.database, { year: 2026 });
    await saveAnswer(place, next, laukaa, 'website', 'yes');
    const handed = await place.send('POST', `${responseAddress(next, laukaa)}/sections/grants`, {
      body: { to: { person: colleague.id }, dueOn: null },
    });
    expect(handed.status).toBe(200);
    const seen = await coordinator.send('GET', `${roundAddress(next)}/audit-log?of=region`);
    const actions = actionsIn(seen.body.entries);
    expect(actions).toContain('session.begin');
    expect(actions).not.toContain('section.hand');
    expect(
      seen.body.entries.filter(
        ({ action, municipality }: AuditEntry) =>
          action === 'answer.save' && municipality?.code === laukaa,
      ),
    ).toEqual([]);
    const kept = await sql`select from audit_entry where action = 'section.hand'`.execute(
      server.database.operator,
    );
    expect(kept.rows).toHaveLength(1);
  });
});

describe('the view', () => {
  test('is narrowed by thing, municipality and person', async () => {
    expect(new Set(actionsIn(await read(coordinator, '?thing=review')))).toEqual(
      new Set(['review.ask', 'review.answer', 'review.settle']),
    );
    expect(await read(coordinator, `?municipality=${laukaa}`)).toEqual([]);
    const ofLead = await read(coordinator, `?person=${lead.id}`);
    expect(ofLead.length).toBeGreaterThan(0);
    expect(ofLead.every(({ actedBy }) => actedBy?.id === lead.id)).toBe(true);
  });

  test('is narrowed by days of Finland, both included', async () => {
    const day = (shift: number) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(
        Date.now() + shift * 864e5,
      );
    const all = (await read(coordinator)).length;
    expect(await read(coordinator, `?from=${day(-1)}&until=${day(1)}`)).toHaveLength(all);
    expect(await read(coordinator, `?until=${day(-2)}`)).toEqual([]);
    expect(await read(coordinator, `?from=${day(2)}`)).toEqual([]);
  });

  test('refuses what it cannot mean, and says so', async () => {
    for (const query of ['?from=yesterday', '?thing=secrets', '?person=1;drop', '?after=x']) {
      expect((await coordinator.send('GET', `${address()}${query}`)).status).toBe(422);
    }
  });

  test('goes on page by page without losing or repeating an entry', async () => {
    await server.database.asOwner((owner) =>
      // All at one instant, so that only the second part of the order tells them apart.
      sql`insert into audit_entry (happened_at, action, acted_as, region_code, year, subject)
        select '2025-01-01T00:00:00Z', 'round.edit', 'operator', '13', ${round.year}, 'times'
        from generate_series(1, 250)`.execute(owner),
    );
    const seen: string[] = [];
    let query = '';
    for (;;) {
      const { body } = await coordinator.send('GET', `${address()}${query}`);
      seen.push(...body.entries.map(({ id }: AuditEntry) => id));
      if (body.next === null) break;
      query = `?after=${encodeURIComponent(body.next)}`;
    }
    expect(seen.length).toBeGreaterThan(250);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('the file', () => {
  const fileAddress = (language: string, query = '') =>
    `/${language}/audit-log/${round.region}/${round.year}${query}`;

  test('holds what the view shows, in words of the address, and leaves an entry itself', async () => {
    const shown = await read(coordinator, '?thing=review');
    const { status, body, headers } = await coordinator.send(
      'GET',
      fileAddress('fi', '?thing=review'),
    );
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="audit-log-${round.region}-${round.year}.csv"`,
    );
    expect(headers['cache-control']).toBe('no-store');
    const rows: Record<string, string>[] = parse(body, { columns: true, bom: true });
    expect(rows.map(({ action }) => action)).toEqual(actionsIn(shown));
    expect(rows[0]).toMatchObject({
      who: coordinator.email,
      what: 'Merkitsi kysymyksen selvitetyksi',
      municipality: 'Muurame',
      question: 'Website? fi',
    });
    const [newest] = await read(coordinator);
    expect(newest).toMatchObject({ action: 'audit.export', subject: String(shown.length) });
  });

  test('runs no formula that somebody has taken for a name', async () => {
    await server.database.operator
      .updateTable('person')
      .set({ name: '=HYPERLINK("https://example.org")' })
      .where('id', '=', lead.id)
      .execute();
    const { body } = await coordinator.send('GET', fileAddress('sv', '?thing=review'));
    expect(body).toContain("'=HYPERLINK");
    expect(body).toContain('Besvarade regionens fråga');
  });

  test('is not for whoever may not read the log', async () => {
    expect((await other.send('GET', fileAddress('fi'))).status).toBe(404);
    expect((await lead.send('GET', fileAddress('fi'))).status).toBe(403);
    expect((await server.app.inject(fileAddress('fi'))).statusCode).toBe(401);
  });
});

describe('nobody writes into it', () => {
  test.each(roles)('the role %s cannot add an entry', async (role) => {
    const forged = sql`insert into audit_entry (action, acted_as) values ('round.open', 'service')`;
    await expect(forged.execute(server.database[role])).rejects.toMatchObject({ code: '42501' });
    const noted = sql`select audit_note('round.open', '13', 2025, null, null, null, null)`;
    await expect(noted.execute(server.database[role])).rejects.toMatchObject({ code: '42501' });
  });

  test('the service remarks on exports and judgements, and on nothing else', async () => {
    const remarked = (action: string, region: string) =>
      asPerson(server.database.service, coordinator.id, (tx) =>
        sql`select audit_remark(${action}, ${region}, 2025, 'x')`.execute(tx),
      );
    await expect(remarked('round.open', '13')).rejects.toMatchObject({ code: '42501' });
    await expect(remarked('audit.export', '06')).rejects.toMatchObject({ code: '42501' });
  });
});

test('everything that the database can write down has words in every language', async () => {
  const { rows } = await sql<{ source: string }>`
    select prosrc as source from pg_proc where proname ~ '^audit_of_'`.execute(
    server.database.operator,
  );
  const steps = {
    'response.': ['submit', 'take_back', 'return', 'approve', 'reopen'],
    'release.': ['confirm', 'cancel'],
  };
  const written = rows.flatMap(({ source }) =>
    [...source.matchAll(/'([a-z_]+\.[a-z_]*)'/g)].flatMap(([, action = '']) =>
      action.endsWith('.')
        ? steps[action as keyof typeof steps].map((step) => action + step)
        : action,
    ),
  );
  // How a municipality shares its work is read by nobody but the operator.
  const shown = written.filter((action) => !action.startsWith('section.'));
  expect(shown.length).toBeGreaterThan(30);
  expect(auditActions).toEqual(expect.arrayContaining(shown));
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const action of auditActions) {
      const [key, args] = auditActionWords({ action, subject: null });
      expect(words(language).t(key, args)).not.toBe('');
    }
  }
});

async function countEntries(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from audit_entry`.execute(server.database.operator);
  return rows[0]!.count;
}
