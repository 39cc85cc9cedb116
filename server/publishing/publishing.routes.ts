/** Publishing at the coordinator's desk: the preview, publishing, and the steps of each release. */
import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mayOnSecondPerson } from '#domain/permission.ts';
import {
  publishRequestSchema,
  publishingSchema,
  withdrawRequestSchema,
} from '#domain/publishing.ts';
import { roundBoardSchema } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { requestLanguage } from '../http/request-language.ts';
import { roundBoard } from '../rounds/board.ts';
import { findRound } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { noBody, requireAction, roundAddress, roundParams } from '../rounds/rounds.routes.ts';
import { asSignedInWithoutTrace } from './preview.ts';
import { publishRound } from './publish.ts';
import { publishingView } from './publishing-view.ts';
import { cancelRelease, confirmRelease, withdrawRelease } from './release-steps.ts';
import { askSecondPerson, isSecondPersonNeeded, liftSecondPerson } from './second-person.ts';

const ofRelease = roundParams.extend({
  number: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});
const board = { response: { 200: roundBoardSchema }, hide: true };

export const publishingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    `${roundAddress}/publishing`,
    {
      schema: { params: roundParams, response: { 200: publishingSchema }, hide: true },
      config: { policy: 'round.preview' },
    },
    async (request, reply) => {
      const view = await asSignedInWithoutTrace(request, async (tx, person) => {
        const round = await roundOf(tx, request.params);
        // Before the round can be published there are no differences to show, but no secrets either.
        requireAction(person, round, 'preview');
        return publishingView(tx, person, round, requestLanguage(request));
      });
      return reply.header('cache-control', 'no-store').send(view);
    },
  );

  app.post(
    `${roundAddress}/publish`,
    {
      schema: { params: roundParams, body: publishRequestSchema, ...board },
      config: { policy: 'round.publish' },
    },
    (request) =>
      changingWhatIsPublic(app, () =>
        asSignedIn(request, async (tx, person) => {
          const round = await roundOf(tx, request.params);
          requireAction(person, round, 'publish');
          const { note, fingerprint, harmless, publicFrom } = request.body;
          await publishRound(tx, round, {
            note,
            publishedBy: person.id,
            publicFrom: publicFrom === null ? null : new Date(publicFrom),
            seen: { fingerprint, harmless },
          });
          return boardNow(tx, person, round);
        }),
      ),
  );

  for (const [step, take] of [
    ['confirm', confirmRelease],
    ['cancel', cancelRelease],
  ] as const) {
    app.post(
      `${roundAddress}/releases/:number/${step}`,
      {
        schema: { params: ofRelease, body: noBody, ...board },
        config: { policy: `release.${step}` },
      },
      (request) =>
        changingWhatIsPublic(app, () =>
          asSignedIn(request, async (tx, person) => {
            const round = await roundOf(tx, request.params);
            await take(tx, person, round, request.params.number);
            return boardNow(tx, person, round);
          }),
        ),
    );
  }

  app.post(
    `${roundAddress}/releases/:number/withdraw`,
    {
      schema: { params: ofRelease, body: withdrawRequestSchema, ...board },
      config: { policy: 'release.withdraw' },
    },
    (request) =>
      changingWhatIsPublic(app, () =>
        asSignedIn(request, async (tx, person) => {
          const round = await roundOf(tx, request.params);
          const { number } = request.params;
          await withdrawRelease(tx, person, round, { number, reason: request.body.reason });
          return boardNow(tx, person, round);
        }),
      ),
  );

  for (const [method, action] of [
    ['PUT', 'ask'],
    ['DELETE', 'lift'],
  ] as const) {
    app.route({
      method,
      url: `${roundAddress}/second-person`,
      schema: { params: roundParams, body: noBody, ...board },
      config: { policy: `second_person.${action}` },
      handler: (request) =>
        asSignedIn(request, async (tx, person) => {
          const round = await roundOf(tx, request.params);
          const { code } = round.region;
          const isNeeded = await isSecondPersonNeeded(tx, code);
          const wanted = { regionCode: code, isNeeded: action === 'lift' };
          if (!mayOnSecondPerson(person.grants, wanted).includes(action)) {
            throw new Problem('forbidden');
          }
          person.asked.add(`second_person.${action}`);
          if (action === 'ask') await askSecondPerson(tx, code, person.id);
          else if (isNeeded) await liftSecondPerson(tx, code);
          return boardNow(tx, person, round);
        }),
    });
  }
};

function roundOf(tx: Tx, { region, year }: { region: string; year: number }): Promise<Round> {
  return findRound(tx, region, year);
}

async function boardNow(tx: Tx, person: Person, round: Round) {
  return roundBoard(tx, person, await findRound(tx, round.region.slug, round.year));
}

/** Other servers hear of the change from the database; whoever made it reads it here at once. */
async function changingWhatIsPublic<Result>(
  app: FastifyInstance,
  change: () => Promise<Result>,
): Promise<Result> {
  const result = await change();
  app.published.cache.clear();
  return result;
}
