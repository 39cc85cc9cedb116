/** Signing in through the organisation's own provider: the whole way, and every trick on it. */
import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { commandLine } from '../harness/command-line.ts';
import { keyName, testIdentityProvider } from '../harness/identity-provider.ts';
import type { IdentityProvider, TestAccount } from '../harness/identity-provider.ts';
import { codeOf, makeCoordinator, password, setUpApp } from '../harness/second-factor.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound } from '../harness/survey.ts';
import { visitor } from '../harness/visitor.ts';
import type { PageAnswer, Visitor } from '../harness/visitor.ts';

const publicUrl = 'http://localhost:3000';

let server: TestServer;
let provider: IdentityProvider;
let people = 0;
beforeAll(async () => {
  provider = await testIdentityProvider(publicUrl);
  server = await testServer({ config: { publicUrl, oidc: provider.settings } });
  await makeRound(server.database);
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

interface Known {
  id: string;
  email: string;
  /** The name that the account is called by at the provider. */
  name: string;
}

/** An account there and nobody here. */
function newAccount(changes: Partial<TestAccount> = {}, at = provider): Omit<Known, 'id'> {
  const name = `tunnus.${(people += 1)}`;
  const email = changes.email ?? `${name}@example.org`;
  at.accounts.set(name, { subject: `sub-${people}`, email, email_verified: true, ...changes });
  return { name, email };
}

/** A coordinator with an account. */
async function newCoordinator(
  changes: Partial<TestAccount> = {},
  { at = provider, of = server } = {},
): Promise<Known> {
  const account = newAccount(changes, at);
  return { ...account, id: await makeCoordinator(of.database, account.email.toLowerCase()) };
}

/** The address at the provider that the button leads to. */
async function setOut(person: Visitor, to = '', language = 'fi'): Promise<string> {
  const query = to === '' ? '' : `?${new URLSearchParams({ to }).toString()}`;
  const led = await person.get(`/${language}/sign-in/oidc${query}`);
  expect(led.status).toBe(303);
  expect(led.headers['cache-control']).toBe('no-store');
  return led.location!;
}

const comeBack = (person: Visitor, { pathname, search }: URL): Promise<PageAnswer> =>
  person.get(`${pathname}${search}`);

/** The whole way of a fresh visitor. */
async function signInAs(name: string, person = visitor(server.app)) {
  const answer = await comeBack(person, await provider.signIn(await setOut(person), name));
  return { person, answer };
}

async function sessionsOf(id: string): Promise<{ way: string; strength: string }[]> {
  return server.database.operator
    .selectFrom('session')
    .select(['way', 'strength'])
    .where('person_id', '=', id)
    .orderBy('id')
    .execute();
}

const linkedTo = (id: string) =>
  server.database.operator
    .selectFrom('oidc_account')
    .select(['issuer', 'subject'])
    .where('person_id', '=', id)
    .execute();

const meAs = async (person: Visitor) => {
  const { status, body } = await person.get('/api/survey/me');
  return status === 200 ? JSON.parse(body) : status;
};

/** What signing in could have made or changed. */
async function everything() {
  const { operator } = server.database;
  return {
    sessions: await operator.selectFrom('session').select(['id', 'ended_at']).execute(),
    accounts: await operator.selectFrom('oidc_account').selectAll().execute(),
  };
}

/** What is refused changes nothing, signs nobody in, and says so on a page of ours. */
async function expectRefusal(
  attempt: (person: Visitor) => Promise<PageAnswer>,
  { status, says }: { status: number; says: string },
): Promise<void> {
  const before = await everything();
  const person = visitor(server.app);
  const answer = await attempt(person);
  expect(answer.status).toBe(status);
  expect(answer.body).toContain(`<h1>${says}</h1>`);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(await meAs(person)).toBe(401);
  expect(await everything()).toEqual(before);
}

const closed = { status: 410, says: 'Kirjautumista ei voi jatkaa' };
const failed = { status: 502, says: 'Kirjautuminen ei onnistunut' };

describe('a coordinator with an account of the organisation', () => {
  test('is led there with a challenge, a state and a nonce, and the secret stays here', async () => {
    const person = visitor(server.app);
    const { origin, searchParams } = new URL(await setOut(person));
    expect(origin).toBe(provider.settings.issuer);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'kuntatutka',
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: `${publicUrl}/sign-in/oidc`,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      ui_locales: 'fi',
    });
    const marked = await server.app.inject('/fi/sign-in/oidc');
    expect(marked.cookies).toEqual([
      {
        name: 'kuntatutka-oidc',
        value: expect.stringMatching(/^[\w-]{43}$/),
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: 600,
      },
    ]);
  });

  test('has both factors where the provider says so, and lands on the desk', async () => {
    const { id, name } = await newCoordinator({ amr: ['pwd', 'mfa'] });
    const { person, answer } = await signInAs(name);
    expect(answer).toMatchObject({ status: 303, location: '/fi/desk/' });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await meAs(person)).rounds).toHaveLength(1);
    expect((await person.get('/fi/desk/')).status).toBe(200);
    expect(await sessionsOf(id)).toEqual([{ way: 'oidc_two_factor', strength: 'two_factor' }]);
    expect(person.cookies.has('kuntatutka-oidc')).toBe(false);
  });

  test('may have it said by acr, in the words of the settings', async () => {
    const silver = 'urn:example:silver';
    const oidc = { ...provider.settings, secondFactor: ['other', silver] };
    const other = await testServer({ config: { publicUrl, oidc } });
    for (const [acr, amr, strength] of [
      [silver, [], 'two_factor'],
      ['mfa', ['mfa'], 'mailbox'],
    ] as const) {
      const { id, name } = await newCoordinator({ acr, amr: [...amr] }, { of: other });
      const person = visitor(other.app);
      await comeBack(person, await provider.signIn(await setOut(person), name));
      const { strength: kept } = await other.database.operator
        .selectFrom('session')
        .select('strength')
        .where('person_id', '=', id)
        .executeTakeFirstOrThrow();
      expect(kept).toBe(strength);
    }
    await other.close();
  });

  test.each([
    ['nothing of it', {}],
    ['a password alone', { amr: ['pwd'] }],
    ['what only contains the word', { amr: ['no-mfa', 'MFA'], acr: 'mfa:none' }],
  ])('gives a second factor here where the provider says %s', async (_what, said) => {
    const { id, name } = await newCoordinator(said);
    const to = '/fi/desk/keski-suomi/2025';
    const person = visitor(server.app);
    const answer = await comeBack(person, await provider.signIn(await setOut(person, to), name));
    expect(answer.location).toBe(to);
    expect(await sessionsOf(id)).toEqual([{ way: 'oidc', strength: 'mailbox' }]);
    expect((await meAs(person)).rounds).toEqual([]);
    const led = await person.get(to);
    expect(led.location).toBe(`/fi/second-factor?${new URLSearchParams({ to }).toString()}`);
    const key = await setUpApp(person);
    expect((await meAs(person)).rounds).toHaveLength(1);

    const { person: again } = await signInAs(name);
    expect((await meAs(again)).rounds).toEqual([]);
    const given = { password, code: codeOf(key, 1), to };
    expect((await again.post('/fi/second-factor', given)).location).toBe(to);
    expect((await meAs(again)).rounds).toHaveLength(1);
  });

  test('is known by the same account the next time, whatever the case of the address', async () => {
    const { id, name, email } = await newCoordinator({ email: 'Anna.Koordinaattori@Example.ORG' });
    const account = { issuer: provider.settings.issuer, subject: `sub-${people}` };
    for (let times = 0; times < 2; times += 1) {
      const { person } = await signInAs(name);
      expect((await meAs(person)).person.email).toBe(email.toLowerCase());
      expect(await linkedTo(id)).toEqual([account]);
    }
  });

  test('ends the session that the browser had before', async () => {
    const { id, name } = await newCoordinator();
    const { person } = await signInAs(name);
    await signInAs(name, person);
    const { rows } = await openSessions(id);
    expect(rows).toBe(1);
  });

  test('stands in the audit log: the account is linked once, each sign-in is told', async () => {
    const { id, name } = await newCoordinator({ amr: ['mfa'] });
    await signInAs(name);
    await signInAs(name);
    const entries = await server.database.operator
      .selectFrom('audit_entry')
      .select(['action', 'subject', 'region_code', 'acted_as'])
      .where('acted_by', '=', id)
      .orderBy('id')
      .execute();
    const where = { region_code: '13', acted_as: 'service' };
    const begun = { action: 'session.begin', subject: 'oidc_two_factor', ...where };
    expect(entries).toEqual([
      { action: 'person.link_account', subject: null, ...where },
      begun,
      begun,
    ]);
  });

  test('may set out in two tabs, and come back in either', async () => {
    const { name } = await newCoordinator();
    const person = visitor(server.app);
    const [first, second] = [await setOut(person), await setOut(person, '/fi/answer/')];
    const answer = await comeBack(person, await provider.signIn(first, name));
    expect(answer.location).toBe('/fi/desk/');
    // The browser has signed in, and what it had begun elsewhere is over.
    const late = await comeBack(person, await provider.signIn(second, name));
    expect(late.status).toBe(410);
  });
});

