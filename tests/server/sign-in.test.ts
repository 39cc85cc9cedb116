/** Signing in: asking tells no stranger who is known, a link opens nothing by itself and works once. */
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLink } from '../../server/sign-in/link.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { testMailServer } from '../harness/mail.ts';
import type { Letter, MailServer } from '../harness/mail.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { signIn } from '../harness/survey.ts';
import { visitor } from '../harness/visitor.ts';

let server: TestServer;
let mail: MailServer;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});

const known = (email: string) =>
  server.database.operator.transaction().execute((tx) => ensurePerson(tx, email));

const printedLink = (email: string) =>
  server.database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, email);
    return createLink(tx, id, 10);
  });

const linkIn = (letter: Letter) => new URL(/https?:\/\/\S+/.exec(letter.text)![0]).pathname;
const codeIn = (letter: Letter) => /\d{4} \d{4}/.exec(letter.text)![0];

/** A link that somebody has just been sent. */
async function mailedLink(email: string): Promise<string> {
  await known(email);
  await visitor(server.app).post('/fi/sign-in', { email });
  return linkIn(await mail.letterTo(email));
}

describe.each([
  ['printed', async (email: string) => `/fi/sign-in/${await printedLink(email)}`],
  ['mailed', mailedLink],
])('a %s sign-in link', (kind, newLink) => {
  test('is not used up by opening it, however often', async () => {
    const url = await newLink(`scanner.${kind}@example.org`);
    const scanner = visitor(server.app);
    expect((await scanner.get(url, 'HEAD')).status).toBe(200);
    for (let times = 0; times < 5; times += 1) {
      const opened = await scanner.get(url);
      expect(opened.status).toBe(200);
      expect(opened.headers['cache-control']).toBe('no-store');
    }
    expect(scanner.cookies.size).toBe(0);
    const pressed = await server.app.inject({ method: 'POST', url });
    expect(pressed.statusCode).toBe(303);
    expect(pressed.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  test('works once', async () => {
    const url = await newLink(`once.${kind}@example.org`);
    const person = visitor(server.app);
    expect((await person.post(url)).status).toBe(303);
    for (const again of [await person.get(url), await person.post(url)]) {
      expect(again.status).toBe(410);
      expect(again.body).toContain('Linkki ei ole enää voimassa');
    }
  });

  test('works for one of two presses at the same moment', async () => {
    const url = await newLink(`twice.${kind}@example.org`);
    const presses = await Promise.all([1, 2].map(() => visitor(server.app).post(url)));
    expect(presses.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  test('expires', async () => {
    const url = await newLink(`late.${kind}@example.org`);
    const past = {
      created_at: new Date(Date.now() - 2000),
      expires_at: new Date(Date.now() - 1000),
    };
    await server.database.operator.updateTable('sign_in_link').set(past).execute();
    await server.database.operator.updateTable('sign_in_request').set(past).execute();
    const pressed = await visitor(server.app).post(url.replace('/fi/', '/sv/'));
    expect(pressed.status).toBe(410);
    expect(pressed.body).toContain('Länken gäller inte längre');
  });
});

describe('asking to sign in', () => {
  test('sends a letter in the language of the person, whose link signs in', async () => {
    await server.database.operator
      .insertInto('person')
      .values({ email: 'anna@example.org', language: 'sv' })
      .execute();
    const asked = await visitor(server.app).post('/fi/sign-in', { email: ' Anna@Example.ORG ' });
    expect(asked).toMatchObject({ status: 303, location: '/fi/sign-in/code' });
    const letter = await mail.letterTo('anna@example.org');
    expect(letter.subject).toBe(
      `Inloggningskod ${codeIn(letter)} – Järjestöpositiivisuuden kuntatutka`,
    );
    expect(letter.text).toContain('10 minuter');
    expect(letter.autoSubmitted).toBe('auto-generated');
    const link = linkIn(letter);
    expect(link).toMatch(/^\/sv\/sign-in\/[\w-]{43}$/);
    expect(letter.subject).not.toContain(link.slice(12, 20));
    const other = visitor(server.app);
    expect(await other.post(link)).toMatchObject({ status: 303, location: '/sv/answer/' });
  });

  test('answers the same for known and unknown addresses and writes to no stranger', async () => {
    await known('known@example.org');
    const answers = await Promise.all(
      ['unknown@example.org', 'known@example.org'].map(async (email) => {
        const person = visitor(server.app);
        const asked = await person.post('/fi/sign-in', { email });
        const page = await person.get('/fi/sign-in/code');
        const wrong = await person.post('/fi/sign-in/code', { code: '00000000' });
        const all = JSON.stringify([asked, page, wrong, [...person.cookies.keys()]]);
        const length = [...person.cookies.values()].map((value) => value.split('.')[0]!.length);
        // What differs by its nature: the address itself, the browser's bytes, clocks and counts.
        return { text: mask(all, email), length };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    await mail.letterTo('known@example.org');
    expect(mail.letters.some(({ to }) => to === 'unknown@example.org')).toBe(false);
  });

  test('asks the database the same for known, unknown and often asked addresses', async () => {
    await known('same@example.org');
    const seen: string[][] = [];
    const query = vi.spyOn(pg.Client.prototype, 'query');
    for (const email of ['same@example.org', 'other@example.org']) {
      for (let times = 0; times < 6; times += 1) {
        query.mockClear();
        await visitor(server.app).post('/fi/sign-in', { email });
        seen.push(query.mock.calls.map(([statement]) => textOf(statement)));
      }
    }
    query.mockRestore();
    expect(seen[0]!.some((text) => text.includes('insert into "sign_in_request"'))).toBe(true);
    expect(new Set(seen.map((statements) => statements.join('\n'))).size).toBe(1);
  });

  test('sends an address five letters an hour, and says the same to the sixth asking', async () => {
    const email = 'often@example.org';
    await known(email);
    const person = visitor(server.app);
    const answers = [];
    for (let times = 0; times < 5; times += 1) {
      answers.push(await person.post('/fi/sign-in', { email }));
      await mail.letterTo(email);
    }
    const sixth = await person.post('/fi/sign-in', { email });
    expect([sixth.status, sixth.location]).toEqual([answers[0]!.status, answers[0]!.location]);
    // Nobody can use a request without a letter, and the letters before it still work.
    const rows = await server.database.operator
      .selectFrom('sign_in_request')
      .select(['person_id', 'within_limit'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    expect(rows).toEqual([
      { person_id: null, within_limit: false },
      { person_id: expect.any(String), within_limit: true },
    ]);
    const code = codeIn(mail.letters.findLast(({ to }) => to === email)!);
    expect((await person.post('/fi/sign-in/code', { code })).status).toBe(303);
    // Letters of more than an hour ago count no more.
    const hourAgo = new Date(Date.now() - 3_601_000);
    await server.database.operator
      .updateTable('sign_in_request')
      .set({ created_at: hourAgo })
      .execute();
    await person.post('/fi/sign-in', { email });
    await mail.letterTo(email);
  });

  test('sends five letters and not one more, asked for many times at the same moment', async () => {
    const email = 'crowd@example.org';
    await known(email);
    await Promise.all(
      Array.from({ length: 12 }, () => visitor(server.app).post('/fi/sign-in', { email })),
    );
    const { count } = await server.database.operator
      .selectFrom('sign_in_request')
      .innerJoin('person', 'person.id', 'sign_in_request.person_id')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(5);
  });

  test('forgets what is more than a day old', async () => {
    await visitor(server.app).post('/fi/sign-in', { email: 'old@example.org' });
    const { id } = await server.database.operator
      .selectFrom('sign_in_request')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const age = (hours: number) =>
      server.database.operator
        .updateTable('sign_in_request')
        .set({ created_at: new Date(Date.now() - hours * 3_600_000) })
        .where('id', '=', id)
        .execute();
    const isKept = async () => {
      await visitor(server.app).post('/fi/sign-in', { email: 'new@example.org' });
      const found = await server.database.operator
        .selectFrom('sign_in_request')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst();
      return found !== undefined;
    };
    await age(23);
    expect(await isKept()).toBe(true);
    await age(25);
    expect(await isKept()).toBe(false);
  });

  test.each([
    ['no at sign', 'anna@'],
    ['a NUL', 'an\u0000na@example.org'],
    ['markup', '"><script>@example.org'],
  ])(
    'shows an address that cannot be right (%s) with a sentence beside the field',
    async (_what, email) => {
      const answer = await visitor(server.app).post('/fi/sign-in', { email });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('Tarkista sähköpostiosoite');
      expect(answer.body).toContain('<title>Virhe: Kirjaudu sisään');
      expect(answer.body).not.toContain('<script>@');
    },
  );

  test('keeps neither address, code nor link as they are in the database', async () => {
    const email = 'hash@example.org';
    await known(email);
    const person = visitor(server.app);
    await person.post('/fi/sign-in', { email });
    const letter = await mail.letterTo(email);
    const token = linkIn(letter).split('/').at(-1)!;
    const code = codeIn(letter).replace(' ', '');
    const rows = await server.database.operator.selectFrom('sign_in_request').selectAll().execute();
    // A code is short enough to be searched for, unless its hash covers what only the browser has.
    const [browserToken] = person.cookies.get('kuntatutka-sign-in')!.split('.');
    const hash = createHash('sha256')
      .update(browserToken + code)
      .digest();
    expect(rows.filter(({ code_hash }) => code_hash.equals(hash))).toHaveLength(1);
    const kept = JSON.stringify(
      rows.map((row) =>
        Object.values(row).map((value) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : value,
        ),
      ),
    );
    for (const secret of [email, token, code, ...person.cookies.values()]) {
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(secret.split('.')[0]);
    }
  });

  test('writes no code, token or address into the log, whatever happens', async () => {
    const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
    const log = levels.map((level) => vi.spyOn(server.app.log, level));
    const email = 'logged@example.org';
    const full = 'full.mailbox@example.org';
    await known(email);
    await known(full);
    const person = visitor(server.app);
    await person.post('/fi/sign-in', { email });
    const letter = await mail.letterTo(email);
    await person.post('/fi/sign-in/code', { code: '00000000' });
    await person.post('/fi/sign-in/code', { code: codeIn(letter) });
    await person.get(linkIn(letter));
    await visitor(server.app).post('/fi/sign-in', { email: full });
    const error = log[1]!;
    await vi.waitFor(() => expect(error).toHaveBeenCalled(), 5000);
    expect(error.mock.calls).toEqual([
      [
        { code: 'EENVELOPE', responseCode: 552, command: 'RCPT TO' },
        'a sign-in letter was not sent',
      ],
    ]);
    const written = inspect(
      log.map((spy) => spy.mock.calls),
      { depth: 8 },
    );
    const token = linkIn(letter).split('/').at(-1)!;
    for (const secret of ['@example.org', codeIn(letter), codeIn(letter).replace(' ', ''), token]) {
      expect(written).not.toContain(secret);
    }
    for (const spy of log) spy.mockRestore();
  });

  test('says so where no letters can be sent', async () => {
    const silent = await testServer();
    const person = visitor(silent.app);
    for (const page of [
      await person.get('/fi/sign-in'),
      await person.post('/fi/sign-in', { email: 'anna@example.org' }),
    ]) {
      expect(page.status).toBe(200);
      expect(page.body).toContain('Tämä palvelu ei lähetä sähköpostia');
    }
    await silent.close();
  });

  test.each([
    ['one IPv4 address', () => '10.9.0.4'],
    ['one IPv6 network of 64 bits', (times: number) => `2001:db8:0:7:${times.toString(16)}::1`],
  ])('is limited for %s', async (_what, address) => {
    const ask = async (times: number) =>
      (await visitor(server.app, address(times)).post('/fi/sign-in', { email: 'a@' })).status;
    const statuses: number[] = [];
    for (let times = 1; times <= 31; times += 1) statuses.push(await ask(times));
    expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    // The neighbours are not held back.
    const next = await visitor(server.app, '2001:db8:0:8::1').post('/fi/sign-in', { email: 'a@' });
    expect(next.status).toBe(422);
  });
});

describe('the page that was wanted', () => {
  const wanted = '/fi/answer/keski-suomi/2026/500/grants';

  test('leads to signing in, and is reached after it in the language used then', async () => {
    const email = 'wanted@example.org';
    await known(email);
    const person = visitor(server.app);
    const refused = await person.get(`${wanted}?section=1`);
    expect(refused).toMatchObject({ status: 303 });
    expect(refused.location).toBe(`/fi/sign-in?to=${encodeURIComponent(wanted)}`);
    const page = await person.get(refused.location!);
    expect(page.body).toContain(`name="to" value="${wanted}"`);
    await person.post('/fi/sign-in', { email, to: wanted });
    const link = linkIn(await mail.letterTo(email)).replace('/fi/', '/sv/');
    const inSwedish = wanted.replace('/fi/', '/sv/');
    expect((await visitor(server.app).post(link)).location).toBe(inSwedish);

    await person.post('/fi/sign-in', { email, to: wanted });
    const code = codeIn(await mail.letterTo(email));
    expect((await person.post('/sv/sign-in/code', { code })).location).toBe(inSwedish);
  });

  test.each(['//evil.example/fi/answer', 'https://evil.example/', '/fi/answer/../..', '/fi/'])(
    'is ignored when it is %s',
    async (to) => {
      const email = 'lured@example.org';
      await known(email);
      await server.database.operator.deleteFrom('sign_in_request').execute();
      const person = visitor(server.app);
      const page = await person.get(`/fi/sign-in?${new URLSearchParams({ to }).toString()}`);
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('name="to"');
      await person.post('/fi/sign-in', { email, to });
      const code = codeIn(await mail.letterTo(email));
      expect((await person.post('/fi/sign-in/code', { code })).location).toBe('/fi/answer/');
    },
  );
});

describe('a session', () => {
  test('ends by signing out', async () => {
    const person = await signIn(server.app, server.database, 'coordinator', 'kainuu');
    expect((await person.send('GET', '/api/survey/me')).status).toBe(200);
    await person.send('POST', '/fi/sign-out');
    expect((await person.send('GET', '/api/survey/me')).status).toBe(401);
  });

  test('ends when somebody signs in anew in the same browser', async () => {
    const person = visitor(server.app);
    await person.post(`/fi/sign-in/${await printedLink('first@example.org')}`);
    const [[name, first]] = [...person.cookies] as [[string, string]];
    await person.post(`/fi/sign-in/${await printedLink('second@example.org')}`);
    expect(person.cookies.get(name)).not.toBe(first);
    const asFirst = visitor(server.app);
    asFirst.cookies.set(name, first);
    expect((await asFirst.get('/api/survey/me')).status).toBe(401);
    expect((await person.get('/api/survey/me')).status).toBe(200);
  });

  test('ends when it has been left alone', async () => {
    const person = await signIn(server.app, server.database, 'coordinator', 'uusimaa');
    await setSession(person.id, { expires_at: new Date(Date.now() - 1000) });
    expect((await person.send('GET', '/api/survey/me')).status).toBe(401);
    expect((await person.send('POST', '/api/survey/session')).status).toBe(401);
  });

  test.each([
    ['used', 'GET', '/api/survey/me', 200],
    ['kept while somebody types', 'POST', '/api/survey/session', 204],
  ] as const)('that is %s lasts longer', async (_how, method, url, status) => {
    const person = await signIn(server.app, server.database, 'coordinator', 'satakunta');
    const anHourAgo = new Date(Date.now() - 3_600_000);
    const soon = new Date(Date.now() + 60_000);
    await setSession(person.id, { last_seen_at: anHourAgo, expires_at: soon });
    expect((await person.send(method, url)).status).toBe(status);
    const { expires_at } = await server.database.operator
      .selectFrom('session')
      .select('expires_at')
      .where('person_id', '=', person.id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(expires_at.getTime()).toBeGreaterThan(Date.now() + 3_600_000);
  });

  test('of a role that has ended opens nothing', async () => {
    const person = await signIn(server.app, server.database, 'coordinator', 'lappi');
    await server.database.operator
      .updateTable('role_grant')
      .set({ ended_at: new Date() })
      .where('person_id', '=', person.id)
      .execute();
    const { body } = await person.send('GET', '/api/survey/me');
    expect(body).toMatchObject({ rounds: [], responses: [] });
  });

  test('of a coordinator begins at the desk', async () => {
    const token = await printedLink('desk@example.org');
    const id = await known('desk@example.org');
    const place = { role: 'coordinator', regionCode: '13', municipalityCode: null } as const;
    await server.database.operator.transaction().execute((tx) => grantRole(tx, id, place));
    const person = visitor(server.app);
    expect((await person.post(`/en/sign-in/${token}`)).location).toBe('/en/desk/');
  });

  function setSession(personId: string, times: { last_seen_at?: Date; expires_at: Date }) {
    return server.database.operator
      .updateTable('session')
      .set(times)
      .where('person_id', '=', personId)
      .execute();
  }
});

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text;
}

function mask(text: string, email: string): string {
  return text
    .replaceAll(email, 'ADDRESS')
    .replaceAll(/kuntatutka-sign-in=[\w.-]+/g, 'COOKIE')
    .replaceAll(/"(date|x-ratelimit-reset|content-length)":"?[^",]*"?/g, '');
}
