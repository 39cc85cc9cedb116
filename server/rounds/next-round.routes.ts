/** The coordinator's next round and the details of a round: shown, made and edited. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  createNextSchema,
  membershipRequestSchema,
  nextRoundSchema,
  roundDetailsSchema,
  themeRequestSchema,
  typedTimesSchema,
} from '#domain/round-planning.ts';
import { asSignedIn } from '../http/person.ts';
import { createNext, previewNext } from './next-round.ts';
import { findRound } from './round.ts';
import { changeMembership, changeTheme, changeTimes, roundDetails } from './round-details.ts';
import { requireAction, roundAddress, roundParams as params } from './rounds.routes.ts';

const details = { response: { 200: roundDetailsSchema }, hide: true };
const edit = { policy: 'round.edit' } as const;

export const nextRoundRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    `${roundAddress}/next`,
    {
      schema: { params, response: { 200: nextRoundSchema }, hide: true },
      config: { policy: 'round.create_next' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await findRound(tx, request.params.region, request.params.year);
        requireAction(person, round, 'create_next');
        return previewNext(tx, round);
      }),
  );

  app.post(
    `${roundAddress}/next`,
    {
      schema: { params, body: createNextSchema, ...details },
      config: { policy: 'round.create_next' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await findRound(tx, request.params.region, request.params.year);
        requireAction(person, round, 'create_next');
        await createNext(tx, round, request.body, person.id);
        return roundDetails(tx, person, await findRound(tx, round.region.slug, round.year + 1));
      }),
  );

  app.get(
    `${roundAddress}/details`,
    { schema: { params, ...details }, config: { policy: 'round.read' } },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await findRound(tx, request.params.region, request.params.year);
        requireAction(person, round, 'read');
        return roundDetails(tx, person, round);
      }),
  );

  app.put(
    `${roundAddress}/times`,
    { schema: { params, body: typedTimesSchema, ...details }, config: edit },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await findRound(tx, request.params.region, request.params.year);
        requireAction(person, round, 'edit');
        await changeTimes(tx, round, request.body);
        return roundDetails(tx, person, round);
      }),
  );

  app.put(
    `${roundAddress}/theme`,
    { schema: { params, body: themeRequestSchema, ...details }, config: edit },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await findRound(tx, request.params.region, request.params.year);
        requireAction(person, round, 'edit');
        await changeTheme(tx, round, request.body.theme);
        return roundDetails(tx, person, round);
      }),
  );

  app.post(
    `${roundAddress}/membership`,
    { schema: { params, body: membershipRequestSchema, ...details }, config: edit },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const round = await findRound(tx, request.params.region, request.params.year);
        requireAction(person, round, 'edit');
        await changeMembership(tx, round, request.body.members, person.id);
        return roundDetails(tx, person, round);
      }),
  );
};
