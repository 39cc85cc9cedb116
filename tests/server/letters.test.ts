/** Letters go out once, say what is true when they go, and wait when they cannot. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson, openDatabase } from '../../server/database.ts';
import type { Database } from '../../server/database.ts';
import { queueLetter } from '../../server/letters/queue.ts';
import type { NewLetter } from '../../server/letters/queue.ts';
import { startLetterWorker } from '../../server/letters/worker.ts';
import type { LetterWorker } from '../../server/letters/worker.ts';
import { commandLine } from '../harness/command-line.ts';
import { answerAll, maija, submit } from '../harness/consent.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { freePort, startProgram } from '../harness/process.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';

let server: TestServer;
let mail: MailServer;
let round: TestRound;
let lead: TestPerson;
let workers: LetterWorker[] = [];
const said: { facts: unknown; message: unknown }[] = [];

beforeAll(async () => {
  server = await testServer();
  mail = await testMailServer();
  round = await makeRound(server.database, { closesAt: new Date('2099-11-28T14:00:00Z') });
  lead = await signIn(server.app, server.database, 'lead', muurame, 'anna@muurame.example');
  await signIn(server.app, server.database, 'coordinator', 'keski-suomi', 'liisa@yhdistys.example');
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
beforeEach(() => server.database.operator.deleteFrom('letter').execute());
afterEach(stopWorkers);

async function stopWorkers(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
}

async function startWorker(
  settings: object = mail.settings,
  database: Database = server.database,
): Promise<void> {
  const hear = (facts: unknown, message?: unknown) => void said.push({ facts, message });
  workers.push(
    await startLetterWorker({
      config: { ...server.config, ...settings },
      database,
      log: { error: hear, warn: hear, debug() {} } as never,
    }),
  );
}

/** A letter of the plainest kind; its number. */
async function queue(to: string, changes: Partial<NewLetter<'invitation'>> = {}): Promise<string> {
  return server.database.operator.transaction().execute(async (tx) => {
    await queueLetter(tx, { ...newLetter(to), ...changes });
    const { id } = await tx
      .selectFrom('letter')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return id;
  });
}

