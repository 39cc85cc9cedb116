/** The whole table of rights, tried by everybody: over HTTP, and in the database as its own role. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRights, isOfRegion } from '#domain/rights.ts';
import type { Right, Role } from '#domain/rights.ts';
import type { Tx } from '../../server/database.ts';
import { answerAll, maija, submit } from '../harness/consent.ts';
import { publishRound } from '../../server/publishing/publish.ts';
import { askSecondPerson, liftSecondPerson } from '../../server/publishing/second-person.ts';
import { findRound } from '../../server/rounds/round.ts';
import { seePublishing } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const home = 'keski-suomi';
const elsewhere = 'pirkanmaa';
/** From here on rounds are made from one another. */
const firstMadeYear = 2030;

let server: TestServer;
/** The open round that gives the municipalities. */
let open: TestRound;
/** It can be published, and is published again and again. */
let closed: TestRound;
let persons: number;
/** Years of the home region that no case has used yet: for rounds of a case's own, */
let years: number[];
/** and for further open rounds. */
let openYears: number[];
/** Municipalities of the home region that no case has used yet. */
let unused: string[];
let askedElsewhere: string[];

/** A municipality that has moved belongs to both regions' rounds, and to their coordinators. */
const ofHomeAlone = ({ municipalities }: TestRound) =>
  municipalities.filter((code) => !askedElsewhere.includes(code));

beforeAll(async () => {
  server = await testServer();
  persons = 0;
  years = [2018, 2019, 2020, 2021, 2022, 2023];
  openYears = [2026, 2017, 2016, 2027, 2028];
  open = await makeRound(server.database);
  closed = await makeRound(server.database, { year: 2024, state: 'closed' });
  await server.database.operator
    .updateTable('response')
    .set({ state: 'approved', submitted_at: new Date() })
    .where('round_id', '=', closed.roundId)
    .where('municipality_code', '=', closed.municipalities.at(-1)!)
    .execute();
  ({ municipalities: askedElsewhere } = await makeRound(server.database, { region: elsewhere }));
  unused = ofHomeAlone(open);
});
afterAll(() => server.close());

/** Somebody new with a role; `place` is a municipality, a region, or nothing. */
function newcomer(role: Role, place: string | null): Promise<TestPerson> {
  return signIn(server.app, server.database, role, place, `person${++persons}@rights.example`);
}

/** A municipality with its own people, in which nothing has happened yet. */
interface Place {
  code: string;
  lead: TestPerson;
  respondent: TestPerson;
}

