/** Pages and files of a region's round, of one question in it, and of each of its releases. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { keySchema } from '#domain/questionnaire.ts';
import { Problem } from '../http/problem.ts';
import { slugParameter, yearParameter } from '../public-api/parameters.ts';
import { regionRounds } from '../results/catalogue.ts';
import { roundsOfQuestion } from '../results/question-results.ts';
import { releaseChanges } from '../results/release-changes.ts';
import { mapAddress, questionAddress, regionAddress, releaseAddress } from './addresses.ts';
import { mapAnswer } from './map-answer.ts';
import { withdrawnOr } from './no-results.ts';
import { pageAnswer } from './page-answer.ts';
import { questionAnswer, regionAnswer } from './region-answer.ts';
import { releasePage } from './release-page.ts';

const ofRegion = z.strictObject({ language: languageSchema, slug: slugParameter });
const ofRound = ofRegion.extend({ year: yearParameter });
const ofQuestion = z.strictObject({ language: languageSchema, key: keySchema });
const ofRelease = ofRound.extend({
  number: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});
const roundQuery = z.strictObject({
  region: slugParameter.optional(),
  year: yearParameter.optional(),
});
/** What the map shows; the round's first map when not said. */
export const mapQuery = z.strictObject({ show: keySchema.optional() });

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

  for (const form of ['', '.svg'] as const) {
    pages.get(
      `/:language/regions/:slug/:year/map${form}`,
      { schema: { params: ofRound, querystring: mapQuery, hide: true } },
      (request, reply) => {
        const { language, slug, year } = request.params;
        const { show } = request.query;
        const address = mapAddress(language, slug, year, show, form);
        return published.send(request, reply, address, (db) =>
          mapAnswer(db, { slug, year, show }, form, { language, publicUrl }),
        );
      },
    );
  }

  pages.get(
    '/:language/releases/:slug/:year/:number',
    { schema: { params: ofRelease, hide: true } },
    (request, reply) => {
      const { language, slug, year, number } = request.params;
      const address = releaseAddress(language, slug, year, number);
      return published.send(request, reply, address, async (db) => {
        const changes = await releaseChanges(db, { slug, year, number });
        if (changes === null) {
          throw await withdrawnOr(db, { slug, year, number }, new Problem('not-found'));
        }
        return pageAnswer(releasePage(changes, language, publicUrl), {
          language,
          publicUrl,
          isExample: changes.release.example,
        });
      });
    },
  );

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
