/** Signing in by a link: ask for one, open it, press its button; and signing out. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isEmail } from '#domain/answer.ts';
import { languageSchema } from '#domain/language.ts';
import { endSession, startSession } from '../http/person.ts';
import { canSendLetters, sendLinkLetter } from './letter.ts';
import { createLink, linkIsValid, mailedLinkMinutes, useLink } from './link.ts';
import { askPage, linkPage, sentPage, usedLinkPage } from './sign-in-pages.ts';
import { findPerson, landingPlace } from './user.ts';

const inLanguage = z.strictObject({ language: languageSchema });
const withToken = inLanguage.extend({ token: z.string().max(100) });
const askBody = z.strictObject({ email: z.string().max(254) });

/** Enough for a person who mistypes, too little for guessing or for filling a mailbox. */
const askLimit = { max: 10, timeWindow: '10 minutes' };

export const signInRoutes: FastifyPluginAsyncZod = async (app) => {
  const { config, db } = app;

  app.get('/:language/sign-in', { schema: { params: inLanguage, hide: true } }, (request, reply) =>
    sendPage(reply, 200, askPage(config, request.params.language, null)),
  );

  app.post(
    '/:language/sign-in',
    {
      schema: { params: inLanguage, body: askBody, hide: true },
      config: { rateLimit: askLimit },
    },
    async (request, reply) => {
      const { language } = request.params;
      const email = request.body.email.trim().toLowerCase();
      if (!isEmail(email)) return sendPage(reply, 422, askPage(config, language, email));
      // The same answer for known and unknown addresses: the letter goes out behind it.
      if (canSendLetters(config)) {
        void sendLink(email).catch((error: unknown) =>
          request.log.error(withoutAddress(error), 'a sign-in letter was not sent'),
        );
      }
      return sendPage(reply, 200, sentPage(config, language));
    },
  );

  // Opening the address consumes nothing: mail scanners open links too.
  app.get(
    '/:language/sign-in/:token',
    { schema: { params: withToken, hide: true } },
    async (request, reply) => {
      const { language, token } = request.params;
      return (await linkIsValid(db.service, token))
        ? sendPage(reply, 200, linkPage(config, language, token))
        : sendPage(reply, 410, usedLinkPage(config, language));
    },
  );

  app.post(
    '/:language/sign-in/:token',
    {
      schema: { params: withToken, body: z.strictObject({}).nullish(), hide: true },
      config: { rateLimit: askLimit },
    },
    async (request, reply) => {
      const { language, token } = request.params;
      const place = await db.service.transaction().execute(async (tx) => {
        const personId = await useLink(tx, token);
        if (personId === undefined) return null;
        await startSession(tx, reply, personId);
        return landingPlace(tx, personId);
      });
      if (place === null) return sendPage(reply, 410, usedLinkPage(config, language));
      return reply.redirect(`/${language}/${place}/`, 303);
    },
  );

  app.post(
    '/:language/sign-out',
    { schema: { params: inLanguage, body: z.strictObject({}).nullish(), hide: true } },
    async (request, reply) => {
      await endSession(db.service, request, reply);
      return reply.redirect(`/${request.params.language}/`, 303);
    },
  );

  async function sendLink(email: string): Promise<void> {
    const person = await findPerson(db.service, email);
    if (person === undefined) return;
    const token = await db.service
      .transaction()
      .execute((tx) => createLink(tx, person.id, mailedLinkMinutes));
    await sendLinkLetter(config, { to: email, language: person.language, token });
  }
};

/** The message of a mail server often repeats the address, so only its codes are logged. */
function withoutAddress(error: unknown): object {
  const { code, responseCode, command } = error as Record<string, unknown>;
  return { code, responseCode, command };
}

function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}
