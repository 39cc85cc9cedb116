/** The second factor: coordinators have two, each guess costs something, and nothing works twice. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needsTwoFactors, roles } from '#domain/rights.ts';
import { signInWays } from '#domain/sign-in-way.ts';
import { authenticator } from '../harness/authenticator.ts';
import type { Authenticator } from '../harness/authenticator.ts';
import { commandLine } from '../harness/command-line.ts';
import {
  byLetter,
  codeOf,
  keyOn,
  makeCoordinator,
  password,
  setUpApp,
} from '../harness/second-factor.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound } from '../harness/survey.ts';
import { visitor } from '../harness/visitor.ts';
import type { Visitor } from '../harness/visitor.ts';

const desk = '/fi/desk/';
const rounds = '/api/survey/rounds';

let server: TestServer;
let people = 0;
beforeAll(async () => {
  server = await testServer();
  await makeRound(server.database);
});
afterAll(() => server.close());

async function newCoordinator(): Promise<{ id: string; email: string; person: Visitor }> {
  const email = `coordinator.${(people += 1)}@example.org`;
  const id = await makeCoordinator(server.database, email);
  return { id, email, person: await byLetter(server, id) };
}

/** How many rounds the desk lists for the person. */
async function roundsSeen(person: Visitor): Promise<number> {
  const { body } = await person.get('/api/survey/me');
  return JSON.parse(body).rounds.length;
}

/** Sends JSON with the cookies of the visitor, as the script of passkeys does. */
async function sendJson(person: Visitor, url: string, payload: object) {
  const answer = await server.app.inject({
    method: 'POST',
    url,
    payload,
    cookies: Object.fromEntries(person.cookies),
  });
  for (const { name, value } of answer.cookies) person.cookies.set(name, value);
  return { status: answer.statusCode, body: answer.json() };
}

async function addPasskey(person: Visitor): Promise<Authenticator> {
  const key = authenticator(server.config.publicUrl);
  const options = await sendJson(person, '/api/survey/passkeys/options', {});
  const credential = key.make(options.body);
  const added = await sendJson(person, '/api/survey/passkeys', { language: 'fi', credential });
  expect(added).toEqual({ status: 200, body: { goTo: '/fi/second-factor' } });
  return key;
}

async function askPasskey(person: Visitor): Promise<{ challenge: string }> {
  const { body } = await sendJson(person, '/api/sign-in/passkey/options', {});
  return body;
}

function givePasskey(person: Visitor, credential: object) {
  return sendJson(person, '/api/sign-in/passkey', { language: 'fi', credential });
}

const refusedPasskey = {
  status: 403,
  body: expect.objectContaining({ code: 'passkey-not-accepted' }),
};

test('the database knows the ways of signing in and their strengths as the domain does', async () => {
  const { id } = await newCoordinator();
  for (const [way, strength] of Object.entries(signInWays)) {
    const kept = await server.database.operator
      .insertInto('session')
      .values({
        person_id: id,
        way,
        token_hash: Buffer.from(way.padEnd(32)),
        expires_at: sql`now() + interval '1 hour'`,
      })
      .returning('strength')
      .executeTakeFirstOrThrow();
    expect(kept.strength).toBe(strength);
  }
  expect(roles.filter(needsTwoFactors)).toEqual(['coordinator', 'admin', 'auditor']);
});

