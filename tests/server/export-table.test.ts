/** How a table becomes CSV and XLSX. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../server/exchange/formula.ts';
import { readCsv } from '../../server/exchange/read-csv.ts';
import { readWorkbook } from '../../server/exchange/read-workbook.ts';
import { toCsv, toXlsx } from '../../server/exchange/table.ts';
import type { Table } from '../../server/exchange/table.ts';

function tableOf(...rows: Table['rows']): Table {
  return {
    name: 'answers',
    columns: [
      { key: 'text', type: 'text' },
      { key: 'amount', type: 'number' },
      { key: 'sure', type: 'boolean' },
    ],
    rows,
  };
}

test('CSV is UTF-8 with a mark, commas, CRLF and quotation marks where needed', () => {
  const csv = toCsv(tableOf(['Äänekoski', -5.25, true], ['a,b "c"\nd', null, false]));
  expect(csv).toBe('\ufefftext,amount,sure\r\nÄänekoski,-5.25,true\r\n"a,b ""c""\nd",,false\r\n');
});

test('a text that a spreadsheet would run is guarded, and a negative number stays a number', () => {
  const csv = toCsv(
    tableOf(['=HYPERLINK("http://x")', -5, null], ['-5', 0, null], ['@x', 1, null]),
  );
  expect(csv.split('\r\n').slice(1, 4)).toEqual([
    `"'=HYPERLINK(""http://x"")",-5,`,
    "'-5,0,",
    "'@x,1,",
  ]);
});

test('guarding a text can always be undone, and nothing guarded begins like a formula', () => {
  const beginnings = fc.constantFrom('', '=', "'", "''=", '+', '-', '@', '\t', '＝', 'a');
  fc.assert(
    fc.property(beginnings, fc.string(), (beginning, rest) => {
      const text = beginning + rest;
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    }),
  );
});

test('missing is an empty cell and never 0', async () => {
  const table = tableOf(['x', null, null]);
  expect(toCsv(table)).toContain('\r\nx,,\r\n');
  const sheet = await readWorkbook(await toXlsx([table]));
  expect(sheet.rows[0]?.cells.map(({ kind }) => kind)).toEqual(['text', 'empty', 'empty']);
});

test('CSV and XLSX both give back what was written', async () => {
  const texts = ['049', '=1+1', "'=x", 'rivi\nvaihtuu', 'a;b', '<b>&amp;</b>', '_x0041_', '½ €'];
  const table = tableOf(...texts.map((text, index) => [text, index / 8, index % 2 === 0]));
  const fromCsv = readCsv(Buffer.from(toCsv(table)));
  expect(fromCsv.rows.map(({ cells }) => cells[0])).toEqual(
    texts.map((text) => ({ kind: 'text', text })),
  );
  const fromXlsx = await readWorkbook(await toXlsx([table]));
  expect(fromXlsx.rows.map(({ cells }) => cells)).toEqual(
    texts.map((text, index) => [
      { kind: 'text', text },
      { kind: 'number', number: index / 8 },
      { kind: 'boolean', boolean: index % 2 === 0 },
    ]),
  );
});

test('CSV and XLSX both give back every text that is stored', async () => {
  const beginnings = fc.constantFrom('', '', '=SUM(', "'", '_x0041_', '\ufffd', '\r\n', '"', ';');
  const units = [
    'binary',
    'grapheme',
    fc.constantFrom('_', 'x', '0', 'a', '\r', '\n', '"'),
  ] as const;
  const names = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype));
  const written = fc
    .tuple(beginnings, fc.oneof(...units.map((unit) => fc.string({ unit }))))
    .map((parts) => parts.join('').replaceAll('\0', '').trim())
    .filter((each) => each !== '');
  const text = fc.oneof({ weight: 9, arbitrary: written }, names);
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const table = tableOf(...texts.map((each) => [each, null, null]));
      const cells = texts.map((each) => ({ kind: 'text', text: each }));
      const fromCsv = readCsv(Buffer.from(toCsv(table)));
      expect(fromCsv.rows.map((row) => row.cells[0])).toEqual(cells);
      const fromXlsx = await readWorkbook(await toXlsx([table]));
      expect(fromXlsx.rows.map((row) => row.cells[0])).toEqual(cells);
    }),
  );
});

test('a text longer than a cell can hold is cut with a mark in XLSX and kept in CSV', async () => {
  const table = tableOf(['ä'.repeat(40_000), null, null]);
  const [cell] = (await readWorkbook(await toXlsx([table]))).rows[0]?.cells ?? [];
  expect(cell).toEqual({ kind: 'text', text: `${'ä'.repeat(32_766)}…` });
  expect(toCsv(table)).toContain('ä'.repeat(40_000));
});
