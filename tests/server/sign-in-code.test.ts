/** The code of a sign-in letter: for the browser that asked, once, and not by trying. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { codeInGroups, makeCode, readCode } from '../../server/sign-in/code.ts';
import { ensurePerson } from '../../server/sign-in/user.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { visitor } from '../harness/visitor.ts';
import type { Visitor } from '../harness/visitor.ts';

const page = '/fi/sign-in/code';

let server: TestServer;
let mail: MailServer;
let people = 0;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});

interface Asked {
  email: string;
  person: Visitor;
  code: string;
  link: string;
}

/** Somebody asks and gets a letter. */
async function ask({
  email = `person.${(people += 1)}@example.org`,
  person = visitor(server.app),
}: { email?: string; person?: Visitor } = {}): Promise<Asked> {
  await server.database.operator.transaction().execute((tx) => ensurePerson(tx, email));
  await person.post('/fi/sign-in', { email });
  const { text } = await mail.letterTo(email);
  return {
    email,
    person,
    code: /\d{4} \d{4}/.exec(text)![0],
    link: new URL(/https?:\/\/\S+/.exec(text)![0]).pathname,
  };
}

const isSignedIn = async (person: Visitor) => (await person.get('/api/survey/me')).status === 200;

/** A code that is not this one. */
const not = (code: string) => code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10));

