/** Mailings: to all whom they concern and to nobody else, once, when it is time. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { startLetterWorker } from '../../server/letters/worker.ts';
import type { LetterWorker } from '../../server/letters/worker.ts';
import { answerAll, submit } from '../harness/consent.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { startProgram } from '../harness/process.ts';
import { publish, roundAddress } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';
import { all, approveAnswers } from './results-builder.ts';

const muurame = '500';
const toivakka = '850';

let server: TestServer;
let mail: MailServer;
let round: TestRound;
let coordinator: TestPerson;
let worker: LetterWorker | null = null;
/** The round of most tests; */
let shared: TestRound;
/** and years for those of a test's own. */
let year = 2024;

beforeAll(async () => {
  server = await testServer();
  mail = await testMailServer();
  coordinator = await signIn(server.app, server.database, 'coordinator', 'keski-suomi');
  shared = await makeRound(server.database);
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  const { operator } = server.database;
  await operator.deleteFrom('letter').execute();
  await operator
    .updateTable('role_grant')
    .set({ ended_at: sql`now()` })
    .where('municipality_code', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
  mail.letters.length = 0;
  await operator.deleteFrom('mailing').execute();
  round = shared;
});
afterEach(stopWorker);

/** For a test that changes it. */
async function ownRound(): Promise<void> {
  round = await makeRound(server.database, { year: year-- });
}

async function startWorker(): Promise<void> {
  const quiet = () => {};
  worker = await startLetterWorker({
    config: { ...server.config, ...mail.settings },
    database: server.database,
    log: { error: quiet, warn: quiet, debug: quiet } as never,
  });
}

async function stopWorker(): Promise<void> {
  await worker?.stop();
  worker = null;
}

const lead = (municipality: string, email: string) =>
  signIn(server.app, server.database, 'lead', municipality, email);

const lettersAddress = () => `${roundAddress(round)}/letters`;

const plan = (kind: string, changes: object = {}, who = coordinator) =>
  who.send('POST', `${lettersAddress()}/mailings`, {
    body: { kind, due: null, insists: true, ...changes },
  });

/** Far enough away to be in no quiet period and after every test. */
const later = { due: { day: '2099-09-15', time: '10:00', which: null } };

function letters() {
  return server.database.operator.selectFrom('letter').selectAll().orderBy('recipient').execute();
}

const standing = async () =>
  (await letters()).map(({ recipient, state }) => `${recipient} ${state}`);
const arrived = () => mail.letters.map(({ to }) => to).toSorted();

/** The mailing's time comes, in the database whose clock counts. */
async function makeDue(): Promise<void> {
  await server.database.operator
    .updateTable('mailing')
    .set({ due_at: sql`now()` })
    .where('round_id', '=', round.roundId)
    .execute();
}

describe('a reminder', () => {
  test('goes to those whose answers are missing, once to each and in their language', async () => {
    await ownRound();
    await lead(toivakka, 'missing@toivakka.example');
    await signIn(server.app, server.database, 'respondent', toivakka, 'helper@toivakka.example');
    await signIn(server.app, server.database, 'respondent', '179', 'alone@jyvaskyla.example');
    const both = await lead(toivakka, 'both@kunta.example');
    await lead('077', both.email);
    const done = await lead(muurame, 'done@muurame.example');
    await server.database.operator
      .updateTable('person')
      .set({ language: 'sv' })
      .where('email', '=', both.email)
      .execute();
    await answerAll(done, round, muurame);
    await submit(done, round, muurame);
    const { status, body } = await plan('reminder');
    expect(status).toBe(200);
    expect(body.mailings[0]).toMatchObject({ kind: 'reminder', state: 'queued' });
    await startWorker();
    await expect
      .poll(async () =>
        (await letters()).filter(({ kind }) => kind === 'reminder').map((each) => each.state),
      )
      .toEqual(['sent', 'sent', 'sent']);
    const reminders = mail.letters.filter(({ subject }) => /puuttuvat|saknas/.test(subject));
    expect(reminders.map(({ to }) => to).toSorted()).toEqual([
      // Where nobody leads, the respondents are reminded.
      'alone@jyvaskyla.example',
      'both@kunta.example',
      'missing@toivakka.example',
    ]);
    const swedish = reminders.find(({ to }) => to === both.email)!;
    expect(swedish.subject).toContain('Svaren saknas: Hankasalmi, Toivakka');
    for (const code of ['077', toivakka]) {
      expect(swedish.text).toContain(`/sv/sign-in?to=/sv/answer/keski-suomi/${round.year}/${code}`);
    }
  });

  test('is not sent to whoever answers before it goes', async () => {
    await ownRound();
    await lead(toivakka, 'slowly@toivakka.example');
    const quick = await lead(muurame, 'quick@muurame.example');
    expect((await plan('reminder')).status).toBe(200);
    expect(await standing()).toEqual([
      'quick@muurame.example waiting',
      'slowly@toivakka.example waiting',
    ]);
    await answerAll(quick, round, muurame);
    await submit(quick, round, muurame);
    await startWorker();
    await mail.letterTo('slowly@toivakka.example');
    await expect
      .poll(
        async () =>
          (await letters()).find(
            ({ kind, recipient }) => kind === 'reminder' && recipient === quick.email,
          )?.state,
      )
      .toBe('outdated');
  });

  test('is not sent to a municipality that said on the telephone that it will not answer', async () => {
    await ownRound();
    await lead(muurame, 'refused@muurame.example');
    await coordinator.send('POST', `${responseAddress(round, muurame)}/calls`, {
      body: { outcome: 'refused', note: 'Ei ehdi.' },
    });
    const { body } = await plan('reminder');
    expect(body.mailings[0].letters).toEqual({});
    expect(await letters()).toEqual([]);
  });

  test('of a round that is closed when its time comes is not sent, and says why', async () => {
    await ownRound();
    await lead(muurame, 'late@muurame.example');
    expect((await plan('reminder', later)).status).toBe(200);
    expect((await coordinator.send('POST', `${roundAddress(round)}/close`)).status).toBe(200);
    await startWorker();
    await makeDue();
    await expect
      .poll(async () => (await coordinator.send('GET', lettersAddress())).body.mailings[0])
      .toMatchObject({ state: 'hindered', hindrance: 'round_not_open', letters: {} });
    expect(await plan('reminder')).toMatchObject({
      status: 409,
      body: { code: 'mailing-hindered' },
    });
    expect(await letters()).toEqual([]);
  });
});

describe('an invitation', () => {
  test('goes to each lead who has not been invited to the round, and to nobody again', async () => {
    await lead(muurame, 'first@muurame.example');
    const before = await coordinator.send('GET', lettersAddress());
    const [preview] = before.body.previews;
    expect(preview).toMatchObject({ kind: 'invitation', letters: 1, municipalities: 1 });
    expect(preview.without).toHaveLength(round.municipalities.length - 1);
    expect((await plan('invitation')).status).toBe(200);
    await startWorker();
    const { subject } = await mail.letterTo('first@muurame.example');
    expect(subject).toContain(`Muurame ${round.year}`);
    await lead(toivakka, 'second@toivakka.example');
    await plan('invitation');
    await mail.letterTo('second@toivakka.example');
    expect(arrived()).toEqual(['first@muurame.example', 'second@toivakka.example']);
    const after = await coordinator.send('GET', lettersAddress());
    expect(after.body.previews[0].letters).toBe(0);
  });
});

describe('news that the results are out', () => {
  test('wait until readers see the results, and lead to them', async () => {
    const results = await approveAnswers(
      server.database,
      { [muurame]: all('yes') },
      { year: year-- },
    );
    round = results;
    await lead(muurame, 'reader@muurame.example');
    await signIn(server.app, server.database, 'respondent', muurame, 'reader2@muurame.example');
    expect(await plan('results_out')).toMatchObject({
      status: 409,
      body: {
        code: 'mailing-hindered',
        detail: expect.stringContaining('have not been published'),
      },
    });
    await startWorker();
    // Readers have the answers from a moment on that is still to come.
    let publicFrom = '';
    const inAWhile = () => {
      publicFrom = new Date(Date.now() + 6000).toISOString();
      return publicFrom;
    };
    expect((await publish(coordinator, round, { publicFrom: inAWhile })).status).toBe(200);
    const planned = await plan('results_out');
    expect(planned.body.mailings[0]).toMatchObject({ state: 'planned', dueAt: publicFrom });
    expect(arrived()).toEqual([]);
    const { subject, text } = await mail.letterTo('reader@muurame.example');
    await mail.letterTo('reader2@muurame.example');
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publicFrom));
    expect(subject).toContain('tulokset on julkaistu');
    const links = [...text.matchAll(/https?:\S+/g)].map(([link]) => new URL(link).pathname);
    expect(links).toEqual([
      `/fi/municipalities/500/${round.year}`,
      `/fi/regions/keski-suomi/${round.year}`,
    ]);
    for (const path of links) {
      expect((await server.app.inject({ url: path })).statusCode).toBe(200);
    }
  });

  test('are not sent of results that have been withdrawn in the meantime', async () => {
    round = await approveAnswers(server.database, { [muurame]: all('yes') }, { year: year-- });
    await lead(muurame, 'reader@muurame.example');
    await publish(coordinator, round);
    expect((await plan('results_out')).status).toBe(200);
    const withdrawn = await coordinator.send('POST', `${roundAddress(round)}/releases/1/withdraw`, {
      body: { reason: 'Summissa oli virhe.' },
    });
    expect(withdrawn.status).toBe(200);
    await startWorker();
    await expect.poll(standing).toEqual(['reader@muurame.example outdated']);
    expect(arrived()).toEqual([]);
  });
});

