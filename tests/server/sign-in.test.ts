/** Signing in: a link opens nothing by itself, works once, and tells no stranger who is known. */
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLink } from '../../server/sign-in/link.ts';
import { ensurePerson } from '../../server/sign-in/user.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { signIn } from '../harness/survey.ts';

let server: TestServer;
let mailServer: SMTPServer;
const letters: { to: string; subject: string; text: string }[] = [];
const waiting: (() => void)[] = [];

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then((letter) => {
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          subject: letter.subject ?? '',
          text: letter.text ?? '',
        });
        waiting.splice(0).forEach((tell) => tell());
        done();
      }, done);
    },
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith('full.')) return done();
      return done(
        Object.assign(new Error(`<${address}> has a full mailbox`), { responseCode: 552 }),
      );
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = mailServer.listen(0, '127.0.0.1', () =>
      resolve((listening.address() as { port: number }).port),
    );
  });
  server = await testServer({
    config: { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kuntatutka@example.org' },
  });
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
});

const newLink = (email: string) =>
  server.database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, email);
    return createLink(tx, id, 10);
  });

function ask(email: string, address = '10.0.0.1') {
  return server.app.inject({
    method: 'POST',
    url: '/fi/sign-in',
    payload: new URLSearchParams({ email }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    remoteAddress: address,
  });
}

describe('a sign-in link', () => {
  test('is not used up by opening it, however often', async () => {
    const token = await newLink('scanner@example.org');
    const url = `/fi/sign-in/${token}`;
    expect((await server.app.inject({ method: 'HEAD', url })).statusCode).toBe(200);
    for (let times = 0; times < 5; times += 1) {
      const opened = await server.app.inject({ url });
      expect(opened.statusCode).toBe(200);
      expect(opened.cookies).toEqual([]);
    }
    const pressed = await server.app.inject({ method: 'POST', url });
    expect(pressed.statusCode).toBe(303);
    expect(pressed.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  test('works once', async () => {
    const url = `/fi/sign-in/${await newLink('once@example.org')}`;
    await server.app.inject({ method: 'POST', url });
    for (const method of ['GET', 'POST'] as const) {
      const again = await server.app.inject({ method, url, remoteAddress: '10.0.0.9' });
      expect(again.statusCode).toBe(410);
      expect(again.body).toContain('Linkki ei ole enää voimassa');
    }
  });

  test('works for one of two presses at the same moment', async () => {
    const url = `/fi/sign-in/${await newLink('twice@example.org')}`;
    const presses = await Promise.all([1, 2].map(() => server.app.inject({ method: 'POST', url })));
    expect(presses.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410]);
  });

  test('expires', async () => {
    const token = await newLink('late@example.org');
    await server.database.operator
      .updateTable('sign_in_link')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    const pressed = await server.app.inject({ method: 'POST', url: `/sv/sign-in/${token}` });
    expect(pressed.statusCode).toBe(410);
    expect(pressed.body).toContain('Länken gäller inte längre');
  });

  test('is nowhere in the database as it was sent', async () => {
    const token = await newLink('hash@example.org');
    const links = await server.database.operator
      .selectFrom('sign_in_link')
      .select('token_hash')
      .execute();
    expect(links.some(({ token_hash }) => token_hash.toString('utf8').includes(token))).toBe(false);
  });
});

describe('asking for a link', () => {
  test('sends a letter in the language of the person, whose link signs in', async () => {
    const arrived = new Promise<void>((resolve) => waiting.push(resolve));
    await server.database.operator
      .insertInto('person')
      .values({ email: 'anna@example.org', language: 'sv' })
      .execute();
    expect((await ask(' Anna@Example.org ')).statusCode).toBe(200);
    await arrived;
    const letter = letters.at(-1)!;
    expect(letter.to).toBe('anna@example.org');
    expect(letter.subject).toContain('Inloggningslänk');
    const link = /https?:\/\/\S+/.exec(letter.text)![0];
    const pressed = await server.app.inject({ method: 'POST', url: new URL(link).pathname });
    expect(pressed.statusCode).toBe(303);
  });

  test('answers the same for known and unknown addresses and writes to no stranger', async () => {
    const sent = letters.length;
    const unknown = await ask('nobody@example.org');
    const known = await ask('anna@example.org', '10.0.0.2');
    expect(unknown.statusCode).toBe(known.statusCode);
    expect(unknown.body).toBe(known.body);
    expect(letters.slice(sent).every(({ to }) => to === 'anna@example.org')).toBe(true);
  });

  test('logs a refused letter by its codes, without the address', async () => {
    await newLink('full.mailbox@example.org');
    const log = vi.spyOn(server.app.log, 'error');
    await ask('full.mailbox@example.org', '10.0.0.5');
    await vi.waitFor(() => expect(log).toHaveBeenCalled(), 5000);
    expect(log.mock.calls).toEqual([
      [
        { code: 'EENVELOPE', responseCode: 552, command: 'RCPT TO' },
        'a sign-in letter was not sent',
      ],
    ]);
    log.mockRestore();
  });

  test('shows an address that cannot be right with a sentence beside the field', async () => {
    const answer = await ask('anna@', '10.0.0.3');
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Tarkista sähköpostiosoite');
    expect(answer.body).toContain('value="anna@"');
  });

  test('is limited by network', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) {
      statuses.push((await ask('many@example.org', '10.0.0.4')).statusCode);
    }
    expect(statuses.slice(0, 10).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a session', () => {
  test('ends by signing out', async () => {
    const person = await signIn(server.app, server.database, 'coordinator', 'kainuu');
    expect((await person.send('GET', '/api/survey/me')).status).toBe(200);
    await person.send('POST', '/fi/sign-out');
    expect((await person.send('GET', '/api/survey/me')).status).toBe(401);
  });

  test('ends when it has been left alone', async () => {
    const person = await signIn(server.app, server.database, 'coordinator', 'uusimaa');
    await server.database.operator
      .updateTable('session')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('person_id', '=', person.id)
      .execute();
    expect((await person.send('GET', '/api/survey/me')).status).toBe(401);
  });

  test('that is used lasts longer', async () => {
    const person = await signIn(server.app, server.database, 'coordinator', 'satakunta');
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await server.database.operator
      .updateTable('session')
      .set({ last_seen_at: anHourAgo, expires_at: new Date(Date.now() + 60_000) })
      .where('person_id', '=', person.id)
      .execute();
    await person.send('GET', '/api/survey/me');
    const { expires_at } = await server.database.operator
      .selectFrom('session')
      .select('expires_at')
      .where('person_id', '=', person.id)
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
});