describe('others', () => {
  test('an official comes in as by a letter, an auditor is asked for a second factor', async () => {
    const official = newAccount();
    const auditor = newAccount();
    await server.database.operator.transaction().execute(async (tx) => {
      await grantRole(tx, await ensurePerson(tx, official.email), {
        role: 'lead',
        regionCode: null,
        municipalityCode: '500',
      });
      await grantRole(tx, await ensurePerson(tx, auditor.email), {
        role: 'auditor',
        regionCode: '13',
        municipalityCode: null,
        lastDay: new Date(Date.now() + 864e5 * 30).toISOString().slice(0, 10),
      });
    });
    const { person, answer } = await signInAs(official.name);
    expect(answer.location).toBe('/fi/answer/');
    expect((await meAs(person)).responses).toHaveLength(1);
    const { person: reader } = await signInAs(auditor.name);
    expect((await reader.get('/fi/desk/')).location).toMatch(/^\/fi\/second-factor/);
  });

  test('a national admin with both factors sees every region', async () => {
    const { name, email } = newAccount({ amr: ['mfa'] });
    await server.database.operator.transaction().execute(async (tx) => {
      const place = { role: 'admin', regionCode: null, municipalityCode: null } as const;
      await grantRole(tx, await ensurePerson(tx, email), place);
    });
    const { person, answer } = await signInAs(name);
    expect(answer.location).toBe('/fi/desk/');
    expect((await meAs(person)).rounds).toHaveLength(1);
  });

  test('whoever has no role here is refused, and is not made known', async () => {
    const { name, email } = newAccount({ amr: ['mfa'] });
    const refused = { status: 403, says: 'Sinulla ei ole oikeuksia palveluun' };
    await expectRefusal(async (person) => (await signInAs(name, person)).answer, refused);
    const { answer } = await signInAs(name);
    expect(answer.body).toContain(email);
    const { operator } = server.database;
    const found = operator.selectFrom('person').select('id').where('email', '=', email);
    expect(await found.execute()).toEqual([]);

    const ended = await newCoordinator();
    await server.database.operator
      .updateTable('role_grant')
      .set({ ended_at: new Date() })
      .where('person_id', '=', ended.id)
      .execute();
    await expectRefusal(async (person) => (await signInAs(ended.name, person)).answer, refused);
  });

  test.each([
    ['no address', { email: '' }],
    ['an address that it has not verified', { email_verified: false }],
    ['an address and nothing of verifying', { email_verified: undefined }],
    ['an address that is verified by a word', { email_verified: 'true' }],
  ])('an account of which the provider says %s opens nothing', async (_what, said) => {
    const { name, id } = await newCoordinator();
    provider.accounts.set(name, { ...provider.accounts.get(name)!, ...said });
    await expectRefusal(async (person) => (await signInAs(name, person)).answer, {
      status: 403,
      says: 'Sähköpostiosoitettasi ei ole vahvistettu',
    });
    expect(await linkedTo(id)).toEqual([]);
  });
});