describe('a coordinator who has read a letter', () => {
  test('sees no round, may do nothing with one, and is led to set up a second factor', async () => {
    const { person } = await newCoordinator();
    expect(await roundsSeen(person)).toBe(0);
    const round = await person.get(`${rounds}/keski-suomi/2025`);
    expect(round.status).toBe(403);
    expect(JSON.parse(round.body).code).toBe('second-factor-needed');
    const led = await person.get(desk);
    expect(led).toMatchObject({ status: 303, location: '/fi/second-factor?to=%2Ffi%2Fdesk%2F' });
    const page = await person.get(led.location!);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Ota käyttöön kaksivaiheinen tunnistautuminen');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('sets up a password and an app, and has both factors from there on', async () => {
    const { person } = await newCoordinator();
    await setUpApp(person);
    expect(await roundsSeen(person)).toBe(1);
    expect((await person.get(desk)).status).toBe(200);
  });

  test('is asked for the factor that was set up, and sets up no other without it', async () => {
    const { id, person: first } = await newCoordinator();
    await setUpApp(first);
    const person = await byLetter(server, id);
    expect(await roundsSeen(person)).toBe(0);
    expect((await person.get('/fi/second-factor')).body).toContain('Vahvista kirjautuminen');
    const code = '123456';
    for (const attempt of [
      await person.get('/fi/second-factor/app'),
      await person.post('/fi/second-factor/app', { password, code }),
      await person.post('/fi/second-factor/recovery-codes'),
    ]) {
      expect(attempt.status).toBe(403);
    }
    expect((await sendJson(person, '/api/survey/passkeys/options', {})).body.code).toBe(
      'second-factor-needed',
    );
  });

  test('goes on to where the way led', async () => {
    const { id, person: first } = await newCoordinator();
    const key = await setUpApp(first);
    const person = await byLetter(server, id);
    const to = '/fi/desk/keski-suomi/2025';
    const given = await person.post('/fi/second-factor', { password, code: codeOf(key, 1), to });
    expect(given).toMatchObject({ status: 303, location: to });
    expect(await roundsSeen(person)).toBe(1);
  });
});

describe('an official', () => {
  test('needs no second factor and is offered none', async () => {
    const email = 'official@example.org';
    const { person } = await officialWith(email);
    expect((await person.get('/fi/answer/')).status).toBe(200);
    const page = await person.get('/fi/second-factor');
    expect(page.body).toContain('Missä olet kirjautuneena');
    expect(page.body).not.toContain('Lisää pääsyavain');
    expect((await person.get('/fi/second-factor/app')).status).toBe(403);
  });

  test('who also coordinates answers by a letter alone, and sees no region with it', async () => {
    const { id, person } = await officialWith('both@example.org');
    await server.database.operator
      .insertInto('role_grant')
      .values({ person_id: id, role: 'coordinator', region_code: '13' })
      .execute();
    const own = await person.get('/api/survey/responses/keski-suomi/2025/500');
    expect(own.status).toBe(200);
    const other = await person.get('/api/survey/responses/keski-suomi/2025/179');
    expect(JSON.parse(other.body).code).toBe('second-factor-needed');
  });
});