describe('a moment', () => {
  test('in a quiet period is refused with the next good one, unless somebody insists', async () => {
    const july = { day: '2099-07-20', time: '10:00', which: null };
    const refused = await plan('reminder', { due: july, insists: false });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'mailing-moment',
        fault: 'mailing-quiet-july',
        next: { day: '2099-08-03', time: '09:00', which: null },
        detail: expect.stringContaining('July is kept free'),
      },
    });
    const insisted = await plan('reminder', { due: july, insists: true });
    expect(insisted.body.mailings).toMatchObject([
      { state: 'planned', dueAt: '2099-07-20T07:00:00.000Z' },
    ]);
  });

  test('that comes while nothing runs is kept at the next start', async () => {
    await lead(muurame, 'waited@muurame.example');
    await plan('reminder', later);
    await makeDue();
    expect(await letters()).toEqual([]);
    await startWorker();
    await mail.letterTo('waited@muurame.example');
  });
});

describe('two coordinators at once', () => {
  test('plan one mailing: one wins, the other is told', async () => {
    const other = await signIn(
      server.app,
      server.database,
      'coordinator',
      'keski-suomi',
      'toinen@example.org',
    );
    const answers = await Promise.all([plan('reminder', later), plan('reminder', later, other)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('mailing-planned');
  });

  test('cancel once: whoever comes second is told, and nothing goes out', async () => {
    await lead(muurame, 'spared@muurame.example');
    const { body } = await plan('reminder', later);
    const cancel = () =>
      coordinator.send('POST', `${lettersAddress()}/mailings/${body.mailings[0].id}/cancel`);
    const answers = await Promise.all([cancel(), cancel()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await startWorker();
    await makeDue();
    await plan('invitation');
    await mail.letterTo('spared@muurame.example');
    expect((await letters()).map(({ kind }) => kind)).toEqual(['invitation']);
  });
});

test('a service killed in the middle of a mailing loses no letter and sends none twice', async () => {
  const addresses = round.municipalities.map((code) => `lead.${code}@kunta.example`);
  for (const [index, code] of round.municipalities.entries()) await lead(code, addresses[index]!);
  const slow = 'slow.lead@kunta.example';
  await lead(muurame, slow);
  expect((await plan('reminder')).status).toBe(200);
  const program = startProgram(['tests/harness/send-letters.ts'], {
    DATABASE_URL: server.config.databaseUrl!,
    SMTP_URL: mail.settings.smtpUrl,
    MAIL_FROM: mail.settings.mailFrom,
  });
  await Promise.race([
    mail.letterTo(slow),
    program.ended().then(() => Promise.reject(new Error(program.said()))),
  ]);
  program.child.kill('SIGKILL');
  await program.ended();
  await startWorker();
  await expect
    .poll(
      async () => (await letters()).filter(({ state }) => !['sent', 'uncertain'].includes(state)),
      {
        timeout: 20_000,
      },
    )
    .toEqual([]);
  const all = arrived();
  expect(all).toEqual([...new Set(all)]);
  // What nobody knows of is not lost either: the desk shows it, and asks.
  const uncertain = (await letters()).filter(({ state }) => state === 'uncertain');
  expect(uncertain.map(({ recipient }) => recipient)).toContain(slow);
  expect(new Set([...all, ...uncertain.map(({ recipient }) => recipient!)])).toEqual(
    new Set([...addresses, slow]),
  );
  const { body } = await coordinator.send('GET', lettersAddress());
  expect(body.outbox.map(({ to }: { to: string }) => to).toSorted()).toEqual(
    uncertain.map(({ recipient }) => recipient).toSorted(),
  );
});

describe('the outbox', () => {
  test('marks what the mail server refused, and a person settles it once', async () => {
    await lead(muurame, 'full.kirjaamo@muurame.example');
    await plan('reminder');
    await startWorker();
    await expect
      .poll(async () => (await coordinator.send('GET', lettersAddress())).body.outbox)
      .toMatchObject([
        {
          kind: 'reminder',
          state: 'failed',
          serverCode: 552,
          municipality: { code: muurame },
          to: 'full.kirjaamo@muurame.example',
          isReadable: true,
        },
      ]);
    const { body } = await coordinator.send('GET', lettersAddress());
    expect(body.mailings[0].letters).toEqual({ failed: 1 });
    const settle = () =>
      coordinator.send('POST', `${lettersAddress()}/${body.outbox[0].id}/settle`, {
        body: { goesOut: false },
      });
    const answers = await Promise.all([settle(), settle()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await coordinator.send('GET', lettersAddress())).body.outbox).toEqual([]);
  });

  test('holds the words of a letter where there is no mail server, to be handed over', async () => {
    await lead(muurame, 'byhand@muurame.example');
    const { body } = await plan('reminder');
    expect(body.hasMailServer).toBe(false);
    const [waiting] = body.outbox;
    const { status, body: words } = await coordinator.send(
      'GET',
      `${lettersAddress()}/${waiting.id}`,
    );
    expect(status).toBe(200);
    expect(words).toMatchObject({
      to: 'byhand@muurame.example',
      subject: expect.stringContaining('Muurame'),
      text: expect.stringContaining('Muuramen vastauksia'),
    });
  });

  test('shows no letter that opens something by itself, or is within a municipality', async () => {
    for (const kind of ['telephone_summary', 'consent_request', 'section_handed']) {
      await server.database.operator
        .insertInto('letter')
        .values({
          kind,
          recipient: 'own@muurame.example',
          language: 'fi',
          region_code: '13',
          municipality_code: muurame,
        })
        .execute();
    }
    const { body } = await coordinator.send('GET', lettersAddress());
    expect(body.outbox).toHaveLength(3);
    for (const { id, isReadable } of body.outbox) {
      expect(isReadable).toBe(false);
      expect(await coordinator.send('GET', `${lettersAddress()}/${id}`)).toMatchObject({
        status: 403,
        body: { code: 'letter-is-private' },
      });
    }
  });

  test('holds nothing of another region, and nobody settles that', async () => {
    await lead(muurame, 'ours@muurame.example');
    const { body } = await plan('reminder');
    const stranger = await signIn(server.app, server.database, 'coordinator', 'pirkanmaa');
    await makeRound(server.database, { region: 'pirkanmaa', year: round.year });
    const theirs = `${roundAddress({ ...round, region: 'pirkanmaa' })}/letters`;
    expect((await stranger.send('GET', theirs)).body.outbox).toEqual([]);
    for (const method of ['GET', 'POST'] as const) {
      const address = `${theirs}/${body.outbox[0].id}${method === 'POST' ? '/settle' : ''}`;
      const answer = await stranger.send(
        method,
        address,
        method === 'POST' ? { body: { goesOut: false } } : {},
      );
      expect(answer.status).toBe(404);
    }
    expect(await standing()).toEqual(['ours@muurame.example waiting']);
  });
});

test('a letter can be read in every language before anything is sent', async () => {
  for (const kind of ['invitation', 'reminder', 'results_out']) {
    const { status, body } = await coordinator.send('GET', `${lettersAddress()}/sample/${kind}`);
    expect(status).toBe(200);
    for (const language of ['fi', 'sv', 'en']) {
      expect(body.subject[language]).toContain(String(round.year));
      expect(body.text[language]).toContain(`/${language}/`);
    }
  }
  expect(await letters()).toEqual([]);
});

describe('the database', () => {
  const denied = { code: '42501' };
  const as = <Result>(person: TestPerson, act: (tx: Tx) => Promise<Result>) =>
    asPerson(server.database.service, person.id, act);

  test('keeps another region from planning, seeing, cancelling, queueing and settling', async () => {
    await lead(muurame, 'ours@muurame.example');
    const { body } = await plan('reminder', later);
    await plan('invitation');
    const [letter] = await letters();
    const stranger = await signIn(
      server.app,
      server.database,
      'coordinator',
      'pirkanmaa',
      'vieras@example.org',
    );
    await expect(
      as(stranger, (tx) =>
        tx
          .insertInto('mailing')
          .values({
            round_id: round.roundId,
            region_code: '13',
            kind: 'results_out',
            due_at: new Date(),
            planned_by: stranger.id,
          })
          .execute(),
      ),
    ).rejects.toMatchObject(denied);
    // A round of one region under the name of another.
    await expect(
      as(stranger, (tx) =>
        tx
          .insertInto('mailing')
          .values({
            round_id: round.roundId,
            region_code: '06',
            kind: 'results_out',
            due_at: new Date(),
            planned_by: stranger.id,
          })
          .execute(),
      ),
    ).rejects.toMatchObject(denied);
    await as(stranger, async (tx) => {
      expect(await tx.selectFrom('mailing').selectAll().execute()).toEqual([]);
      const { numUpdatedRows } = await tx
        .updateTable('mailing')
        .set({ cancelled_at: new Date(), cancelled_by: stranger.id })
        .executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
      const { rows } = await sql`select settle_letter(${letter!.id}, false) as settled,
        (select count(*)::integer from mailing_preview(${round.roundId}, 'reminder')) as seen`.execute(
        tx,
      );
      expect(rows).toEqual([{ settled: false, seen: 0 }]);
    });
    // Not due: nobody hurries it.
    await as(coordinator, (tx) => sql`select queue_mailing(${body.mailings[0].id})`.execute(tx));
    expect(await letters()).toHaveLength(1);
  });

  test('lets a coordinator neither say that a mailing has gone nor change one that has', async () => {
    await lead(muurame, 'ours@muurame.example');
    const { body } = await plan('reminder');
    await expect(
      as(coordinator, (tx) =>
        tx.updateTable('mailing').set({ queued_at: new Date(), letters: 0 }).execute(),
      ),
    ).rejects.toMatchObject(denied);
    await expect(as(coordinator, (tx) => tx.deleteFrom('mailing').execute())).rejects.toMatchObject(
      denied,
    );
    const { numUpdatedRows } = await as(coordinator, (tx) =>
      tx
        .updateTable('mailing')
        .set({ cancelled_at: new Date(), cancelled_by: coordinator.id })
        .where('id', '=', body.mailings[0].id)
        .executeTakeFirst(),
    );
    expect(numUpdatedRows).toBe(0n);
  });
});
