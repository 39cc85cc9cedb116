/** The page that makes the code of an embed: its choices are its address. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { embedKinds, embedThemes } from '#domain/embed.ts';
import { languageSchema } from '#domain/language.ts';
import { codeParameter } from '../public-api/parameters.ts';
import { municipalitiesWithResults, regions } from '../results/catalogue.ts';
import { embedBuilderPage } from './embed-builder-page.ts';
import { embedYearParameter } from './embed-year.ts';
import { findMunicipalityResults } from './municipality-answer.ts';
import { pageAnswer } from './page-answer.ts';
import { framingPageHeaders } from './page-headers.ts';

export const embedBuilderRoutes: FastifyPluginAsync = async (app) => {
  const { publicUrl } = app.config;
  const pages = app.withTypeProvider<ZodTypeProvider>();

  pages.get(
    '/:language/embed',
    {
      schema: {
        params: z.strictObject({ language: languageSchema }),
        querystring: z.strictObject({
          /** Empty where nothing has been chosen yet. */
          municipality: z.union([z.literal(''), codeParameter]).default(''),
          year: embedYearParameter,
          lang: languageSchema.optional(),
          theme: z.enum(embedThemes).default('auto'),
          kind: z.enum(embedKinds).default('frame'),
        }),
        hide: true,
      },
    },
    (request, reply) => {
      const { language } = request.params;
      const { municipality: code, year, lang = language, theme, kind } = request.query;
      return app.published.sendOnce(request, reply, async (db) => {
        const municipalities = await municipalitiesWithResults(db);
        const years = municipalities.find((each) => each.code === code)?.years ?? [];
        const hasYear = year !== 'newest' && years.includes(year);
        const results =
          code === '' ? null : await findMunicipalityResults(db, code, hasYear ? year : undefined);
        const page = embedBuilderPage(
          {
            municipalities,
            regions: await regions(db),
            results,
            embed: { code, language: lang, year: hasYear ? year : 'newest', theme },
            kind,
            absentYear: results === null || hasYear || year === 'newest' ? null : year,
          },
          language,
          publicUrl,
        );
        const isExample = results !== null && results.example !== null;
        return pageAnswer(page, { language, publicUrl, isExample }, framingPageHeaders(publicUrl));
      });
    },
  );
};
