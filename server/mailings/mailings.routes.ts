/** The round's letters at the coordinator's desk: mailings, and the outbox of the region. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mailingKinds } from '#domain/mailing.ts';
import {
  letterSampleSchema,
  letterWordsSchema,
  planMailingSchema,
  roundLettersSchema,
  settleLetterSchema,
} from '#domain/mailing-record.ts';
import type { RoundLetters } from '#domain/mailing-record.ts';
import { mayOnLetters } from '#domain/permission.ts';
import type { Tx } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { mailSettings } from '../letters/transport.ts';
import type { Round } from '../rounds/round.ts';
import { noBody, roundParams } from '../rounds/rounds.routes.ts';
import { lettersAddress, roundFor } from './letters-of-round.ts';
import { cancelMailing, mailingsOf, planMailing, previewMailing } from './mailings.ts';
import { outboxOf, readLetter, settle } from './outbox.ts';
import { sampleOf } from './sample.ts';

const number = z.string().regex(/^\d{1,18}$/);
const letters = { response: { 200: roundLettersSchema }, hide: true };

export const mailingsRoutes: FastifyPluginAsyncZod = async (app) => {
  const hasMailServer = mailSettings(app.config) !== null;

  app.get(
    lettersAddress,
    { schema: { params: roundParams, ...letters }, config: { policy: 'letter.read' } },
    (request) =>
      asSignedIn(request, async (tx, person) =>
        roundLetters(tx, person, await roundFor(tx, person, request.params, 'read')),
      ),
  );

  app.get(
    `${lettersAddress}/sample/:kind`,
    {
      schema: {
        params: roundParams.extend({ kind: z.enum(mailingKinds) }),
        response: { 200: letterSampleSchema },
        hide: true,
      },
      config: { policy: 'letter.read' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'read');
        const { publicUrl } = app.config;
        return sampleOf(tx, { person, publicUrl, round }, request.params.kind);
      }),
  );

  app.get(
    `${lettersAddress}/:letter`,
    {
      schema: {
        params: roundParams.extend({ letter: number }),
        response: { 200: letterWordsSchema },
        hide: true,
      },
      config: { policy: 'letter.read' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'read');
        return readLetter(tx, app.config.publicUrl, round, request.params.letter);
      }),
  );

  app.post(
    `${lettersAddress}/:letter/settle`,
    {
      schema: {
        params: roundParams.extend({ letter: number }),
        body: settleLetterSchema,
        ...letters,
      },
      config: { policy: 'letter.settle' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'settle');
        await settle(tx, round, request.params.letter, request.body.goesOut);
        return roundLetters(tx, person, round);
      }),
  );

  app.post(
    `${lettersAddress}/mailings`,
    {
      schema: { params: roundParams, body: planMailingSchema, ...letters },
      config: { policy: 'letter.plan' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'plan');
        await planMailing(tx, person, round, request.body);
        return roundLetters(tx, person, round);
      }),
  );

  app.post(
    `${lettersAddress}/mailings/:mailing/cancel`,
    {
      schema: { params: roundParams.extend({ mailing: number }), body: noBody, ...letters },
      config: { policy: 'letter.cancel' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'cancel');
        await cancelMailing(tx, person, round, request.params.mailing);
        return roundLetters(tx, person, round);
      }),
  );

  async function roundLetters(tx: Tx, person: Person, round: Round): Promise<RoundLetters> {
    const { region, year, state, example } = round;
    const previews = [];
    for (const kind of mailingKinds) previews.push(await previewMailing(tx, round, kind));
    return {
      region,
      year,
      state,
      example,
      may: mayOnLetters(person.grants, region.code),
      hasMailServer,
      previews,
      mailings: await mailingsOf(tx, round),
      ...(await outboxOf(tx, round)),
    };
  }
};
