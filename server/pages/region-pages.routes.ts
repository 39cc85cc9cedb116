/** Pages and files of a region's round, and of one question in it. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { RegionResults } from '#domain/published.ts';
import { keySchema } from '#domain/questionnaire.ts';
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { slugParameter, yearParameter } from '../public-api/parameters.ts';
import { questionnaireOfRound } from '../results/asked-questionnaire.ts';
import { regionRounds } from '../results/catalogue.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { questionResults, roundsOfQuestion } from '../results/question-results.ts';
import type { QuestionResults } from '../results/question-results.ts';
import { regionResults } from '../results/region-results.ts';
import { questionAddress, regionAddress } from './addresses.ts';
import type { Form } from './addresses.ts';
import { isSorting } from './municipality-list.ts';
import { csvFile, jsonFile, pageAnswer, workbookFile } from './page-answer.ts';
import { questionPage } from './question-page.ts';
import { regionPage } from './region-page.ts';
import { indicatorTable, questionTable, regionResultsTable, scoreTable } from './region-tables.ts';

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
      if (newest === undefined) throw new Problem('no-results', { what: slug });
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
      return published.send(request, reply, address, async (db) => {
        const results = await findRegionResults(db, slug, year);
        if (!isSorting(sort, results)) throw new Problem('bad-request', { reason: 'sort' });
        const rounds = (await regionRounds(db, slug)) ?? [];
        const questionnaire = await questionnaireOfRound(db, results.region.code, year);
        const money = (questionnaire?.questions ?? []).filter(({ type }) => type === 'money_eur');
        return pageAnswer(
          regionPage(
            {
              results,
              years: rounds.map((round) => round.year),
              sorting: sort,
              money: new Set(money.map(({ key }) => key)),
            },
            language,
            publicUrl,
          ),
          about(results, language),
        );
      });
    },
  );

  for (const form of ['.json', '.csv', '.xlsx'] as const) {
    pages.get(
      `/:language/regions/:slug/:year${form}`,
      { schema: { params: ofRound, hide: true } },
      (request, reply) => {
        const { language, slug, year } = request.params;
        const address = regionAddress(language, slug, year, form);
        return published.send(request, reply, address, async (db) =>
          regionFile(form, await findRegionResults(db, slug, year), language),
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
        return published.send(request, reply, address, async (db) => {
          const results = await questionResults(db, key, region, year);
          if (results === null) throw new Problem('no-results', { what: `${key} ${year}` });
          return questionAnswer(form, db, results, language);
        });
      },
    );
  }

  function about(results: { example: unknown }, language: Language) {
    return { language, publicUrl, isExample: results.example !== null };
  }

  async function regionFile(
    form: Exclude<Form, ''>,
    results: RegionResults,
    language: Language,
  ): Promise<ComposedAnswer> {
    const name = `kuntatutka-${results.region.slug}-${results.year}`;
    if (form === '.json') return jsonFile(results, about(results, language));
    if (form === '.csv') {
      return csvFile(regionResultsTable(results, language), name, about(results, language));
    }
    const tables = [indicatorTable(results, language), scoreTable(results, language)];
    return workbookFile(tables, name, about(results, language));
  }

  async function questionAnswer(
    form: Form,
    db: Db,
    results: QuestionResults,
    language: Language,
  ): Promise<ComposedAnswer> {
    const { key } = results.question;
    const name = `kuntatutka-${results.region.slug}-${results.year}-${key}`;
    if (form === '.json') return jsonFile(results, about(results, language));
    if (form === '.csv') {
      return csvFile(questionTable(results, language), name, about(results, language));
    }
    if (form === '.xlsx') {
      return workbookFile([questionTable(results, language)], name, about(results, language));
    }
    const rounds = await roundsOfQuestion(db, key);
    return pageAnswer(
      questionPage({ results, rounds }, language, publicUrl),
      about(results, language),
    );
  }
};

async function findRegionResults(db: Db, slug: string, year: number): Promise<RegionResults> {
  const results = await regionResults(db, slug, year);
  if (results === null) throw new Problem('no-results', { what: `${slug} ${year}` });
  return results;
}
