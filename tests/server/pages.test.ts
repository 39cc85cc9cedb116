/** Public pages: the same numbers in every form, nothing hostile gets through, every page has its frame. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import { languages } from '#domain/language.ts';
import type { MunicipalityResults, RegionResults } from '#domain/published.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, publishAnswers } from './results-builder.ts';

const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const formula = '=HYPERLINK("https://example.org")';
let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const { database } = server;
  await publishAnswers(
    database,
    {
      '500': all('partly', { euros: 1000.5 }),
      '172': all('no'),
      '179': { grants: 'unknown', premises: 'unknown', visibility: 'yes' },
    },
    { year: 2024, example: true },
  );
  await publishAnswers(
    database,
    {
      '500': {
        ...all('yes', { euros: 2000 }),
        premises: 'no',
        plans: { value: formula, comment: hostile },
      },
      '172': all('yes', { plans: hostile }),
    },
    { year: 2025, example: true },
  );
  await publishAnswers(database, { '205': all('partly') }, { region: 'kainuu', year: 2025 });
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers });

/** Where an address leads on to. */
async function leadFrom(url: string, headers: Record<string, string> = {}) {
  return (await get(url, headers)).headers['location'];
}

/** The page without the white space beside its tags, which says nothing. */
async function read(url: string): Promise<string> {
  return (await get(url)).body.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<|>) ?/g, '$1');
}

const pages = (language: string): string[] => [
  `/${language}/`,
  `/${language}/regions`,
  `/${language}/regions/keski-suomi/2025`,
  `/${language}/regions/keski-suomi/2024?sort=total`,
  `/${language}/regions/keski-suomi/2025/map`,
  `/${language}/regions/keski-suomi/2024/map?show=grants`,
  `/${language}/municipalities`,
  `/${language}/municipalities?q=muu`,
  `/${language}/municipalities/500/2025`,
  `/${language}/municipalities/500/2024`,
  `/${language}/municipalities/179/2025`,
  `/${language}/municipalities/205/2025`,
  `/${language}/compare`,
  `/${language}/questions/plans?region=keski-suomi&year=2025`,
  `/${language}/questions/grants?region=kainuu&year=2025`,
  `/${language}/data`,
  `/${language}/method`,
  `/${language}/accessibility`,
  `/${language}/privacy`,
];

