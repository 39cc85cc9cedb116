/** What other sites may take in: the page for frames, the scripts, and the page that makes the code. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, approveAnswers, publishAnswers } from './results-builder.ts';

/** Stands in a round that nobody has published. */
const canary = 'kanarialintu';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const { database } = server;
  await publishAnswers(database, { '500': all('no') }, { year: 2024, example: true });
  await publishAnswers(
    database,
    { '500': all('yes'), '410': { grants: 'yes' } },
    { year: 2025, example: true },
  );
  const unpublished = { '500': all('partly', { plans: canary }) };
  await approveAnswers(database, unpublished, { year: 2026, example: true });
  for (const year of [2024, 2025]) {
    await publishAnswers(database, { '061': all('yes') }, { region: 'kanta-hame', year });
  }
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers });
const frame = '/embed/fi/municipalities/500';

describe('the page for frames', () => {
  test.each([
    { query: '', year: 2025 },
    { query: '?year=newest', year: 2025 },
    { query: '?year=2025', year: 2025 },
    { query: '?year=2024', year: 2024 },
  ])(
    'with "$query" shows $year and names its page as the canonical one',
    async ({ query, year }) => {
      const { statusCode, body } = await get(frame + query);
      expect(statusCode).toBe(200);
      expect(body).toMatch(new RegExp(`<h1>\\s*<a[^>]*>Muurame ${year}</a`));
      const own = `${server.config.publicUrl}/fi/municipalities/500/${year}`;
      expect(body).toContain(`<link rel="canonical" href="${own}"`);
    },
  );

  test('follows the reader’s device unless it is asked for in light or dark colours', async () => {
    const scheme = async (query: string) => {
      const { body } = await get(frame + query);
      return {
        scheme: /name="color-scheme" content="([^"]*)"/.exec(body)?.[1],
        themes: [...body.matchAll(/theme-(light|dark)-/g)].map(([, theme]) => theme),
      };
    };
    expect(await scheme('')).toEqual({ scheme: 'light dark', themes: [] });
    expect(await scheme('?theme=auto')).toEqual({ scheme: 'light dark', themes: [] });
    expect(await scheme('?theme=light')).toEqual({ scheme: 'light', themes: ['light'] });
    expect(await scheme('?year=2024&theme=dark')).toEqual({ scheme: 'dark', themes: ['dark'] });
  });

  test('in another language is one address, to which ?lang= leads', async () => {
    const { statusCode, headers } = await get(`${frame}?lang=sv&year=2024&theme=dark`);
    expect(statusCode).toBe(302);
    expect(headers.location).toBe('/embed/sv/municipalities/500?year=2024&theme=dark');
    const swedish = await get(String(headers.location));
    expect(swedish.headers['content-language']).toBe('sv');
    expect(swedish.body).toContain('<html lang="sv">');
    expect((await get(`${frame}?lang=fi`)).statusCode).toBe(200);
  });

  test.each([
    '',
    '?year=2024&theme=dark',
    '?year=2019',
    '?year=last',
    '?theme=purple',
    '?colour=red',
    '?lang=de',
  ])('with "%s" may be framed by anybody, and sets no cookie', async (query) => {
    for (let time = 1; time <= 2; time++) {
      const { headers, body } = await get(frame + query);
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toContain('class="embed"');
      expect(body).not.toMatch(/<form|<nav|style=|<script>/);
    }
  });

  test.each([
    { address: `${frame}?year=2019`, status: 404, says: 'tuloksia vuodelta 2019 ei ole julkaistu' },
    { address: `${frame}?year=2026`, status: 404, says: 'tuloksia vuodelta 2026 ei ole julkaistu' },
    { address: '/embed/fi/municipalities/999', status: 404, says: '999' },
    { address: '/embed/fi/municipalities/x', status: 404, says: 'ei ole mitään' },
    { address: `${frame}?year=last`, status: 400, says: 'year' },
    { address: `${frame}?colour=red`, status: 400, says: 'colour' },
  ])('says in words why $address shows nothing, and leads out of the frame', async (one) => {
    const { statusCode, body } = await get(one.address);
    expect(statusCode).toBe(one.status);
    expect(body).toContain(one.says);
    const links = [...body.matchAll(/<a [^>]*>/g)].map(([link]) => link);
    expect(links.length).toBe(1);
    expect(links[0]).toContain('target="_blank"');
  });

  test('says in the frame why results were withdrawn', async () => {
    await server.database.operator.transaction().execute(async (tx) => {
      await sql`insert into release_withdrawal (release_id, reason)
        select id, 'Summat olivat väärin.' from release where region_code = '05' and year = 2024
        `.execute(tx);
    });
    for (const address of ['061?year=2024', '061?year=2024&theme=dark']) {
      const { statusCode, headers, body } = await get(`/embed/fi/municipalities/${address}`);
      expect(statusCode).toBe(410);
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(body).toContain('Julkaisu 2024.1 on vedetty pois. Syy: Summat olivat väärin.');
    }
  });

  test('every link of it leads out of the frame', async () => {
    const { body } = await get(frame);
    const links = [...body.matchAll(/<a\s[^>]*>/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !link.includes('target="_blank"'))).toEqual([]);
  });
});

