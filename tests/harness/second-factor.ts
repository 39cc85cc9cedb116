/** Coordinators on their way in: a letter's link, and the second factor set up or given. */
import { Secret, TOTP } from 'otpauth';
import type { Database } from '../../server/database.ts';
import { regionBySlugOrCode } from '../../server/register/register.ts';
import { createLink } from '../../server/sign-in/link.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import type { TestServer } from './server.ts';
import { visitor } from './visitor.ts';
import type { Visitor } from './visitor.ts';

export const password = 'talvella sataa lunta järvelle';

/** A new coordinator of Central Finland with the address; returns the person's id. */
export function makeCoordinator(database: Database, email: string): Promise<string> {
  return database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, email);
    const { code } = (await regionBySlugOrCode(tx, 'keski-suomi'))!;
    await grantRole(tx, id, { role: 'coordinator', regionCode: code, municipalityCode: null });
    return id;
  });
}

/** The path of a link that proves the mailbox and nothing more. */
export async function mailboxLink(database: Database, personId: string): Promise<string> {
  const token = await database.operator.transaction().execute((tx) => createLink(tx, personId, 10));
  return `/fi/sign-in/${token}`;
}

/** A visitor who has come in by a letter alone. */
export async function byLetter({ app, database }: TestServer, personId: string): Promise<Visitor> {
  const person = visitor(app);
  await person.post(await mailboxLink(database, personId));
  return person;
}

/** Sets up password and app as the page asks, and returns the app's key. */
export async function setUpApp(person: Visitor): Promise<string> {
  const page = await person.get('/fi/second-factor/app');
  const key = keyOn(page.body);
  const code = codeOf(key);
  const { status } = await person.post('/fi/second-factor/app', { password, code });
  if (status !== 303) throw new Error(`the app was not set up: ${status}`);
  return key;
}

/** The key that a page of setting up shows for typing. */
export function keyOn(page: string): string {
  return /<code class="app-key">([A-Z2-7 ]+)<\/code>/.exec(page)![1]!.replaceAll(' ', '');
}

/** What the app shows now, or in so many steps of half a minute. */
export function codeOf(key: string, stepsAhead = 0): string {
  const timestamp = Date.now() + stepsAhead * 30_000;
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp });
}
