/** What the region does with single answers: correcting one, and marking its evidence as checked. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { correctionRequestSchema, evidenceCheckRequestSchema } from '#domain/review-queue.ts';
import { responseSchema } from '#domain/survey.ts';
import { askedQuestionnaires } from '../answering/asked-questionnaires.ts';
import { changeBase, changeHeaders } from '../answering/change-base.ts';
import { readResponse } from '../answering/read-response.ts';
import { asSignedIn } from '../http/person.ts';
import { roundParams } from '../rounds/rounds.routes.ts';
import { correctAnswer } from './correct.ts';
import { checkEvidence, uncheckEvidence } from './evidence.ts';

const params = roundParams.extend({
  municipality: z.string().regex(/^\d{3}$/),
  question: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
});
const response = { 200: responseSchema };
const address = '/api/survey/responses/:region/:year/:municipality/answers/:question';

export const answersRoutes: FastifyPluginAsyncZod = async (app) => {
  const questionnaires = askedQuestionnaires();

  app.put(
    `${address}/correction`,
    {
      schema: {
        params,
        headers: changeHeaders,
        body: correctionRequestSchema,
        response,
        hide: true,
      },
      config: { policy: 'answer.correct' },
    },
    (request) =>
      asSignedIn(request, async (tx, person) => {
        const { question, ...place } = request.params;
        const base = changeBase(request.headers);
        await correctAnswer(tx, questionnaires, person, place, question, base, request.body);
        return readResponse(tx, questionnaires, person, place);
      }),
  );

  for (const [method, step] of [
    ['PUT', checkEvidence],
    ['DELETE', uncheckEvidence],
  ] as const) {
    app.route({
      method,
      url: `${address}/evidence-check`,
      schema: { params, body: evidenceCheckRequestSchema, response, hide: true },
      config: { policy: 'answer.check_evidence' },
      handler: (request) =>
        asSignedIn(request, async (tx, person) => {
          const { question, ...place } = request.params;
          await step(tx, person, place, question, request.body.version);
          return readResponse(tx, questionnaires, person, place);
        }),
    });
  }
};
