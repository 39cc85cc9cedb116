/** GET /regions, their rounds and their results. */
import { z } from 'zod';
import { regionResultsSchema, regionsSchema, roundSummarySchema } from '#domain/published.ts';
import { Problem } from '../http/problem.ts';
import { withdrawnOr } from '../pages/no-results.ts';
import { regionRounds, regions } from '../results/catalogue.ts';
import type { PublishedService } from '../results/published-service.ts';
import { regionResults } from '../results/region-results.ts';
import { canonicalAddress, jsonAnswer } from './json-answer.ts';
import { slugParameter, yearParameter } from './parameters.ts';
import type { PublicApi } from './public-api.routes.ts';

export function regionRoutes(api: PublicApi, published: PublishedService): void {
  api.get(
    '/regions',
    {
      schema: {
        operationId: 'listRegions',
        summary: 'Regions and the years that have results',
        tags: ['Regions'],
        querystring: z.strictObject({}),
        response: { 200: regionsSchema },
      },
    },
    (request, reply) =>
      published.send(request, reply, '/api/v1/regions', async (db) => {
        const list = await regions(db);
        return jsonAnswer(
          list,
          list.some((region) => region.exampleYears.length > 0),
        );
      }),
  );

  api.get(
    '/regions/:slug/rounds',
    {
      schema: {
        operationId: 'listRounds',
        summary: 'Published rounds of a region, oldest first',
        tags: ['Regions'],
        params: z.strictObject({ slug: slugParameter }),
        querystring: z.strictObject({}),
        response: { 200: z.array(roundSummarySchema) },
      },
    },
    (request, reply) => {
      const { slug } = request.params;
      return published.send(request, reply, `/api/v1/regions/${slug}/rounds`, async (db) => {
        const rounds = await regionRounds(db, slug);
        if (rounds === null) throw new Problem('not-found');
        return jsonAnswer(
          rounds,
          rounds.some((round) => round.example !== null),
        );
      });
    },
  );

  api.get(
    '/regions/:slug/rounds/:year/results',
    {
      schema: {
        operationId: 'getRegionResults',
        summary: 'Results of a region: spreads, indicators and the scores of its municipalities',
        tags: ['Regions'],
        params: z.strictObject({ slug: slugParameter, year: yearParameter }),
        querystring: z.strictObject({}),
        response: { 200: regionResultsSchema },
      },
    },
    (request, reply) => {
      const { slug, year } = request.params;
      const address = canonicalAddress(`/api/v1/regions/${slug}/rounds/${year}/results`);
      return published.send(request, reply, address, async (db) => {
        const results = await regionResults(db, slug, year);
        if (results === null) {
          const none = new Problem('no-results', { what: `${slug} ${year}` });
          throw await withdrawnOr(db, { slug, year }, none);
        }
        return jsonAnswer(results, results.example !== null);
      });
    },
  );
}
