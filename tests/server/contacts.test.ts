/** The region's contacts: kept from year to year, changed by one at a time, and never shown to others. */
import { sql } from 'kysely';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { roundAddress } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';

let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  server = await testServer();
  round = await makeRound(server.database);
  const { app, database } = server;
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi', 'liisa@yhdistys.example');
  stranger = await signIn(app, database, 'coordinator', 'pirkanmaa');
});
afterAll(() => server.close());
beforeEach(async () => {
  const { operator } = server.database;
  await operator.deleteFrom('region_contact').execute();
  await operator.deleteFrom('letter').execute();
  await operator
    .updateTable('role_grant')
    .set({ ended_at: sql`now()` })
    .where('municipality_code', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
});

const anna = {
  name: 'Anna Aho',
  jobTitle: 'hyvinvointikoordinaattori',
  email: 'anna.aho@muurame.example',
  phone: '014 266 1111',
  notes: 'Paras aika soittaa aamulla.',
  isCurrent: true,
};

const address = (of: Pick<TestRound, 'region' | 'year'> = round) => `${roundAddress(of)}/contacts`;
const add = (changes: object = {}, who = coordinator) =>
  who.send('POST', address(), { body: { ...anna, municipality: muurame, ...changes } });
const edit = (id: string, changes: object) =>
  coordinator.send('PUT', `${address()}/${id}`, { body: { ...anna, ...changes } });

const inMuurame = (body: any) =>
  body.municipalities.find((each: any) => each.municipality.code === muurame);
const first = (body: any) => inMuurame(body).contacts[0];

/** What the board says of who answers in Muurame. */
async function boardWho(): Promise<string> {
  const { body } = await coordinator.send('GET', roundAddress(round));
  return body.responses.find((each: any) => each.municipality.code === muurame).board.who;
}

describe('who answers', () => {
  test('is unknown, then somebody to ask, then the municipality’s own people', async () => {
    expect(await boardWho()).toBe('unknown');
    const added = await add();
    expect(added.status).toBe(200);
    expect(inMuurame(added.body)).toMatchObject({ who: 'contact', contacts: [anna] });
    expect(await boardWho()).toBe('contact');
    const invited = await coordinator.send('POST', `${address()}/${first(added.body).id}/invite`);
    expect(invited.status).toBe(200);
    expect(inMuurame(invited.body)).toMatchObject({
      who: 'people',
      people: [{ name: anna.name, email: anna.email, role: 'lead', refused: null }],
    });
    const letters = await server.database.operator
      .selectFrom('letter')
      .select(['kind', 'recipient'])
      .execute();
    expect(letters).toEqual([{ kind: 'invitation', recipient: anna.email }]);
  });

  test('is unknown where whoever was asked has gone', async () => {
    const { body } = await add();
    const gone = await edit(first(body).id, { isCurrent: false, version: 1 });
    expect(inMuurame(gone.body)).toMatchObject({
      who: 'unknown',
      contacts: [{ isCurrent: false }],
    });
  });

  test('cannot be invited without an address', async () => {
    const { body } = await add({ email: '' });
    expect(await coordinator.send('POST', `${address()}/${first(body).id}/invite`)).toMatchObject({
      status: 409,
      body: { code: 'contact-needs-email' },
    });
  });
});

test('a contact is there for the next round as it was', async () => {
  await add();
  const next = await makeRound(server.database, { year: 2026, state: 'draft' });
  const { body } = await coordinator.send('GET', address(next));
  expect(inMuurame(body).contacts).toMatchObject([anna]);
});

test('an address that the mail server has refused is marked until a letter arrives', async () => {
  await add();
  const { operator } = server.database;
  const letter = (state: string) =>
    operator
      .insertInto('letter')
      .values({
        kind: 'invitation',
        recipient: anna.email,
        language: 'fi',
        region_code: '13',
        municipality_code: muurame,
        state,
        attempts: 1,
        message_id: `<${state}@kunta.example>`,
        attempted_at: new Date(),
        settled_at: new Date(),
        server_code: state === 'sent' ? 250 : 550,
      })
      .execute();
  await letter('failed');
  const refused = await coordinator.send('GET', address());
  expect(first(refused.body).refused).toMatchObject({ serverCode: 550 });
  await letter('sent');
  const arrived = await coordinator.send('GET', address());
  expect(first(arrived.body).refused).toBeNull();
});

describe('a change', () => {
  test('keeps what was before, and a removal takes all of it away', async () => {
    const { body } = await add();
    const { id } = first(body);
    await edit(id, { phone: '040 765 4321', version: 1 });
    await edit(id, { phone: '', version: 2 });
    const { body: history } = await coordinator.send('GET', `${address()}/${id}/history`);
    expect(history.versions).toMatchObject([
      { version: 2, phone: '040 765 4321', writtenBy: 'liisa@yhdistys.example' },
      { version: 1, phone: anna.phone },
    ]);
    const removed = await coordinator.send('DELETE', `${address()}/${id}`);
    expect(inMuurame(removed.body)).toMatchObject({ who: 'unknown', contacts: [] });
    const { rows } = await sql<{ left: boolean }>`select
      exists (select from region_contact) or exists (select from region_contact_history)
      or exists (select from audit_entry where audit_entry::text like '%Aho%') as left`.execute(
      server.database.operator,
    );
    expect(rows).toEqual([{ left: false }]);
    const { body: log } = await coordinator.send(
      'GET',
      `${roundAddress(round)}/audit-log?of=region&thing=contact`,
    );
    const actions = log.entries.map(({ action }: { action: string }) => action);
    expect(actions.slice(0, 4)).toEqual([
      'contact.remove',
      'contact.edit',
      'contact.edit',
      'contact.add',
    ]);
  });

  test('by two at once is made by one; the other is told what it is now', async () => {
    const { body } = await add();
    const { id } = first(body);
    const answers = await Promise.all(
      ['040 111 1111', '040 222 2222'].map((phone) => edit(id, { phone, version: 1 })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)!;
    const told = answers.find(({ status }) => status === 409)!;
    expect(told.body).toMatchObject({
      code: 'contact-changed',
      contact: { version: 2, phone: first(won.body).phone },
    });
  });

  test('with faults changes nothing and tells each at its field', async () => {
    const answer = await add({ email: 'ei', phone: 'x' });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'contact-details', faults: [{ field: 'email' }, { field: 'phone' }] },
    });
    await add();
    expect(await add({ name: 'Toinen' })).toMatchObject({
      status: 409,
      body: { code: 'contact-twice' },
    });
    expect(await add({ municipality: '837' })).toMatchObject({ status: 404 });
    const { body } = await coordinator.send('GET', address());
    expect(inMuurame(body).contacts).toHaveLength(1);
  });
});

