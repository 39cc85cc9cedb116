/** Pages, pictures and files of one municipality, and the search for it. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import type { Db } from '../database.ts';
import { codeParameter, yearParameter } from '../public-api/parameters.ts';
import { municipalitiesWithResults, regions } from '../results/catalogue.ts';
import { municipalityContacts } from '../results/contacts.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { municipalitiesAddress, municipalityAddress } from './addresses.ts';
import {
  findMunicipalityResults,
  municipalityAnswer,
  municipalityForms,
} from './municipality-answer.ts';
import { longestSearch, municipalitySearchPage } from './municipality-search-page.ts';
import { pageAnswer } from './page-answer.ts';

const ofCode = z.strictObject({ language: languageSchema, code: codeParameter });
const ofYear = ofCode.extend({ year: yearParameter });

export const municipalityPagesRoutes: FastifyPluginAsync = async (app) => {
  const { publicUrl } = app.config;
  const { published } = app;
  const pages = app.withTypeProvider<ZodTypeProvider>();

  pages.get(
    '/:language/municipalities',
    {
      schema: {
        params: z.strictObject({ language: languageSchema }),
        querystring: z.strictObject({ q: z.string().max(longestSearch).default('') }),
        hide: true,
      },
    },
    (request, reply) => {
      const { language } = request.params;
      const search = request.query.q.trim().replaceAll(/\s+/g, ' ');
      const compose = async (db: Db): Promise<ComposedAnswer> => {
        const list = await regions(db);
        const isExample = list.some((region) => region.exampleYears.length > 0);
        return pageAnswer(
          municipalitySearchPage(
            {
              search,
              municipalities: await municipalitiesWithResults(db),
              regionNames: new Map(list.map((region) => [region.slug, region.name[language]])),
              example: isExample,
            },
            language,
            publicUrl,
          ),
          { language, publicUrl, isExample },
        );
      };
      return search === ''
        ? published.send(request, reply, municipalitiesAddress(language), compose)
        : published.sendOnce(request, reply, compose);
    },
  );

  pages.get(
    '/:language/municipalities/:code',
    { schema: { params: ofCode, hide: true } },
    async (request, reply) => {
      const { language, code } = request.params;
      const { year } = await findMunicipalityResults(app.db.public, code);
      return reply
        .header('cache-control', 'no-cache')
        .redirect(municipalityAddress(language, code, year), 302);
    },
  );

  for (const form of municipalityForms) {
    pages.get(
      `/:language/municipalities/:code/:year${form}`,
      { schema: { params: ofYear, hide: true } },
      (request, reply) => {
        const { language, code, year } = request.params;
        const address = municipalityAddress(language, code, year, form);
        return published.send(request, reply, address, (db) =>
          municipalityAnswer(db, { code, year }, form, {
            language,
            publicUrl,
            contactsOf: municipalityContacts,
          }),
        );
      },
    );
  }
};
