/** The page and the files of municipalities beside each other. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import type { Db } from '../database.ts';
import { comparisonAddress } from './addresses.ts';
import { comparisonFile, comparisonPageAnswer, comparisonStart } from './comparison-answer.ts';
import { chosen, comparisonQuery, filesQuery, isBeginning, viewOf } from './comparison-choice.ts';

const params = z.strictObject({ language: languageSchema });

export const comparisonPagesRoutes: FastifyPluginAsync = async (app) => {
  const { publicUrl } = app.config;
  const { published } = app;
  const pages = app.withTypeProvider<ZodTypeProvider>();

  pages.get(
    '/:language/compare',
    { schema: { params, querystring: comparisonQuery, hide: true } },
    async (request, reply) => {
      const { language } = request.params;
      const choice = chosen(request.query);
      const address = comparisonAddress(language, viewOf(choice));
      // What a form sends is led to the one spelling, which is what people pass on.
      if (request.url !== address) {
        return reply.header('cache-control', 'no-cache').redirect(address, 302);
      }
      if (choice.codes.length === 0) {
        return published.send(request, reply, address, (db) =>
          comparisonStart(db, choice, { language, publicUrl }),
        );
      }
      const compose = (db: Db) => comparisonPageAnswer(db, choice, { language, publicUrl });
      // There are as many beginnings as results, but more comparisons than memory: those are made
      // for whoever asks, and kept nowhere.
      return isBeginning(choice)
        ? published.send(request, reply, address, compose)
        : published.sendOnce(request, reply, compose);
    },
  );

  for (const form of ['.json', '.csv', '.xlsx'] as const) {
    pages.get(
      `/:language/compare${form}`,
      { schema: { params, querystring: filesQuery, hide: true } },
      (request, reply) => {
        const { language } = request.params;
        const { codes, year } = chosen(request.query);
        return published.sendOnce(request, reply, (db) =>
          comparisonFile(db, { codes, year }, form, { language, publicUrl }),
        );
      },
    );
  }
};
