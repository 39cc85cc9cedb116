/** The page that a summary's link opens without signing in, and its one button. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { askedQuestionnaires } from '../answering/asked-questionnaires.ts';
import { readResponse } from '../answering/read-response.ts';
import type { ResponsePlace } from '../answering/response.ts';
import { asPerson } from '../database.ts';
import type { Tx } from '../database.ts';
import { personActing } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { confirmTold } from './confirm.ts';
import { summaryAddress } from './summary-address.ts';
import { closedSummaryPage, summaryPage } from './summary-page.ts';
import { summaryOf } from './summary.ts';
import type { FoundSummary } from './summary.ts';

const pageParams = z.strictObject({ language: languageSchema, token: z.string().max(100) });
const confirmation = z.strictObject({
  savedAt: z.union([z.literal('').transform(() => null), z.iso.datetime()]),
});

/** For one IPv4 address or one IPv6 network of 64 bits, as for signing in. */
const confirmLimit = { max: 60, timeWindow: '10 minutes' };

type OpenSummary = Extract<FoundSummary, { link: 'open' }>;

export const summaryRoutes: FastifyPluginAsyncZod = async (app) => {
  const { config, db } = app;
  const questionnaires = askedQuestionnaires();

  // Opening the address confirms nothing, however often: mail scanners open links too.
  app.get(
    '/:language/telephone-summary/:token',
    { schema: { params: pageParams, hide: true } },
    async (request, reply) => {
      const { language, token } = request.params;
      const found = await summaryOf(db.service, token);
      if (found.link !== 'open') {
        const status = found.link === 'confirmed' ? 200 : 410;
        return sendPage(reply, status, closedSummaryPage(config, language, token, found));
      }
      return sendPage(reply, 200, await openPage(found, request.params));
    },
  );

  app.post(
    '/:language/telephone-summary/:token',
    {
      schema: { params: pageParams, body: confirmation, hide: true },
      config: { rateLimit: confirmLimit },
    },
    async (request, reply) => {
      const { language, token } = request.params;
      const { savedAt } = request.body;
      const found = await summaryOf(db.service, token);
      if (found.link === 'open') {
        try {
          await asPerson(db.service, found.personId, async (tx) => {
            const person = await personActing(tx, found.personId);
            const place = await placeOf(tx, found.responseId);
            await confirmTold(tx, person, place, { savedAt, summaryId: found.id });
          });
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'response-changed') throw error;
          return sendPage(reply, 409, await openPage(found, request.params, true));
        }
      }
      // The page tells what is true now, whatever came of it.
      return reply
        .header('cache-control', 'no-store')
        .redirect(summaryAddress(language, token), 303);
    },
  );

  /** Read as the person it was sent to, so that row-level security shows what is theirs. */
  function openPage(
    { personId, responseId, lastsUntil }: OpenSummary,
    { language, token }: z.infer<typeof pageParams>,
    hasChanged = false,
  ): Promise<string> {
    return asPerson(db.service, personId, async (tx) => {
      const person = await personActing(tx, personId);
      const place = await placeOf(tx, responseId);
      const response = await readResponse(tx, questionnaires, person, place);
      return summaryPage(config, language, { token, place, response, lastsUntil, hasChanged });
    });
  }
};

async function placeOf(tx: Tx, responseId: string): Promise<ResponsePlace> {
  const row = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .innerJoin('region', 'region.code', 'round.region_code')
    .select(['region.slug', 'round.year', 'response.municipality_code'])
    .where('response.id', '=', responseId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { region: row.slug, year: row.year, municipality: row.municipality_code };
}

function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(page);
}
