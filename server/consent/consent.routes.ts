/** The page of the person named in an answer, and the municipality's asking once more. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { contactFields, givenFields } from '#domain/consent.ts';
import { languageSchema } from '#domain/language.ts';
import { consentSchema } from '#domain/survey.ts';
import { asSignedIn } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { askAgain } from './asking.ts';
import { consentAddress } from './consent-address.ts';
import { closedConsentPage, consentPage } from './consent-page.ts';
import { askingOf, decide } from './decision.ts';

const pageParams = z.strictObject({ language: languageSchema, token: z.string().max(100) });
const field = z.enum(contactFields);
/** A form sends one ticked box as a text and several as a list. */
const decisionBody = z.strictObject({
  decision: z.enum(['give', 'refuse', 'withdraw']),
  fields: z
    .union([field.transform((one) => [one]), z.array(field).max(contactFields.length)])
    .default([]),
});
const askParams = z.strictObject({
  region: z.string().regex(/^[a-z-]{1,40}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  municipality: z.string().regex(/^\d{3}$/),
  question: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
});
const noBody = z.strictObject({}).nullish();

/** For one IPv4 address or one IPv6 network of 64 bits, as for signing in. */
const decideLimit = { max: 60, timeWindow: '10 minutes' };

export const consentRoutes: FastifyPluginAsyncZod = async (app) => {
  const { config, db } = app;

  // Opening the address decides nothing, however often: mail scanners open links too.
  app.get(
    '/:language/consent/:token',
    { schema: { params: pageParams, hide: true } },
    async (request, reply) => {
      const { language, token } = request.params;
      const found = await askingOf(db.service, token);
      return found.link === 'open'
        ? sendPage(reply, 200, consentPage(config, language, { token, asking: found.asking }))
        : sendPage(reply, 410, closedConsentPage(config, language, token, found.link));
    },
  );

  app.post(
    '/:language/consent/:token',
    {
      schema: { params: pageParams, body: decisionBody, hide: true },
      config: { rateLimit: decideLimit },
    },
    async (request, reply) => {
      const { language, token } = request.params;
      const { decision, fields } = request.body;
      const found = await askingOf(db.service, token);
      if (found.link !== 'open') {
        return sendPage(reply, 410, closedConsentPage(config, language, token, found.link));
      }
      const shown = decision === 'give' ? [...new Set(fields)] : [];
      if (decision === 'give' && shown.length === 0) {
        const view = { token, asking: found.asking, isWrong: true };
        return sendPage(reply, 422, consentPage(config, language, view));
      }
      const given = givenFields(found.asking.details);
      if (!shown.every((one) => given.includes(one))) throw new Problem('not-found');
      await db.service.transaction().execute((tx) => decide(tx, token, shown));
      // The page tells what is true now, whatever came of it.
      return reply
        .header('cache-control', 'no-store')
        .redirect(consentAddress(language, token), 303);
    },
  );

  app.post(
    '/api/survey/responses/:region/:year/:municipality/answers/:question/consent-request',
    {
      schema: { params: askParams, body: noBody, response: { 200: consentSchema }, hide: true },
      config: { policy: 'consent.ask' },
    },
    (request) =>
      asSignedIn(request, (tx, person) => {
        const { question, ...place } = request.params;
        return askAgain(tx, person, place, question);
      }),
  );
};

function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(page);
}
