/** The pages of the second factor: giving it, setting it up, and one's own ways of signing in. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isEmail } from '#domain/answer.ts';
import { languageSchema } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { SignInWay } from '#domain/sign-in-way.ts';
import type { Tx } from '../database.ts';
import { asSignedIn, startSession } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { wantedPath } from '../sign-in/destination.ts';
import { orSignIn } from '../sign-in/or-sign-in.ts';
import { findPerson } from '../sign-in/user.ts';
import { factorAddress } from './addresses.ts';
import { chooseFactorPage, giveFactorPage, offerAppPage, passwordPage } from './asking-pages.ts';
import type { AskingView } from './asking-pages.ts';
import { confirmApp, giveAppCode, offerApp } from './authenticator-app.ts';
import type { Fault } from './fields.ts';
import { ownPage, recoveryCodesPage } from './own-page.ts';
import { removePasskey } from './passkeys.ts';
import { hashPassword, isPassword, isPasswordOf } from './password.ts';
import { makeRecoveryCodes, useRecoveryCode } from './recovery-codes.ts';
import { endOtherSessions, ownSessions } from './sessions.ts';
import { hasSecondFactor, standingOf } from './standing.ts';
import { countWrongTry, hasTriesLeft, oneAtATime } from './tries.ts';
import type { Trier } from './tries.ts';

const params = z.strictObject({ language: languageSchema });
const wantedQuery = z.object({ to: z.string().optional().catch(undefined) });
const secret = z.string().max(400);
const given = z.strictObject({
  password: secret,
  code: z.string().max(100),
  to: z.string().optional(),
});
const confirmed = given.extend({ username: z.string().optional() });
const recovery = z.strictObject({ code: z.string().max(100), to: z.string().optional() });
const signingIn = given.extend({ email: z.string().max(254) });
const noBody = z.strictObject({}).nullish();
const id = z.string().regex(/^\d{1,18}$/);

const hide = true;
const config = { policy: 'signed_in', rateLimit: { max: 60, timeWindow: '10 minutes' } } as const;

export const secondFactorRoutes: FastifyPluginAsyncZod = async (app) => {
  const view = (language: Language, to: string | undefined): AskingView => ({
    config: app.config,
    language,
    wanted: wantedPath(to),
  });

  app.get(
    '/:language/second-factor',
    { schema: { params, querystring: wantedQuery, hide }, config },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          const asked = view(request.params.language, request.query.to);
          const standing = await standingOf(tx, person.id);
          if (person.hasWithheldRoles) {
            return hasSecondFactor(standing)
              ? giveFactorPage(asked, standing)
              : chooseFactorPage(asked);
          }
          const sessions = await ownSessions(tx, person);
          const needsFactor = person.strength === 'two_factor';
          return ownPage({ ...asked, standing, sessions, email: person.email, needsFactor });
        }),
      ),
  );

  app.post(
    '/:language/second-factor',
    { schema: { params, body: given, hide }, config },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          const asked = view(request.params.language, request.body.to);
          const fault = await tried(tx, afterLetter(person), () =>
            giveAppCode(tx, person.id, request.body),
          );
          if (fault !== null) {
            return { toMend: giveFactorPage({ ...asked, fault }, await standingOf(tx, person.id)) };
          }
          await startSession(tx, reply, person.id, 'password_and_code');
          return placeAfter(asked);
        }),
      ),
  );

  app.post(
    '/:language/second-factor/recovery',
    { schema: { params, body: recovery, hide }, config },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          const asked = view(request.params.language, request.body.to);
          const fault = await tried(tx, afterLetter(person), () =>
            useRecoveryCode(tx, person.id, request.body.code),
          );
          if (fault !== null) {
            const told = fault === 'wrong' ? 'recovery-wrong' : fault;
            const page = giveFactorPage({ ...asked, fault: told }, await standingOf(tx, person.id));
            return { toMend: page };
          }
          await startSession(tx, reply, person.id, 'recovery_code');
          // Whoever needed a recovery code sets up another factor before anything else.
          return { goTo: factorAddress(asked.language, null) };
        }),
      ),
  );

  app.get(
    '/:language/second-factor/app',
    { schema: { params, querystring: wantedQuery, hide }, config },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          await requireMayAdd(tx, person);
          const asked = view(request.params.language, request.query.to);
          return offerAppPage(asked, await offerApp(tx, person), person.email);
        }),
      ),
  );

  app.post(
    '/:language/second-factor/app',
    { schema: { params, body: confirmed, hide }, config },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          await requireMayAdd(tx, person);
          const { password, code, to } = request.body;
          const asked = view(request.params.language, to);
          const again = async (fault: Fault): Promise<{ toMend: string }> => ({
            toMend: offerAppPage({ ...asked, fault }, await offerApp(tx, person), person.email),
          });
          if (!isPassword(password, person.email)) return again('password-weak');
          const passwordHash = await hashPassword(password);
          if (!(await confirmApp(tx, person.id, { code, passwordHash })))
            return again('code-wrong');
          return afterAdding(tx, reply, person, { ...asked, way: 'password_and_code' });
        }),
      ),
  );

  app.post(
    '/:language/second-factor/recovery-codes',
    { schema: { params, body: noBody, hide }, config },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          requireTwoFactors(person);
          const codes = await makeRecoveryCodes(tx, person.id);
          return recoveryCodesPage(app.config, request.params.language, codes);
        }),
      ),
  );

  app.post(
    '/:language/second-factor/passkeys/:id/remove',
    { schema: { params: params.extend({ id }), body: noBody, hide }, config },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          requireTwoFactors(person);
          const { passkeys, hasApp } = await standingOf(tx, person.id);
          if (hasApp || passkeys.length > 1) await removePasskey(tx, person.id, request.params.id);
          return { goTo: factorAddress(request.params.language, null) };
        }),
      ),
  );

  app.post(
    '/:language/second-factor/sessions/end',
    {
      schema: { params, body: z.strictObject({ session: id.optional() }).nullish(), hide },
      config,
    },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          await endOtherSessions(tx, person, request.body?.session);
          return { goTo: factorAddress(request.params.language, null) };
        }),
      ),
  );

  const open = { ...config, policy: 'anyone' } as const;
  app.get(
    '/:language/sign-in/password',
    { schema: { params, querystring: wantedQuery, hide }, config: open },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, async () =>
        passwordPage({ ...view(request.params.language, request.query.to), email: '' }),
      ),
  );

  app.post(
    '/:language/sign-in/password',
    { schema: { params, body: signingIn, hide }, config: { ...open, rateLimit: signInLimit } },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, async () => {
        const { email: typed, password, code, to } = request.body;
        const asked = view(request.params.language, to);
        const email = typed.trim().normalize('NFC').toLowerCase();
        const isIn = await app.db.service.transaction().execute(async (tx) => {
          const person = isEmail(email) ? await findPerson(tx, email) : undefined;
          if (person === undefined) {
            // The same work and the same answer for an address that nobody has.
            await isPasswordOf(password, null);
            return false;
          }
          const attempt = (): Promise<boolean> => giveAppCode(tx, person.id, { password, code });
          const trier = { personId: person.id, afterLetter: false };
          if ((await tried(tx, trier, attempt)) !== null) return false;
          await startSession(tx, reply, person.id, 'password_and_code');
          return true;
        });
        if (isIn) return placeAfter(asked);
        // It does not say either that the tries are used up: only an address that is known has any.
        return { toMend: passwordPage({ ...asked, email: typed, fault: 'wrong' }) };
      }),
  );
};

const signInLimit = { max: 30, timeWindow: '10 minutes' };

function placeAfter({ language, wanted }: AskingView): { goTo: string } {
  return { goTo: wanted === null ? `/${language}/desk/` : `/${language}${wanted}` };
}

/** After the first factor the session has both, and the way leads past the recovery codes. */
export async function afterAdding(
  tx: Tx,
  reply: Parameters<typeof startSession>[1],
  person: Person,
  { language, way }: { language: Language; way: SignInWay },
): Promise<{ goTo: string }> {
  if (person.strength !== 'two_factor') {
    await startSession(tx, reply, person.id, way);
  }
  return { goTo: factorAddress(language, null) };
}

/** The first factor is set up with a letter alone, a further one with the first. */
export async function requireMayAdd(tx: Tx, person: Person): Promise<void> {
  if (person.strength === 'two_factor') return;
  if (!person.hasWithheldRoles) throw new Problem('forbidden');
  if (hasSecondFactor(await standingOf(tx, person.id))) throw new Problem('second-factor-needed');
}

function requireTwoFactors(person: Person): void {
  if (person.strength !== 'two_factor') throw new Problem('second-factor-needed');
}

const afterLetter = ({ id: personId }: Person): Trier => ({ personId, afterLetter: true });

/** What a try came to: null where it was right. A wrong one is counted. */
async function tried(tx: Tx, trier: Trier, attempt: () => Promise<boolean>): Promise<Fault | null> {
  await oneAtATime(tx, trier.personId);
  if (!(await hasTriesLeft(tx, trier))) return 'wait';
  if (await attempt()) return null;
  await countWrongTry(tx, trier);
  return 'wrong';
}