describe('a code', () => {
  test('signs in the browser that asked, which then forgets that it asked', async () => {
    const { email, person, code } = await ask();
    const shown = await person.get(page);
    expect(shown.status).toBe(200);
    expect(shown.body).toContain(email);
    const typed = await person.post(page, { code });
    expect(typed).toMatchObject({ status: 303, location: '/fi/answer/' });
    expect([...person.cookies.keys()]).toEqual(['kuntatutka']);
    expect(await isSignedIn(person)).toBe(true);
  });

  test('opens nothing in another browser', async () => {
    const { code } = await ask();
    const stranger = visitor(server.app);
    const without = await stranger.post(page, { code });
    expect(without.status).toBe(410);
    expect(without.body).toContain('Koodia ei voi käyttää');
    // Nor in a browser that asked for something else.
    const other = await ask();
    expect((await other.person.post(page, { code })).status).toBe(422);
    expect(await isSignedIn(other.person)).toBe(false);
    // Nor with a cookie made up for it.
    stranger.cookies.set(
      'kuntatutka-sign-in',
      `${'A'.repeat(43)}.${Buffer.from('a@b.fi').toString('base64url')}`,
    );
    expect((await stranger.post(page, { code })).status).toBe(410);
  });

  test('is used up with its link, and the link with its code', async () => {
    const first = await ask();
    expect((await first.person.post(page, { code: first.code })).status).toBe(303);
    expect((await visitor(server.app).post(first.link)).status).toBe(410);

    const second = await ask();
    expect((await visitor(server.app).post(second.link)).status).toBe(303);
    expect((await second.person.post(page, { code: second.code })).status).toBe(410);
    expect((await second.person.get(page)).status).toBe(410);
  });

  test('works for one of two tries at the same moment', async () => {
    const { person, code } = await ask();
    const tries = await Promise.all([1, 2].map(() => person.post(page, { code })));
    expect(tries.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  test('or its link works, but not both at the same moment', async () => {
    const { person, code, link } = await ask();
    const tries = await Promise.all([person.post(page, { code }), visitor(server.app).post(link)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  test('of an earlier letter works too when the letter was slow', async () => {
    const first = await ask();
    await ask({ email: first.email, person: first.person });
    expect((await first.person.post(page, { code: first.code })).status).toBe(303);
  });

  test('expires with a clear sentence', async () => {
    const { person, code } = await ask();
    await server.database.operator
      .updateTable('sign_in_request')
      .set({ created_at: new Date(Date.now() - 2000), expires_at: new Date(Date.now() - 1000) })
      .execute();
    const late = await person.post(page, { code });
    expect(late.status).toBe(410);
    expect(late.body).toContain('vanhentunut');
  });
});

describe('a wrong code', () => {
  test('is told at the field with the tries that are left, and the fifth ends the request', async () => {
    const { person, code, link } = await ask();
    for (const left of ['4 kertaa', '3 kertaa', '2 kertaa', 'vielä kerran']) {
      const wrong = await person.post(page, { code: not(code) });
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain('<title>Virhe: Kirjoita koodi');
      expect(wrong.body).toContain(left);
      expect(wrong.body).toMatch(/aria-describedby="code-error code-hint"\s+aria-invalid="true"/);
    }
    const fifth = await person.post(page, { code: not(code) });
    expect(fifth.status).toBe(410);
    expect(fifth.body).toContain('Koodi kirjoitettiin väärin 5 kertaa');
    for (const dead of [await person.post(page, { code }), await person.get(page)]) {
      expect(dead.status).toBe(410);
      expect(dead.body).toContain('Koodi kirjoitettiin väärin 5 kertaa');
    }
    expect((await visitor(server.app).post(link)).status).toBe(410);
    // Asking again begins anew.
    const next = await ask({ person });
    expect((await person.post(page, { code: next.code })).status).toBe(303);
  });

  test('counts, however many are tried at the same moment', async () => {
    const { person, code } = await ask();
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => person.post(page, { code: not(code) })),
    );
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(4);
    expect((await person.post(page, { code })).status).toBe(410);
  });

  test('costs no try when it is no code at all', async () => {
    const { person, code } = await ask();
    for (const typed of ['', '1234', 'koodi', '123456789', '<b>"1</b>']) {
      const answer = await person.post(page, { code: typed });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('Koodissa on kahdeksan numeroa');
      expect(answer.body).not.toContain('<b>"');
    }
    expect((await person.post(page, { code })).status).toBe(303);
  });

  test('is told the same for an address that nobody has, to the end', async () => {
    const { person, code, email } = await ask();
    const stranger = visitor(server.app);
    await stranger.post('/fi/sign-in', { email: 'nobody@example.org' });
    for (let times = 0; times < 6; times += 1) {
      const [own, others] = await Promise.all(
        [person, stranger].map((each) => each.post(page, { code: not(code) })),
      );
      expect(others!.status).toBe(own!.status);
      expect(others!.body.replaceAll('nobody@example.org', email)).toBe(own!.body);
    }
  });

  test('is what even the right digits are for an address that nobody has', async () => {
    const stranger = visitor(server.app);
    await stranger.post('/fi/sign-in', { email: 'nobody.else@example.org' });
    const [token] = stranger.cookies.get('kuntatutka-sign-in')!.split('.');
    const hash = (text: string) => createHash('sha256').update(text).digest();
    // The digits that would fit, as if somebody had hit them by chance.
    await server.database.operator
      .updateTable('sign_in_request')
      .set({ code_hash: hash(`${token}12345678`) })
      .where('browser_hash', '=', hash(token!))
      .execute();
    expect((await stranger.post(page, { code: '12345678' })).status).toBe(422);
    expect(await isSignedIn(stranger)).toBe(false);
  });
});

test('every code is eight digits and is read back as it is shown', () => {
  for (let times = 0; times < 1000; times += 1) {
    const code = makeCode();
    expect(code).toMatch(/^\d{8}$/);
    expect(readCode(codeInGroups(code))).toBe(code);
  }
});

test('a code is read with any gaps, dashes and wide digits, and nothing else', () => {
  const gap = fc.constantFrom('', ' ', '\u00A0', '\u202F', '-', '–', '\t', '\u200B');
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(digit, gap, fc.boolean()), { minLength: 8, maxLength: 8 }),
      (parts) => {
        const typed = parts
          .map(([each, after, wide]) => (wide ? String.fromCodePoint(0xff10 + each) : each) + after)
          .join('');
        expect(readCode(` ${typed}`)).toBe(parts.map(([each]) => each).join(''));
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const digits = typed.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Pd}]/gu, '');
      expect(readCode(typed)).toBe(/^[0-9]{8}$/.test(digits) ? digits : null);
    }),
  );
});
