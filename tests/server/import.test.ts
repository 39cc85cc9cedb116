/** Importing: all rows of a file or none, and only real changes stored. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { importBench, importHeader } from '../harness/import-bench.ts';
import type { ImportBench } from '../harness/import-bench.ts';
import { responseAddress, saveAnswer, signIn } from '../harness/survey.ts';

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

/** Muurame answers in the form, as far as `values` say. */
async function draft(values: Record<string, unknown>) {
  const { app, database } = bench.server;
  const person = await signIn(app, database, 'lead', muurame);
  const year = Number(bench.round().at(-1));
  const round = { region: 'keski-suomi', year, roundId: '', municipalities: [] };
  for (const [question, value] of Object.entries(values)) {
    expect((await saveAnswer(person, round, muurame, question, value)).status).toBe(200);
  }
  return { person, round };
}

describe('an import beside a draft', () => {
  test.each(['draft', 'returned'])(
    'is refused whole when the file lacks answers of a response that is %s',
    async (state) => {
      await draft({ meetings: 2, grants_paid: 'no', contact_person: 'named' });
      const { id } = await bench.response(muurame);
      const { operator } = bench.server.database;
      await operator.updateTable('response').set({ state }).where('id', '=', id).execute();
      const before = await bench.storedAnswers();
      const rows = ['179,meetings,1,', '500,website,yes,', '500,contact_person,none,'];
      for (const attempt of [bench.trialRows, bench.importRows]) {
        const { status, err } = await attempt(...rows);
        expect(status).toBe(1);
        expect(err).toContain(
          '  row 3: Muurame has 2 answers of its own that it has not submitted: ask it to submit or to clear them first',
        );
      }
      expect(await bench.storedAnswers()).toEqual(before);
      expect(await bench.response(muurame)).toMatchObject({ state });
      expect(await bench.response(jyvaskyla)).toMatchObject({ state: 'not_started' });
    },
  );

  test("takes what the file covers, in nobody's name", async () => {
    await draft({ meetings: 2, grants_paid: 'no' });
    const { status, err } = await bench.importRows('500,meetings,3,', '500,grants_paid,yes,');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { id, state } = await bench.response(muurame);
    expect(state).toBe('approved');
    const { operator } = bench.server.database;
    for (const table of ['answer', 'answer_history'] as const) {
      const rows = await operator
        .selectFrom(table)
        .select(['value', 'source', 'answered_by'])
        .where('response_id', '=', id)
        .where('question_key', '=', 'meetings')
        .where('version', '=', 2)
        .execute();
      expect(rows).toEqual([{ value: 3, source: 'import', answered_by: null }]);
    }
  });

  test('is done when the municipality has cleared or submitted its own', async () => {
    const { person, round } = await draft({ meetings: 2 });
    const cleared = await person.send(
      'DELETE',
      `${responseAddress(round, muurame)}/answers/meetings`,
      { headers: { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() } },
    );
    expect(cleared.status).toBe(200);
    expect(await bench.importRows('500,website,yes,')).toMatchObject({ status: 0, err: '' });

    await bench.newRound();
    const complete = { contact_person: 'named', structures: ['table'], grants_paid: 'no' };
    const next = await draft({ ...complete, website: 'no' });
    const submitted = await next.person.send(
      'POST',
      `${responseAddress(next.round, muurame)}/submit`,
    );
    expect(submitted.status).toBe(200);
    expect(await bench.importRows('500,website,yes,')).toMatchObject({ status: 0, err: '' });
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
