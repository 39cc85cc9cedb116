/** What officials take along on paper: the blank form, and their answers as a receipt. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { fillYearsInQuestionnaire } from '#domain/questionnaire.ts';
import { askedQuestionnaires } from '../answering/asked-questionnaires.ts';
import { readResponse } from '../answering/read-response.ts';
import { asSignedIn } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { findRound, questionnaireAsked } from '../rounds/round.ts';
import { orSignIn } from '../sign-in/or-sign-in.ts';
import { blankForm } from './blank-form.ts';
import { receipt } from './receipt.ts';

const roundParams = z.strictObject({
  language: languageSchema,
  region: z.string().regex(/^[a-z-]{1,40}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
});
const responseParams = roundParams.extend({ municipality: z.string().regex(/^\d{3}$/) });

export const paperRoutes: FastifyPluginAsyncZod = async (app) => {
  const { publicUrl } = app.config;
  const questionnaires = askedQuestionnaires();

  app.get(
    '/:language/blank-form/:region/:year',
    { schema: { params: roundParams, hide: true }, config: { policy: 'signed_in' } },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx) => {
          const { language, region, year } = request.params;
          const round = await findRound(tx, region, year);
          const asked = fillYearsInQuestionnaire(await questionnaireAsked(tx, round.id), year);
          return blankForm({ publicUrl, language, round, questionnaire: asked });
        }),
      ),
  );

  app.get(
    '/:language/receipt/:region/:year/:municipality',
    { schema: { params: responseParams, hide: true }, config: { policy: 'response.read' } },
    (request, reply) =>
      orSignIn(request, reply, request.params.language, () =>
        asSignedIn(request, async (tx, person) => {
          const { language, ...place } = request.params;
          const response = await readResponse(tx, questionnaires, person, place);
          if (!response.may.includes('read')) throw new Problem('forbidden');
          person.asked.add('response.read');
          return receipt({ publicUrl, language, place, response });
        }),
      ),
  );
};