describe('an account is linked for good', () => {
  const other = { status: 403, says: 'Tunnus ei täsmää' };

  test('so another one with the same address is refused, both factors or not', async () => {
    const { name, email } = await newCoordinator();
    await signInAs(name);
    const taken = newAccount({ email, amr: ['mfa'] });
    await expectRefusal(async (person) => (await signInAs(taken.name, person)).answer, other);
    expect((await signInAs(name)).answer.status).toBe(303);
  });

  test('so one that comes with the address of somebody else is refused', async () => {
    const { name } = await newCoordinator();
    await signInAs(name);
    const { email, id } = await newCoordinator();
    provider.accounts.set(name, { ...provider.accounts.get(name)!, email });
    await expectRefusal(async (person) => (await signInAs(name, person)).answer, other);
    expect(await linkedTo(id)).toEqual([]);
  });

  test('until the operator parts them: then sessions end, and the next account is linked', async () => {
    const { name, email, id } = await newCoordinator();
    const { person } = await signInAs(name);
    const next = newAccount({ email });
    const run = commandLine(server);
    expect(await run('user', 'unlink-account', email)).toMatchObject({
      status: 0,
      out: expect.stringContaining(`${email} has no linked account any more`),
    });
    expect(await meAs(person)).toBe(401);
    expect((await signInAs(next.name)).answer.status).toBe(303);
    await expectRefusal(async (late) => (await signInAs(name, late)).answer, other);
    const told = await server.database.operator
      .selectFrom('audit_entry')
      .select('acted_as')
      .where('action', '=', 'person.unlink_account')
      .where('about_person', '=', id)
      .execute();
    expect(told).toEqual([{ acted_as: 'operator' }]);
    for (const whom of [[], ['nobody@example.org'], [(await newCoordinator()).email]]) {
      expect((await run('user', 'unlink-account', ...whom)).status).toBe(1);
    }
  });

  test('to one of two that come first at the same moment', async () => {
    const { name, email, id } = await newCoordinator();
    const rival = newAccount({ email });
    const answers = await Promise.all([name, rival.name].map((each) => signInAs(each)));
    expect(answers.map(({ answer }) => answer.status).toSorted()).toEqual([303, 403]);
    expect(await linkedTo(id)).toHaveLength(1);
    expect(await sessionsOf(id)).toHaveLength(1);
  });
});