describe('a password and a code', () => {
  test('sign in without a letter', async () => {
    const { email, person: first } = await newCoordinator();
    const key = await setUpApp(first);
    const person = visitor(server.app);
    const code = codeOf(key, 1);
    const signedIn = await person.post('/fi/sign-in/password', { email, password, code });
    expect(signedIn).toMatchObject({ status: 303, location: desk });
    expect(await roundsSeen(person)).toBe(1);
  });

  test('work once: the same code signs in nobody again, nor an earlier one', async () => {
    const { id, email, person: first } = await newCoordinator();
    const key = await setUpApp(first);
    const code = codeOf(key, 1);
    const fields = { email, password, code };
    expect((await visitor(server.app).post('/fi/sign-in/password', fields)).status).toBe(303);
    for (const used of [code, codeOf(key)]) {
      const again = await visitor(server.app).post('/fi/sign-in/password', {
        ...fields,
        code: used,
      });
      expect(again.status).toBe(422);
      const person = await byLetter(server, id);
      const given = await person.post('/fi/second-factor', { password, code: used });
      expect(given.status).toBe(422);
      expect(await roundsSeen(person)).toBe(0);
    }
  });

  test('work for one of two at the same moment', async () => {
    const { email, person: first } = await newCoordinator();
    const key = await setUpApp(first);
    const fields = { email, password, code: codeOf(key, 1) };
    const both = await Promise.all(
      [1, 2].map(() => visitor(server.app).post('/fi/sign-in/password', fields)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  test('are refused alike for a wrong password, a wrong code and an unknown address', async () => {
    const { email, person: first } = await newCoordinator();
    const key = await setUpApp(first);
    const right = { email, password, code: codeOf(key, 1) };
    const pages: string[] = [];
    for (const wrong of [
      { ...right, password: `${password}!` },
      { ...right, code: '000000' },
      { ...right, email: 'nobody@example.org' },
    ]) {
      const { status, body } = await visitor(server.app).post('/fi/sign-in/password', wrong);
      expect(status).toBe(422);
      expect(body).not.toContain(password);
      pages.push(body.replaceAll(wrong.email, 'ADDRESS'));
    }
    expect(new Set(pages).size).toBe(1);
  });

  test('are closed after ten wrong tries, the right ones too, and a letter has tries of its own', async () => {
    const { id, email, person: first } = await newCoordinator();
    const key = await setUpApp(first);
    for (let times = 0; times < 10; times += 1) {
      const wrong = { email, password: 'not the one at all', code: '000000' };
      expect((await visitor(server.app).post('/fi/sign-in/password', wrong)).status).toBe(422);
    }
    const right = { email, password, code: codeOf(key, 1) };
    expect((await visitor(server.app).post('/fi/sign-in/password', right)).status).toBe(422);
    const person = await byLetter(server, id);
    const { password: word, code } = right;
    expect((await person.post('/fi/second-factor', { password: word, code })).status).toBe(303);

    const guesser = await byLetter(server, id);
    for (let times = 0; times < 10; times += 1) {
      await guesser.post('/fi/second-factor/recovery', { code: 'aaaa-bbbb-cccc-dddd' });
    }
    const closed = await guesser.post('/fi/second-factor/recovery', { code: 'aaaa' });
    expect(closed.body).toContain('Odota 15 minuuttia');
    await server.database.operator
      .updateTable('second_factor_try')
      .set({ tried_at: sql`tried_at - interval '15 minutes'` })
      .where('person_id', '=', id)
      .execute();
    const open = await guesser.post('/fi/second-factor/recovery', { code: 'aaaa' });
    expect(open.body).toContain('Palautuskoodi on väärä');
  });

  test('are set up with a long password and a right code only, and the password is kept as a hash', async () => {
    const { id, email, person } = await newCoordinator();
    const page = await person.get('/fi/second-factor/app');
    const key = keyOn(page.body);
    for (const [wrong, says] of [
      [{ password: 'eleven char', code: codeOf(key) }, 'Salasana ei kelpaa'],
      [{ password: email.padEnd(12).toUpperCase(), code: codeOf(key) }, 'Salasana ei kelpaa'],
      [{ password, code: '12345' }, 'Koodi on väärä'],
      [{ password, code: codeOf(key, 40) }, 'Koodi on väärä'],
    ] as const) {
      const refused = await person.post('/fi/second-factor/app', wrong);
      expect(refused.status).toBe(422);
      expect(refused.body).toContain(says);
      expect(keyOn(refused.body)).toBe(key);
    }
    expect(await roundsSeen(person)).toBe(0);
    await person.post('/fi/second-factor/app', { password, code: codeOf(key) });
    const kept = await server.database.operator
      .selectFrom('authenticator_app')
      .select('password_hash')
      .where('person_id', '=', id)
      .execute();
    expect(kept).toHaveLength(1);
    expect(kept[0]!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}==\$/);
  });

  test('are replaced by new ones: the earlier app shows nothing that counts any more', async () => {
    const { email, person } = await newCoordinator();
    const earlier = await setUpApp(person);
    const key = await setUpApp(person);
    expect(key).not.toBe(earlier);
    const by = (code: string) =>
      visitor(server.app).post('/fi/sign-in/password', { email, password, code });
    expect((await by(codeOf(earlier, 1))).status).toBe(422);
    expect((await by(codeOf(key, 1))).status).toBe(303);
  });
});

describe('a passkey', () => {
  test('is set up with a letter, and then signs in by itself', async () => {
    const { person } = await newCoordinator();
    const key = await addPasskey(person);
    expect(await roundsSeen(person)).toBe(1);
    const elsewhere = visitor(server.app);
    const given = await givePasskey(elsewhere, key.give(await askPasskey(elsewhere)));
    expect(given).toEqual({ status: 200, body: { goTo: desk } });
    expect(await roundsSeen(elsewhere)).toBe(1);
  });

  test('answers what was asked once, and only in the browser that asked', async () => {
    const { person } = await newCoordinator();
    const key = await addPasskey(person);
    const asking = visitor(server.app);
    const thief = visitor(server.app);
    await askPasskey(thief);
    const answer = key.give(await askPasskey(asking));
    expect(await givePasskey(thief, answer)).toEqual(refusedPasskey);
    expect((await givePasskey(asking, answer)).status).toBe(200);
    expect(await givePasskey(asking, answer)).toEqual(refusedPasskey);
  });

  test('answers within five minutes', async () => {
    const { person } = await newCoordinator();
    const key = await addPasskey(person);
    const late = visitor(server.app);
    const asked = await askPasskey(late);
    await server.database.operator
      .updateTable('passkey_challenge')
      .set({ made_at: sql`made_at - interval '5 minutes'` })
      .where('challenge', '=', asked.challenge)
      .execute();
    expect(await givePasskey(late, key.give(asked))).toEqual(refusedPasskey);
  });

  test('is refused when it is a copy that has fallen behind the one in use', async () => {
    const { person } = await newCoordinator();
    const key = await addPasskey(person);
    const elsewhere = visitor(server.app);
    for (let times = 0; times < 3; times += 1) {
      await givePasskey(elsewhere, key.give(await askPasskey(elsewhere)));
    }
    key.counter = 1;
    const copy = visitor(server.app);
    expect(await givePasskey(copy, key.give(await askPasskey(copy)))).toEqual(refusedPasskey);
    expect(copy.cookies.has('kuntatutka')).toBe(false);
  });

  test('is refused from another site, with nobody there, and of an unknown authenticator', async () => {
    const { person } = await newCoordinator();
    const key = await addPasskey(person);
    const stranger = authenticator(server.config.publicUrl);
    const elsewhere = visitor(server.app);
    const origin = 'https://kuntatutka.example.com';
    for (const answer of [
      key.give(await askPasskey(elsewhere), { origin }),
      key.give(await askPasskey(elsewhere), { flags: 0x01 }),
      stranger.give(await askPasskey(elsewhere)),
    ]) {
      expect(await givePasskey(elsewhere, answer)).toEqual(refusedPasskey);
    }
  });

  test('is not added for anything but what was asked of this person', async () => {
    const { person } = await newCoordinator();
    const { person: other } = await newCoordinator();
    const key = authenticator(server.config.publicUrl);
    const { body: asked } = await sendJson(other, '/api/survey/passkeys/options', {});
    await sendJson(person, '/api/survey/passkeys/options', {});
    const forSignIn = await askPasskey(person);
    for (const options of [asked, forSignIn, { challenge: 'made-up-by-somebody-else' }]) {
      const credential = key.make(options);
      const added = await sendJson(person, '/api/survey/passkeys', { language: 'fi', credential });
      expect(added).toEqual(refusedPasskey);
    }
    expect(await roundsSeen(person)).toBe(0);
  });

  test('is removed, unless it is the last factor', async () => {
    const { id, person } = await newCoordinator();
    await addPasskey(person);
    const remove = async () => {
      const { id: passkey } = await server.database.operator
        .selectFrom('passkey')
        .select('id')
        .where('person_id', '=', id)
        .executeTakeFirstOrThrow();
      await person.post(`/fi/second-factor/passkeys/${passkey}/remove`);
      return server.database.operator
        .selectFrom('passkey')
        .select('id')
        .where('person_id', '=', id)
        .execute();
    };
    expect(await remove()).toHaveLength(1);
    await setUpApp(person);
    expect(await remove()).toEqual([]);
  });
});

describe('a recovery code', () => {
  const codesOn = (page: string) =>
    [...page.matchAll(/<code>([a-z2-9-]{19})<\/code>/g)].map(([, code]) => code!);

  test('stands for the lost phone once, and is kept as a hash', async () => {
    const { id, person } = await newCoordinator();
    await setUpApp(person);
    const codes = codesOn((await person.post('/fi/second-factor/recovery-codes')).body);
    expect(new Set(codes).size).toBe(10);
    expect((await person.get('/fi/second-factor')).body).not.toContain(codes[0]);
    const [code] = codes;
    const again = await byLetter(server, id);
    const typed = code!.toUpperCase().replaceAll('-', ' ');
    const used = await again.post('/fi/second-factor/recovery', { code: typed });
    expect(used).toMatchObject({ status: 303, location: '/fi/second-factor' });
    expect(await roundsSeen(again)).toBe(1);
    expect((await again.get('/fi/second-factor')).body).toContain('jäljellä 9 palautuskoodia');
    const once = await byLetter(server, id);
    expect((await once.post('/fi/second-factor/recovery', { code: code! })).status).toBe(422);
    const { rows } = await sql<{ all: string }>`
      select string_agg(recovery_code::text, ' ') as all from recovery_code`.execute(
      server.database.operator,
    );
    for (const each of codes) {
      expect(rows[0]!.all).not.toContain(Buffer.from(each.replaceAll('-', '')).toString('hex'));
    }
  });

  test('of another person, or of an earlier set, opens nothing', async () => {
    const { id, person } = await newCoordinator();
    await setUpApp(person);
    const [earlier] = codesOn((await person.post('/fi/second-factor/recovery-codes')).body);
    const { person: other } = await newCoordinator();
    await setUpApp(other);
    const [others] = codesOn((await other.post('/fi/second-factor/recovery-codes')).body);
    await person.post('/fi/second-factor/recovery-codes');
    const again = await byLetter(server, id);
    for (const code of [earlier!, others!]) {
      expect((await again.post('/fi/second-factor/recovery', { code })).status).toBe(422);
    }
  });
});

describe('the page of own sign-ins', () => {
  test('lists where one is signed in, and ends one session or all others', async () => {
    const { id, person } = await newCoordinator();
    const key = await setUpApp(person);
    const phone = visitor(server.app);
    await server.app.ready();
    const others = [await byLetter(server, id), await byLetter(server, id), phone];
    await phone.post('/fi/sign-in/password', {
      email: `coordinator.${people}@example.org`,
      password,
      code: codeOf(key, 1),
    });
    const listed = sessionsOn((await person.get('/fi/second-factor')).body);
    expect(listed).toHaveLength(3);
    await person.post('/fi/second-factor/sessions/end', { session: listed[0]! });
    expect(sessionsOn((await person.get('/fi/second-factor')).body)).toEqual(listed.slice(1));
    await person.post('/fi/second-factor/sessions/end');
    expect(sessionsOn((await person.get('/fi/second-factor')).body)).toEqual([]);
    for (const other of others) {
      expect((await other.get('/fi/second-factor')).location).toContain('/fi/sign-in');
    }
    expect(await roundsSeen(person)).toBe(1);
  });

  test("ends nobody else's", async () => {
    const { person } = await newCoordinator();
    await setUpApp(person);
    const { id, person: other } = await newCoordinator();
    await setUpApp(other);
    const theirs = await server.database.operator
      .selectFrom('session')
      .select('id')
      .where('person_id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    await person.post('/fi/second-factor/sessions/end', { session: theirs.id });
    expect(await roundsSeen(other)).toBe(1);
  });

  const sessionsOn = (page: string) =>
    [...page.matchAll(/name="session" value="(\d+)"/g)].map(([, id]) => id!);
});

describe('the operator', () => {
  test('resets the second factor of somebody who has lost it: sessions end, a letter sets up anew', async () => {
    const { id, email, person } = await newCoordinator();
    const key = await setUpApp(person);
    const passkey = await addPasskey(person);
    const [code] = [
      ...(await person.post('/fi/second-factor/recovery-codes')).body.matchAll(
        /<code>(\S+)<\/code>/g,
      ),
    ].map(([, each]) => each!);
    const run = commandLine(server);
    const { status, out } = await run('user', 'reset-second-factor', email.toUpperCase());
    expect(status).toBe(0);
    expect((await person.get('/fi/second-factor')).location).toContain('/fi/sign-in');
    const again = visitor(server.app);
    expect(
      (await again.post('/fi/sign-in/password', { email, password, code: codeOf(key, 1) })).status,
    ).toBe(422);
    expect(await givePasskey(again, passkey.give(await askPasskey(again)))).toEqual(refusedPasskey);
    const link = new URL(/https?:\/\/\S+/.exec(out)![0]).pathname;
    await again.post(link);
    expect((await again.get('/fi/second-factor')).body).toContain('Lisää pääsyavain');
    expect((await again.post('/fi/second-factor/recovery', { code: code! })).status).toBe(422);
    await setUpApp(again);
    expect(await roundsSeen(again)).toBe(1);
    expect(id).toBeTruthy();
  });

  test('is told when there is no such person', async () => {
    const run = commandLine(server);
    const result = await run('user', 'reset-second-factor', 'nobody@example.org');
    expect(result).toMatchObject({
      status: 1,
      err: 'There is nobody with the address nobody@example.org.',
    });
  });
});

async function officialWith(email: string): Promise<{ id: string; person: Visitor }> {
  const { id } = await server.database.operator
    .insertInto('person')
    .values({ email })
    .returning('id')
    .executeTakeFirstOrThrow();
  await server.database.operator
    .insertInto('role_grant')
    .values({ person_id: id, role: 'lead', municipality_code: '500' })
    .execute();
  return { id, person: await byLetter(server, id) };
}
