/** Importing: all rows of a file or none, and only real changes stored. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { importBench, importHeader } from '../harness/import-bench.ts';
import type { ImportBench } from '../harness/import-bench.ts';

const jyvaskyla = '179';
const muurame = '500';

let bench: ImportBench;
beforeAll(async () => {
  bench = await importBench();
});
beforeEach(() => bench.newRound());
afterAll(() => bench.close());

describe('an import', () => {
  test('stores every type of answer with its comment and approves the response', async () => {
    const { status, out, err } = await bench.importRows(
      '179,contact_person,named,päätös 12.3.',
      '179,contact_details,Aino Esimerkki|koordinaattori|aino@esimerkki.fi|,',
      '179,structures,table;council,',
      '179,meetings,12,',
      '179,grants_paid,yes,',
      '179,grants_total,"12 500,50",',
      '179,targets,"liikunta; kulttuuri, nuoret",',
      '179,page,https://jyvaskyla.fi/jarjestot,',
      '500,grants_total,unknown,',
    );
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('179 Jyväskylä: 8 new, 0 changed, 0 unchanged; not started -> approved');
    expect(await bench.storedAnswers()).toMatchObject({
      '179 contact_person': {
        value: 'named',
        comment: 'päätös 12.3.',
        version: 1,
        source: 'import',
      },
      '179 contact_details': { value: { name: 'Aino Esimerkki', email: 'aino@esimerkki.fi' } },
      '179 structures': { value: ['council', 'table'], comment: null },
      '179 meetings': { value: 12 },
      '179 grants_total': { value: 12_500.5 },
      '179 targets': { value: 'liikunta; kulttuuri, nuoret' },
      '179 page': { value: 'https://jyvaskyla.fi/jarjestot' },
      '500 grants_total': { value: 'unknown' },
    });
    expect(await bench.response(jyvaskyla)).toMatchObject({ state: 'approved', core_answered: 4 });
    expect(await bench.response(muurame)).toMatchObject({ state: 'approved', core_answered: 1 });
  });

  test('leaves what is the same alone, and keeps every change in the history', async () => {
    await bench.importRows('179,grants_paid,yes,', '179,meetings,3,');
    const first = await bench.response(jyvaskyla);
    const again = await bench.importRows('179,grants_paid,yes,', '179,meetings,3,');
    expect(again.out).toContain('179 Jyväskylä: 0 new, 0 changed, 2 unchanged');
    expect((await bench.response(jyvaskyla)).saved_at).toEqual(first.saved_at);
    await bench.importRows('179,grants_paid,yes,', '179,meetings,4,nyt laskettu');
    expect(await bench.storedAnswers()).toMatchObject({
      '179 grants_paid': { version: 1 },
      '179 meetings': { value: 4, comment: 'nyt laskettu', version: 2 },
    });
    const history = await bench.server.database.operator
      .selectFrom('answer_history')
      .select(['question_key', 'version', 'value', 'comment', 'source'])
      .where('response_id', '=', first.id)
      .orderBy('question_key')
      .orderBy('version')
      .execute();
    expect(history).toEqual([
      { question_key: 'grants_paid', version: 1, value: 'yes', comment: null, source: 'import' },
      { question_key: 'meetings', version: 1, value: 3, comment: null, source: 'import' },
      { question_key: 'meetings', version: 2, value: 4, comment: 'nyt laskettu', source: 'import' },
    ]);
  });

  test('leaves what has no column as it is, and clears what has an empty cell', async () => {
    const columns = 'municipality_code,question_key,value,comment,estimate,evidence_url';
    await bench.importFile(
      'a.csv',
      `${columns}\n179,grants_total,100,arvio,yes,https://kunta.fi/paatos\n`,
    );
    await bench.importFile('b.csv', 'question_key,value,municipality_code\ngrants_total,200,179\n');
    const evidence = 'https://kunta.fi/paatos';
    expect(await bench.storedAnswers()).toMatchObject({
      '179 grants_total': { value: 200, comment: 'arvio', estimate: true, evidence_url: evidence },
    });
    await bench.importFile('c.csv', `${columns}\n179,grants_total,200,,,\n`);
    expect(await bench.storedAnswers()).toMatchObject({
      '179 grants_total': { value: 200, comment: null, estimate: false, evidence_url: null },
    });
  });

  test('keeps an answer to a question that does not apply, and says so', async () => {
    const { status, out } = await bench.importRows('179,grants_paid,no,', '179,grants_total,5,');
    expect(status).toBe(0);
    expect(out).toContain('kept but not applicable: grants_total');
    expect(await bench.storedAnswers()).toHaveProperty('179 grants_total');
  });

  test('reads a workbook as it reads CSV', async () => {
    const book = await writeXlsxFile([
      importHeader.split(','),
      ['179', 'grants_total', 12_500.5, 'ä'],
      [null, null, null, null],
      ['179', 'structures', 'council;table', null],
    ]).toBuffer();
    expect(await bench.importFile('answers.xlsx', book)).toMatchObject({ status: 0, err: '' });
    expect(await bench.storedAnswers()).toMatchObject({
      '179 grants_total': { value: 12_500.5, comment: 'ä' },
      '179 structures': { value: ['council', 'table'] },
    });
  });

  test('of a published round waits for a correction to be seen', async () => {
    await bench.importRows('179,grants_paid,yes,');
    await bench.run('round', 'close', ...bench.round());
    await bench.run('round', 'publish', ...bench.round());
    const { out } = await bench.importRows('179,grants_paid,no,');
    expect(out).toContain('Readers see the change after a correction: round publish');
  });
});

describe('a dry run', () => {
  test('tells what would change and stores nothing', async () => {
    await bench.importRows('179,grants_total,1200,', '179,meetings,3,');
    const before = await bench.storedAnswers();
    const { status, out } = await bench.trialRows(
      '179,grants_total,1250,korjattu',
      '179,meetings,3,',
      '500,structures,council;table,',
    );
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      '179 Jyväskylä: 0 new, 1 changed, 1 unchanged',
      '    grants_total: 1200 -> 1250 "korjattu"',
      '500 Muurame: 1 new, 0 changed, 0 unchanged; not started -> approved',
      '    structures: no answer -> council;table',
      '2 municipalities: 1 new, 1 changed, 1 unchanged answers.',
      'Nothing was stored: this was a dry run.',
    ]);
    expect(await bench.storedAnswers()).toEqual(before);
    expect(await bench.response(muurame)).toMatchObject({ state: 'not_started' });
  });
});

test('a round, region or file that is not there is told in one sentence', async () => {
  const file = path.join(bench.folder, 'answers.csv');
  await writeFile(file, `${importHeader}\n179,grants_paid,yes,\n`);
  const region = ['--region', 'keski-suomi'];
  expect(await bench.run('import', ...region, '--year', '2015', file)).toMatchObject({ status: 1 });
  const unknown = await bench.run('import', '--region', 'savo', '--year', '2025', file);
  expect(unknown.err).toContain('There is no region savo. Regions: ahvenanmaa,');
  expect((await bench.run('import', ...region, '--year', '25', file)).err).toContain('--year');
  expect((await bench.run('import', ...region, '--year', '2025')).err).toContain('Give one file');
  const missing = await bench.run('import', ...region, '--year', '2025', `${file}x.csv`);
  expect(missing.err).toContain('is not there');
});

function importAmount(amount: number) {
  const rows = `179,grants_total,${amount},\n500,meetings,1,\n`;
  return bench.importFile(`${amount}.csv`, `${importHeader}\n${rows}`);
}

test('two imports at once store one after the other', async () => {
  const results = await Promise.all([1, 2, 3].map(importAmount));
  expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
  const stored = await bench.storedAnswers();
  expect(stored['179 grants_total']).toMatchObject({ version: 3 });
  expect(stored['500 meetings']).toMatchObject({ version: 1 });
  const history = await bench.server.database.operator
    .selectFrom('answer_history')
    .select('version')
    .where('response_id', '=', (await bench.response(jyvaskyla)).id)
    .execute();
  expect(history).toHaveLength(3);
});
