/** Answering: a municipality's response, its answers one by one, and its steps. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Questionnaire } from '#domain/questionnaire.ts';
import {
  answerRequestSchema,
  approveRequestSchema,
  responseSchema,
  returnRequestSchema,
  savedAnswerSchema,
} from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import { saveAnswer } from './answer.ts';
import { readResponse, reviewResponse, submitResponse, takeBackResponse } from './response.ts';

const params = z.strictObject({
  region: z.string().regex(/^[a-z-]{1,40}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  municipality: z.string().regex(/^\d{3}$/),
});
const answerParams = params.extend({ question: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/) });
const changeHeaders = z.looseObject({
  'if-match': z.string().optional(),
  'idempotency-key': z.string().optional(),
});
const noBody = z.strictObject({}).nullish();

const address = '/api/survey/responses/:region/:year/:municipality';

export const answeringRoutes: FastifyPluginAsyncZod = async (app) => {
  const questionnaireOf = keepQuestionnaires();

  app.get(
    address,
    { schema: { params, response: { 200: responseSchema }, hide: true } },
    (request) => asSignedIn(request, (tx, person) => readResponse(tx, person, request.params)),
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
    },
    (request) =>
      asSignedIn(request, (tx, person) => {
        // Clearing is an act of its own; a missing or null value is never taken for it.
        if (request.body.value === undefined || request.body.value === null) {
          throw new Problem('invalid-answer', {}, { fault: 'answer-empty' });
        }
        const { question, ...place } = request.params;
        const base = changeBase(request.headers);
        return saveAnswer(tx, questionnaireOf, person, place, question, base, {
          ...request.body,
          value: request.body.value,
        });
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
    },
    (request) =>
      asSignedIn(request, (tx, person) => {
        const { question, ...place } = request.params;
        const base = changeBase(request.headers);
        const nothing = { value: null, estimate: false, comment: null, evidenceUrl: null };
        return saveAnswer(tx, questionnaireOf, person, place, question, base, nothing);
      }),
  );

  app.post(
    `${address}/submit`,
    { schema: { params, body: noBody, response: { 200: responseSchema }, hide: true } },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await submitResponse(tx, person, request.params);
        return readResponse(tx, person, request.params);
      }),
  );

  app.post(
    `${address}/take-back`,
    { schema: { params, body: noBody, response: { 200: responseSchema }, hide: true } },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await takeBackResponse(tx, person, request.params);
        return readResponse(tx, person, request.params);
      }),
  );

  app.post(
    `${address}/approve`,
    {
      schema: { params, body: approveRequestSchema, response: { 200: responseSchema }, hide: true },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const review = { step: 'approve' as const, ...request.body };
        await reviewResponse(tx, person, request.params, review);
        return readResponse(tx, person, request.params);
      }),
  );

  app.post(
    `${address}/return`,
    {
      schema: { params, body: returnRequestSchema, response: { 200: responseSchema }, hide: true },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const review = { step: 'return' as const, ...request.body };
        await reviewResponse(tx, person, request.params, review);
        return readResponse(tx, person, request.params);
      }),
  );
};

/** `If-Match: "3"` and `Idempotency-Key: <uuid>`, both needed for every change of an answer. */
function changeBase(headers: z.infer<typeof changeHeaders>): {
  version: number;
  requestId: string;
} {
  const version = /^"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  const requestId = z.uuid().safeParse(headers['idempotency-key']);
  if (version === undefined || !requestId.success) throw new Problem('version-needed');
  return { version: Number(version), requestId: requestId.data.toLowerCase() };
}

/** Keeps what opened rounds ask: frozen by the database, so it is read once. */
function keepQuestionnaires(): (tx: Tx, roundId: string) => Promise<Questionnaire> {
  const kept = new Map<string, Questionnaire>();
  return async (tx, roundId) => {
    const found = kept.get(roundId) ?? (await questionnaireAsked(tx, roundId));
    kept.set(roundId, found);
    return found;
  };
}
