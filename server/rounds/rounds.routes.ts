/** The coordinator's rounds: overview, board, opening and closing. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { responseCurvesSchema } from '#domain/response-curve-record.ts';
import { isPossibleOnRound, mayOnRound } from '#domain/round-permission.ts';
import type { RoundAction } from '#domain/rights.ts';
import { clientBoardSchema } from '#domain/api-client-record.ts';
import { meSchema, roundBoardSchema } from '#domain/survey.ts';
import { clientBoard } from '../api-clients/client-board.ts';
import { asReader } from '../http/client.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { overview, roundBoard } from './board.ts';
import { responseCurves } from './response-curves.ts';
import { findRound, moveRound, roundSituation } from './round.ts';
import type { Round } from './round.ts';

/** A round in an address. */
export const roundParams = z.strictObject({
  region: z.string().regex(/^[a-z-]{1,40}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
});
export const noBody = z.strictObject({}).nullish();
const board = { response: { 200: roundBoardSchema }, hide: true };

export const roundAddress = '/api/survey/rounds/:region/:year';

export const roundsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/survey/me',
    { schema: { response: { 200: meSchema }, hide: true }, config: { policy: 'signed_in' } },
    (request) => asSignedIn(request, overview),
  );

  app.get(
    roundAddress,
    {
      schema: {
        params: roundParams,
        response: { 200: z.union([roundBoardSchema, clientBoardSchema]) },
        hide: true,
      },
      config: { policy: 'round.read' },
    },
    (request) => {
      const { region, year } = request.params;
      return asReader(request, {
        person: async (tx, person) => {
          const round = await findRound(tx, region, year);
          requireAction(person, round, 'read');
          return roundBoard(tx, person, round);
        },
        client: async (tx) => clientBoard(tx, await findRound(tx, region, year)),
      });
    },
  );

  app.get(
    `${roundAddress}/response-curves`,
    {
      schema: { params: roundParams, response: { 200: responseCurvesSchema }, hide: true },
      config: { policy: 'round.read' },
    },
    (request) => {
      const { region, year } = request.params;
      return asReader(request, {
        person: async (tx, person) => {
          const round = await findRound(tx, region, year);
          requireAction(person, round, 'read');
          return responseCurves(tx, round);
        },
        client: async (tx) => responseCurves(tx, await findRound(tx, region, year)),
      });
    },
  );

  for (const step of ['open', 'close'] as const) {
    app.post(
      `${roundAddress}/${step}`,
      {
        schema: { params: roundParams, body: noBody, ...board },
        config: { policy: `round.${step}` },
      },
      (request) =>
        asSignedIn(request, async (tx, person) => {
          const round = await findRound(tx, request.params.region, request.params.year);
          requireAction(person, round, step);
          await moveRound(tx, round, step);
          return roundBoard(tx, person, await findRound(tx, round.region.slug, round.year));
        }),
    );
  }
};

/** Throws where the person may not take the action now. */
export function requireAction(person: Person, round: Round, action: RoundAction): void {
  if (mayOnRound(person.grants, roundSituation(round)).includes(action)) {
    return void person.asked.add(`round.${action}`);
  }
  if (!isPossibleOnRound(action, round)) {
    const { region, state, year, hasNext } = round;
    if (action === 'create_next' && hasNext) {
      throw new Problem('round-exists', { region: region.name.fi, year: String(year + 1) });
    }
    throw new Problem('step-not-possible', { state });
  }
  throw new Problem('forbidden');
}
