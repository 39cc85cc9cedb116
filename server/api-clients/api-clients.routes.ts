/** The region's API clients at the coordinator's desk. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  addApiClientSchema,
  apiClientsSchema,
  newApiClientSchema,
} from '#domain/api-client-record.ts';
import { mayOnApiClients } from '#domain/permission.ts';
import type { ApiClientAction } from '#domain/rights.ts';
import type { Tx } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { findRound } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { noBody, roundAddress, roundParams } from '../rounds/rounds.routes.ts';
import { addApiClient, apiClients, endApiClient } from './api-clients.ts';

const clientParams = roundParams.extend({ client: z.string().regex(/^\d{1,18}$/) });
const clientsAddress = `${roundAddress}/api-clients`;
const clients = { response: { 200: apiClientsSchema }, hide: true };

export const apiClientsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    clientsAddress,
    { schema: { params: roundParams, ...clients }, config: { policy: 'api_client.read' } },
    (request) =>
      asSignedIn(request, async (tx, person) =>
        apiClients(tx, person, await roundFor(tx, person, request.params, 'read')),
      ),
  );

  app.post(
    clientsAddress,
    {
      schema: {
        params: roundParams,
        body: addApiClientSchema,
        response: { 200: newApiClientSchema },
        hide: true,
      },
      config: { policy: 'api_client.add' },
    },
    async (request, reply) => {
      const answer = await asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'add');
        const key = await addApiClient(tx, person, round, request.body);
        return { ...(await apiClients(tx, person, round)), key };
      });
      void reply.header('cache-control', 'no-store');
      return answer;
    },
  );

  app.post(
    `${clientsAddress}/:client/end`,
    {
      schema: { params: clientParams, body: noBody, ...clients },
      config: { policy: 'api_client.end' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await roundFor(tx, person, request.params, 'end');
        await endApiClient(tx, person, round, request.params.client);
        return apiClients(tx, person, round);
      }),
  );
};

/** The round whose region's clients the person may do this with. Throws `not-found` and `forbidden`. */
async function roundFor(
  tx: Tx,
  person: Person,
  { region, year }: { region: string; year: number },
  action: ApiClientAction,
): Promise<Round> {
  const round = await findRound(tx, region, year);
  if (!mayOnApiClients(person.grants, round.region.code).includes(action)) {
    throw new Problem('forbidden');
  }
  person.asked.add(`api_client.${action}`);
  return round;
}
