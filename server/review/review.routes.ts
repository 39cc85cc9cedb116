/** The review: the round's queue, threads about single answers, and approving several at once. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  approvedManySchema,
  approveManySchema,
  askRequestSchema,
  messageRequestSchema,
  reviewQueueSchema,
  settleRequestSchema,
} from '#domain/review-queue.ts';
import type { ApprovedMany } from '#domain/review-queue.ts';
import { responseSchema } from '#domain/survey.ts';
import { askedQuestionnaires } from '../answering/asked-questionnaires.ts';
import { readResponse } from '../answering/read-response.ts';
import { reviewResponse } from '../answering/response-steps.ts';
import { asSignedIn } from '../http/person.ts';
import { Problem, problemBody } from '../http/problem.ts';
import { requestLanguage } from '../http/request-language.ts';
import { roundAddress, roundParams } from '../rounds/rounds.routes.ts';
import { askAbout, settleQuery, writeToThread } from './queries.ts';
import { reviewQueue } from './queue.ts';

const params = roundParams.extend({ municipality: z.string().regex(/^\d{3}$/) });
const threadParams = params.extend({ query: z.string().regex(/^\d{1,18}$/) });
const response = { 200: responseSchema };

const address = '/api/survey/responses/:region/:year/:municipality/queries';

export const reviewRoutes: FastifyPluginAsyncZod = async (app) => {
  const questionnaires = askedQuestionnaires();

  app.get(
    `${roundAddress}/review`,
    {
      schema: { params: roundParams, response: { 200: reviewQueueSchema }, hide: true },
      config: { policy: 'round.read' },
    },
    (request) =>
      asSignedIn(request, (tx, person) => reviewQueue(tx, questionnaires, person, request.params)),
  );

  app.post(
    `${roundAddress}/approve`,
    {
      schema: {
        params: roundParams,
        body: approveManySchema,
        response: { 200: approvedManySchema },
        hide: true,
      },
      config: { policy: 'response.approve' },
    },
    async (request) => {
      // Who is signed in may approve none of them, and is told so for each.
      const results: ApprovedMany['results'] = [];
      for (const { municipality, savedAt } of request.body.responses) {
        try {
          const place = { ...request.params, municipality };
          await asSignedIn(request, (tx, person) =>
            reviewResponse(tx, person, place, { step: 'approve', savedAt }),
          );
          results.push({ municipality, isApproved: true, problem: null });
        } catch (error) {
          if (!(error instanceof Problem) || error.code === 'not-signed-in') throw error;
          const { code, detail } = problemBody(error, requestLanguage(request));
          results.push({ municipality, isApproved: false, problem: { code, detail } });
        }
      }
      return { results };
    },
  );

  app.post(
    address,
    {
      schema: { params, body: askRequestSchema, response, hide: true },
      config: { policy: 'review.ask' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        await askAbout(tx, person, request.params, request.body);
        return readResponse(tx, questionnaires, person, request.params);
      }),
  );

  for (const action of ['ask', 'answer'] as const) {
    app.post(
      `${address}/:query/${action}`,
      {
        schema: { params: threadParams, body: messageRequestSchema, response, hide: true },
        config: { policy: `review.${action}` },
      },
      (request) =>
        asSignedIn(request, async (tx, person) => {
          const { query, ...place } = request.params;
          await writeToThread(tx, person, place, query, action, request.body.text);
          return readResponse(tx, questionnaires, person, place);
        }),
    );
  }

  app.post(
    `${address}/:query/settle`,
    {
      schema: { params: threadParams, body: settleRequestSchema, response, hide: true },
      config: { policy: 'review.settle' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const { query, ...place } = request.params;
        await settleQuery(tx, person, place, query, request.body.version);
        return readResponse(tx, questionnaires, person, place);
      }),
  );
};
