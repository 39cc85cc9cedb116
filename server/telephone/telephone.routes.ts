/** The coordinator's telephone: opening, stopping and finishing a call, its log, and the confirmation. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { responseSchema } from '#domain/survey.ts';
import {
  callListSchema,
  callLogSchema,
  callRequestSchema,
  confirmRequestSchema,
  finishCallSchema,
  openCallSchema,
} from '#domain/telephone.ts';
import { askedQuestionnaires } from '../answering/asked-questionnaires.ts';
import { readResponse } from '../answering/read-response.ts';
import { asSignedIn } from '../http/person.ts';
import { callList, callsOf, logCall } from './call-log.ts';
import { confirmTold } from './confirm.ts';
import { finishCall, openCall, stopCall } from './session.ts';

const roundParams = z.strictObject({
  region: z.string().regex(/^[a-z-]{1,40}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
});
const params = roundParams.extend({ municipality: z.string().regex(/^\d{3}$/) });
const noBody = z.strictObject({}).nullish();
const response = { 200: responseSchema };
const log = { 200: callLogSchema };

const address = '/api/survey/responses/:region/:year/:municipality';

export const telephoneRoutes: FastifyPluginAsyncZod = async (app) => {
  const questionnaires = askedQuestionnaires();

  app.get(
    '/api/survey/rounds/:region/:year/calls',
    {
      schema: { params: roundParams, response: { 200: callListSchema }, hide: true },
      config: { policy: 'call.read' },
    },
    (request) => asSignedIn(request, (tx, person) => callList(tx, person, request.params)),
  );

  app.get(
    `${address}/calls`,
    { schema: { params, response: log, hide: true }, config: { policy: 'call.read' } },
    (request) => asSignedIn(request, (tx, person) => callsOf(tx, person, request.params)),
  );

  app.post(
    `${address}/calls`,
    {
      schema: { params, body: callRequestSchema, response: log, hide: true },
      config: { policy: 'call.log' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await logCall(tx, person, request.params, request.body);
        return callsOf(tx, person, request.params);
      }),
  );

  app.post(
    `${address}/telephone`,
    {
      schema: { params, body: openCallSchema, response, hide: true },
      config: { policy: 'response.telephone' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await openCall(tx, person, request.params, request.body.talkedTo);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  app.post(
    `${address}/telephone/stop`,
    {
      schema: { params, body: noBody, response, hide: true },
      config: { policy: 'response.telephone' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await stopCall(tx, person, request.params);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  app.post(
    `${address}/telephone/finish`,
    {
      schema: { params, body: finishCallSchema, response, hide: true },
      config: { policy: 'response.telephone' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await finishCall(tx, person, request.params, request.body);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  app.post(
    `${address}/confirm`,
    {
      schema: { params, body: confirmRequestSchema, response, hide: true },
      config: { policy: 'response.confirm' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const { savedAt } = request.body;
        await confirmTold(tx, person, request.params, { savedAt, summaryId: null });
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );
};
