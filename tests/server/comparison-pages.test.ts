/** Municipalities side by side: the same numbers in every form, weakness said aloud, nothing made up by an address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import { languages } from '#domain/language.ts';
import { comparisonSchema } from '#domain/published-comparison.ts';
import type { Comparison } from '#domain/published-comparison.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, approveAnswers, publishAnswers, radarQuestionnaire } from './results-builder.ts';

const canary = 'Kanarialintu laulaa';
const [muurame, joutsa, jyvaskyla, kuhmoinen, kajaani, laukaa] = [
  '500',
  '172',
  '179',
  '291',
  '205',
  '410',
];
let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const { database } = server;
  await publishAnswers(database, { [muurame]: all('partly') }, { year: 2024 });
  await publishAnswers(database, {
    [muurame]: { ...all('yes'), premises: 'no' },
    [joutsa]: all('partly', { plans: '<script>alert(1)</script>' }),
    [jyvaskyla]: { grants: 'unknown', premises: 'yes', visibility: 'yes' },
  });
  await publishAnswers(
    database,
    { [kuhmoinen]: all('yes') },
    {
      region: 'pirkanmaa',
      questionnaire: radarQuestionnaire({
        version: '2',
        previousVersion: '1',
        visibility: 'changed',
      }),
    },
  );
  await publishAnswers(database, { [kajaani]: all('yes') }, { region: 'kainuu', example: true });
  await approveAnswers(
    database,
    { [muurame]: all('no', { plans: canary }), [joutsa]: all('no', { plans: canary }) },
    { year: 2026 },
  );
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers });

/** The page without the white space beside its tags, which says nothing. */
async function read(url: string): Promise<string> {
  return (await get(url)).body.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<|>) ?/g, '$1');
}

async function csvOf(url: string): Promise<Record<string, string>[]> {
  return parse((await get(url)).body, { bom: true, columns: true });
}

const compare = (codes: string, rest = '') => `/fi/compare?municipalities=${codes}${rest}`;

describe('the numbers of a comparison', () => {
  const codes = `${muurame},${joutsa}`;
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = (await get(`/fi/compare.json?municipalities=${codes}`)).json();
  });

  test('are those of the API, in the order asked for and of the newest year that all have', async () => {
    comparisonSchema.parse(comparison);
    expect(comparison).toEqual((await get(`/api/v1/compare?municipalities=${codes}`)).json());
    expect(comparison.year).toBe(2025);
    expect(comparison.municipalities.map(({ municipality }) => municipality.code)).toEqual([
      muurame,
      joutsa,
    ]);
    const reversed = (await get(`/fi/compare.json?municipalities=${joutsa},${muurame}`)).json();
    expect(reversed.municipalities).toEqual(comparison.municipalities.toReversed());
  });

  test('are the same on the page, in CSV and in XLSX', async () => {
    const page = await read(compare(codes));
    const csv = await csvOf(`/fi/compare.csv?municipalities=${codes}`);
    const [sheet] = await readXlsxFile(
      (await get(`/fi/compare.xlsx?municipalities=${codes}`)).rawPayload,
    );
    const header = sheet?.data[0] ?? [];
    const cells = (sheet?.data ?? []).map((row) =>
      Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null])),
    );
    for (const [index, { key, label }] of (
      comparison.municipalities[0]?.dimensions ?? []
    ).entries()) {
      const results = comparison.municipalities.map(({ dimensions }) => dimensions[index]);
      const median = results[0]?.regionMedian;
      expect(page).toContain(
        `<th scope="row">${label.fi}</th>${results
          .map(
            (own) =>
              `<td class="number">${own?.score}<small>${own?.answered}/${own?.of}</small></td>`,
          )
          .join('')}<td class="number">${median}<small>n = ${results[0]?.regionN}</small></td>`,
      );
      for (const { municipality, dimensions } of comparison.municipalities) {
        const isIt = (row: Record<string, unknown>) =>
          row['municipality_code'] === municipality.code &&
          row['item'] === 'dimension' &&
          row['key'] === key;
        expect(Number(csv.find(isIt)?.['score'])).toBe(dimensions[index]?.score);
        expect(cells.find(isIt)?.['score']).toBe(dimensions[index]?.score);
      }
    }
  });

  test('stand in the drawings where they are', async () => {
    const page = await read(compare(codes));
    const [, premises = ''] = /<a href="#answers-premises">.*?(<svg.*?<\/ol>)/s.exec(page) ?? [];
    expect(premises).toMatch(/<svg x="0%"[^>]*><g class="series-1">/);
    expect(premises).toMatch(/<svg x="50%"[^>]*><g class="series-2">/);
    expect(page.match(/<g class="series-[12]"><path class="shape"/g)).toHaveLength(2);
  });

  test('go with the core answers in words and the totals of every year', async () => {
    const page = await read(compare(codes));
    expect(page).toContain('<span class="said">Partly fi</span>');
    expect(page).toContain('<th scope="row">B Joutsa</th>');
    expect(page).toContain('<span class="missing">ei vastannut</span>');
    expect(page).not.toContain('alert(1)');
  });
});

