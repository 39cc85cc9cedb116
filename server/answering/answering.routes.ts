/** Answering: a municipality's response, its answers one by one, and its steps. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  answerRequestSchema,
  approveRequestSchema,
  reopenRequestSchema,
  responseChangesSchema,
  responseSchema,
  returnRequestSchema,
  savedAnswerSchema,
} from '#domain/survey.ts';
import { asSignedIn } from '../http/person.ts';
import { saveAnswer } from './answer.ts';
import { askedQuestionnaires } from './asked-questionnaires.ts';
import { changeBase, changeHeaders } from './change-base.ts';
import { responseChanges } from './changes.ts';
import { readResponse } from './read-response.ts';
import {
  reopenResponse,
  reviewResponse,
  submitResponse,
  takeBackResponse,
} from './response-steps.ts';

const params = z.strictObject({
  region: z.string().regex(/^[a-z-]{1,40}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  municipality: z.string().regex(/^\d{3}$/),
});
const answerParams = params.extend({ question: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/) });
/** The newest `savedAt` that one has seen. */
const changesQuery = z.strictObject({ since: z.iso.datetime({ offset: true }) });
const clearing = {
  clears: true,
  carriedOver: false,
  estimate: false,
  comment: null,
  evidenceUrl: null,
} as const;
const noBody = z.strictObject({}).nullish();

const address = '/api/survey/responses/:region/:year/:municipality';

export const answeringRoutes: FastifyPluginAsyncZod = async (app) => {
  const questionnaires = askedQuestionnaires();

  app.get(
    address,
    {
      schema: { params, response: { 200: responseSchema }, hide: true },
      config: { policy: 'signed_in' },
    },
    (request) =>
      asSignedIn(request, (tx, person) => readResponse(tx, questionnaires, person, request.params)),
  );

  app.get(
    `${address}/changes`,
    {
      schema: {
        params,
        querystring: changesQuery,
        response: { 200: responseChangesSchema },
        hide: true,
      },
      config: { policy: 'signed_in' },
    },
    (request) =>
      asSignedIn(request, (tx, person) => {
        const since = new Date(request.query.since);
        return responseChanges(tx, questionnaires, person, request.params, since);
      }),
  );

  app.put(
    `${address}/answers/:question`,
    {
      schema: {
        params: answerParams,
        headers: changeHeaders,
        body: answerRequestSchema,
        response: { 200: savedAnswerSchema },
        hide: true,
      },
      config: { policy: 'response.answer' },
    },
    (request) =>
      asSignedIn(request, (tx, person) => {
        const { question, ...place } = request.params;
        const base = changeBase(request.headers);
        return saveAnswer(tx, questionnaires, person, place, question, base, request.body);
      }),
  );

  app.delete(
    `${address}/answers/:question`,
    {
      schema: {
        params: answerParams,
        headers: changeHeaders,
        response: { 200: savedAnswerSchema },
        hide: true,
      },
      config: { policy: 'response.answer' },
    },
    (request) =>
      asSignedIn(request, (tx, person) => {
        const { question, ...place } = request.params;
        const base = changeBase(request.headers);
        return saveAnswer(tx, questionnaires, person, place, question, base, clearing);
      }),
  );

  app.post(
    `${address}/submit`,
    {
      schema: { params, body: noBody, response: { 200: responseSchema }, hide: true },
      config: { policy: 'response.submit' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await submitResponse(tx, person, request.params);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  app.post(
    `${address}/take-back`,
    {
      schema: { params, body: noBody, response: { 200: responseSchema }, hide: true },
      config: { policy: 'response.take_back' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await takeBackResponse(tx, person, request.params);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  app.post(
    `${address}/approve`,
    {
      schema: { params, body: approveRequestSchema, response: { 200: responseSchema }, hide: true },
      config: { policy: 'response.approve' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const review = { step: 'approve' as const, ...request.body };
        await reviewResponse(tx, person, request.params, review);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  app.post(
    `${address}/return`,
    {
      schema: { params, body: returnRequestSchema, response: { 200: responseSchema }, hide: true },
      config: { policy: 'response.return' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const review = { step: 'return' as const, ...request.body };
        await reviewResponse(tx, person, request.params, review);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  app.post(
    `${address}/reopen`,
    {
      schema: { params, body: reopenRequestSchema, response: { 200: responseSchema }, hide: true },
      config: { policy: 'response.reopen' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await reopenResponse(tx, person, request.params, request.body);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );
};
