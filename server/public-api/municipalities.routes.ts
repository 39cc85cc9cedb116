/** GET /municipalities, one municipality's results and trend, and several side by side. */
import { z } from 'zod';
import { comparisonSchema } from '#domain/published-comparison.ts';
import {
  municipalityContactsSchema,
  municipalityResultsSchema,
  municipalitySchema,
  trendSchema,
} from '#domain/published.ts';
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { withdrawnOr } from '../pages/no-results.ts';
import { municipalities } from '../results/catalogue.ts';
import { municipalityContacts } from '../results/contacts.ts';
import { comparison } from '../results/comparison.ts';
import { municipalityResults } from '../results/municipality-results.ts';
import { municipalityTrend } from '../results/municipality-trend.ts';
import type { PublishedService } from '../results/published-service.ts';
import { canonicalAddress, jsonAnswer } from './json-answer.ts';
import { codeParameter, yearParameter } from './parameters.ts';
import type { PublicApi } from './public-api.routes.ts';

const mostCompared = 10;

/** `179,182`: codes between commas, none of them twice. */
const codesParameter = z
  .string()
  .regex(/^[0-9]{3}(,[0-9]{3})*$/)
  .transform((codes) => codes.split(','))
  .refine((codes) => codes.length <= mostCompared && new Set(codes).size === codes.length)
  .describe(`Municipality codes between commas, at most ${mostCompared}, e.g. 179,182`);

const yearQuery = z.strictObject({ year: yearParameter.optional() });

export function municipalityRoutes(api: PublicApi, published: PublishedService): void {
  api.get(
    '/municipalities',
    {
      schema: {
        operationId: 'listMunicipalities',
        summary: 'Municipalities: of a year, or all that the register knows',
        tags: ['Municipalities'],
        querystring: yearQuery,
        response: { 200: z.array(municipalitySchema) },
      },
    },
    (request, reply) => {
      const { year } = request.query;
      const address = canonicalAddress('/api/v1/municipalities', { year });
      return published.send(request, reply, address, async (db) => {
        const list = await municipalities(db, year);
        if (list.length === 0) throw new Problem('no-results', { what: String(year ?? '') });
        return jsonAnswer(list, false);
      });
    },
  );

  api.get(
    '/municipalities/:code/results',
    {
      schema: {
        operationId: 'getMunicipalityResults',
        summary: 'Results of a municipality: of a year, or the newest',
        tags: ['Municipalities'],
        params: z.strictObject({ code: codeParameter }),
        querystring: yearQuery,
        response: { 200: municipalityResultsSchema },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      const { year } = request.query;
      const address = canonicalAddress(`/api/v1/municipalities/${code}/results`, { year });
      return published.send(request, reply, address, async (db) => {
        const results = await municipalityResults(db, code, year);
        if (results === null) throw await noneOf(db, code, year);
        return jsonAnswer(results, results.example !== null);
      });
    },
  );

  api.get(
    '/municipalities/:code/trend',
    {
      schema: {
        operationId: 'getMunicipalityTrend',
        summary: 'Scores of a municipality year over year, with their gaps and breaks',
        tags: ['Municipalities'],
        params: z.strictObject({ code: codeParameter }),
        querystring: z.strictObject({}),
        response: { 200: trendSchema },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      const address = canonicalAddress(`/api/v1/municipalities/${code}/trend`);
      return published.send(request, reply, address, async (db) => {
        const trend = await municipalityTrend(db, code);
        if (trend === null) throw await noneOf(db, code);
        return jsonAnswer(trend, trend.example !== null);
      });
    },
  );

  api.get(
    '/municipalities/:code/contact',
    {
      schema: {
        operationId: 'getMunicipalityContact',
        summary: 'Contact people of a municipality who consent to being shown',
        description:
          'Personal data, shown field by field with the consent of the person named. It is part of ' +
          'no release and no download: read it again instead of keeping it.',
        tags: ['Municipalities'],
        params: z.strictObject({ code: codeParameter }),
        querystring: z.strictObject({}),
        response: { 200: municipalityContactsSchema },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      const address = canonicalAddress(`/api/v1/municipalities/${code}/contact`);
      return published.send(request, reply, address, async (db) => {
        const now = await municipalityContacts(db, code);
        if (now === null) throw await noneOf(db, code);
        const { contacts, validForMs } = now;
        return { ...jsonAnswer(contacts, contacts.example !== null), validForMs };
      });
    },
  );

  api.get(
    '/compare',
    {
      schema: {
        operationId: 'compareMunicipalities',
        summary: 'Results of several municipalities of one year side by side',
        description: 'Without a year: the newest year in which all of them have results.',
        tags: ['Municipalities'],
        querystring: yearQuery.extend({ municipalities: codesParameter }),
        response: { 200: comparisonSchema },
      },
    },
    (request, reply) => {
      const { municipalities: codes, year } = request.query;
      return published.sendOnce(request, reply, async (db) => {
        const outcome = await comparison(db, codes, year);
        if (outcome.without !== undefined) throw noResults(outcome.without, year);
        return jsonAnswer(outcome.comparison, outcome.comparison.example !== null);
      });
    },
  );
}

/** Why the municipality has no results: they have been withdrawn, or there never were any. */
function noneOf(db: Db, code: string, year?: number): Promise<Problem> {
  return withdrawnOr(db, year === undefined ? { code } : { code, year }, noResults([code], year));
}

function noResults(codes: readonly string[], year?: number): Problem {
  const what = codes.join(', ') + (year === undefined ? '' : ` (${year})`);
  return new Problem('no-results', { what });
}