describe('a comparison says', () => {
  test('that it is sound when nothing speaks against it', async () => {
    const page = await read(compare(`${muurame},${joutsa}`));
    expect(page).toContain('Kunnat ovat hyvin verrattavissa');
  });

  test('where answers are too few, and shows a dash and never 0', async () => {
    const page = await read(compare(`${muurame},${jyvaskyla}`));
    expect(page).toContain('Lue vertailua varoen');
    expect(page).toContain('Vastauksia on liian vähän pisteisiin. grants fi: Jyväskylä (0/1).');
    expect(page).toContain('<td class="number">–<small>0/1</small></td>');
  });

  test('who did not answer', async () => {
    expect(await read(compare(`${muurame},${laukaa}`))).toContain(
      'Kysely jäi vastaamatta, joten tulosta ei ole: Laukaa.',
    );
  });

  test('which questions were others, and draws no score of theirs', async () => {
    const codes = `${muurame},${kuhmoinen}`;
    const page = await read(compare(codes));
    expect(page).toContain('joten pisteitä ei voi verrata.');
    expect(page).toContain('Kokonaispisteet: Kuhmoinen; visibility fi: Kuhmoinen.');
    expect(page).toContain('<td class="number">‖ 100<small>1/1</small></td>');
    const [, visibility = ''] =
      /<a href="#answers-visibility">.*?(<svg class="track.*?<\/ul>)/s.exec(page) ?? [];
    expect(visibility).toContain('class="series-1"><path class="mark"');
    expect(visibility).not.toContain('class="series-2"><path class="mark"');
    const rows = await csvOf(`/fi/compare.csv?municipalities=${codes}`);
    expect(
      rows.find((row) => row['municipality_code'] === kuhmoinen && row['key'] === 'visibility'),
    ).toMatchObject({ weakness: 'other_version;other_questions' });
    expect(
      rows.find((row) => row['municipality_code'] === muurame && row['key'] === 'visibility'),
    ).toMatchObject({ weakness: '' });
  });

  test('who has no results that year, and compares the others', async () => {
    const page = await read(compare(`${muurame},${kajaani},999`, '&year=2024'));
    expect(page).toContain('Kajaani: tuloksia vuodelta 2024 ei ole julkaistu.');
    expect(page).toContain('999: tuloksia vuodelta 2024 ei ole julkaistu.');
    expect(page).toContain('Valitse vertailuun vähintään yksi kunta lisää.');
  });
});

describe('peers', () => {
  test('are suggested by the register with their parts, and only those with results', async () => {
    const page = await read(compare(muurame));
    expect(page).toContain('Muuramen kaltaisia kuntia');
    const names = [...page.matchAll(/<li class="card"><h3>([^<]*)<\/h3>/g)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(['Joutsa', 'Jyväskylä', 'Kuhmoinen']);
    expect(page).toContain('10 000–19 999 asukasta');
    expect(page).toContain('taajaan asuttu kunta');
  });

  test('change with the weights of the reader', async () => {
    const first = async (weights: string) =>
      /<li class="card"><h3>([^<]*)<\/h3><p>Samankaltaisuus<b>([^<]*)<\/b>/
        .exec(await read(compare(muurame, weights)))
        ?.slice(1, 3);
    expect(await first('&population=0&urban_rural=0&language_status=0&region=5')).toEqual([
      'Joutsa',
      '100 %',
    ]);
    expect(await read(compare(muurame, '&population=0&urban_rural=0&language_status=0&region=0')))
      // Nothing is left to be alike in.
      .toContain('Kaikki painot ovat nollia.');
  });

  test('leave out what the register does not know yet, and say so', async () => {
    await publishAnswers(
      server.database,
      { '541': all('yes'), '146': all('no') },
      { region: 'pohjois-karjala', year: 2026 },
    );
    const page = await read(compare('541'));
    expect(page).toContain('Tieto puuttuu tältä vuodelta, joten sitä ei lasketa mukaan: Väkiluku.');
    expect(page).toContain('ei laskettu mukaan');
  });
});

describe('an address', () => {
  test.each([
    [`?municipalities=${muurame}&municipalities=${joutsa}&municipalities=&year=`, '500,172'],
    [`?municipalities=${muurame},${joutsa},${muurame}`, '500,172'],
    [`?municipalities=500%2C172`, '500,172'],
    [`?year=2025&municipalities=500`, '500&year=2025'],
    [`?municipalities=500&region=9&population=4`, '500&region=9'],
    [`?municipalities=500&region=&population=`, '500'],
  ])('%s leads to its one spelling', async (query, spelling) => {
    const answer = await get(`/fi/compare${query}`);
    expect(answer.statusCode).toBe(302);
    expect(answer.headers['location']).toBe(compare(spelling));
    expect((await get(compare(spelling))).statusCode).toBe(200);
  });

  test.each(languages)(
    'without municipalities is a form to begin with, in %s',
    async (language) => {
      const { statusCode, body } = await get(`/${language}/compare`);
      expect(statusCode).toBe(200);
      expect(body.match(/<select/g)).toHaveLength(2);
      expect(body).toContain('<option value="500">');
      const led = await get(`/${language}/compare?year=2025&region=3`);
      expect(led.headers['location']).toBe(`/${language}/compare`);
    },
  );

  const many = Array.from({ length: 500 }, (_each, index) => String(index + 1).padStart(3, '0'));
  test.each([
    [`?municipalities=${many.join(',')}`, 400],
    ['?municipalities=500,172,179,410,182,249,265', 400],
    ['?municipalities=<script>alert(1)</script>', 400],
    ["?municipalities=500'--", 400],
    ['?municipalities=5', 400],
    ['?municipalities=500&year=25', 400],
    ['?municipalities=500&year=2025&year=2024', 400],
    ['?municipalities=500&region=11', 400],
    ['?municipalities=500&region=-1', 400],
    ['?municipalities=500&region=<script>', 400],
    ['?municipalities=500&luck=1', 400],
    ['?municipalities=999', 404],
    ['?municipalities=998,999', 404],
    ['?municipalities=500&year=2019', 404],
    ['?municipalities=500,205', 409],
  ])('%s gets a problem in the reader’s language', async (query, status) => {
    for (const form of ['', '.csv']) {
      if (form !== '' && query.includes('region')) continue;
      const answer = await get(`/sv/compare${form}${query}`);
      expect(answer.statusCode).toBe(status);
      expect(answer.headers['content-language']).toBe('sv');
      expect(answer.body).not.toContain('<script>');
      expect(answer.body).not.toMatch(/\bat .*\.ts/);
    }
    expect((await get(`/sv/compare${query}`)).body).toContain('<html lang="sv">');
  });

  test('of a file needs municipalities that all have results', async () => {
    for (const form of ['.json', '.csv', '.xlsx']) {
      expect((await get(`/fi/compare${form}`)).statusCode).toBe(400);
      const some = `/fi/compare${form}?municipalities=${muurame},${kajaani}&year=2024`;
      expect((await get(some)).statusCode).toBe(404);
    }
  });

  test('that a visitor makes up is kept in no memory', async () => {
    await get('/fi/compare');
    await get(compare(muurame));
    const { size } = server.app.published.cache;
    for (const rest of ['', '&year=2025', '&region=7', '&population=0&region=3']) {
      expect((await get(compare(`${muurame},${joutsa}`, rest))).statusCode).toBe(200);
      await get(`/fi/compare?year=2025${rest}`);
      await get(compare('999', rest));
      if (!['', '&year=2025'].includes(rest)) await get(compare(muurame, rest));
    }
    expect(server.app.published.cache.size).toBe(size);
  });

  test('is not looked at again by who has seen it', async () => {
    const url = compare(`${muurame},${joutsa}`);
    const { headers } = await get(url);
    const again = await get(url, { 'if-none-match': String(headers['etag']) });
    expect(again.statusCode).toBe(304);
  });
});

test('examples are compared with examples, and say so', async () => {
  const { body, headers } = await get(compare(kajaani));
  expect(headers['x-example-data']).toBe('true');
  expect(body).toContain('Esimerkkiaineisto.');
  expect(body).not.toMatch(/<h3>(?:Muurame|Joutsa)<\/h3>/);
  const answer = await get(`/api/v1/compare?municipalities=${muurame},${kajaani}`);
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ code: 'example-and-real' });
});

