/** Maps of findings: the numbers of the answers themselves, in a page and a picture, for every region. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatScore } from '#domain/number-label.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import type { RegionResults } from '#domain/published.ts';
import type { QuestionResults } from '../../server/results/question-results.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import {
  all,
  approveAnswers,
  correctAnswers,
  publishAnswers,
  radarQuestionnaire,
} from './results-builder.ts';

const text = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });
const canary = 'Kanarialintu';

/** The three axes with a classic question beside them, and a dimension that no question is named as. */
const withStructures = questionnaireSchema.parse({
  ...radarQuestionnaire(),
  id: 'with-structures',
  dimensions: [
    ...radarQuestionnaire().dimensions,
    { key: 'structures', label: text('structures'), radar: true },
  ],
  questions: [
    ...radarQuestionnaire().questions,
    {
      key: 'cooperation_structures',
      dimension: 'structures',
      type: 'multiple_choice',
      core: true,
      public: true,
      wording: text('Structures?'),
      options: ['council', 'table', 'none', 'unknown'].map((key) => ({ key, label: text(key) })),
      scoreByCount: [
        { from: 0, score: 0 },
        { from: 1, score: 50 },
        { from: 2, score: 100 },
      ],
    },
  ],
});

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const { database } = server;
  await publishAnswers(
    database,
    { '291': all('yes'), '500': all('no') },
    { year: 2020, example: true },
  );
  await publishAnswers(
    database,
    {
      '500': { ...all('yes'), cooperation_structures: ['council', 'table'] },
      '172': { ...all('partly'), cooperation_structures: ['none'] },
      '179': { ...all('no'), cooperation_structures: ['unknown'] },
      '249': { ...all('no'), cooperation_structures: ['table'] },
      '182': { grants: 'unknown' },
    },
    { year: 2025, example: true, questionnaire: withStructures },
  );
  await publishAnswers(database, { '205': all('partly') }, { region: 'kainuu', year: 2025 });
  const unpublished = questionnaireSchema.parse({
    ...withStructures,
    version: 'later',
    questions: withStructures.questions.map((each) =>
      each.key === 'grants' ? { ...each, wording: text(canary) } : each,
    ),
  });
  await approveAnswers(
    database,
    { '500': all('no', { plans: canary }) },
    { year: 2026, example: true, questionnaire: unpublished },
  );
});
afterAll(() => server.close());

const root = '/fi/regions/keski-suomi';
const get = (url: string) => server.app.inject({ url });

/** The page without the white space beside its tags, which says nothing. */
async function read(url: string): Promise<string> {
  return (await get(url)).body.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<|>) ?/g, '$1');
}

/** What each tile says, by code. */
function tilesOf(body: string): Map<string, string> {
  const tiles = body.matchAll(
    /<a href="\/fi\/municipalities\/(\d{3})\/\d{4}"><title>([^<]*)<\/title>/g,
  );
  return new Map([...tiles].map(([, code = '', title = '']) => [code, title]));
}

/** Where the tiles stand, in the order of the drawing. */
function standing(body: string): string[] {
  return [...body.matchAll(/translate\((\d+ \d+)\)/g)].map(([, place = '']) => place);
}

/** Counts of the legend by label. */
function legendOf(body: string): Map<string, string> {
  const entries = body.matchAll(/<\/svg><span>([^<]*)<small>(\d+\/\d+) kuntaa<\/small>/g);
  return new Map([...entries].map(([, label = '', count = '']) => [label.trim(), count]));
}

