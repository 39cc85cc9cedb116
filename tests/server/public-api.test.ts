/** The public API: its shapes, its problems, and who it reads as. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { comparisonSchema } from '#domain/published-comparison.ts';
import {
  municipalityResultsSchema,
  municipalitySchema,
  regionResultsSchema,
  regionsSchema,
  releaseLogSchema,
  roundSummarySchema,
  trendSchema,
} from '#domain/published.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, correctAnswers, publishAnswers } from './results-builder.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  await publishAnswers(
    server.database,
    { '500': all('yes', { secret: 'Salaisuus' }), '172': all('no') },
    { example: true },
  );
  await publishAnswers(server.database, { '205': all('partly') }, { region: 'kainuu', year: 2024 });
  await correctAnswers(server.database, { '205': all('yes') }, 'Kajaanin <vastaukset>.', {
    region: 'kainuu',
    year: 2024,
  });
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url: `/api/v1${url}`, headers });

const shapes: [url: string, shape: z.ZodType, isExample: boolean][] = [
  ['/regions', regionsSchema, true],
  ['/municipalities', municipalitySchema.array(), false],
  ['/municipalities?year=2025', municipalitySchema.array(), false],
  ['/regions/keski-suomi/rounds', roundSummarySchema.array(), true],
  ['/regions/keski-suomi/rounds/2025/results', regionResultsSchema, true],
  ['/regions/kainuu/rounds/2024/results', regionResultsSchema, false],
  ['/municipalities/500/results', municipalityResultsSchema, true],
  ['/municipalities/500/results?year=2025', municipalityResultsSchema, true],
  ['/municipalities/205/results?year=2024', municipalityResultsSchema, false],
  ['/municipalities/500/trend', trendSchema, true],
  ['/compare?municipalities=500,172&year=2025', comparisonSchema, true],
  ['/questionnaires/three-axes/1', z.looseObject({ questions: z.array(z.any()) }), true],
  ['/questionnaires/three-axes/1?region=kainuu&year=2024', z.looseObject({}), false],
  ['/releases', releaseLogSchema, true],
];

test.each(shapes)('%s answers in its shape', async (url, shape, isExample) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    etag: expect.stringMatching(/^"/),
  });
  const body = answer.json();
  shape.parse(body);
  expect(answer.headers['x-example-data']).toBe(isExample ? 'true' : undefined);
  if (isExample && !Array.isArray(body)) expect(body.example.fi).toContain('keksitty');
  if (!isExample && !Array.isArray(body)) expect(body.example).toBeNull();
});

test('municipalities of a year are those of that year', async () => {
  expect((await get('/municipalities?year=2025')).json()).toHaveLength(308);
  const everAndNow = (await get('/municipalities')).json();
  expect(everAndNow).toHaveLength(320);
  const espoo = everAndNow.find((each: { code: string }) => each.code === '049');
  expect(espoo).toMatchObject({ name: { fi: 'Espoo', sv: 'Esbo' }, regionCode: '01' });
});

test('what is not public is nowhere', async () => {
  for (const [url] of shapes) expect((await get(url)).body).not.toContain('Salaisuus');
});

describe('a problem', () => {
  const problems: [url: string, status: number, code: string][] = [
    ['/regions?page=2', 400, 'unknown-parameter'],
    ['/municipalities/500/results?year=25', 400, 'bad-request'],
    ['/municipalities/500/results?year=2025&year=2024', 400, 'bad-request'],
    ['/compare', 400, 'bad-request'],
    ['/compare?municipalities=500,500', 400, 'bad-request'],
    ['/compare?municipalities=5', 400, 'bad-request'],
    ['/compare?municipalities=500,999', 404, 'no-results'],
    ['/municipalities?year=2090', 404, 'no-results'],
    ['/regions/atlantis/rounds', 404, 'not-found'],
    ['/regions/keski-suomi/rounds/2019/results', 404, 'no-results'],
    ['/regions/keski-suomi/rounds/last/results', 404, 'not-found'],
    ['/municipalities/5/results', 404, 'not-found'],
    ['/municipalities/999/results', 404, 'no-results'],
    ["/municipalities/'or/results", 404, 'not-found'],
    ['/questionnaires/three-axes/99', 404, 'not-found'],
    ['/nothing', 404, 'not-found'],
  ];

  test.each(problems)('%s is %i %s', async (url, status, code) => {
    const answer = await get(url, { 'accept-language': 'sv' });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({ status, code, title: expect.stringMatching(/\w/) });
  });

  test('can be read from other sites too, like the answers', async () => {
    const answer = await get('/municipalities/999/results');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });
});

test('a browser may ask from another site with If-None-Match', async () => {
  const answer = await server.app.inject({
    method: 'OPTIONS',
    url: '/api/v1/regions',
    headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
  });
  expect(answer.statusCode).toBe(204);
  expect(answer.headers['access-control-allow-headers']).toContain('if-none-match');
});

test('the feed has an entry for every release in the words of its language', async () => {
  const feed = await get('/releases.atom?language=sv');
  expect(feed.headers['content-type']).toContain('application/atom+xml');
  expect(feed.body.startsWith('<?xml')).toBe(true);
  expect(feed.body.match(/<entry>/g)).toHaveLength(3);
  expect(feed.body).toContain('Kajanaland: rättad publicering 2024.2');
  expect(feed.body).toContain('Kajaanin &lt;vastaukset&gt;.');
  expect(feed.body).toContain('Exempelmaterial');
});

describe('the description', () => {
  test('is OpenAPI 3.1 and names every address with its answer', async () => {
    const description = (await server.app.inject({ url: '/openapi.json' })).json();
    const beside = await server.app.inject({ url: '/api/v1/openapi.json' });
    expect(beside.json()).toEqual(description);
    const docs = await server.app.inject({ url: '/api/v1/docs' });
    expect(docs.headers['location']).toBe('/docs');
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/regions',
        '/api/v1/municipalities',
        '/api/v1/regions/{slug}/rounds',
        '/api/v1/regions/{slug}/rounds/{year}/results',
        '/api/v1/municipalities/{code}/results',
        '/api/v1/municipalities/{code}/trend',
        '/api/v1/compare',
        '/api/v1/questionnaires/{id}/{version}',
        '/api/v1/releases',
      ]),
    );
    const { schema } =
      description.paths['/api/v1/municipalities/{code}/results'].get.responses['200'].content[
        'application/json'
      ];
    expect(Object.keys(schema.properties)).toContain('dimensions');
  });

  test('is a page that loads nothing from elsewhere', async () => {
    const page = await server.app.inject({ url: '/docs' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).not.toMatch(/(?:src|href)="https?:/);
  });
});