test('nothing of a round that is not published gets out', async () => {
  const codes = `${muurame},${joutsa}`;
  for (const [form, status] of [
    ['', 200],
    ['.csv', 200],
    ['.json', 200],
  ] as const) {
    const url = `/fi/compare${form}?municipalities=${codes}`;
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toContain(canary);
    expect(answer.body).not.toContain('2026.1');
    const closed = await get(`${url}&year=2026`);
    expect(closed.statusCode).toBe(404);
    expect(closed.body).not.toContain(canary);
  }
});

test('a comparison is for readers and not for search engines', async () => {
  const { body, headers } = await get(compare(`${muurame},${joutsa}`));
  expect(body).toContain('<meta name="robots" content="noindex" />');
  expect(body.match(/<h1[ >]/g)).toHaveLength(1);
  expect(body).not.toMatch(/ style=|<style| on[a-z]+="|undefined|NaN|\[object/);
  expect(headers['content-security-policy']).toContain("form-action 'self'");
  expect(body).not.toMatch(/href="[^"]*compare\?municipalities=[^"]*,[^"]*,/);
});

test('a municipality’s page leads to its comparison, an older one to that of its year', async () => {
  expect((await get('/fi/municipalities/500/2025')).body).toContain(
    'href="/fi/compare?municipalities=500"',
  );
  expect((await get('/fi/municipalities/500/2024')).body).toContain(
    'href="/fi/compare?municipalities=500&amp;year=2024"',
  );
});