describe('a file', () => {
  const send = async (step: 'preview' | 'store', content: Buffer | string, who = coordinator) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: `${address()}/file?step=${step}`,
      headers: {
        cookie: who.cookie,
        'content-type': 'application/octet-stream',
        'accept-language': 'fi',
      },
      payload: content,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const csv = [
    'Kunta;Nimi;Sähköposti;Puhelin;Ikä',
    'Muurame;Anna Aho;ANNA.AHO@muurame.example;014 266 1111;50',
    '850;Bo Berg;;040 123 4567;41',
  ].join('\r\n');

  test('is looked at first, stored as a whole, and the second time changes nothing', async () => {
    expect(await send('preview', csv)).toMatchObject({
      status: 200,
      body: { added: 2, changed: 0, same: 0, ignored: ['Ikä'], faults: [], isStored: false },
    });
    const before = await coordinator.send('GET', address());
    expect(inMuurame(before.body).contacts).toEqual([]);
    expect((await send('store', csv)).body).toMatchObject({ added: 2, isStored: true });
    const { body } = await coordinator.send('GET', address());
    expect(first(body)).toMatchObject({ name: 'Anna Aho', email: anna.email });
    expect((await send('store', csv)).body).toMatchObject({ added: 0, changed: 0, same: 2 });
    const changed = csv.replace('014 266 1111', '014 266 2222');
    expect((await send('store', changed)).body).toMatchObject({ changed: 1, same: 1 });
  });

  test('in Excel, with codes that it has made numbers of, is read as well', async () => {
    const book = await writeXlsxFile([
      ['Kommunkod', 'Namn', 'E-post'],
      [77, 'Hanna', 'hanna@hankasalmi.example'],
    ]).toBuffer();
    const { body } = await send('preview', book);
    expect(body.rows).toMatchObject([{ municipality: { code: '077' }, change: 'added' }]);
  });

  test('that leaves something out keeps what was known', async () => {
    await add();
    await send(
      'store',
      'Kunta,Sähköposti,Puhelin\r\nMuurame,anna.aho@muurame.example,040 1\u00a02345',
    );
    const { body } = await coordinator.send('GET', address());
    expect(first(body)).toMatchObject({ name: anna.name, notes: anna.notes, phone: '040 1 2345' });
  });

  test('with faults stores nothing and tells every cell', async () => {
    const { body } = await send(
      'store',
      [
        'Kunta;Nimi;Sähköposti',
        'Muurame;Anna;anna@muurame.example',
        'Turku;Kalle;kalle@turku.example',
        'Toivakka;Bo;ei sähköpostia',
        'Muurame;Anna A.;anna@muurame.example',
        'Joutsa;;',
      ].join('\n'),
    );
    expect(body.isStored).toBe(false);
    expect(body.faults).toEqual([
      { cell: 'A3', fault: 'contact-file-municipality', params: { named: 'Turku' } },
      { cell: 'C4', fault: 'contact-fault-email', params: {} },
      { cell: 'A5', fault: 'contact-file-row-twice', params: {} },
      { cell: 'B6', fault: 'contact-fault-nobody', params: {} },
    ]);
    const after = await coordinator.send('GET', address());
    expect(inMuurame(after.body).contacts).toEqual([]);
  });

  test('without the columns that are needed, or that is no spreadsheet, is refused in words', async () => {
    const { body } = await send('preview', 'Etunimi;Sukunimi\nAnna;Aho');
    expect(body.faults.map(({ fault }: { fault: string }) => fault)).toEqual([
      'contact-file-no-municipality',
      'contact-file-no-contact',
    ]);
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]);
    expect(await send('preview', picture)).toMatchObject({
      status: 422,
      body: { code: 'spreadsheet-refused' },
    });
    expect((await send('preview', csv, stranger)).status).toBe(404);
  });
});

