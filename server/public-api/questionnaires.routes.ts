/** GET /questionnaires/{id}/{version}: what was asked, with its scoring. */
import { z } from 'zod';
import { exampleNotice } from '#domain/example.ts';
import { textSchema } from '#domain/language.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import { Problem } from '../http/problem.ts';
import { askedQuestionnaire } from '../results/asked-questionnaire.ts';
import type { PublishedService } from '../results/published-service.ts';
import { canonicalAddress, jsonAnswer } from './json-answer.ts';
import { slugParameter, yearParameter } from './parameters.ts';
import type { PublicApi } from './public-api.routes.ts';

const publishedQuestionnaireSchema = questionnaireSchema.extend({
  /** Was the round that asked it an invented example? Then this sentence says so. */
  example: textSchema.nullable(),
});

export function questionnaireRoutes(api: PublicApi, published: PublishedService): void {
  api.get(
    '/questionnaires/:id/:version',
    {
      schema: {
        operationId: 'getQuestionnaire',
        summary: 'A questionnaire as a published round asked it, with its scoring',
        description:
          'Years are written out and the theme question is in its place; they are those of the ' +
          'round named by region and year, or of the newest one that asked this version.',
        tags: ['Questionnaires'],
        params: z.strictObject({
          id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
          version: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/),
        }),
        querystring: z.strictObject({
          region: slugParameter.optional(),
          year: yearParameter.optional(),
        }),
        response: { 200: publishedQuestionnaireSchema },
      },
    },
    (request, reply) => {
      const { id, version } = request.params;
      const { region, year } = request.query;
      const path = `/api/v1/questionnaires/${id}/${version}`;
      const address = canonicalAddress(path, { region, year });
      return published.send(request, reply, address, async (db) => {
        const asked = await askedQuestionnaire(db, id, version, { region, year });
        if (asked === null) throw new Problem('not-found');
        const example = asked.example ? exampleNotice : null;
        return jsonAnswer({ ...asked.questionnaire, example }, asked.example);
      });
    },
  );
}