describe.each([
  { name: 'kuntatutka-radar.js', mostBytes: 12_000 },
  { name: 'fit-frames.js', mostBytes: 600 },
])('the script $name', ({ name, mostBytes }) => {
  const address = `/embed/${name}`;

  test('is open to every site and kept for ten minutes', async () => {
    const { statusCode, headers } = await get(address);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=600',
    });
    expect(headers['set-cookie']).toBeUndefined();
    const again = await get(address, { 'if-none-match': String(headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  test(`weighs at most ${mostBytes} bytes as it is sent`, async () => {
    const { headers, rawPayload } = await get(address, { 'accept-encoding': 'br' });
    const isSmall = headers['content-encoding'] === undefined;
    expect(isSmall ? rawPayload.length < 1024 : headers['content-encoding'] === 'br').toBe(true);
    expect(rawPayload.length).toBeLessThanOrEqual(mostBytes);
  });

  test('is one file that needs no other and runs under the strictest policy', async () => {
    const { body } = await get(address);
    expect(body).not.toMatch(/\bimport\s*[({'"*]|\bfrom\s*['"]|\beval\(|new Function|innerHTML/);
    expect(body).not.toContain('chart.js');
  });

  test('is not served where files are kept for ever', async () => {
    expect((await get(`/assets/.embed/${name}`)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await get(`/assets/embed/${name}`)).statusCode).toBe(404);
  });
});

test('other scripts are not there', async () => {
  expect((await get('/embed/tell-height.js')).statusCode).toBe(404);
  expect((await get('/embed/..%2F.vite%2Fmanifest.json')).statusCode).toBe(404);
});

describe('the page that makes the code', () => {
  const codeOf = (body: string) =>
    (/<textarea[^>]*>([^<]*)<\/textarea/.exec(body)?.[1] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');

  test('offers every municipality that has results, and makes nothing before one is chosen', async () => {
    const { statusCode, body } = await get('/fi/embed');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/<optgroup label="Keski-Suomi">[^]*<option value="500"[^]*<\/optgroup>/);
    expect(body).toContain('<option value="061"');
    expect(body).not.toContain('<textarea');
    expect(body).not.toContain('<iframe');
    expect((await get('/fi/embed?municipality=')).statusCode).toBe(200);
  });

  test('makes a frame of what was chosen, from the public address', async () => {
    const { body } = await get(
      '/fi/embed?municipality=500&year=2024&lang=sv&theme=dark&kind=frame',
    );
    const { publicUrl } = server.config;
    expect(codeOf(body).split('\n')).toEqual([
      `<iframe src="${publicUrl}/embed/sv/municipalities/500?year=2024&amp;theme=dark" title="Kommunradarn för föreningsvänlighet: Muurame" width="100%" height="1560" loading="lazy"></iframe>`,
      `<script type="module" src="${publicUrl}/embed/fit-frames.js"></script>`,
    ]);
    expect(body).toContain('src="/embed/sv/municipalities/500?year=2024&amp;theme=dark"');
  });

  test('makes an element with a link for those without scripts', async () => {
    const { body } = await get('/sv/embed?municipality=500&lang=fi&kind=element');
    const { publicUrl } = server.config;
    expect(codeOf(body).split('\n')).toEqual([
      `<kuntatutka-radar municipality="500" lang="fi"><a href="${publicUrl}/fi/municipalities/500">Järjestöpositiivisuuden kuntatutka: Muurame</a></kuntatutka-radar>`,
      `<script type="module" src="${publicUrl}/embed/kuntatutka-radar.js"></script>`,
    ]);
    expect(body).toContain(`script-src ${publicUrl}; connect-src ${publicUrl}`);
    expect(body).toContain('--kuntatutka-now');
  });

  test('is the one page of ours that frames, and only ours', async () => {
    const own = (await get('/fi/embed?municipality=500')).headers['content-security-policy'];
    expect(own).toContain("frame-src 'self'");
    expect(own).toContain("frame-ancestors 'none'");
    for (const other of ['/fi/municipalities/500/2025', '/fi/', frame]) {
      expect((await get(other)).headers['content-security-policy']).not.toContain('frame-src');
    }
  });

  test('says that an example is one, in its banner, title and header', async () => {
    const { body, headers } = await get('/fi/embed?municipality=500');
    expect(headers['x-example-data']).toBe('true');
    expect(body).toMatch(/<title>[^<]*\(esimerkkiaineisto\)/);
    const real = await get('/fi/embed?municipality=061');
    expect(real.headers['x-example-data']).toBeUndefined();
    expect(real.body).not.toMatch(/keksitty/);
  });

  test('shows the newest year, and says so, where the year asked for has no results', async () => {
    const { statusCode, body } = await get('/fi/embed?municipality=410&year=2021');
    expect(statusCode).toBe(200);
    expect(body).toContain('Laukaa: tuloksia vuodelta 2021 ei ole julkaistu');
    expect(codeOf(body)).toContain('/embed/fi/municipalities/410"');
  });

  test.each([
    { query: 'municipality=999', status: 404 },
    { query: 'municipality=<b>', status: 400 },
    { query: 'municipality=500&kind=applet', status: 400 },
    { query: 'municipality=500&size=9', status: 400 },
  ])('refuses $query in words', async ({ query, status }) => {
    const { statusCode, body } = await get(`/fi/embed?${encodeURI(query)}`);
    expect(statusCode).toBe(status);
    expect(body).toContain('<h1>');
    expect(body).not.toMatch(/Error|at .*\.ts/);
  });

  test('is where a municipality’s page leads', async () => {
    const { body } = await get('/sv/municipalities/500/2025');
    expect(body).toContain('href="/sv/embed?municipality=500"');
  });
});

test('nothing of an unpublished round is in any embed', async () => {
  for (const address of [
    frame,
    `${frame}?year=2024`,
    `${frame}?year=2026`,
    '/fi/embed',
    '/fi/embed?municipality=500',
    '/fi/embed?municipality=500&year=2026&kind=element',
    '/api/v1/municipalities/500/results',
    '/api/v1/municipalities/500/results?year=2026',
  ]) {
    const { body } = await get(address);
    expect(body, address).not.toContain(canary);
    expect(body, address).not.toMatch(/value="2026"|Muurame 2026|2026\.1/);
  }
});
