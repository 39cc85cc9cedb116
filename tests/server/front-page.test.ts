/** The front page tells what was found last, and the search knows municipalities that have merged. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionFindings } from '#domain/region-finding.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, approveAnswers, correctAnswers, publishAnswers } from './results-builder.ts';

const five = ['172', '179', '182', '216', '500'];
let server: TestServer;

const answered = (yes: number) =>
  Object.fromEntries(five.map((code, index) => [code, all(index < yes ? 'yes' : 'no')]));

beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

/** The page without the white space beside its tags, which says nothing. */
async function read(url: string): Promise<string> {
  const { body } = await server.app.inject({ url });
  return body.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<|>) ?/g, '$1');
}

const title = 'Poimintoja uusimmista tuloksista';

test('before anything is published nothing is told, nor of a round that is not yet', async () => {
  await approveAnswers(server.database, answered(3), { year: 2023 });
  expect(await read('/fi/')).not.toContain(title);
});

describe('the newest results', () => {
  beforeAll(async () => {
    await publishAnswers(server.database, answered(1), { year: 2024 });
    await publishAnswers(server.database, answered(4), { year: 2025 });
    await publishAnswers(
      server.database,
      { '205': all('yes') },
      { region: 'kainuu', year: 2025, example: true },
    );
  });

  test('are told with the figures of the region’s own page', async () => {
    const page = await read('/fi/');
    expect(page).toContain(`${title}: Keski-Suomi 2025`);
    const { body } = await server.app.inject({ url: '/fi/regions/keski-suomi/2025.json' });
    const findings = regionFindings(JSON.parse(body).indicators);
    expect(findings.map(({ kind }) => kind)).toEqual(['rose']);
    const [{ indicator }] = findings as [(typeof findings)[number]];
    expect(indicator).toMatchObject({ count: 4, n: 5, change: { previousCount: 1, previousN: 5 } });
    expect(page).toContain('Yleistyi eniten');
    expect(page).toContain(
      '4/5 kuntaa (80 %). <span class="soft">Vuonna 2024 samoista kunnista 1/5.'.replaceAll(
        ' <',
        '<',
      ),
    );
    expect(page).not.toContain(
      '<span class="tag">Esimerkkiaineisto</span></p><ul class="card-grid">',
    );
  });

  test('are those of a correction as soon as there is one', async () => {
    await correctAnswers(server.database, { '500': { grants: 'yes' } }, 'Muurame.', { year: 2025 });
    expect(await read('/fi/')).toContain('5/5 kuntaa (100 %).');
    expect(await read('/sv/')).toContain('5/5 kommuner (100 %).');
  });
});

test('a municipality is found by the name and the code of one that has become a part of it', async () => {
  await publishAnswers(
    server.database,
    { '541': all('yes') },
    { region: 'pohjois-karjala', year: 2025 },
  );
  for (const search of ['valtimo', '911']) {
    const page = await read(`/fi/municipalities?q=${search}`);
    expect(page).toContain('/fi/municipalities/541/2025');
    expect(page).toContain('entinen Valtimo on osa tätä kuntaa');
  }
  expect(await read('/fi/municipalities?q=nurmes')).not.toContain('Valtimo');
});