describe.each(languages)('in %s', (language) => {
  test.each(pages(language))(
    '%s has a frame and nothing that a strict policy forbids',
    async (url) => {
      const { statusCode, headers, body } = await get(url);
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-language']).toBe(language);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(body).toContain(`<html lang="${language}">`);
      expect(body.match(/<h1[ >]/g)).toHaveLength(1);
      expect(body).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(body).toMatch(/<meta name="description" content="[^"]{10,}"/);
      expect(body).toContain('<main id="main"');
      expect(body).toContain('href="#main"');
      expect(body).not.toMatch(/ style=|<style| on[a-z]+="/);
      for (const [, attributes] of body.matchAll(/<script([^>]*)>/g)) {
        expect(attributes).toMatch(
          /type="application\/(?:ld\+)?json"|type="module" src="\/assets\//,
        );
      }
      expect(body).not.toContain('<script>alert');
      expect(body).not.toMatch(/undefined|NaN|\[object/);
      if (url.includes('?q=')) {
        expect(body).toContain('<meta name="robots" content="noindex" />');
      } else {
        for (const other of [...languages, 'x-default']) {
          expect(body).toContain(`hreflang="${other}"`);
        }
        expect(body).toContain(
          `<link rel="canonical" href="${server.config.publicUrl}/${language}/`,
        );
      }
    },
  );

  test('a page that does not exist helps in its language', async () => {
    const { statusCode, body } = await get(`/${language}/municipalities/999/2025`);
    expect(statusCode).toBe(404);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(`action="/${language}/municipalities"`);
    expect((await get(`/${language}/nowhere`)).statusCode).toBe(404);
  });
});

test('every link inside the pages leads somewhere', async () => {
  const seen = new Set<string>();
  const waiting = ['/fi/', '/sv/municipalities/500/2025', '/embed/en/municipalities/500'];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const { statusCode, body, headers } = await get(address);
    expect(statusCode, address).toBeLessThan(400);
    if (!String(headers['content-type']).startsWith('text/html') || seen.size > 150) continue;
    for (const [, href = ''] of body.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const target = href.replaceAll('&amp;', '&').replace(server.config.publicUrl, '');
      const [path = ''] = target.split('#');
      if (path.startsWith('/') && !/^\/(?:assets|docs)/.test(path)) waiting.push(path);
    }
    for (const [, id = ''] of body.matchAll(/href="#([^"]+)"/g))
      expect(body).toContain(`id="${id}"`);
  }
  expect(seen.size).toBeGreaterThan(60);
});

describe('the numbers of a municipality', () => {
  const address = '/fi/municipalities/500/2025';
  let results: MunicipalityResults;
  beforeAll(async () => {
    results = (await get(`${address}.json`)).json();
  });

  test('are those of the API', async () => {
    expect(results).toEqual((await get('/api/v1/municipalities/500/results?year=2025')).json());
  });

  test('are the same on the page, in CSV and in XLSX', async () => {
    const body = await read(address);
    const csv: Record<string, string>[] = parse((await get(`${address}.csv`)).body, {
      bom: true,
      columns: true,
    });
    const [sheet] = await readXlsxFile((await get(`${address}.xlsx`)).rawPayload);
    const header = sheet?.data[0] ?? [];
    const cells = (sheet?.data ?? []).map((row) =>
      Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null])),
    );
    for (const { key, score, label, previous } of results.dimensions) {
      const row = csv.find((each) => each['item'] === 'dimension' && each['key'] === key);
      expect(Number(row?.['score'])).toBe(score);
      expect(Number(row?.['change'])).toBe(previous?.change);
      const cell = cells.find((each) => each['item'] === 'dimension' && each['key'] === key);
      expect(cell?.['score']).toBe(score);
      expect(body).toContain(`<th scope="row">${label.fi}</th><td class="number">${score}</td>`);
    }
    const euros = csv.find((each) => each['key'] === 'euros');
    expect(euros?.['value']).toBe('2000');
    expect(body).toContain('2 000 €');
  });

  test('say what changed, in words and with a sign', async () => {
    const body = await read(address);
    expect(body).toContain('Muuramessa pisteet ovat korkeimmat');
    expect(body).toContain('▲</span>+50');
    expect(body).toContain('▼</span>−50');
    expect(body).toContain('Partly fi</del>');
    expect(body).toContain('Kuntatutka on kehittämisen apuväline, ei paremmuusjärjestys.');
    expect((await get('/sv/municipalities/500/2025')).body).toContain('I Muurame är poängen');
  });

  test('are left out with the reason where the municipality did not answer', async () => {
    const { body } = await get('/fi/municipalities/179/2025');
    expect(body).toContain('ei vastannut vuoden 2025 kyselyyn');
    expect(body).not.toContain('<kt-radar-chart>');
    expect((await get('/fi/municipalities/179/2025/radar.svg')).statusCode).toBe(404);
  });

  test('are missing, never 0, where too few answers are known', async () => {
    const { body } = await get('/fi/municipalities/179/2024');
    expect(body).toContain('En osaa sanoa');
    const row = /<a href="\/fi\/municipalities\/179\/2024">.*?<\/tr>/.exec(
      await read('/fi/regions/keski-suomi/2024'),
    )?.[0];
    expect(row).toMatch(
      /–<\/td><td class="number">–<\/td><td class="number">–<\/td><td class="number">100/,
    );
  });
});

