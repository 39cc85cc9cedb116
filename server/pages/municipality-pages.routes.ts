/** Pages, pictures and files of one municipality, and the search for it. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { codeParameter, yearParameter } from '../public-api/parameters.ts';
import { questionnaireOfRound } from '../results/asked-questionnaire.ts';
import { municipalitiesWithResults, regions } from '../results/catalogue.ts';
import { municipalityContacts } from '../results/contacts.ts';
import type { ContactsNow } from '../results/contacts.ts';
import { municipalityResults } from '../results/municipality-results.ts';
import { municipalityTrend } from '../results/municipality-trend.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { comparedRelease, newestReleasesOfMunicipality } from '../results/releases.ts';
import {
  embedAddress,
  municipalitiesAddress,
  municipalityAddress,
  radarPictureAddress,
} from './addresses.ts';
import { embedPage } from './embed-page.ts';
import { municipalityPage } from './municipality-page.ts';
import { longestSearch, municipalitySearchPage } from './municipality-search-page.ts';
import { municipalityResultsTable, trendResultsTable } from './municipality-tables.ts';
import { noMunicipalityResults } from './no-results.ts';
import { csvFile, jsonFile, pageAnswer, pictureFile, workbookFile } from './page-answer.ts';
import { embedHeaders } from './page-headers.ts';
import { radarFile } from './radar-file.ts';
import { hasRadar } from './radar-picture.ts';

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
      const results = await municipalityResults(app.db.public, code);
      if (results === null) throw await noMunicipalityResults(app.db.public, code);
      return reply
        .header('cache-control', 'no-cache')
        .redirect(municipalityAddress(language, code, results.year), 302);
    },
  );

  pages.get(
    '/:language/municipalities/:code/:year',
    { schema: { params: ofYear, hide: true } },
    (request, reply) => {
      const { language, code, year } = request.params;
      const address = municipalityAddress(language, code, year);
      return published.send(request, reply, address, async (db) => {
        const results = await find(db, code, year);
        const contacts = await contactsBeside(db, results);
        const page = await composePage(db, results, contacts, language);
        return {
          ...pageAnswer(page, about(results, language)),
          validForMs: contacts?.validForMs ?? null,
        };
      });
    },
  );

  /** The same figures in another form. */
  const form = (
    name: '.csv' | '.json' | '.xlsx',
    compose: (db: Db, results: MunicipalityResults, language: Language) => Promise<ComposedAnswer>,
  ) =>
    pages.get(
      `/:language/municipalities/:code/:year${name}`,
      { schema: { params: ofYear, hide: true } },
      (request, reply) => {
        const { language, code, year } = request.params;
        const address = municipalityAddress(language, code, year, name);
        return published.send(request, reply, address, async (db) =>
          compose(db, await find(db, code, year), language),
        );
      },
    );
  form('.json', async (_db, results, language) => jsonFile(results, about(results, language)));
  form('.csv', async (_db, results, language) =>
    csvFile(
      municipalityResultsTable(results, language),
      fileName(results),
      about(results, language),
    ),
  );
  form('.xlsx', async (db, results, language) => {
    const trend = await municipalityTrend(db, results.municipality.code, results.year);
    const tables = [municipalityResultsTable(results, language)];
    if (trend !== null) tables.push(trendResultsTable(trend, language));
    return workbookFile(tables, fileName(results), about(results, language));
  });

  pages.get(
    '/:language/municipalities/:code/:year/radar.svg',
    { schema: { params: ofYear, hide: true } },
    (request, reply) => {
      const { language, code, year } = request.params;
      const address = radarPictureAddress(language, code, year);
      return published.send(request, reply, address, async (db) => {
        const results = await find(db, code, year);
        if (!hasRadar(results)) throw new Problem('no-results', { what: `${code} ${year}` });
        return pictureFile(radarFile(results, language, publicUrl), about(results, language));
      });
    },
  );

  pages.get(
    '/embed/:language/municipalities/:code',
    { schema: { params: ofCode, hide: true } },
    (request, reply) => {
      const { language, code } = request.params;
      return published.send(request, reply, embedAddress(language, code), async (db) => {
        const results = await find(db, code);
        return pageAnswer(
          embedPage(results, language, publicUrl),
          about(results, language),
          embedHeaders(publicUrl),
        );
      });
    },
  );

  function about(results: MunicipalityResults, language: Language) {
    return { language, publicUrl, isExample: results.example !== null };
  }

  async function composePage(
    db: Db,
    results: MunicipalityResults,
    contacts: ContactsNow | null,
    language: Language,
  ): Promise<string> {
    const { code } = results.municipality;
    const compared = await comparedYearOf(db, results);
    const trend = await municipalityTrend(db, code, results.year);
    const questionnaire = await questionnaireOfRound(db, results.region.code, results.year);
    if (trend === null || questionnaire === null) throw new Problem('no-results', { what: code });
    return municipalityPage(
      {
        results,
        previous: compared === null ? null : await municipalityResults(db, code, compared),
        trend,
        questionnaire,
        newestYears: await newestYearsOfRelatives(db, results),
        contacts: contacts?.contacts.contacts ?? [],
      },
      language,
      publicUrl,
    );
  }
};

async function find(db: Db, code: string, year?: number): Promise<MunicipalityResults> {
  const results = await municipalityResults(db, code, year);
  if (results === null) throw await noMunicipalityResults(db, code, year);
  return results;
}

/** Contact people belong to today: they stand beside the newest results and no others. */
async function contactsBeside(
  db: Db,
  { municipality, year, years }: MunicipalityResults,
): Promise<ContactsNow | null> {
  return year === Math.max(...years) ? municipalityContacts(db, municipality.code) : null;
}

/** The year whose answers stand beside these; null when there is none to compare with. */
async function comparedYearOf(
  db: Db,
  { municipality, year }: MunicipalityResults,
): Promise<number | null> {
  const releases = await newestReleasesOfMunicipality(db, municipality.code);
  const release = releases.find((one) => one.year === year);
  return (release && comparedRelease(releases, release)?.year) ?? null;
}

/** The municipalities that merged with this one and have results of their own. */
async function newestYearsOfRelatives(
  db: Db,
  { municipality }: MunicipalityResults,
): Promise<Map<string, number>> {
  if (municipality.predecessors.length === 0 && municipality.successor === null) return new Map();
  const links = await municipalitiesWithResults(db);
  return new Map(links.map(({ code, years }) => [code, years[0] ?? 0]));
}

function fileName({ municipality, year }: MunicipalityResults): string {
  return `kuntatutka-${municipality.code}-${year}`;
}
