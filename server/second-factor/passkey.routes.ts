/** What the script of passkeys asks and sends: adding one, and signing in with one. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { asSignedIn, startSession } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { wantedPath } from '../sign-in/destination.ts';
import { passkeyBrowser } from './passkey-browser.ts';
import { addPasskey, givePasskey, passkeyToAdd, passkeyToGive } from './passkeys.ts';
import { afterAdding, requireMayAdd } from './second-factor.routes.ts';

/** Its inside is for the library to judge; here only what every such answer has. */
const credential = z
  .object({ id: z.string().max(1400), rawId: z.string().max(1400), type: z.literal('public-key') })
  .and(z.record(z.string(), z.unknown()));
const body = z.strictObject({
  language: languageSchema,
  to: z.string().optional(),
  credential,
});
const noBody = z.strictObject({}).nullish();
const goTo = { 200: z.strictObject({ goTo: z.string() }) };

const rateLimit = { max: 60, timeWindow: '10 minutes' };
const ofOneself = { policy: 'signed_in', rateLimit } as const;
const open = { policy: 'anyone', rateLimit } as const;

export const passkeyRoutes: FastifyPluginAsyncZod = async (app) => {
  const { publicUrl } = app.config;
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
  });

  app.post(
    '/api/survey/passkeys/options',
    { schema: { body: noBody, hide: true }, config: ofOneself },
    (request, reply) =>
      asSignedIn(request, async (tx, person) => {
        await requireMayAdd(tx, person);
        return passkeyToAdd(tx, publicUrl, passkeyBrowser(reply), person);
      }),
  );

  app.post(
    '/api/survey/passkeys',
    { schema: { body, response: goTo, hide: true }, config: ofOneself },
    async (request, reply) => {
      const added = await asSignedIn(request, async (tx, person) => {
        await requireMayAdd(tx, person);
        const browser = passkeyBrowser(reply);
        const response = request.body.credential as unknown as RegistrationResponseJSON;
        // What was asked is used up in any case.
        return (await addPasskey(tx, publicUrl, { browser, personId: person.id }, response))
          ? afterAdding(tx, reply, person, { ...request.body, way: 'passkey' })
          : null;
      });
      if (added === null) throw new Problem('passkey-not-accepted');
      return added;
    },
  );

  app.post(
    '/api/sign-in/passkey/options',
    { schema: { body: noBody, hide: true }, config: open },
    (_request, reply) =>
      app.db.service
        .transaction()
        .execute((tx) => passkeyToGive(tx, publicUrl, passkeyBrowser(reply))),
  );

  app.post(
    '/api/sign-in/passkey',
    { schema: { body, response: goTo, hide: true }, config: open },
    async (request, reply) => {
      const { credential: given, language, to } = request.body;
      const isIn = await app.db.service.transaction().execute(async (tx) => {
        const response = given as unknown as AuthenticationResponseJSON;
        const personId = await givePasskey(tx, publicUrl, passkeyBrowser(reply), response);
        if (personId === null) return false;
        await startSession(tx, reply, personId, 'passkey');
        return true;
      });
      if (!isIn) throw new Problem('passkey-not-accepted');
      return { goTo: `/${language}${wantedPath(to) ?? '/desk/'}` };
    },
  );
};