describe('the map of a question', () => {
  const address = '/fi/questions/grants.json?region=keski-suomi&year=2025';

  test('says of every municipality what its answer in the file says', async () => {
    const results: QuestionResults = (await get(address)).json();
    const body = await read(`${root}/2025/map?show=grants`);
    const tiles = tilesOf(body);
    expect(tiles.size).toBe(results.N);
    for (const { code, name, valueLabel, missing } of results.answers) {
      const said = valueLabel?.fi ?? (missing === 'dont_know' ? 'En osaa sanoa' : 'Ei vastausta');
      expect(tiles.get(code)).toBe(`${name.fi}: ${said}`);
      expect(body).toContain(
        `>${name.fi}</a></th><td${missing ? ' class="missing"' : ''}>${said}<`,
      );
    }
  });

  test('counts its classes as the file does, and the missing by their kind', async () => {
    const results: QuestionResults = (await get(address)).json();
    const body = await read(`${root}/2025/map?show=grants`);
    const legend = legendOf(body);
    expect(body).toContain(`n = ${results.n}, N = ${results.N}`);
    for (const { key, label, count } of results.options ?? []) {
      if (key !== 'unknown') expect(legend.get(label.fi)).toBe(`${count}/${results.n}`);
    }
    expect(legend.get('En osaa sanoa')).toBe('1/22');
    expect(legend.get('Ei vastausta')).toBe('17/22');
  });

  test('of a multiple choice shows how many were chosen, and says which', async () => {
    const body = await read(`${root}/2025/map`);
    expect(tilesOf(body).get('500')).toBe('Muurame: council fi, table fi');
    expect(Object.fromEntries(legendOf(body))).toEqual({
      '2 vaihtoehtoa': '1/3',
      'Yksi vaihtoehto': '1/3',
      'none fi': '1/3',
      'En osaa sanoa': '1/22',
      'Ei vastausta': '18/22',
    });
  });
});

test('the map of a score shows the region’s own numbers, and a missing one with its reason', async () => {
  const results: RegionResults = (await get(`${root}/2025.json`)).json();
  for (const show of ['total', 'structures']) {
    const body = await read(`${root}/2025/map?show=${show}`);
    const tiles = tilesOf(body);
    for (const { code, name, status, total, dimensions } of results.municipalityResults) {
      const score = show === 'total' ? total : (dimensions[show] ?? null);
      const reason = status === 'answered' ? 'Liian vähän vastauksia' : 'Ei vastannut';
      expect(tiles.get(code)).toBe(
        `${name.fi}: ${score === null ? reason : formatScore(score, 'fi')}`,
      );
    }
  }
});

describe('which map is shown', () => {
  test('is the first classic one when nobody says, at one address', async () => {
    const body = await read(`${root}/2025/map`);
    expect(body).toContain('<h1 class="question">Structures? fi</h1>');
    const other = await read(`${root}/2025/map?show=cooperation_structures`);
    for (const each of [body, other]) {
      expect(each).toContain(`rel="canonical" href="${server.config.publicUrl}${root}/2025/map"`);
    }
  });

  test('is chosen in a form that needs no script, from all that the round has', async () => {
    const body = await read(`${root}/2025/map`);
    expect(body).toContain(`action="${root}/2025/map" method="get"`);
    const options = [...body.matchAll(/<option value="([^"]+)"/g)].map(([, key]) => key);
    expect(options).toEqual([
      'total',
      'structures',
      'grants',
      'premises',
      'visibility',
      'cooperation_structures',
    ]);
  });

  test('has a link for a classic one only where the round asked it', async () => {
    const link = `<a href="${root}/2025/map" aria-current="page">Yhteistyön rakenteet</a>`;
    expect(await read(`${root}/2025/map`)).toContain(link);
    expect(await read(`${root}/2025`)).toContain(
      `<a href="${root}/2025/map">Yhteistyön rakenteet</a>`,
    );
    const older = await read(`${root}/2020/map`);
    expect(older).not.toContain('Yhteistyön rakenteet</a>');
    expect(older).toContain('<h1 class="question">Kokonaispisteet</h1>');
  });
});