describe('an answer that was not asked for opens nothing:', () => {
  /** Where a coordinator's way leads back to, before anybody has come back there. */
  async function answered(person: Visitor): Promise<URL> {
    const { name } = await newCoordinator({ amr: ['mfa'] });
    return provider.signIn(await setOut(person), name);
  }

  const changed = (url: URL, name: string, value: string | null): URL => {
    const copy = new URL(url);
    if (value === null) copy.searchParams.delete(name);
    else copy.searchParams.set(name, value);
    return copy;
  };

  test.each([
    ['another state', 'x'.repeat(43)],
    ['an empty state', ''],
    ['no state', null],
    ['an endless state', 'x'.repeat(5000)],
  ])('%s', async (_what, state) => {
    await expectRefusal(
      async (person) => comeBack(person, changed(await answered(person), 'state', state)),
      closed,
    );
  });

  test('the same one a second time', async () => {
    const person = visitor(server.app);
    const url = await answered(person);
    expect((await comeBack(person, url)).status).toBe(303);
    const again = await comeBack(person, url);
    expect(again.status).toBe(410);
    const other = visitor(server.app);
    await setOut(other);
    expect((await comeBack(other, url)).status).toBe(410);
    expect(await meAs(other)).toBe(401);
  });

  test('for one of two that come back at the same moment', async () => {
    const person = visitor(server.app);
    const url = await answered(person);
    const answers = await Promise.all([1, 2].map(() => comeBack(person, url)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  test('one of another browser, with a cookie of its own or without', async () => {
    const url = await answered(visitor(server.app));
    await expectRefusal((person) => comeBack(person, url), closed);
    await expectRefusal(async (person) => {
      await setOut(person);
      return comeBack(person, url);
    }, closed);
  });

  test("somebody else's code with a state of one's own", async () => {
    const code = (await answered(visitor(server.app))).searchParams.get('code')!;
    await expectRefusal(async (person) => {
      const own = await answered(person);
      return comeBack(person, changed(own, 'code', code));
    }, failed);
  });

  test('a code that was used', async () => {
    const earlier = visitor(server.app);
    const url = await answered(earlier);
    await comeBack(earlier, url);
    await expectRefusal(async (person) => {
      const { searchParams } = new URL(await setOut(person));
      return comeBack(person, changed(url, 'state', searchParams.get('state')));
    }, failed);
  });

  test.each([
    ['the nonce', 'nonce', 'x'.repeat(43)],
    ['the challenge', 'code_challenge', 'x'.repeat(43)],
  ])('one to a question in which %s was changed on the way', async (_what, part, value) => {
    const { name } = await newCoordinator();
    await expectRefusal(async (person) => {
      const address = changed(new URL(await setOut(person)), part, value);
      return comeBack(person, await provider.signIn(address.href, name));
    }, failed);
  });

  test.each([
    ['that says it is of another provider', 'https://evil.example'],
    ['that does not say of which provider it is', null],
  ])('one %s', async (_what, iss) => {
    await expectRefusal(
      async (person) => comeBack(person, changed(await answered(person), 'iss', iss)),
      failed,
    );
  });

  test('one that says everything twice', async () => {
    await expectRefusal(async (person) => {
      const url = await answered(person);
      url.searchParams.append('code', url.searchParams.get('code')!);
      return comeBack(person, url);
    }, failed);
  });

  test('one that comes too late', async () => {
    await expectRefusal(async (person) => {
      const url = await answered(person);
      await server.database.operator
        .updateTable('oidc_request')
        .set({ made_at: new Date(Date.now() - 601_000) })
        .execute();
      return comeBack(person, url);
    }, closed);
  });

  test('what the provider did not sign with its own key', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const foreign = { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: keyName };
    const own = await testIdentityProvider(publicUrl);
    const fresh = await testServer({ config: { publicUrl, oidc: own.settings } });
    own.instead.set('/jwks', { keys: [foreign] });
    const { name } = await newCoordinator({}, { at: own, of: fresh });
    const person = visitor(fresh.app);
    const answer = await comeBack(person, await own.signIn(await setOut(person), name));
    expect(answer.status).toBe(502);
    expect(await meAs(person)).toBe(401);
    await fresh.close();
    await own.close();
  });

  test('what the provider says beside the token about another account', async () => {
    const { email } = await newCoordinator();
    provider.instead.set('/me', { sub: 'somebody-else', email, email_verified: true });
    await expectRefusal(async (person) => comeBack(person, await answered(person)), failed);
    provider.instead.clear();
  });
});

describe('the page that was wanted', () => {
  test('is reached in the language of the way', async () => {
    const { name } = await newCoordinator({ amr: ['mfa'] });
    const person = visitor(server.app);
    const to = '/sv/desk/keski-suomi/2025';
    const refused = await person.get(to);
    const page = await person.get(refused.location!);
    const button = /href="(\/sv\/sign-in\/oidc[^"]*)"/.exec(page.body)![1]!;
    const led = await person.get(button.replaceAll('&amp;', '&'));
    expect(new URL(led.location!).searchParams.get('ui_locales')).toBe('sv');
    const answer = await comeBack(person, await provider.signIn(led.location!, name));
    expect(answer.location).toBe(to);
  });

  test.each([
    '//evil.example/fi/desk',
    'https://evil.example/',
    '/fi/desk/../..',
    '/\\evil.example',
  ])('is ignored when it is %s', async (to) => {
    const { name } = await newCoordinator({ amr: ['mfa'] });
    const person = visitor(server.app);
    const answer = await comeBack(person, await provider.signIn(await setOut(person, to), name));
    expect(answer.location).toBe('/fi/desk/');
  });

  test('is not taken from the answer', async () => {
    const { name } = await newCoordinator({ amr: ['mfa'] });
    const person = visitor(server.app);
    const url = await provider.signIn(await setOut(person), name);
    url.searchParams.set('to', 'https://evil.example/');
    url.searchParams.set('redirect_uri', 'https://evil.example/');
    expect((await comeBack(person, url)).location).toBe('/fi/desk/');
  });
});

describe('a way that does not lead there', () => {
  test('given up at the provider, leads back to signing in, in the language of the way', async () => {
    const person = visitor(server.app);
    const to = '/en/desk/keski-suomi/2025';
    const url = await provider.giveUp(await setOut(person, to, 'en'));
    const answer = await comeBack(person, url);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('<h1>Signing in was interrupted</h1>');
    expect(answer.body).toContain(`href="/en/sign-in?${new URLSearchParams({ to }).toString()}"`);
    expect(await meAs(person)).toBe(401);
  });

  test('answered with a fault of the provider, says that it did not succeed', async () => {
    await expectRefusal(async (person) => {
      const { searchParams } = new URL(await setOut(person));
      const answer = new URLSearchParams({
        error: 'server_error',
        state: searchParams.get('state')!,
        iss: provider.settings.issuer,
      });
      return person.get(`/sign-in/oidc?${answer.toString()}`);
    }, failed);
  });

  test('of a provider that is down, is begun anew once it is up', async () => {
    const own = await testIdentityProvider(publicUrl);
    const fresh = await testServer({ config: { publicUrl, oidc: own.settings } });
    own.instead.set('/.well-known/openid-configuration', 'out of order');
    const person = visitor(fresh.app);
    const refused = await person.get('/sv/sign-in/oidc?to=%2Fsv%2Fdesk%2F');
    expect(refused.status).toBe(502);
    expect(refused.body).toContain('<h1>Inloggningen lyckades inte</h1>');
    const requests = fresh.database.operator.selectFrom('oidc_request').selectAll();
    expect(await requests.execute()).toEqual([]);

    own.instead.clear();
    const { name } = await newCoordinator({}, { at: own, of: fresh });
    const address = await setOut(person);
    const url = await own.signIn(address, name);
    await own.close();
    const down = await comeBack(person, url);
    expect(down.status).toBe(502);
    await fresh.close();
  });

  test('of a provider that is another one than it should be, is not gone', async () => {
    const own = await testIdentityProvider(publicUrl);
    const fresh = await testServer({ config: { publicUrl, oidc: own.settings } });
    own.instead.set('/.well-known/openid-configuration', {
      issuer: 'https://evil.example',
      authorization_endpoint: 'https://evil.example/auth',
      token_endpoint: 'https://evil.example/token',
      jwks_uri: 'https://evil.example/jwks',
    });
    expect((await visitor(fresh.app).get('/fi/sign-in/oidc')).status).toBe(502);
    await fresh.close();
    await own.close();
  });

  test('writes no code, state, token or address into the log', async () => {
    const error = vi.spyOn(server.app.log, 'error');
    const { name, email } = await newCoordinator();
    const person = visitor(server.app);
    const address = changedNonce(await setOut(person));
    const url = await provider.signIn(address, name);
    await comeBack(person, url);
    const written = inspect(error.mock.calls, { depth: 8 });
    error.mockRestore();
    expect(written).toContain('OAUTH_JWT_CLAIM_COMPARISON_FAILED');
    const secrets = [...url.searchParams.values(), ...new URL(address).searchParams.values()];
    const kept = [...secrets, ...person.cookies.values(), email, provider.settings.clientSecret];
    for (const secret of kept.filter((each) => each.length > 10)) {
      expect(written).not.toContain(secret);
    }
  });
});

describe('where no provider is set', () => {
  test('there is no button, no way there and none back', async () => {
    const plain = await testServer();
    const person = visitor(plain.app);
    expect((await person.get('/fi/sign-in')).body).not.toContain('/sign-in/oidc');
    for (const url of ['/fi/sign-in/oidc', '/sign-in/oidc?code=x&state=y']) {
      expect((await person.get(url)).status).toBe(404);
    }
    await plain.close();
  });
});

test('the button says what people know the provider by, in every language', async () => {
  const says = { fi: 'Kirjaudu: Liiton tunnus', sv: 'Logga in: Liiton tunnus', en: 'Sign in: ' };
  for (const [language, text] of Object.entries(says)) {
    expect((await visitor(server.app).get(`/${language}/sign-in`)).body).toContain(text);
  }
});

test('the secret goes in a header to a provider that takes it only there', async () => {
  const own = await testIdentityProvider(publicUrl, {
    clients: [
      {
        client_id: provider.settings.clientId,
        client_secret: provider.settings.clientSecret,
        redirect_uris: [`${publicUrl}/sign-in/oidc`],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    clientAuthMethods: ['client_secret_basic'],
    // This one tells the address in the token itself.
    conformIdTokenClaims: false,
  });
  const fresh = await testServer({ config: { publicUrl, oidc: own.settings } });
  own.instead.set('/me', {});
  const { name } = await newCoordinator({}, { at: own, of: fresh });
  const person = visitor(fresh.app);
  const answer = await comeBack(person, await own.signIn(await setOut(person), name));
  expect(answer.location).toBe('/fi/desk/');
  await fresh.close();
  await own.close();
});

test('the database has only hashes of those on the way, and forgets who never came back', async () => {
  const person = visitor(server.app);
  const { searchParams } = new URL(await setOut(person));
  const { operator } = server.database;
  const rows = await operator.selectFrom('oidc_request').selectAll().execute();
  const kept = JSON.stringify(
    rows.map((row) =>
      Object.values(row).map((value) =>
        Buffer.isBuffer(value) ? value.toString('latin1') : value,
      ),
    ),
  );
  for (const secret of [
    searchParams.get('state')!,
    searchParams.get('nonce')!,
    ...person.cookies.values(),
  ]) {
    expect(kept).not.toContain(secret);
  }
  const hourAgo = new Date(Date.now() - 3_601_000);
  await operator.updateTable('oidc_request').set({ made_at: hourAgo }).execute();
  await setOut(visitor(server.app));
  expect(await operator.selectFrom('oidc_request').selectAll().execute()).toHaveLength(1);
});

function changedNonce(address: string): string {
  const url = new URL(address);
  url.searchParams.set('nonce', 'y'.repeat(43));
  return url.href;
}

async function openSessions(id: string): Promise<{ rows: number }> {
  const { count } = await server.database.operator
    .selectFrom('session')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { rows: Number(count) };
}