function letter(id: string) {
  return server.database.operator
    .selectFrom('letter')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

const stateOf = async (id: string) => (await letter(id)).state;
const arrivedAt = (address: string) => mail.letters.filter(({ to }) => to === address);

describe('a letter', () => {
  test('goes out as soon as the step that causes it is committed, and never before', async () => {
    await startWorker();
    const { operator } = server.database;
    await expect(
      operator.transaction().execute(async (tx) => {
        await queueLetter(tx, newLetter('undone@kunta.example'));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    const id = await queue('done@kunta.example');
    await mail.letterTo('done@kunta.example');
    await expect.poll(() => stateOf(id)).toBe('sent');
    expect(arrivedAt('undone@kunta.example')).toEqual([]);
  });

  test('that waited while nothing ran goes out at the next start', async () => {
    const id = await queue('early@kunta.example');
    await startWorker();
    await mail.letterTo('early@kunta.example');
    await expect.poll(() => stateOf(id)).toBe('sent');
  });

  test('waits where there is no mail server, and goes out when there is one', async () => {
    await startWorker({ smtpUrl: null, mailFrom: null });
    const id = await queue('waiting@kunta.example');
    await stopWorkers();
    expect(await letter(id)).toMatchObject({ state: 'waiting', attempts: 0 });
    await startWorker();
    await mail.letterTo('waiting@kunta.example');
  });

  test('names its writer a machine, answers go to the coordinator, and its number stays', async () => {
    await startWorker();
    const id = await queue('machine@kunta.example');
    const arrived = await mail.letterTo('machine@kunta.example');
    expect(arrived).toMatchObject({
      autoSubmitted: 'auto-generated',
      replyTo: 'liisa@yhdistys.example',
    });
    await expect.poll(() => stateOf(id)).toBe('sent');
    expect((await letter(id)).message_id).toBe(arrived.messageId);
  });

  test('goes out once although many services send', async () => {
    const services = await Promise.all(
      [1, 2, 3].map(() => openDatabase(server.config, { durable: false })),
    );
    for (const service of services) await startWorker(mail.settings, service);
    const addresses = Array.from({ length: 40 }, (_, index) => `many${index}@kunta.example`);
    for (const address of addresses) await queue(address);
    await Promise.all(addresses.map((address) => mail.letterTo(address)));
    await stopWorkers();
    await Promise.all(services.map((service) => service.close()));
    for (const address of addresses) expect(arrivedAt(address)).toHaveLength(1);
    const { rows } = await sql<{ state: string }>`select distinct state from letter`.execute(
      server.database.operator,
    );
    expect(rows).toEqual([{ state: 'sent' }]);
  });
});

describe('a mail server', () => {
  test('that refuses the reader for good ends it, and nobody is named in the log', async () => {
    said.length = 0;
    await startWorker();
    const id = await queue('full.kirjaamo@kunta.example');
    await expect.poll(() => stateOf(id)).toBe('failed');
    expect(await letter(id)).toMatchObject({ attempts: 1, server_code: 552 });
    await expect.poll(() => JSON.stringify(said)).toContain('a letter was not sent');
    expect(JSON.stringify(said)).not.toContain('kirjaamo');
  });

  test('that has no time gets the letter again, with a pause that grows', async () => {
    mail.isBusy = true;
    await startWorker();
    const id = await queue('busy.kirjaamo@kunta.example');
    await expect.poll(async () => (await letter(id)).attempts).toBe(1);
    await expect.poll(() => stateOf(id)).toBe('waiting');
    expect(await pauseOf(id)).toBeCloseTo(60, -1);
    await callNow(id);
    await expect.poll(async () => (await letter(id)).attempts).toBe(2);
    await expect.poll(() => stateOf(id)).toBe('waiting');
    expect(await pauseOf(id)).toBeCloseTo(120, -1);
    mail.isBusy = false;
    await callNow(id);
    await mail.letterTo('busy.kirjaamo@kunta.example');
    await expect.poll(() => stateOf(id)).toBe('sent');
    expect(arrivedAt('busy.kirjaamo@kunta.example')).toHaveLength(1);
  });

  test('that is away loses no letter', async () => {
    await startWorker({ ...mail.settings, smtpUrl: `smtp://127.0.0.1:${await freePort()}` });
    const id = await queue('away@kunta.example');
    await expect.poll(async () => (await letter(id)).attempts).toBe(1);
    await expect.poll(() => stateOf(id)).toBe('waiting');
    await stopWorkers();
    await startWorker();
    await mail.letterTo('away@kunta.example');
  });

  test('that breaks the connection while it has the letter leaves it uncertain', async () => {
    await startWorker();
    const id = await queue('lost.kirjaamo@kunta.example');
    await expect.poll(() => stateOf(id)).toBe('uncertain');
    expect(arrivedAt('lost.kirjaamo@kunta.example')).toHaveLength(1);
  });
});

test('a service killed while a letter is on its way never sends it a second time', async () => {
  const address = 'slow.kirjaamo@kunta.example';
  const id = await queue(address);
  const program = startProgram(['tests/harness/send-letters.ts'], {
    DATABASE_URL: server.config.databaseUrl!,
    SMTP_URL: mail.settings.smtpUrl,
    MAIL_FROM: mail.settings.mailFrom,
  });
  await Promise.race([
    mail.letterTo(address),
    program.ended().then(() => Promise.reject(new Error(program.said()))),
  ]);
  program.child.kill('SIGKILL');
  await program.ended();
  await startWorker();
  await expect.poll(() => stateOf(id)).toBe('uncertain');
  const another = await queue('after@kunta.example');
  await expect.poll(() => stateOf(another)).toBe('sent');
  expect(arrivedAt(address)).toHaveLength(1);
});

test('a database that breaks off its connections delays letters, and ends nothing', async () => {
  await startWorker();
  const first = await queue('before@kunta.example');
  await expect.poll(() => stateOf(first)).toBe('sent');
  await server.database.asOwner((owner) =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'kuntatutka worker' and datname = current_database()`.execute(owner),
  );
  const second = await queue('later@kunta.example');
  await mail.letterTo('later@kunta.example');
  await expect.poll(() => stateOf(second)).toBe('sent');
});

describe('time', () => {
  test('makes a letter that could not be sent for two weeks outdated', async () => {
    const id = await queue('old@kunta.example');
    await sql`update letter set waiting_since = now() - interval '15 days'
      where id = ${id}`.execute(server.database.operator);
    await startWorker();
    await expect.poll(() => stateOf(id)).toBe('outdated');
    expect(arrivedAt('old@kunta.example')).toEqual([]);
  });

  test('takes away whom a letter of a year ago went to', async () => {
    const id = await queue('forgotten@kunta.example');
    await startWorker();
    await expect.poll(() => stateOf(id)).toBe('sent');
    await stopWorkers();
    await sql`update letter set queued_at = now() - interval '13 months'
      where id = ${id}`.execute(server.database.operator);
    await startWorker();
    expect(await letter(id)).toMatchObject({ recipient: null, params: {}, state: 'sent' });
  });
});

describe('the words', () => {
  const languages = [
    { language: 'fi', subject: 'Kutsu', of: 'Muuramen', until: '28.11.2099 klo 16.00' },
    { language: 'sv', subject: 'Inbjudan', of: 'Muurame', until: '28.11.2099 kl. 16.00' },
    { language: 'en', subject: 'Invitation', of: 'Muurame', until: '28 November 2099' },
  ] as const;
  test.each(languages)(
    'of an invitation in "$language" lead to signing in and open nothing',
    async ({ language, subject, of, until }) => {
      await startWorker();
      await queue(`${language}@kunta.example`, {
        language,
        params: { municipality: muurame, year: round.year, role: 'lead' },
      });
      const { text, ...head } = await mail.letterTo(`${language}@kunta.example`);
      expect(head.subject).toContain(subject);
      expect(head.subject).toContain('Muurame 2025');
      expect(text).toContain(of);
      expect(text).toContain(until);
      expect(text).toContain('liisa@yhdistys.example');
      const links = [...text.matchAll(/https?:\S+/g)].map(([link]) => new URL(link));
      expect(links.map(({ pathname, search }) => pathname + search)).toEqual([
        `/${language}/sign-in?to=/${language}/answer/keski-suomi/2025/500`,
      ]);
    },
  );

  test('of a handed section name the section, the day and the colleague who asks', async () => {
    await startWorker();
    const handed = await lead.send('POST', `${responseAddress(round, muurame)}/sections/grants`, {
      body: {
        to: { email: 'kalle@muurame.example', name: 'Kalle', language: 'fi' },
        dueOn: '2098-11-24',
        note: 'Kiitos avusta!',
      },
    });
    expect(handed.status).toBeLessThan(300);
    const { subject, text } = await mail.letterTo('kalle@muurame.example');
    expect(subject).toContain('Grants fi');
    expect(text).toContain('maanantaina 24. marraskuuta 2098');
    expect(text).toContain('Kiitos avusta!');
    expect(text).toContain('/fi/sign-in?to=/fi/answer/keski-suomi/2025/500/grants');
  });

  test('of a receipt say when the answers came and from whom; a named person is asked', async () => {
    await startWorker();
    await answerAll(lead, round, muurame);
    expect((await submit(lead, round, muurame)).status).toBe(200);
    const receipt = await mail.letterTo(lead.email);
    expect(receipt.subject).toContain('Vastaukset on vastaanotettu');
    expect(receipt.text).toContain(lead.email);
    expect(receipt.text).toContain('28.11.2099 klo 16.00 asti');
    expect(receipt.text).toContain('/receipt/keski-suomi/2025/500');
    const asking = await mail.letterTo(maija.email);
    const link = /https?:\S+/.exec(asking.text)![0];
    const page = await server.app.inject({ url: new URL(link).pathname });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(maija.name);
  });

  test('of a receipt for answers that were taken back are not sent', async () => {
    expect((await lead.send('POST', `${responseAddress(round, muurame)}/take-back`)).status).toBe(
      200,
    );
    const id = await queue(lead.email, {
      kind: 'receipt',
      params: { municipality: muurame, region: 'keski-suomi', year: round.year },
    } as never);
    await startWorker();
    await expect.poll(() => stateOf(id)).toBe('outdated');
  });

  test('of a reopening tell the reason and the last moment', async () => {
    await startWorker();
    const until = '2098-12-01T10:00:00.000Z';
    await queue('reopened@kunta.example', {
      kind: 'reopened',
      params: {
        municipality: muurame,
        region: 'keski-suomi',
        year: round.year,
        reason: 'Avustussumma puuttuu.',
        until,
      },
    } as never);
    const { text } = await mail.letterTo('reopened@kunta.example');
    expect(text).toContain('Syy: Avustussumma puuttuu.');
    expect(text).toContain('1.12.2098 klo 12.00');
  });

  test('of a return tell the note and how many questions wait, and lead to the answers', async () => {
    const { operator } = server.database;
    const where = { round_id: round.roundId, municipality_code: muurame };
    const response = await operator
      .selectFrom('response')
      .select(['id', 'state'])
      .where('round_id', '=', where.round_id)
      .where('municipality_code', '=', muurame)
      .executeTakeFirstOrThrow();
    const become = (state: string, review_note: string | null) =>
      operator
        .updateTable('response')
        .set({ state, review_note, submitted_at: new Date() })
        .where('id', '=', response.id)
        .execute();
    const toCoordinator = { kind: 'review', params: { ...reviewed } } as never;
    await startWorker();
    await become('submitted', null);
    // Nothing is asked, so nothing is sent.
    const nothing = await queue('nothing@kunta.example', toCoordinator);
    await expect.poll(() => stateOf(nothing)).toBe('outdated');
    await operator
      .insertInto('answer_query')
      .values(
        ['website', 'grants_total'].map((question_key) => ({
          response_id: response.id,
          question_key,
          asked_by: lead.id,
        })),
      )
      .execute();
    await queue('asked@kunta.example', toCoordinator);
    const asked = await mail.letterTo('asked@kunta.example');
    expect(asked.subject).toBe(`Kysyttävää kuntatutkan vastauksista: Muurame ${round.year}`);
    expect(asked.text).toContain('Vastausta odottaa 2 kysymystä.');
    await become('returned', 'Summa puuttuu.');
    await queue('returned@kunta.example', toCoordinator);
    const returned = await mail.letterTo('returned@kunta.example');
    expect(returned.text).toContain('Koordinaattori kirjoittaa:\nSumma puuttuu.');
    expect(returned.text).toContain('Vastausta odottaa 2 kysymystä.');
    expect(returned.text).toContain(`/answer/keski-suomi/${round.year}/${muurame}`);
    await become(response.state, null);
  });

  test('of an example round say that it is one', async () => {
    const example = await makeRound(server.database, { year: 2024, example: true });
    await startWorker();
    await queue('example@kunta.example', {
      params: { municipality: muurame, year: example.year, role: 'respondent' },
    });
    const { subject, text } = await mail.letterTo('example@kunta.example');
    expect(subject).toMatch(/^Esimerkki: /);
    expect(text).toContain('Esimerkkiaineisto');
  });
});

describe('the operator', () => {
  test('sees what has not gone out, reads it, and sends it again or settles it', async () => {
    const run = commandLine({ config: server.config, database: server.database });
    expect((await run('letters', 'list')).out).toBe('There are none.');
    const id = await queue('full.operator@kunta.example');
    await startWorker();
    await expect.poll(() => stateOf(id)).toBe('failed');
    await stopWorkers();
    expect((await run('letters', 'list')).out).toMatch(
      new RegExp(`^${id}  failed  invitation  full\\.operator@kunta\\.example .*552$`),
    );
    expect((await run('letters', 'show', id)).out).toContain('Subject: Kutsu');
    expect((await run('letters', 'send', id)).status).toBe(0);
    expect(await stateOf(id)).toBe('waiting');
    expect((await run('letters', 'delivered', id)).status).toBe(0);
    expect(await stateOf(id)).toBe('sent');
    expect(await run('letters', 'send', id)).toMatchObject({ status: 1 });
    expect((await run('letters', 'list')).out).toBe('There are none.');
    expect((await run('letters', 'list', '--all')).out).toContain('sent');
    expect(await run('letters', 'show', 'x')).toMatchObject({ status: 1 });
    expect(await run('letters', 'show', '999999')).toMatchObject({ status: 1 });
  });
});

describe('the database', () => {
  const denied = { code: '42501' };

  test('lets who queues a letter say neither that it was sent nor when', async () => {
    const { service } = server.database;
    const row = {
      kind: 'receipt',
      recipient: 'anna@muurame.example',
      language: 'fi',
      region_code: '13',
      municipality_code: muurame,
      queued_by: lead.id,
    };
    const insert = (values: object) =>
      asPerson(service, lead.id, (tx) =>
        tx
          .insertInto('letter')
          .values({ ...row, ...values })
          .execute(),
      );
    await insert({});
    for (const values of [{ state: 'sent' }, { attempts: 1 }, { queued_at: new Date() }]) {
      await expect(insert(values)).rejects.toMatchObject(denied);
    }
    await expect(
      asPerson(service, lead.id, (tx) => tx.updateTable('letter').set({ state: 'sent' }).execute()),
    ).rejects.toMatchObject(denied);
    await expect(sql`select 1 from graphile_worker.jobs`.execute(service)).rejects.toMatchObject(
      denied,
    );
  });

  test('shows who sends letters no answer, no session, and of people only whom letters name', async () => {
    const { worker } = server.database;
    for (const table of ['answer', 'answer_history', 'session', 'sign_in_link', 'release']) {
      await expect(sql`select 1 from ${sql.table(table)}`.execute(worker)).rejects.toMatchObject(
        denied,
      );
    }
    await signIn(server.app, server.database, 'respondent', muurame, 'kukaan@muurame.example');
    const people = await worker.selectFrom('person').select('email').execute();
    expect(people.map(({ email }) => email).toSorted()).toEqual([
      'anna@muurame.example',
      'liisa@yhdistys.example',
    ]);
    const roles = await worker.selectFrom('role_grant').select('role').execute();
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(['coordinator']));
  });

  test.each([
    { what: 'sent without an attempt that can be named', set: "message_id = 'x'" },
    { what: 'on its way without an attempt', set: "state = 'sending'" },
    { what: 'settled while it waits', set: 'settled_at = now()' },
    { what: 'without a reader unless forgotten', set: 'recipient = null' },
  ])('holds no letter that is $what', async ({ set }) => {
    const id = await queue('odd@kunta.example');
    await expect(
      sql`update letter set ${sql.raw(set)} where id = ${id}`.execute(server.database.operator),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

const reviewed = { municipality: '500', region: 'keski-suomi', year: 2025 };

function newLetter(to: string): NewLetter<'invitation'> {
  return {
    kind: 'invitation',
    to,
    language: 'fi',
    params: { municipality: muurame, year: round.year, role: 'respondent' },
    regionCode: '13',
    municipalityCode: muurame,
    queuedBy: null,
  };
}

/** Seconds until the letter is tried again. */
async function pauseOf(id: string): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from next_attempt_at - attempted_at)::float as seconds
    from letter where id = ${id}`.execute(server.database.operator);
  return rows[0]!.seconds;
}

async function callNow(id: string): Promise<void> {
  await sql`update letter set next_attempt_at = now() where id = ${id}`.execute(
    server.database.operator,
  );
}
