/** The coordinator's own words of a round's letters: written, refused, sent, and carried over. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { letterTextFaults } from '#domain/letter-text.ts';
import type { LetterText } from '#domain/mailing-record.ts';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { queueLetter } from '../../server/letters/queue.ts';
import { startLetterWorker } from '../../server/letters/worker.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { publish, roundAddress } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';
import { all, approveAnswers } from './results-builder.ts';

const muurame = '500';
const closesAt = new Date('2099-11-28T14:00:00Z');

let server: TestServer;
let mail: MailServer;
let coordinator: TestPerson;
let colleague: TestPerson;
let round: TestRound;
/** The round of most tests. */
let shared: TestRound;

beforeAll(async () => {
  server = await testServer();
  mail = await testMailServer();
  const { app, database } = server;
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi', 'a@desk.example');
  colleague = await signIn(app, database, 'coordinator', 'keski-suomi', 'b@desk.example');
  shared = await makeRound(database, { year: 2024, closesAt });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  mail.letters.length = 0;
  round = shared;
  const { operator } = server.database;
  await operator.deleteFrom('letter_text').execute();
  await operator.deleteFrom('letter').execute();
  await operator.deleteFrom('mailing').execute();
  await operator
    .updateTable('round')
    .set({ closes_at: closesAt })
    .where('id', '=', shared.roundId)
    .execute();
  await operator
    .updateTable('role_grant')
    .set({ ended_at: sql`now()` })
    .where('municipality_code', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
});

const address = (of = round) => `${roundAddress(of)}/letters/texts`;

const write = (
  which: string,
  body: string | null,
  { subject = null, version = 0 }: { subject?: string | null; version?: number } = {},
  who = coordinator,
) => who.send('PUT', `${address()}/${which}`, { body: { subject, body, version } });

const preview = (changes: object, who = coordinator) =>
  who.send('POST', `${address()}/preview`, {
    body: { kind: 'invitation', language: 'fi', subject: null, body: 'Hei!', ...changes },
  });

async function texts(who = coordinator, of = round): Promise<LetterText[]> {
  const { status, body } = await who.send('GET', address(of));
  expect(status).toBe(200);
  return body.texts;
}

const textOf = async (which: string) =>
  (await texts()).find(({ kind, language }) => `${kind}/${language}` === which)!;

const plan = (kind: string) =>
  coordinator.send('POST', `${roundAddress(round)}/letters/mailings`, {
    body: { kind, due: null, insists: true },
  });

const lead = (municipality: string, email: string) =>
  signIn(server.app, server.database, 'lead', municipality, email);

const speaks = (email: string, language: string) =>
  server.database.operator
    .updateTable('person')
    .set({ language })
    .where('email', '=', email)
    .execute();

/** What the letter to each address said, once all of them have gone out by a real mail server. */
async function sentTo(...addresses: string[]) {
  const quiet = () => {};
  const worker = await startLetterWorker({
    config: { ...server.config, ...mail.settings },
    database: server.database,
    log: { error: quiet, warn: quiet, debug: quiet } as never,
  });
  try {
    return await Promise.all(addresses.map((each) => mail.letterTo(each)));
  } finally {
    await worker.stop();
  }
}

describe('a letter goes out with the own words of its round, kind and language:', () => {
  test('an invitation, in each language its own', async () => {
    await lead(muurame, 'fi@muurame.example');
    await lead(muurame, 'sv@muurame.example');
    await lead(muurame, 'en@muurame.example');
    await speaks('sv@muurame.example', 'sv');
    await speaks('en@muurame.example', 'en');
    await write('invitation/fi', 'Tervetuloa, {kunta}!\n\nVastatkaa viimeistään {määräaika}.', {
      subject: '{kunta} mukaan {vuosi}',
    });
    await write('invitation/sv', 'Välkommen, {kommun}! Svara senast {tidsfrist}.');
    expect((await plan('invitation')).status).toBe(200);
    const [finnish, swedish, english] = await sentTo(
      'fi@muurame.example',
      'sv@muurame.example',
      'en@muurame.example',
    );
    expect(finnish!.subject).toBe(`Muurame mukaan ${round.year}`);
    expect(finnish!.text).toContain(
      'Hei!\n\nTervetuloa, Muurame!\n\nVastatkaa viimeistään 28.11.2099 klo 16.00.\n\n' +
        'Sinut on kutsuttu Muuramen vastuuhenkilöksi',
    );
    expect(finnish!.text).not.toContain('on kysely siitä');
    // What the letter is for stays, whatever the words are.
    for (const fixed of [
      'Vastausaikaa on 28.11.2099 klo 16.00 asti.',
      `/fi/sign-in?to=/fi/answer/keski-suomi/${round.year}/${muurame}`,
      'Kirjaudu osoitteella fi@muurame.example',
      'Lisätietoja antaa a@desk.example',
      'Jos viesti ei kuulu sinulle',
    ]) {
      expect(finnish!.text).toContain(fixed);
    }
    expect(swedish!.text).toContain('Välkommen, Muurame! Svara senast 28.11.2099 kl. 16.00.');
    expect(swedish!.subject).toContain('Inbjudan till enkäten');
    expect(english!.text).toContain('is a survey of how municipalities work together');
  });

  test('a reminder about two municipalities, which names both', async () => {
    const both = await lead(muurame, 'both@kunta.example');
    await lead('850', both.email);
    await write('reminder/fi', 'Vielä ehtii: {kunta}.');
    await plan('reminder');
    const [letter] = await sentTo(both.email);
    expect(letter!.text).toContain('Vielä ehtii: Muurame, Toivakka.');
    expect(letter!.text).toMatch(/Muurame: http\S+\/500\nToivakka: http\S+\/850/);
  });

  test('news of results', async () => {
    round = await approveAnswers(server.database, { [muurame]: all('yes') }, { year: 2023 });
    await lead(muurame, 'reader@muurame.example');
    await publish(coordinator, round);
    await write('results_out/fi', 'Kiitos, {kunta}, vuodesta {vuosi}!');
    await plan('results_out');
    const [letter] = await sentTo('reader@muurame.example');
    expect(letter!.text).toContain(`Kiitos, Muurame, vuodesta ${round.year}!`);
    expect(letter!.text).toContain(`/fi/municipalities/500/${round.year}`);
  });

  test('one that has waited in the queue while the words were written', async () => {
    await lead(muurame, 'waited@muurame.example');
    await plan('invitation');
    await write('invitation/fi', 'Sanat tulivat myöhemmin.');
    const [letter] = await sentTo('waited@muurame.example');
    expect(letter!.text).toContain('Sanat tulivat myöhemmin.');
  });

  test('an invitation of a respondent tells a respondent’s role', async () => {
    await write('invitation/fi', 'Oma alku.');
    await server.database.operator.transaction().execute((tx) =>
      queueLetter(tx, {
        kind: 'invitation',
        to: 'helper@muurame.example',
        language: 'fi',
        params: { municipality: muurame, year: round.year, role: 'respondent' },
        regionCode: '13',
        municipalityCode: muurame,
        queuedBy: null,
      }),
    );
    const [letter] = await sentTo('helper@muurame.example');
    expect(letter!.text).toContain('Oma alku.\n\nSinut on kutsuttu vastaamaan Muuramen puolesta');
  });

  test('a deadline that was taken away leaves the service’s own words', async () => {
    await write('invitation/fi', 'Aikaa on {määräaika} asti.');
    await server.database.operator
      .updateTable('round')
      .set({ closes_at: null })
      .where('id', '=', round.roundId)
      .execute();
    await lead(muurame, 'nodeadline@muurame.example');
    await plan('invitation');
    const [letter] = await sentTo('nodeadline@muurame.example');
    expect(letter!.text).toContain('on kysely siitä');
    expect(letter!.text).not.toContain('Aikaa on');
    expect((await textOf('invitation/fi')).lacksDeadline).toBe(true);
  });
});

describe('the texts', () => {
  test('are the service’s own until somebody writes, and again once they are taken away', async () => {
    const before = await texts();
    expect(before).toHaveLength(9);
    for (const { kind, language, standard, ...text } of before) {
      expect(text).toMatchObject({ body: null, subject: null, version: 0, writtenBy: null });
      // What the writing begins with can be saved as it is.
      const of = { kind, language, hasDeadline: true };
      expect(letterTextFaults(standard, of)).toEqual([]);
      expect(standard.body).toMatch(/\{(vuosi|år|year)\}/);
    }
    await write('reminder/sv', ' Svara snart!\r\n', { subject: '' });
    expect(await textOf('reminder/sv')).toMatchObject({
      subject: null,
      body: 'Svara snart!',
      version: 1,
      writtenBy: 'a@desk.example',
    });
    expect((await write('reminder/sv', null, { version: 1 })).status).toBe(200);
    // Its version has grown, so whoever has the old text open overwrites nothing.
    expect(await textOf('reminder/sv')).toMatchObject({ body: null, version: 2 });
    const { body } = await coordinator.send(
      'GET',
      `${roundAddress(round)}/letters/sample/reminder`,
    );
    expect(body.text.sv).toContain('har inte skickats in än');
  });

  test('stand in the sample of the letter', async () => {
    await write('reminder/sv', 'Svara snart, {kommun}!');
    const { body } = await coordinator.send(
      'GET',
      `${roundAddress(round)}/letters/sample/reminder`,
    );
    expect(body.text.sv).toContain('Svara snart, Hankasalmi!');
    expect(body.text.fi).toContain('ei ole vielä lähetetty');
  });

  test('are looked at in the whole letter, and nothing is stored', async () => {
    const { status, body } = await preview({ body: 'Hei, {kunta}!', subject: 'Uusi {vuosi}' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ to: null, subject: `Uusi ${round.year}` });
    expect(body.text).toContain('Hei, Hankasalmi!');
    expect(body.text).toContain('Kirjaudu osoitteella a@desk.example');
    await write('invitation/fi', 'Tallennettu.');
    const standard = await preview({ body: null });
    expect(standard.body.text).toContain('on kysely siitä');
    expect((await textOf('invitation/fi')).body).toBe('Tallennettu.');
  });

  test('with faults are refused at their fields, and nothing is stored', async () => {
    const faulty = { body: 'Hei {nimi}, ks. http://x.example', subject: '{kunta' };
    const expected = {
      status: 422,
      body: {
        code: 'letter-text',
        detail: 'Tekstiä ei tallennettu. Korjaa merkityt kohdat.',
        faults: [
          { field: 'subject', fault: 'letter-text-brace' },
          { field: 'body', fault: 'letter-text-placeholder', params: { name: '{nimi}' } },
          { field: 'body', fault: 'letter-text-link', params: { name: 'http://x.example' } },
        ],
      },
    };
    const inFinnish = { headers: { 'accept-language': 'fi' } };
    const written = await coordinator.send('PUT', `${address()}/invitation/fi`, {
      ...inFinnish,
      body: { ...faulty, version: 0 },
    });
    expect(written).toMatchObject(expected);
    const looked = await coordinator.send('POST', `${address()}/preview`, {
      ...inFinnish,
      body: { ...faulty, kind: 'invitation', language: 'fi' },
    });
    expect(looked).toMatchObject(expected);
    expect((await write('invitation/fi', '')).body.faults).toMatchObject([
      { field: 'body', fault: 'letter-text-missing' },
    ]);
    expect(await textOf('invitation/fi')).toMatchObject({ body: null, version: 0 });
  });
});

describe('two coordinators at once', () => {
  test('write one text: one wins, the other is told and sees what was written', async () => {
    const answers = await Promise.all([
      write('reminder/fi', 'Ensimmäinen.'),
      write('reminder/fi', 'Toinen.', {}, colleague),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { body } = answers.find(({ status }) => status === 409)!;
    const stands = await textOf('reminder/fi');
    expect(body).toMatchObject({ code: 'letter-text-changed', newer: stands });
    expect(stands.version).toBe(1);
  });

  test('change one text: an older version overwrites nothing, and the newer is told', async () => {
    await write('reminder/fi', 'Alku.');
    const answers = await Promise.all([
      write('reminder/fi', 'Uusi.', { version: 1 }),
      write('reminder/fi', null, { version: 1 }, colleague),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { newer } = answers.find(({ status }) => status === 409)!.body;
    expect(newer).toEqual(await textOf('reminder/fi'));
    // Whoever chooses their own text all the same writes over the one that they have seen.
    const again = await write('reminder/fi', 'Silti.', { version: newer.version }, colleague);
    expect(again.status).toBe(200);
    expect(await textOf('reminder/fi')).toMatchObject({
      body: 'Silti.',
      version: newer.version + 1,
      writtenBy: 'b@desk.example',
    });
  });

  test('the same text sent twice is no conflict', async () => {
    expect((await write('reminder/fi', 'Sama.')).status).toBe(200);
    expect((await write('reminder/fi', 'Sama.')).status).toBe(200);
    expect((await textOf('reminder/fi')).version).toBe(1);
  });
});

test('another region, its auditor and the municipality neither read nor write', async () => {
  const { app, database } = server;
  await write('invitation/fi', 'Meidän sanamme.');
  for (const [person, status] of [
    [await signIn(app, database, 'coordinator', 'pirkanmaa'), 404],
    [await signIn(app, database, 'auditor', 'keski-suomi'), 403],
    [await lead(muurame, 'curious@muurame.example'), 403],
  ] as const) {
    expect((await person.send('GET', address())).status).toBe(status);
    expect((await write('invitation/fi', 'Vieras.', { version: 1 }, person)).status).toBe(status);
    expect((await preview({}, person)).status).toBe(status);
  }
  expect((await textOf('invitation/fi')).body).toBe('Meidän sanamme.');
});

test('the next round begins with the texts of this one', async () => {
  round = await makeRound(server.database, { year: 2025, closesAt });
  await write('invitation/fi', 'Kuntatutka {vuosi}: {kunta} mukaan!', { subject: 'Kutsu {vuosi}' });
  await write('reminder/sv', 'Svara senast {tidsfrist}.');
  await write('reminder/en', 'Soon gone.');
  await write('reminder/en', null, { version: 1 });
  const next = `/api/survey/rounds/keski-suomi/2025/next`;
  const { membership } = (await coordinator.send('GET', next)).body;
  const members = membership.members.map(({ code }: { code: string }) => code);
  const made = await colleague.send('POST', next, { body: { members, opens: null, closes: null } });
  expect(made.status).toBe(200);
  round = { ...round, year: 2026 };
  const carried = (await texts()).filter(({ body }) => body !== null);
  expect(carried).toMatchObject([
    { kind: 'invitation', language: 'fi', subject: 'Kutsu {vuosi}', version: 1 },
    // Until the new round has a closing time, the service's own words are used.
    { kind: 'reminder', language: 'sv', lacksDeadline: true },
  ]);
  expect((await preview({ subject: 'Kutsu {vuosi}' })).body.subject).toBe('Kutsu 2026');
  // Their coming is told by the making of the round, and not once more.
  const { entries } = (await colleague.send('GET', `${roundAddress(round)}/audit-log`)).body;
  expect(entries.map(({ action }: { action: string }) => action)).toEqual(['round.create']);
});

test('who wrote which text stands in the audit log', async () => {
  await write('reminder/sv', 'Svara snart!');
  await write('reminder/sv', null, { version: 1 }, colleague);
  const { entries } = (await coordinator.send('GET', `${roundAddress(round)}/audit-log`)).body;
  const written = entries.filter(({ action }: { action: string }) => action === 'letter.write');
  expect(written.slice(0, 2)).toMatchObject([
    { subject: 'reminder sv', actedBy: { name: colleague.email } },
    { subject: 'reminder sv', actedBy: { name: coordinator.email } },
  ]);
});

describe('the database', () => {
  const denied = { code: '42501' };
  const as = <Result>(person: TestPerson, act: (tx: Tx) => Promise<Result>) =>
    asPerson(server.database.service, person.id, act);
  const row = (changes: object) => ({
    round_id: round.roundId,
    region_code: '13',
    kind: 'invitation',
    language: 'fi',
    body: 'Vieras.',
    written_by: coordinator.id,
    ...changes,
  });

  test('keeps another region from seeing, writing and changing', async () => {
    await write('invitation/fi', 'Meidän sanamme.');
    const stranger = await signIn(
      server.app,
      server.database,
      'coordinator',
      'pirkanmaa',
      'vieras@desk.example',
    );
    const mine = { language: 'sv', written_by: stranger.id };
    // Under the own region's name too.
    for (const region of ['13', '06']) {
      const attempt = as(stranger, (tx) =>
        tx
          .insertInto('letter_text')
          .values(row({ ...mine, region_code: region }))
          .execute(),
      );
      await expect(attempt).rejects.toMatchObject(denied);
    }
    await as(stranger, async (tx) => {
      expect(await tx.selectFrom('letter_text').selectAll().execute()).toEqual([]);
      const { numUpdatedRows } = await tx
        .updateTable('letter_text')
        .set({ body: 'Vieras.', written_by: stranger.id })
        .executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
    });
  });

  test('lets nobody write in another name, choose a version, or delete a text', async () => {
    await write('invitation/fi', 'Meidän sanamme.');
    const attempts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) =>
        tx
          .insertInto('letter_text')
          .values(row({ language: 'sv', written_by: colleague.id }))
          .execute(),
      (tx) => tx.updateTable('letter_text').set({ body: 'X', written_by: colleague.id }).execute(),
      (tx) => tx.updateTable('letter_text').set({ version: 7 }).execute(),
      (tx) => tx.deleteFrom('letter_text').execute(),
    ];
    for (const attempt of attempts) {
      await expect(as(coordinator, attempt)).rejects.toMatchObject(denied);
    }
    expect(await textOf('invitation/fi')).toMatchObject({ body: 'Meidän sanamme.', version: 1 });
  });

  test('lets the worker read every text and write none', async () => {
    await write('invitation/fi', 'Meidän sanamme.');
    const { worker } = server.database;
    const read = worker.selectFrom('letter_text').select('body').execute();
    expect(await read).toContainEqual({ body: 'Meidän sanamme.' });
    const changed = worker.updateTable('letter_text').set({ body: 'X' }).execute();
    await expect(changed).rejects.toMatchObject(denied);
  });

  test.each([
    ['an unknown kind', { kind: 'receipt' }],
    ['an unknown language', { language: 'no' }],
    ['a text that is too long', { body: 'ä'.repeat(3001) }],
    ['an empty text', { body: '' }],
    ['a subject of two lines', { subject: 'Kutsu\nBcc: kaikki' }],
    ['a subject that is too long', { subject: 'ä'.repeat(151) }],
    ['a subject without a text', { subject: 'Kutsu', body: null }],
  ])('refuses %s', async (_title, changes) => {
    const attempt = server.database.operator
      .insertInto('letter_text')
      .values(row(changes))
      .execute();
    await expect(attempt).rejects.toMatchObject({ code: '23514' });
  });
});