describe('the numbers of a region', () => {
  const address = '/fi/regions/keski-suomi/2025';

  test('are those of the API, and the page shows n, N and the change', async () => {
    const results: RegionResults = (await get(`${address}.json`)).json();
    expect(results).toEqual((await get('/api/v1/regions/keski-suomi/rounds/2025/results')).json());
    const { body } = await get(address);
    expect(body).toContain('2/2 kunnasta');
    expect(body).toContain('n = 2, N = 22');
    const text = await read(address);
    expect(text).toContain(
      'Samoissa kunnissa vuonna 2024: 50 % (1/2). Muutos +50 prosenttiyksikköä (+1 kunta).',
    );
    expect(text).toContain('Samoissa kunnissa vuonna 2024: 1 001 € (yhden kunnan tieto).');
    const csv: Record<string, string>[] = parse((await get(`${address}.csv`)).body, {
      bom: true,
      columns: true,
    });
    const share = csv.find((each) => each['indicator'] === 'grants_yes');
    expect(share).toMatchObject({ value: '1', n: '2', N: '22', change_points: '50' });
    expect((await get(`${address}.xlsx`)).statusCode).toBe(200);
  });

  test('can be sorted without a script, by what there is', async () => {
    const order = async (sort: string) => {
      const body = await read(`${address}?sort=${sort}`);
      return [...body.matchAll(/municipalities\/(\d{3})\/2025">/g)].map(([, code]) => code);
    };
    expect((await order('total'))[0]).toBe('172');
    expect((await order('name'))[0]).not.toBe('172');
    expect((await get(`${address}?sort=luck`)).statusCode).toBe(400);
    expect((await get(`${address}?page=2`)).statusCode).toBe(400);
  });
});

test('an older year’s page marks its own year in the small charts', async () => {
  const [older, newest] = [
    await read('/fi/municipalities/500/2024'),
    await read('/fi/municipalities/500/2025'),
  ];
  expect(older).toContain('<b>premises fi</b><span class="score">50</span>');
  expect(newest).toContain('<b>premises fi</b><span class="score">0</span>');
  expect(older).toMatch(/class="year marked"[^>]*>’24</);
});

describe('hostile text', () => {
  test('stays text on pages', async () => {
    for (const url of [
      '/fi/municipalities/500/2025',
      '/fi/municipalities/172/2025',
      '/fi/questions/plans?region=keski-suomi&year=2025',
      `/fi/municipalities?q=${encodeURIComponent(hostile.slice(0, 50))}`,
    ]) {
      const { body } = await get(url);
      expect(body).toContain('&lt;script&gt;alert(1)');
      expect(body).not.toContain('<script>alert(1)');
      expect(body).not.toContain('<img src=x');
    }
  });

  test('is no formula in a spreadsheet', async () => {
    const rows: string[][] = parse((await get('/fi/municipalities/500/2025.csv')).body, {
      bom: true,
    });
    const cells = rows.flat();
    expect(cells.some((cell) => cell.includes('HYPERLINK'))).toBe(true);
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });
});

describe('an address', () => {
  test('without a language leads to the reader’s own', async () => {
    expect(await leadFrom('/', { 'accept-language': 'sv-FI,sv;q=0.9,fi;q=0.5' })).toBe('/sv/');
    expect(await leadFrom('/', { 'accept-language': 'de' })).toBe('/fi/');
  });

  test('without a year leads to the newest', async () => {
    expect(await leadFrom('/fi/municipalities/500')).toBe('/fi/municipalities/500/2025');
    expect(await leadFrom('/fi/regions/keski-suomi')).toBe('/fi/regions/keski-suomi/2025');
    expect(await leadFrom('/fi/questions/grants?year=2024')).toBe(
      '/fi/questions/grants?region=keski-suomi&year=2024',
    );
  });

  test('finds a municipality without dots, in either language and by its code', async () => {
    for (const search of ['jyvaskyla', 'JYVÄS', '179']) {
      const { body } = await get(`/fi/municipalities?q=${encodeURIComponent(search)}`);
      expect(body).toContain('/fi/municipalities/179/2025');
      expect(body).not.toContain('/fi/municipalities/500/2025');
    }
    expect((await get('/fi/municipalities?q=kajana')).body).toContain(
      '/fi/municipalities/205/2025',
    );
    expect((await get('/fi/municipalities?q=zzz')).body).toContain('ei löytynyt yhtään kuntaa');
  });

  test('of an embed may be framed by others, and only that', async () => {
    const { headers, body } = await get('/embed/sv/municipalities/500');
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers['x-frame-options']).toBeUndefined();
    const own = (await get('/sv/municipalities/500/2025')).headers;
    expect(own['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(own['x-frame-options']).toBe('DENY');
    expect(body).not.toContain('<form');
    expect(body).toContain('Muurame 2025');
  });
});

test('machines find the pages, the data set and the way in', async () => {
  expect((await get('/robots.txt')).body).toContain('Sitemap: ');
  const { body } = await get('/sitemap.xml');
  expect(body).toContain(`<loc>${server.config.publicUrl}/sv/municipalities/205/2025</loc>`);
  const page = (await get('/en/municipalities/205/2025')).body;
  const dataset = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    temporalCoverage: '2025',
  });
  expect(dataset.distribution).toHaveLength(3);
});
