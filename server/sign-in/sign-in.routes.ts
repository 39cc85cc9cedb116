/** Signing in: ask for a letter, open its link or type its code; renewing a session, signing out. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isEmail, isStorable } from '#domain/answer.ts';
import { languageSchema } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import { asSignedIn, endSession, startSession } from '../http/person.ts';
import { askingBrowser, markBrowser, unmarkBrowser } from './asking-browser.ts';
import { readCode } from './code.ts';
import { closedCodePage, codePage } from './code-pages.ts';
import { wantedPath } from './destination.ts';
import { canSendLetters, sendSignInLetter } from './letter.ts';
import { linkIsValid, useLink } from './link.ts';
import { browserState, openRequest, tryCode } from './request.ts';
import type { Entry, LetterSecrets } from './request.ts';
import { askPage, linkPage, usedLinkPage } from './sign-in-pages.ts';
import { landingPlace } from './user.ts';

const inLanguage = z.strictObject({ language: languageSchema });
const withToken = inLanguage.extend({ token: z.string().max(100) });
const askQuery = z.object({ to: z.string().optional().catch(undefined) });
const askBody = z.strictObject({ email: z.string().max(254), to: z.string().optional() });
const codeBody = z.strictObject({ code: z.string().max(100) });
const noBody = z.strictObject({}).nullish();

/**
 * For one IPv4 address or one IPv6 network of 64 bits: enough for a town hall that shares an
 * address, too little for guessing. How many letters an address gets is counted in the database.
 */
const askLimit = { max: 30, timeWindow: '10 minutes' };
const enterLimit = { max: 60, timeWindow: '10 minutes' };

export const signInRoutes: FastifyPluginAsyncZod = async (app) => {
  const { config, db } = app;
  const lettersOnTheirWay = new Set<Promise<void>>();
  app.addHook('onClose', async () => void (await Promise.all(lettersOnTheirWay)));

  app.get(
    '/:language/sign-in',
    { schema: { params: inLanguage, querystring: askQuery, hide: true } },
    (request, reply) =>
      sendPage(
        reply,
        200,
        askPage(config, request.params.language, {
          wanted: wantedPath(request.query.to),
          email: askingBrowser(request)?.email ?? '',
        }),
      ),
  );

  app.post(
    '/:language/sign-in',
    {
      schema: { params: inLanguage, body: askBody, hide: true },
      config: { rateLimit: askLimit },
    },
    async (request, reply) => {
      const { language } = request.params;
      const wanted = wantedPath(request.body.to);
      const typed = request.body.email.trim();
      const email = typed.normalize('NFC').toLowerCase();
      if (!canSendLetters(config)) {
        return sendPage(reply, 200, askPage(config, language, { wanted, email: typed }));
      }
      if (!isEmail(email) || !isStorable(email)) {
        const isWrong = true;
        return sendPage(reply, 422, askPage(config, language, { wanted, email: typed, isWrong }));
      }
      const { token: browserToken } = markBrowser(reply, typed);
      const letter = await db.service
        .transaction()
        .execute((tx) => openRequest(tx, { email, browserToken, wantedPath: wanted }));
      // The same answer for known and unknown addresses: the letter is written after it.
      if (letter !== null) setImmediate(sendLetter, letter);
      return reply.header('cache-control', 'no-store').redirect(`/${language}/sign-in/code`, 303);
    },
  );

  app.get(
    '/:language/sign-in/code',
    { schema: { params: inLanguage, hide: true } },
    async (request, reply) => {
      const { language } = request.params;
      const browser = askingBrowser(request);
      if (browser === null) return sendPage(reply, 410, closedCodePage(config, language, 'closed'));
      const { state, wantedPath: wanted } = await browserState(db.service, browser.token);
      return state === 'open'
        ? sendPage(reply, 200, codePage(config, language, { email: browser.email, wanted }))
        : sendPage(reply, 410, closedCodePage(config, language, state, wanted));
    },
  );

  app.post(
    '/:language/sign-in/code',
    {
      schema: { params: inLanguage, body: codeBody, hide: true },
      config: { rateLimit: enterLimit },
    },
    async (request, reply) => {
      const { language } = request.params;
      const browser = askingBrowser(request);
      if (browser === null) return sendPage(reply, 410, closedCodePage(config, language, 'closed'));
      const typed = request.body.code;
      const code = readCode(typed);
      const attempt = await db.service.transaction().execute(async (tx) => {
        // Something that is no code at all is no try either.
        if (code === null) return null;
        const tried = await tryCode(tx, browser.token, code);
        return tried.outcome === 'right'
          ? { ...tried, place: await enter(tx, reply, language, tried) }
          : tried;
      });
      if (attempt?.outcome === 'right') return reply.redirect(attempt.place, 303);
      if (attempt?.outcome === 'wrong' && attempt.triesLeft > 0) {
        const { triesLeft, wantedPath: wanted } = attempt;
        const view = { email: browser.email, wanted, fault: { typed, triesLeft } };
        return sendPage(reply, 422, codePage(config, language, view));
      }
      const { state, wantedPath: wanted } = await browserState(db.service, browser.token);
      if (state !== 'open') {
        return sendPage(reply, 410, closedCodePage(config, language, state, wanted));
      }
      const view = { email: browser.email, wanted, fault: { typed, triesLeft: null } };
      return sendPage(reply, 422, codePage(config, language, view));
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
      schema: { params: withToken, body: noBody, hide: true },
      config: { rateLimit: enterLimit },
    },
    async (request, reply) => {
      const { language, token } = request.params;
      const place = await db.service.transaction().execute(async (tx) => {
        const entry = await useLink(tx, token);
        return entry === undefined ? null : enter(tx, reply, language, entry);
      });
      if (place === null) return sendPage(reply, 410, usedLinkPage(config, language));
      return reply.redirect(place, 303);
    },
  );

  // Pages call this while somebody types and nothing is saved yet, so that the session lives on.
  app.post(
    '/api/survey/session',
    { schema: { body: noBody, hide: true }, config: { policy: 'signed_in' } },
    async (request, reply) => {
      await asSignedIn(request, async () => {});
      return reply.code(204).header('cache-control', 'no-store').send();
    },
  );

  app.post(
    '/:language/sign-out',
    { schema: { params: inLanguage, body: noBody, hide: true } },
    async (request, reply) => {
      await endSession(db.service, request, reply);
      return reply.redirect(`/${request.params.language}/`, 303);
    },
  );

  function sendLetter(letter: LetterSecrets): void {
    const sending = sendSignInLetter(config, letter)
      .catch((error: unknown) =>
        app.log.error(withoutAddress(error), 'a sign-in letter was not sent'),
      )
      .finally(() => lettersOnTheirWay.delete(sending));
    lettersOnTheirWay.add(sending);
  }
};

/** Starts the session and tells where to go: where the person wanted to, or where work waits. */
export async function enter(
  tx: Tx,
  reply: FastifyReply,
  language: Language,
  { personId, way, wantedPath: wanted }: Entry,
): Promise<string> {
  await startSession(tx, reply, personId, way);
  unmarkBrowser(reply);
  return `/${language}${wanted ?? `/${await landingPlace(tx, personId)}/`}`;
}

/** The message of a mail server often repeats the address, so only its codes are logged. */
function withoutAddress(error: unknown): object {
  const { code, responseCode, command } = error as Record<string, unknown>;
  return { code, responseCode, command };
}

export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}