describe('the database', () => {
  const as = <Result>(person: TestPerson, act: (tx: Tx) => Promise<Result>) =>
    asPerson(server.database.service, person.id, act);

  test('keeps contacts from other regions and from municipalities', async () => {
    await add();
    const lead = await signIn(server.app, server.database, 'lead', muurame);
    for (const person of [stranger, lead]) {
      await as(person, async (tx) => {
        expect(await tx.selectFrom('region_contact').selectAll().execute()).toEqual([]);
        expect(await tx.selectFrom('region_contact_history').selectAll().execute()).toEqual([]);
        const removed = await tx.deleteFrom('region_contact').executeTakeFirst();
        expect(removed.numDeletedRows).toBe(0n);
        const { rows } = await sql`select * from who_answers(${round.roundId}) union all
          select email, server_code::text from refused_addresses('13')`.execute(tx);
        expect(rows).toEqual([]);
      });
    }
    expect((await stranger.send('GET', address())).status).toBe(404);
  });

  test('takes none under another name, of another region, or for one who is not asked there', async () => {
    const row = {
      region_code: '13',
      municipality_code: muurame,
      name: 'Anna',
      job_title: '',
      phone: '',
      notes: '',
      is_current: true,
      version: 1,
    };
    for (const [person, values] of [
      [stranger, { ...row, written_by: stranger.id }],
      [coordinator, { ...row, written_by: stranger.id }],
      [coordinator, { ...row, municipality_code: '837', written_by: coordinator.id }],
    ] as const) {
      await expect(
        as(person, (tx) => tx.insertInto('region_contact').values(values).execute()),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });
});
