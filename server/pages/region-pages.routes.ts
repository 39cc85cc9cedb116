/** Pages and files of a region's round, and of one question in it. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { keySchema } from '#domain/questionnaire.ts';
import { Problem } from '../http/problem.ts';
import { slugParameter, yearParameter } from '../public-api/parameters.ts';
import { regionRounds } from '../results/catalogue.ts';
import { roundsOfQuestion } from '../results/question-results.ts';
import { questionAddress, regionAddress } from './addresses.ts';
import { withdrawnOr } from './no-results.ts';
import { questionAnswer, regionAnswer } from './region-answer.ts';

const ofRegion = z.strictObject({ language: languageSchema, slug: slugParameter });
const ofRound = ofRegion.extend({ year: yearParameter });
const ofQuestion = z.strictObject({ language: languageSchema, key: keySchema });
const roundQuery = z.strictObject({
  region: slugParameter.optional(),
  year: yearParameter.optional(),
});

export const regionPagesRoutes: FastifyPluginAsync = async (app) => {
  const { publicUrl } = app.config;
  const { published } = app;
  const pages = app.withTypeProvider<ZodTypeProvider>();

  pages.get(
    '/:language/regions/:slug',
    { schema: { params: ofRegion, hide: true } },
    async (request, reply) => {
      const { language, slug } = request.params;
      const rounds = await regionRounds(app.db.public, slug);
      if (rounds === null) throw new Problem('not-found');
      const newest = rounds.at(-1);
      if (newest === undefined) {
        const none = new Problem('no-results', { what: slug });
        throw await withdrawnOr(app.db.public, { slug }, none);
      }
      return reply
        .header('cache-control', 'no-cache')
        .redirect(regionAddress(language, slug, newest.year), 302);
    },
  );

  pages.get(
    '/:language/regions/:slug/:year',
    {
      schema: {
        params: ofRound,
        querystring: z.strictObject({ sort: keySchema.default('name') }),
        hide: true,
      },
    },
    (request, reply) => {
      const { language, slug, year } = request.params;
      const { sort } = request.query;
      const page = regionAddress(language, slug, year);
      const address = sort === 'name' ? page : `${page}?sort=${sort}`;
      return published.send(request, reply, address, (db) =>
        regionAnswer(db, { slug, year, sort }, '', { language, publicUrl }),
      );
    },
  );

  for (const form of ['.json', '.csv', '.xlsx'] as const) {
    pages.get(
      `/:language/regions/:slug/:year${form}`,
      { schema: { params: ofRound, hide: true } },
      (request, reply) => {
        const { language, slug, year } = request.params;
        const address = regionAddress(language, slug, year, form);
        return published.send(request, reply, address, (db) =>
          regionAnswer(db, { slug, year }, form, { language, publicUrl }),
        );
      },
    );
  }

  for (const form of ['', '.json', '.csv', '.xlsx'] as const) {
    pages.get(
      `/:language/questions/:key${form}`,
      { schema: { params: ofQuestion, querystring: roundQuery, hide: true } },
      async (request, reply) => {
        const { language, key } = request.params;
        const { region, year } = request.query;
        if (region === undefined || year === undefined) {
          const rounds = await roundsOfQuestion(app.db.public, key);
          const newest = rounds.find(
            (round) =>
              (region === undefined || round.region.slug === region) &&
              (year === undefined || round.year === year),
          );
          if (newest === undefined) throw new Problem('not-found');
          const address = questionAddress(language, key, newest.region.slug, newest.year, form);
          return reply.header('cache-control', 'no-cache').redirect(address, 302);
        }
        const address = questionAddress(language, key, region, year, form);
        return published.send(request, reply, address, (db) =>
          questionAnswer(db, { key, slug: region, year }, form, { language, publicUrl }),
        );
      },
    );
  }
};