interface Attempt {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  url: string;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Case {
  right: Right;
  /** Whom the right belongs to, in the situation that `prepare` makes. */
  roles: readonly Role[];
  prepare(place: Place): Promise<Attempt> | Attempt;
  /** The same, past the service: writes as the database's role that the service has. */
  write?(tx: Tx, place: Place): Promise<number>;
}

const desk = ['coordinator', 'admin'] as const;
const municipality = ['respondent', 'lead'] as const;
const readers = [...desk, 'auditor'] as const;
const everybody = [...municipality, ...readers] as const;

const cases: Case[] = [
  {
    right: 'round.read',
    roles: readers,
    prepare: () => ({ method: 'GET', url: roundAddress(open) }),
  },
  ...(['open', 'close', 'preview', 'publish'] as const).map((action): Case => ({
    right: `round.${action}`,
    roles: desk,
    prepare: async () => {
      if (action === 'preview') {
        return { method: 'GET', url: `${roundAddress(closed)}/publishing` };
      }
      const round = await roundFor(action);
      const url = `${roundAddress(round)}/${action}`;
      if (action !== 'publish') return { method: 'POST', url };
      const { body } = await seePublishing(await newcomer('coordinator', home), round);
      return { method: 'POST', url, body: { fingerprint: body.preview.fingerprint } };
    },
    write: async (tx) =>
      changed(
        tx
          .updateTable('round')
          .set({ closes_at: sql`now()` })
          .where('year', '=', open.year)
          .where('region_code', '=', '13'),
      ),
  })),
  {
    right: 'round.edit',
    roles: desk,
    prepare: () => ({
      method: 'PUT',
      url: `${roundAddress(open)}/times`,
      // Another moment each time, so that something changes.
      body: {
        opens: null,
        closes: { day: '2099-12-31', time: `12:${persons % 60}`.padEnd(5, '0'), which: null },
      },
    }),
    write: (tx) =>
      changed(tx.updateTable('round').set({ closes_at: null }).where('region_code', '=', '13')),
  },
  {
    right: 'round.create_next',
    roles: desk,
    prepare: async () => {
      const coordinator = await newcomer('coordinator', home);
      const url = `${await newestRound()}/next`;
      const { body } = await coordinator.send('GET', url);
      const members = body.membership.members.map(({ code }: { code: string }) => code);
      return { method: 'POST', url, body: { members, opens: null, closes: null } };
    },
    write: async (tx) => {
      const made = await sql`insert into round
          (region_code, year, questionnaire_id, questionnaire_version, example, classified_year)
        select '13', 2026, 'small', '1', false, 2026`.execute(tx);
      return Number(made.numAffectedRows);
    },
  },
  ...(['confirm', 'cancel', 'withdraw'] as const).map((action): Case => ({
    right: `release.${action}`,
    roles: desk,
    prepare: async () => {
      const number = await releaseFor(action);
      const body = action === 'withdraw' ? { body: { reason: 'Summissa oli virhe.' } } : {};
      const url = `${roundAddress(closed)}/releases/${number}/${action}`;
      return { method: 'POST', url, ...body };
    },
  })),
  {
    right: 'second_person.ask',
    roles: desk,
    prepare: async () => {
      await server.database.operator.transaction().execute((tx) => liftSecondPerson(tx, '13'));
      return { method: 'PUT', url: `${roundAddress(open)}/second-person` };
    },
  },
  {
    right: 'second_person.lift',
    roles: ['admin'],
    prepare: async () => {
      await server.database.operator.transaction().execute((tx) => askSecondPerson(tx, '13', null));
      return { method: 'DELETE', url: `${roundAddress(open)}/second-person` };
    },
  },
  {
    right: 'response.read',
    roles: everybody,
    prepare: async (place) => {
      await handIn(place);
      return { method: 'GET', url: `/fi/receipt/${home}/${open.year}/${place.code}` };
    },
  },
  {
    right: 'response.answer',
    roles: municipality,
    prepare: ({ code }) => ({
      method: 'PUT',
      url: `${responseAddress(open, code)}/answers/website`,
      body: { value: 'yes' },
      headers: { 'if-match': '"0"', 'idempotency-key': crypto.randomUUID() },
    }),
    write: (tx, { code }) => moveTo(tx, code, 'draft'),
  },
  {
    right: 'response.submit',
    roles: ['lead'],
    prepare: async ({ code, lead }) => {
      await answerAll(lead, open, code);
      return { method: 'POST', url: `${responseAddress(open, code)}/submit` };
    },
    write: (tx, { code }) => moveTo(tx, code, 'submitted'),
  },
  {
    right: 'response.take_back',
    roles: ['lead'],
    prepare: async (place) => {
      await handIn(place);
      return { method: 'POST', url: `${responseAddress(open, place.code)}/take-back` };
    },
    write: (tx, { code }) => moveTo(tx, code, 'draft'),
  },
  ...(['return', 'approve'] as const).map((action): Case => ({
    right: `response.${action}`,
    roles: desk,
    prepare: async (place) => {
      const savedAt = await handIn(place);
      const body = action === 'return' ? { note: 'Tarkistakaa summa.', savedAt } : { savedAt };
      return { method: 'POST', url: `${responseAddress(open, place.code)}/${action}`, body };
    },
    write: (tx, { code }) => moveTo(tx, code, action === 'return' ? 'returned' : 'approved'),
  })),
  {
    right: 'response.reopen',
    roles: desk,
    prepare: ({ code }) => ({
      method: 'POST',
      url: `${responseAddress(closed, code)}/reopen`,
      body: { reason: 'Summa puuttuu.', until: new Date(Date.now() + 864e5).toISOString() },
    }),
    write: (tx, { code }) =>
      changed(
        tx
          .updateTable('response')
          .set({ reopened_until: sql`now() + interval '1 day'` })
          .where('municipality_code', '=', code),
      ),
  },
  {
    right: 'response.telephone',
    roles: desk,
    prepare: ({ code }) => ({
      method: 'POST',
      url: `${responseAddress(open, code)}/telephone`,
      body: { talkedTo: 'Anna Aho' },
    }),
    write: (tx, { code }) => openCallIn(tx, code),
  },
  {
    right: 'response.confirm',
    roles: municipality,
    prepare: async ({ code }) => {
      const savedAt = await tellOnTelephone(code);
      const url = `${responseAddress(open, code)}/confirm`;
      return { method: 'POST', url, body: { savedAt } };
    },
    write: async (tx, { code }) =>
      Number(
        (
          await tx
            .insertInto('telephone_confirmation')
            .columns(['response_id', 'confirmed_by'])
            .expression((eb) =>
              eb
                .selectFrom('response')
                .select(['id', sql<string>`coalesce(acting_person(), 0)`.as('person')])
                .where('municipality_code', '=', code),
            )
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows,
      ),
  },
  {
    right: 'review.ask',
    roles: desk,
    prepare: async (place) => {
      await handIn(place);
      return { method: 'POST', url: queriesAddress(place.code), body: aboutWebsite };
    },
    write: (tx, { code }) => askIn(tx, code),
  },
  {
    right: 'review.answer',
    roles: municipality,
    prepare: async (place) => {
      const id = await askedOf(place);
      const url = `${queriesAddress(place.code)}/${id}/answer`;
      return { method: 'POST', url, body: { text: 'Kyllä on.' } };
    },
    write: (tx, { code }) => moveQuery(tx, code, 'answered'),
  },
  {
    right: 'review.settle',
    roles: desk,
    prepare: async (place) => {
      const id = await askedOf(place);
      const url = `${queriesAddress(place.code)}/${id}/settle`;
      return { method: 'POST', url, body: { version: 1 } };
    },
    write: (tx, { code }) => moveQuery(tx, code, 'settled'),
  },
  {
    right: 'answer.correct',
    roles: desk,
    prepare: async (place) => {
      await handIn(place);
      return {
        method: 'PUT',
        url: `${responseAddress(open, place.code)}/answers/website/correction`,
        body: { value: 'no', reason: 'Sivua ei ole.' },
        headers: { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() },
      };
    },
    write: (tx, { code }) => markAnswer(tx, code, 'answer_correction'),
  },
  {
    right: 'answer.check_evidence',
    roles: desk,
    prepare: async (place) => {
      await saveAnswer(place.lead, open, place.code, 'website', 'yes', {
        evidenceUrl: 'https://www.kunta.example/jarjestot',
      });
      await handIn(place);
      return {
        method: 'PUT',
        url: `${responseAddress(open, place.code)}/answers/website/evidence-check`,
        body: { version: 1 },
      };
    },
    write: (tx, { code }) => markAnswer(tx, code, 'evidence_check'),
  },
  {
    right: 'call.read',
    roles: desk,
    prepare: ({ code }) => ({ method: 'GET', url: `${responseAddress(open, code)}/calls` }),
  },
  {
    right: 'call.log',
    roles: desk,
    prepare: ({ code }) => ({
      method: 'POST',
      url: `${responseAddress(open, code)}/calls`,
      body: { outcome: 'no_answer' },
    }),
    write: async (tx, { code }) =>
      Number(
        (
          await tx
            .insertInto('telephone_call')
            .columns(['response_id', 'called_by', 'outcome'])
            .expression((eb) =>
              eb
                .selectFrom('response')
                .select([
                  'id',
                  sql<string>`coalesce(acting_person(), 0)`.as('person'),
                  sql<string>`'no_answer'`.as('outcome'),
                ])
                .where('municipality_code', '=', code),
            )
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows,
      ),
  },
  {
    right: 'contact.read',
    roles: desk,
    prepare: () => ({ method: 'GET', url: `${roundAddress(open)}/contacts` }),
  },
  {
    right: 'contact.edit',
    roles: desk,
    prepare: async ({ code }) => {
      const id = await contactIn(code);
      return {
        method: 'PUT',
        url: `${roundAddress(open)}/contacts/${id}`,
        body: { ...aContact, phone: '014 1234567', version: 1 },
      };
    },
    write: (tx, { code }) =>
      changed(
        tx
          .updateTable('region_contact')
          .set({ phone: '1234567', written_by: sql<string>`acting_person()` })
          .where('municipality_code', '=', code),
      ),
  },
  {
    right: 'contact.remove',
    roles: desk,
    prepare: async ({ code }) => ({
      method: 'DELETE',
      url: `${roundAddress(open)}/contacts/${await contactIn(code)}`,
    }),
    write: async (tx, { code }) =>
      Number(
        (
          await tx
            .deleteFrom('region_contact')
            .where('municipality_code', '=', code)
            .executeTakeFirst()
        ).numDeletedRows,
      ),
  },
  {
    right: 'letter.read',
    roles: desk,
    prepare: () => ({ method: 'GET', url: `${roundAddress(open)}/letters` }),
  },
  {
    right: 'letter.plan',
    roles: desk,
    prepare: async () => {
      await server.database.operator.deleteFrom('mailing').execute();
      return {
        method: 'POST',
        url: `${roundAddress(open)}/letters/mailings`,
        body: { kind: 'reminder', due: farAway, insists: true },
      };
    },
    write: async (tx) => {
      const planned =
        await sql`insert into mailing (round_id, region_code, kind, due_at, planned_by)
        values (${open.roundId}, '13', 'results_out', now(), coalesce(acting_person(), 0))`.execute(
          tx,
        );
      return Number(planned.numAffectedRows);
    },
  },
  {
    right: 'letter.cancel',
    roles: desk,
    prepare: async () => {
      await server.database.operator.deleteFrom('mailing').execute();
      const { id } = await server.database.operator
        .insertInto('mailing')
        .values({
          round_id: open.roundId,
          region_code: '13',
          kind: 'reminder',
          due_at: new Date('2099-09-15'),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { method: 'POST', url: `${roundAddress(open)}/letters/mailings/${id}/cancel` };
    },
    write: (tx) =>
      changed(
        tx
          .updateTable('mailing')
          .set({ cancelled_at: sql`now()`, cancelled_by: sql<string>`acting_person()` }),
      ),
  },
  {
    right: 'letter.settle',
    roles: desk,
    prepare: async ({ code }) => {
      const id = await waitingLetter(code);
      return {
        method: 'POST',
        url: `${roundAddress(open)}/letters/${id}/settle`,
        body: { goesOut: false },
      };
    },
    write: async (tx, { code }) => {
      const { rows } = await sql<{ settled: boolean }>`
        select settle_letter(id, false) as settled from letter
        where municipality_code = ${code} and state = 'waiting'`.execute(tx);
      return rows.filter(({ settled }) => settled).length;
    },
  },
  {
    right: 'letter.write',
    roles: desk,
    prepare: async () => {
      await server.database.operator.deleteFrom('letter_text').execute();
      return {
        method: 'PUT',
        url: `${roundAddress(open)}/letters/texts/reminder/fi`,
        body: { subject: null, body: 'Vielä ehtii vastata.', version: 0 },
      };
    },
    write: async (tx) => {
      const written =
        await sql`insert into letter_text (round_id, region_code, kind, language, body, written_by)
        values (${open.roundId}, '13', 'reminder', 'sv', 'Svara!', coalesce(acting_person(), 0))`.execute(
          tx,
        );
      return Number(written.numAffectedRows);
    },
  },
  {
    right: 'api_client.read',
    roles: desk,
    prepare: () => ({ method: 'GET', url: `${roundAddress(open)}/api-clients` }),
  },
  {
    right: 'api_client.add',
    roles: desk,
    prepare: () => ({
      method: 'POST',
      url: `${roundAddress(open)}/api-clients`,
      body: { name: 'Tilastosivusto', days: 30, scopes: ['board'] },
    }),
    write: async (tx) => {
      const added = await sql`insert into api_client
          (region_code, name, scopes, key_hash, key_end, created_by, expires_at)
        values ('13', 'Tilastosivusto', array['board'], ${crypto.getRandomValues(Buffer.alloc(32))},
          'abcd', acting_person(), now() + interval '1 day')`.execute(tx);
      return Number(added.numAffectedRows);
    },
  },
  {
    right: 'api_client.end',
    roles: desk,
    prepare: async () => ({
      method: 'POST',
      url: `${roundAddress(open)}/api-clients/${await livingClient()}/end`,
    }),
    write: (tx) =>
      changed(
        tx
          .updateTable('api_client')
          .set({ ended_at: sql`now()`, ended_by: sql<string>`acting_person()` })
          .where('region_code', '=', '13'),
      ),
  },
  {
    right: 'audit.read',
    roles: readers,
    prepare: () => ({ method: 'GET', url: `${roundAddress(open)}/audit-log` }),
  },
  {
    right: 'import.preview',
    roles: desk,
    prepare: async () => {
      await noImport();
      return fileOf(`${roundAddress(open)}/imports/preview?${importedYear}`);
    },
    write: async (tx) =>
      Number(
        (
          await sql`insert into import_mapping (region_code, columns, words, saved_by)
            select '13', '[]', '[]', coalesce(acting_person(), 0)`.execute(tx)
        ).numAffectedRows,
      ),
  },
  {
    right: 'import.store',
    roles: desk,
    prepare: async () => {
      await noImport();
      const { body } = await coordinatorSends(
        fileOf(`${roundAddress(open)}/imports/preview?${importedYear}`),
      );
      const seen = `fingerprint=${body.fingerprint}&fileName=kysely.csv`;
      return fileOf(`${roundAddress(open)}/imports?${importedYear}&${seen}`);
    },
    write: async (tx) =>
      Number(
        (
          await sql`insert into answer_import
              (region_code, year, file_name, municipalities, answers, imported_by)
            select '13', 2015, 'kysely.csv', 1, 1, coalesce(acting_person(), 0)`.execute(tx)
        ).numAffectedRows,
      ),
  },
  {
    right: 'import.undo',
    roles: desk,
    prepare: async () => ({
      method: 'POST',
      url: `${roundAddress(open)}/imports/${await standingImport()}/undo`,
    }),
    write: (tx) =>
      changed(
        tx
          .updateTable('answer_import')
          .set({ undone_by: sql`coalesce(acting_person(), 0)`, undone_at: sql`now()` })
          .where('undone_at', 'is', null),
      ),
  },
  {
    right: 'people.read',
    roles: [...municipality, ...desk],
    prepare: ({ code }) => ({ method: 'GET', url: peopleAddress(code) }),
  },
  {
    right: 'people.invite',
    roles: ['lead', ...desk],
    prepare: ({ code }) => ({ method: 'POST', url: peopleAddress(code), body: invitation() }),
  },
  {
    right: 'member.invite_again',
    roles: ['lead', ...desk],
    prepare: ({ code, respondent }) => ({
      method: 'POST',
      url: peopleAddress(code),
      body: { ...invitation(), email: respondent.email },
    }),
  },
  {
    right: 'member.hand_lead',
    roles: ['lead', ...desk],
    prepare: ({ code, respondent }) => ({
      method: 'POST',
      url: `${peopleAddress(code)}/${respondent.id}/lead`,
    }),
    write: (tx, { lead }) => endRoleOf(tx, lead),
  },
  {
    right: 'member.remove',
    roles: ['lead', ...desk],
    prepare: ({ code, respondent }) => ({
      method: 'DELETE',
      url: `${peopleAddress(code)}/${respondent.id}`,
    }),
    write: (tx, { respondent }) => endRoleOf(tx, respondent),
  },
  {
    right: 'section.hand',
    roles: ['lead'],
    prepare: ({ code, respondent }) => ({
      method: 'POST',
      url: sectionAddress(code),
      body: { to: { person: respondent.id }, dueOn: null },
    }),
  },
  {
    right: 'section.take_back',
    roles: ['lead'],
    prepare: async (place) => {
      await handSection(place);
      return { method: 'DELETE', url: sectionAddress(place.code) };
    },
    write: endSectionOf,
  },
  {
    right: 'section.done',
    // The lead's own, if the lead held the section; here it is the respondent's.
    roles: ['respondent'],
    prepare: async (place) => {
      await handSection(place);
      return { method: 'POST', url: `${sectionAddress(place.code)}/done` };
    },
    write: endSectionOf,
  },
  {
    right: 'consent.ask',
    roles: municipality,
    prepare: async ({ code, lead }) => {
      await answerAll(lead, open, code, { ...maija, email: `named${++persons}@rights.example` });
      return {
        method: 'POST',
        url: `${responseAddress(open, code)}/answers/contact_details/consent-request`,
      };
    },
  },
];

test('every right of the table is tried', () => {
  expect(cases.map(({ right }) => right)).toEqual(allRights);
});

describe.each(cases)('$right', ({ right, roles, prepare, write }) => {
  let place: Place;
  let attempt: Attempt;
  let outsiders: [who: string, person: TestPerson | null][];

  beforeAll(async () => {
    place = await newPlace();
    attempt = await prepare(place);
    outsiders = await strangersTo(place);
  });

  test('is refused to whoever has no business there, and changes nothing', async () => {
    const before = await everythingOf(place);
    for (const [who, person] of outsiders) {
      const status = await send(person, attempt);
      expect([401, 403, 404], `${who} got ${status}`).toContain(status);
    }
    expect(await everythingOf(place)).toEqual(before);
  });

  test(`belongs to ${roles.join(', ')} and to nobody else who has a role there`, async () => {
    const others = everybody.filter((role) => !roles.includes(role));
    const before = await everythingOf(place);
    for (const role of others) {
      const status = await send(await holderOf(role, place), attempt);
      expect([403, 404], `${role} got ${status}`).toContain(status);
    }
    expect(await everythingOf(place)).toEqual(before);
    for (const [index, role] of roles.entries()) {
      const there = index === 0 ? place : await anotherPlace(right, place);
      const tried = index === 0 ? attempt : await prepare(there);
      const holder = await holderOf(role, there);
      const before = await deedsOf(holder);
      const status = await send(holder, tried);
      expect([200, 204], `${role} got ${status}`).toContain(status);
      const isRead = /\.(read|preview)$/.test(right);
      const added = (await deedsOf(holder)) - before;
      if (isRead) expect(added, `${role} only read`).toBe(0);
      else expect(added, `what ${role} did stands in the log`).toBeGreaterThan(0);
    }
  });

  if (write === undefined) return;
  test('is kept from strangers by the database itself', async () => {
    const there = await anotherPlace(right, place);
    if (!right.startsWith('round.')) await prepare(there);
    for (const [who, person] of await strangersTo(there)) {
      const written = await asServiceRole(person, (tx) => write(tx, there));
      expect(written, `${who} wrote`).toBe(0);
    }
  });
});

/** Those whom no right there belongs to, however their role ended or wherever else it holds. */
async function strangersTo({ code }: Place): Promise<[string, TestPerson | null][]> {
  const { operator } = server.database;
  const expired = await newcomer('lead', code);
  const removed = await newcomer('respondent', code);
  const expiredCoordinator = await newcomer('coordinator', home);
  const formerCoordinator = await newcomer('coordinator', home);
  const expiredAuditor = await newcomer('auditor', home);
  for (const person of [expired, expiredCoordinator, expiredAuditor]) {
    await operator
      .updateTable('role_grant')
      .set({ expires_at: sql`now() - interval '1 second'` })
      .where('person_id', '=', person.id)
      .execute();
  }
  for (const person of [removed, formerCoordinator]) {
    await operator
      .updateTable('role_grant')
      .set({ ended_at: sql`now()` })
      .where('person_id', '=', person.id)
      .execute();
  }
  const other = open.municipalities.find((each) => each !== code)!;
  return [
    ['nobody', null],
    ['the lead of another municipality', await newcomer('lead', other)],
    ['a respondent of another municipality', await newcomer('respondent', other)],
    ['the lead of another region’s municipality', await newcomer('lead', '837')],
    ['the coordinator of another region', await newcomer('coordinator', elsewhere)],
    ['the auditor of another region', await newcomer('auditor', elsewhere)],
    ['a lead whose time is over', expired],
    ['a respondent who was removed', removed],
    ['a coordinator whose time is over', expiredCoordinator],
    ['a former coordinator', formerCoordinator],
    ['an auditor whose time is over', expiredAuditor],
  ];
}

/** Things that belong to a region as a whole: any of its municipalities will do, time and again. */
const ofRegion: ReadonlySet<string> = new Set([
  'round',
  'release',
  'second_person',
  'contact',
  'letter',
  'api_client',
  'audit',
  'import',
]);

function anotherPlace(right: Right, place: Place): Promise<Place> | Place {
  return ofRegion.has(right.split('.')[0]!) ? place : newPlace();
}

async function newPlace(): Promise<Place> {
  if (unused.length === 0) {
    open = await makeRound(server.database, { year: openYears.shift()! });
    unused = ofHomeAlone(open);
  }
  const code = unused.shift()!;
  return {
    code,
    lead: await newcomer('lead', code),
    respondent: await newcomer('respondent', code),
  };
}

function holderOf(role: Role, place: Place): Promise<TestPerson> | TestPerson {
  if (role === 'lead') return place.lead;
  if (role === 'respondent') return place.respondent;
  return newcomer(role, isOfRegion(role) ? home : null);
}

/** How much the log tells that the person has done. */
async function deedsOf(person: TestPerson): Promise<number> {
  const { rows } = await sql<{ deeds: number }>`
    select ((select count(*) from audit_entry where acted_by = ${person.id}::bigint)
      + (select count(*) from answer_history where answered_by = ${person.id}::bigint))::integer
      as deeds`.execute(server.database.operator);
  return rows[0]!.deeds;
}

async function send(person: TestPerson | null, attempt: Attempt): Promise<number> {
  const { method, url, body, headers } = attempt;
  if (person !== null) {
    return (await person.send(method, url, { body, ...(headers && { headers }) })).status;
  }
  const payload = body === undefined ? {} : { payload: body as object };
  const answer = await server.app.inject({ method, url, ...payload, headers: { ...headers } });
  // Pages lead to signing in.
  return answer.statusCode === 303 ? 401 : answer.statusCode;
}

/** What a right that is refused must leave as it was. */
async function everythingOf({ code }: Place): Promise<unknown> {
  const { rows } = await sql`
    select (select jsonb_agg(to_jsonb(round) order by id) from round) as rounds,
      (select jsonb_agg(to_jsonb(response) order by id) from response
        where municipality_code = ${code}) as responses,
      (select count(*) from answer_history) as answers,
      (select count(*) from section_handover where ended_at is null) as handed,
      (select count(*) from role_grant
        where municipality_code = ${code} and ended_at is null) as roles,
      (select jsonb_agg(jsonb_build_array(id, state) order by id) from letter) as letters,
      (select jsonb_agg(to_jsonb(region_contact) order by id) from region_contact) as contacts,
      (select jsonb_agg(to_jsonb(mailing) order by id) from mailing) as mailings,
      (select jsonb_agg(to_jsonb(letter_text)) from letter_text) as texts,
      (select jsonb_agg(to_jsonb(api_client) order by id) from api_client) as clients,
      (select count(*) from telephone_session) as sessions,
      (select count(*) from telephone_call) as calls,
      (select jsonb_agg(to_jsonb(answer_query) order by id) from answer_query) as queries,
      (select count(*) from answer_query_message) as messages,
      (select count(*) from answer_correction) as corrections,
      (select count(*) from evidence_check) as checks,
      (select count(*) from telephone_confirmation) as confirmations,
      (select count(*) from release) as releases,
      (select count(*) from release_step) as steps,
      (select count(*) from release_withdrawal) as withdrawals,
      (select count(*) from second_person_rule) as rules,
      (select jsonb_agg(to_jsonb(answer_import) order by id) from answer_import) as imports,
      (select jsonb_agg(to_jsonb(import_mapping)) from import_mapping) as mappings`.execute(
    server.database.operator,
  );
  return rows;
}

const aContact = {
  name: 'Anna Aho',
  jobTitle: '',
  email: '',
  phone: '',
  notes: '',
  isCurrent: true,
};

/** A contact of the home region in the municipality; its number. */
async function contactIn(code: string): Promise<string> {
  const { id } = await server.database.operator
    .insertInto('region_contact')
    .values({
      region_code: '13',
      municipality_code: code,
      name: aContact.name,
      job_title: '',
      phone: '',
      notes: '',
      is_current: true,
      version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An API client of the home region whose key opens something; its number. */
async function livingClient(): Promise<string> {
  const { id } = await server.database.operator
    .insertInto('api_client')
    .values({
      region_code: '13',
      name: 'Tilastosivusto',
      scopes: ['board'],
      key_hash: crypto.getRandomValues(Buffer.alloc(32)),
      key_end: 'abcd',
      expires_at: sql`now() + interval '1 day'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const farAway = { day: '2099-09-15', time: '10:00', which: null };

/** A letter about the municipality that has not gone out; its number. */
async function waitingLetter(code: string): Promise<string> {
  const { id } = await server.database.operator
    .insertInto('letter')
    .values({
      kind: 'invitation',
      recipient: 'waiting@rights.example',
      language: 'fi',
      params: JSON.stringify({ municipality: code, year: open.year, role: 'lead' }),
      region_code: '13',
      municipality_code: code,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const aboutWebsite = { question: 'website', text: 'Onko sivu ajan tasalla?' };
const queriesAddress = (code: string) => `${responseAddress(open, code)}/queries`;

/** Hands in, and asks about one answer; gives the thread's id. */
async function askedOf(place: Place): Promise<string> {
  await handIn(place);
  const coordinator = await newcomer('coordinator', home);
  const { body } = await coordinator.send('POST', queriesAddress(place.code), {
    body: aboutWebsite,
  });
  return body.review.queries[0].id;
}

async function askIn(tx: Tx, code: string): Promise<number> {
  const inserted = await tx
    .insertInto('answer_query')
    .columns(['response_id', 'question_key', 'asked_by'])
    .expression((eb) =>
      eb
        .selectFrom('response')
        .select([
          'id',
          sql<string>`'website'`.as('question'),
          sql<string>`coalesce(acting_person(), 0)`.as('person'),
        ])
        .where('municipality_code', '=', code),
    )
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows);
}

/** What the database itself is asked to keep of one answer. */
async function markAnswer(
  tx: Tx,
  code: string,
  table: 'answer_correction' | 'evidence_check',
): Promise<number> {
  const marked =
    table === 'answer_correction'
      ? sql`insert into answer_correction (response_id, question_key, version, reason, corrected_by)
          select id, 'website', 2, 'Sivua ei ole.', coalesce(acting_person(), 0) from response
          where municipality_code = ${code} and region_code = '13'`
      : sql`insert into evidence_check (response_id, question_key, version, checked_by)
          select id, 'website', 1, coalesce(acting_person(), 0) from response
          where municipality_code = ${code} and region_code = '13'`;
  return Number((await marked.execute(tx)).numAffectedRows);
}

function moveQuery(tx: Tx, code: string, state: 'answered' | 'settled'): Promise<number> {
  return changed(
    tx
      .updateTable('answer_query')
      .set({
        state,
        ...(state === 'settled'
          ? {
              settled_by: sql<string>`acting_person()`,
              settled_at: sql<Date>`now()`,
              settled_version: 1,
            }
          : {}),
      })
      .where('response_id', 'in', (eb) =>
        eb.selectFrom('response').select('id').where('municipality_code', '=', code),
      ),
  );
}

/** Runs in a transaction as the service does for the person, and takes it all back. */
async function asServiceRole(
  person: TestPerson | null,
  write: (tx: Tx) => Promise<number>,
): Promise<number> {
  let written = 0;
  const takenBack = new Error('taken back');
  await server.database.service
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('kuntatutka.person', ${person?.id ?? ''}, true),
        set_config('kuntatutka.strength', 'two_factor', true)`.execute(tx);
      written = await write(tx);
      throw takenBack;
    })
    .catch((error: { code?: string }) => {
      // What row-level security or a trigger refuses writes nothing.
      if (error !== takenBack && !/^(42501|P0001|23)/.test(error.code ?? '')) throw error;
    });
  return written;
}

async function changed(update: {
  executeTakeFirst(): Promise<{ numUpdatedRows: bigint }>;
}): Promise<number> {
  return Number((await update.executeTakeFirst()).numUpdatedRows);
}

function moveTo(tx: Tx, code: string, state: string): Promise<number> {
  return changed(tx.updateTable('response').set({ state }).where('municipality_code', '=', code));
}

function endRoleOf(tx: Tx, person: TestPerson): Promise<number> {
  return changed(
    tx
      .updateTable('role_grant')
      .set({ ended_at: sql`now()`, ended_by: sql`acting_person()` })
      .where('person_id', '=', person.id),
  );
}

function endSectionOf(tx: Tx, { respondent }: Place): Promise<number> {
  return changed(
    tx
      .updateTable('section_handover')
      .set({ ended_at: sql`now()`, ended_by: sql`acting_person()`, end_reason: 'done' })
      .where('person_id', '=', respondent.id),
  );
}

/** Answers everything and hands it in; tells when it was saved last. */
async function handIn({ code, lead }: Place): Promise<string> {
  await answerAll(lead, open, code);
  const answer = await submit(lead, open, code);
  expect(answer.status).toBe(200);
  return answer.body.savedAt;
}

async function openCallIn(tx: Tx, code: string): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('telephone_session')
    .columns(['response_id', 'region_code', 'opened_by', 'talked_to'])
    .expression((eb) =>
      eb
        .selectFrom('response')
        .select([
          'id',
          'region_code',
          sql<string>`coalesce(acting_person(), 0)`.as('person'),
          sql<string>`'Anna Aho'`.as('talked_to'),
        ])
        .where('municipality_code', '=', code),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}

/** The coordinator types an answer during a call; tells when. */
async function tellOnTelephone(code: string): Promise<string> {
  const coordinator = await newcomer('coordinator', home);
  const address = responseAddress(open, code);
  await coordinator.send('POST', `${address}/telephone`, { body: { talkedTo: 'Anna Aho' } });
  await saveAnswer(coordinator, open, code, 'website', 'yes');
  return (await coordinator.send('POST', `${address}/telephone/stop`)).body.savedAt;
}

async function handSection({ code, lead, respondent }: Place): Promise<void> {
  const body = { to: { person: respondent.id }, dueOn: null };
  expect((await lead.send('POST', sectionAddress(code), { body })).status).toBe(200);
}

/** A round in which the step is possible. */
async function roundFor(action: 'open' | 'close' | 'publish'): Promise<TestRound> {
  const round = await makeRound(server.database, {
    year: years.shift()!,
    state: action === 'open' ? 'draft' : 'open',
  });
  if (action !== 'publish') return round;
  const [code] = round.municipalities;
  const lead = await newcomer('lead', code!);
  const coordinator = await newcomer('coordinator', home);
  await answerAll(lead, round, code!);
  const { savedAt } = (await submit(lead, round, code!)).body;
  const address = responseAddress(round, code!);
  await coordinator.send('POST', `${address}/approve`, { body: { savedAt } });
  await coordinator.send('POST', `${roundAddress(round)}/close`);
  return round;
}

/** The address of the home region's newest round, opened if it was a draft; years that others use come before it. */
async function newestRound(): Promise<string> {
  const newest = await server.database.operator
    .selectFrom('round')
    .select(['year', 'state'])
    .where('region_code', '=', '13')
    .where('year', '>=', firstMadeYear)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined)
    return roundAddress(await makeRound(server.database, { year: firstMadeYear }));
  const address = roundAddress({ ...open, year: newest.year });
  if (newest.state === 'draft') {
    const coordinator = await newcomer('coordinator', home);
    expect((await coordinator.send('POST', `${address}/open`)).status).toBe(200);
  }
  return address;
}

/** The number of a new release on which the step can be taken; the operator makes it. */
async function releaseFor(action: 'confirm' | 'cancel' | 'withdraw'): Promise<number> {
  const { region, year } = closed;
  return server.database.operator.transaction().execute(async (tx) => {
    const round = await findRound(tx, region, year);
    await sql`insert into release_step (release_id, step)
      select id, 'cancel' from release where id = release_in_waiting(${round.region.code}, ${year})
      `.execute(tx);
    if (action === 'confirm') await askSecondPerson(tx, round.region.code, null);
    const publicFrom = action === 'cancel' ? new Date(Date.now() + 864e5) : null;
    const { release } = await publishRound(tx, round, {
      note: 'Uudelleen.',
      publishedBy: null,
      publicFrom,
    });
    await liftSecondPerson(tx, round.region.code);
    return Number(release.split('.')[1]);
  });
}

/** A table of a year that no round of the home region is of. */
const importedYear = 'year=2015&questionnaire=small&version=1';
const fileOf = (url: string): Attempt => ({
  method: 'POST',
  url,
  body: Buffer.from('Kunta;website\nMuurame;yes\n'),
  headers: { 'content-type': 'text/csv' },
});

async function coordinatorSends({ method, url, body, headers }: Attempt) {
  const coordinator = await newcomer('coordinator', home);
  const answer = await coordinator.send(method, url, { body, ...(headers && { headers }) });
  expect(answer.status).toBe(200);
  return answer;
}

const standing = () =>
  server.database.operator
    .selectFrom('answer_import')
    .select('id')
    .where('undone_at', 'is', null)
    .executeTakeFirst();

/** Undoes what another case has imported. */
async function noImport(): Promise<void> {
  const found = await standing();
  if (found === undefined) return;
  await coordinatorSends({
    method: 'POST',
    url: `${roundAddress(open)}/imports/${found.id}/undo`,
  });
}

/** The id of an import that can be undone. */
async function standingImport(): Promise<string> {
  if ((await standing()) === undefined) {
    const seen = fileOf(`${roundAddress(open)}/imports/preview?${importedYear}`);
    const { fingerprint } = (await coordinatorSends(seen)).body;
    await coordinatorSends(
      fileOf(
        `${roundAddress(open)}/imports?${importedYear}&fingerprint=${fingerprint}&fileName=kysely.csv`,
      ),
    );
  }
  return (await standing())!.id;
}

const roundAddress = ({ region, year }: TestRound) => `/api/survey/rounds/${region}/${year}`;
const peopleAddress = (code: string) => `/api/survey/municipalities/${code}/people`;
const sectionAddress = (code: string) => `${responseAddress(open, code)}/sections/grants`;

const invitation = () => ({
  email: `invited${++persons}@rights.example`,
  name: 'Liisa Virtanen',
  language: 'fi',
  role: 'respondent',
});