describe('a tile', () => {
  test('keeps its place from year to year, though a municipality has left', async () => {
    const [older, newer] = await Promise.all(
      ['2020', '2025'].map(async (year) => {
        const body = await read(`${root}/${year}/map?show=grants`);
        const codes = [...tilesOf(body).keys()];
        return new Map(standing(body).map((place, index) => [codes[index]!, place]));
      }),
    );
    expect([older!.size, newer!.size]).toEqual([23, 22]);
    for (const [code, place] of newer!) expect(older!.get(code)).toBe(place);
    expect(older!.has('291') && !newer!.has('291')).toBe(true);
  });

  test('is on no other’s', async () => {
    const places = standing(await read(`${root}/2025/map`));
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('the picture', () => {
  test('stands alone, with title, legend, source, release, licence and the notice', async () => {
    const { headers, body } = await get(`${root}/2025/map.svg?show=grants`);
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(headers['x-example-data']).toBe('true');
    expect(body).toMatch(/^<svg\s+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(body).toContain('grants in 2025? fi Keski-Suomi 2025');
    for (const said of [
      'Esimerkkiaineisto.',
      'Yes fi (1/4 kuntaa)',
      'Lähde: Järjestöpositiivisuuden kuntatutka, julkaisu 2025.1',
      'CC BY 4.0',
      '/fi/regions/keski-suomi/2025/map?show=grants',
    ]) {
      expect(body.replaceAll(/<\/text\s*>\s*<text[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
        said,
      );
    }
    expect(body).not.toMatch(/href=|style=|<script|undefined|NaN/);
  });

  test('says of every municipality what the page says', async () => {
    const tiles = tilesOf(await read(`${root}/2025/map?show=total`));
    const picture = await read(`${root}/2025/map.svg?show=total`);
    for (const said of tiles.values()) expect(picture).toContain(said);
  });

  test('of real answers has no notice', async () => {
    const { headers, body } = await get('/fi/regions/kainuu/2025/map.svg');
    expect(headers['x-example-data']).toBeUndefined();
    expect(body).not.toMatch(/esimerkki/i);
  });
});

describe('where there is no such map', () => {
  test.each([
    `${root}/2025/map?show=nothing`,
    `${root}/2025/map?show=euros`,
    `${root}/2025/map?show=secret`,
    `${root}/2025/map.svg?show=nothing`,
    `${root}/2019/map`,
    `${root}/2026/map`,
    '/fi/regions/atlantis/2025/map',
  ])('%s helps on', async (url) => {
    const { statusCode, body } = await get(url);
    expect(statusCode).toBe(404);
    expect(body).toContain('<html lang="fi">');
    expect(body).toContain('Tuloksia ei ole julkaistu');
  });

  test('a faulty address is refused by name', async () => {
    const hostile = encodeURIComponent('<script>alert(1)</script>');
    for (const query of [`show=${hostile}`, 'show=', 'show=a&show=b', 'color=red']) {
      const { statusCode, body } = await get(`${root}/2025/map?${query}`);
      expect(statusCode).toBe(400);
      expect(body).not.toContain('<script>alert');
    }
  });
});

test('an unpublished round is on no map, in no list of years and not in the sitemap', async () => {
  for (const url of [`${root}/2025/map?show=grants`, `${root}/2025/map.svg`, `${root}/2025`]) {
    const { body } = await get(url);
    expect(body).not.toContain(canary);
    expect(body).not.toContain('/2026');
  }
  const { body } = await get('/sitemap.xml');
  expect(body).toContain(`<loc>${server.config.publicUrl}/sv/regions/keski-suomi/2025/map</loc>`);
  expect(body).not.toContain('/2026');
});

test('a correction is on the map at once', async () => {
  await correctAnswers(server.database, { '205': all('yes') }, 'Kajaani corrected', {
    region: 'kainuu',
    year: 2025,
  });
  await expect
    .poll(async () => tilesOf(await read('/fi/regions/kainuu/2025/map?show=grants')).get('205'))
    .toBe('Kajaani: Yes fi');
});
