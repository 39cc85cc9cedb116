/** A faulty file is refused whole, and every fault of it is named by row and column. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { importBench, importHeader } from '../harness/import-bench.ts';
import type { ImportBench } from '../harness/import-bench.ts';

const jyvaskyla = '179';

let bench: ImportBench;
beforeAll(async () => {
  bench = await importBench();
});
beforeEach(() => bench.newRound());
afterAll(() => bench.close());

describe('a faulty file is refused whole', () => {
  test('and every fault is named by row and column', async () => {
    const sound = '179,grants_paid,yes,';
    const { status, err } = await bench.importRows(
      sound,
      '998,grants_paid,yes,',
      '049,grants_paid,yes,',
      '49,grants_paid,yes,',
      '179,grants,yes,',
      '179,contact_person,maybe,',
      '179,structures,council;none,',
      '179,structures,council;council,',
      '179,meetings,many,',
      '179,meetings,1.5,',
      '179,grants_total,-1,',
      '179,grants_total,"1,234.5",',
      '179,page,jyvaskyla.fi,',
      '179,contact_details,Aino,',
      '179,contact_details,Aino||aino(at)kunta|,',
      '500,grants_paid,,kommentti ilman vastausta',
      '179,grants_paid,no,',
      '500,meetings,1,x,y',
    );
    expect(status).toBe(1);
    expect(err.split('\n')[0]).toMatch(
      /^Nothing was imported\. .*answers\.csv has faults on 17 rows:$/,
    );
    for (const sentence of [
      'row 3, municipality_code: there is no municipality "998"',
      'row 4, municipality_code: Espoo (049) is not in this round',
      'row 5, municipality_code: "49" has lost a zero: the code of Espoo is 049, as text',
      'row 6, question_key: the round asks no question "grants"',
      'row 7, value: the question has no option "maybe"',
      'row 8, value: "none" cannot be chosen with others',
      'row 9: the same municipality and question are already on row 8',
      'row 9, value: the same option is there twice',
      'row 10, value: "many" is not a number',
      'row 11, value: must be a whole number',
      'row 12, value: is under 0, the least that is accepted',
      'row 13, value: "1,234.5" may mean thousands or decimals',
      'row 14, value: is not a web address that begins with https:// or http://',
      'row 15, value: a contact is four parts, name|title|email|phone',
      'row 16, value: is not an e-mail address',
      'row 17, value: is empty: a missing answer has no row',
      'row 18: the same municipality and question are already on row 2',
      'row 19: has 5 cells and the header 4',
    ]) {
      expect(err).toContain(`  ${sentence}`);
    }
    expect(await bench.storedAnswers()).toEqual({});
    expect(await bench.response(jyvaskyla)).toMatchObject({
      state: 'not_started',
      core_answered: 0,
    });
  });

  test('in a dry run too', async () => {
    const { status, err } = await bench.trialRows('998,grants_paid,yes,');
    expect(status).toBe(1);
    expect(err).toContain('row 2, municipality_code');
  });

  test.each([
    ['an unknown column', 'municipality_code,question_key,value,remark', 'unknown column "remark"'],
    ['a missing column', 'municipality_code,question_key', 'the header has no column value'],
    ['a column that is there twice', `${importHeader},value`, 'column "value" is there twice'],
    ['no header', '179,grants_paid,yes,', 'the header has no column municipality_code'],
    ['no rows', importHeader, 'the file has a header and no rows'],
  ])('with %s', async (_what, firstLine, sentence) => {
    const { status, err } = await bench.importFile('a.csv', `${firstLine}\n`);
    expect(status).toBe(1);
    expect(err).toContain(`  row 1: ${sentence}`);
  });

  test('with cells without a header, with a bad comment, estimate or evidence', async () => {
    const { err: headless } = await bench.importFile(
      'a.csv',
      `${importHeader},\n179,grants_paid,yes,,x\n`,
    );
    expect(headless).toContain('row 1: column E has cells but no header');
    const long = 'x'.repeat(10_001);
    const { err } = await bench.importFile(
      'b.csv',
      [
        'municipality_code,question_key,value,comment,estimate,evidence_url',
        `179,grants_total,1,${long},maybe,`,
        '179,meetings,1,,yes,paatos.pdf',
        '500,targets,"a\u0000b",,,',
      ].join('\n'),
    );
    expect(err).toContain('row 2, comment: is over 10000 characters');
    expect(err).toContain('row 2, estimate: "maybe" is neither yes nor no');
    expect(err).toContain('row 3, estimate: the question does not take estimates');
    expect(err).toContain('row 3, evidence_url: is not a web address');
    expect(err).toContain('row 4, value: is not a text');
    expect(await bench.storedAnswers()).toEqual({});
  });

  test('with typed cells of a workbook that no answer can come from', async () => {
    const book = await writeXlsxFile([
      importHeader.split(','),
      [179, 'grants_paid', 'yes', null],
      ['179', 'grants_paid', true, null],
      ['179', 'targets', 2024, null],
      ['179', 'meetings', { value: new Date(0), type: Date, format: 'dd.mm.yyyy' }, null],
      ['179', 'grants_total', { value: '=1+1', type: 'Formula' }, null],
    ]).toBuffer();
    const { status, err } = await bench.importFile('answers.xlsx', book);
    expect(status).toBe(1);
    for (const sentence of [
      'row 2, municipality_code: is a number: format the cell as text and type it again',
      'row 3, value: is a true or false: format the cell as text',
      'row 4, value: is a number: format the cell as text',
      'row 5, value: is a date: type the value itself',
      'row 6, value: is a formula: type the value itself',
    ]) {
      expect(err).toContain(sentence);
    }
    expect(await bench.storedAnswers()).toEqual({});
  });

  test('when it is not UTF-8', async () => {
    const latin = Buffer.from(`${importHeader}\n179,targets,äiti,\n`, 'latin1');
    const { status, err } = await bench.importFile('answers.csv', latin);
    expect(status).toBe(1);
    expect(err).toContain('not UTF-8');
  });
});
