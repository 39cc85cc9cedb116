/** Which files can be read for an import, and why others are refused. */
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../server/exchange/read-csv.ts';
import { readSheetFile } from '../../server/exchange/read-sheet.ts';
import { readWorkbook } from '../../server/exchange/read-workbook.ts';
import type { Sheet } from '../../server/exchange/sheet.ts';
import { sheetXml, workbookParts, zip } from '../../bench/handmade-workbook.ts';

const csv = (text: string) => readCsv(Buffer.from(text));

function contents(sheet: Sheet): unknown[][] {
  return [sheet.header, ...sheet.rows.map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => {
      if (cell.kind === 'empty') return null;
      if (cell.kind === 'text') return cell.text;
      if (cell.kind === 'number') return cell.number;
      return cell.kind === 'boolean' ? cell.boolean : cell.what;
    }),
  );
}

describe('CSV', () => {
  const expected = [
    ['municipality_code', 'value'],
    ['049', 'Yhteistyö'],
  ];

  test('is separated by commas or semicolons, with or without a byte order mark', () => {
    for (const mark of ['', '\ufeff']) {
      for (const end of ['\n', '\r\n']) {
        const comma = `${mark}municipality_code,value${end}049,Yhteistyö${end}`;
        expect(contents(csv(comma))).toEqual(expected);
        expect(contents(csv(comma.replaceAll(',', ';')))).toEqual(expected);
      }
    }
  });

  test('keeps separators, quotation marks and lines within quotation marks', () => {
    const sheet = csv('a;b\n"x;y";"sanoi ""kyllä""\ntoisella rivillä"\nviimeinen;\n');
    expect(contents(sheet)[1]).toEqual(['x;y', 'sanoi "kyllä"\ntoisella rivillä']);
    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test('numbers its rows as a spreadsheet does, empty ones included', () => {
    const sheet = csv('a,b\n1,2\n\n,\n3,4\n');
    expect(sheet.rows.at(-1)).toMatchObject({ row: 5 });
  });

  test('loses the apostrophe that guards a text from being run as a formula', () => {
    expect(contents(csv("a,b\n'=1+1,'-5 %\n''=x,it's\n")).slice(1)).toEqual([
      ['=1+1', '-5 %'],
      ["'=x", "it's"],
    ]);
  });

  test('in another encoding is refused', () => {
    expect(() => readCsv(Buffer.from('a,b\n1,Jyv\u00e4skyl\u00e4\n', 'latin1'))).toThrow(
      'not UTF-8',
    );
    expect(() => readCsv(Buffer.from('\ufeffa,b\n', 'utf16le'))).toThrow('not UTF-8');
  });

  test('with a broken quotation mark is refused by its row', () => {
    expect(() => csv('a,b\n1,2\n3,"4\n5,6\n')).toThrow('Row 3: a quotation mark is opened');
    expect(() => csv('a,b\n1,x"y\n')).toThrow('Row 2: a quotation mark stands inside');
  });

  test('that is empty, a workbook, or of two separators is refused', () => {
    expect(() => csv('')).toThrow('empty');
    expect(() => csv('PK\u0003\u0004')).toThrow('workbook');
    expect(() => csv('a,b;c\n')).toThrow('both commas and semicolons');
  });

  test('may have commas in the words of its header where semicolons part its cells', () => {
    const sheet = csv('Kunta;Onko sopimus, avustus tai tila?\nMuurame;kyllä\nLaukaa;ei\n');
    expect(contents(sheet)[0]).toEqual(['Kunta', 'Onko sopimus, avustus tai tila?']);
  });

  test('with too many rows or columns is refused before it fills the memory', () => {
    expect(() => csv(`a,b\n${'1,2\n'.repeat(100_001)}`)).toThrow('over 100000 rows');
    expect(() => csv(`a,b\n${','.repeat(101)}\n`)).toThrow('over 100 columns');
  });
});

describe('XLSX', () => {
  test('keeps texts, numbers, truths and empty cells apart', async () => {
    const book = await writeXlsxFile([
      ['a', 'b', 'c'],
      ['049', 49, true],
      [null, null, { value: new Date(0), type: Date, format: 'dd.mm.yyyy' }],
      [' väli ', 0.1 + 0.2, null],
    ]).toBuffer();
    expect(contents(await readWorkbook(book))).toEqual([
      ['a', 'b', 'c'],
      ['049', 49, true],
      [null, null, 'a date'],
      ['väli', 0.3, null],
    ]);
  });

  test('names a formula and does not take its last result', async () => {
    const book = await writeXlsxFile([['a'], [{ value: '=1+1', type: 'Formula' }]]).toBuffer();
    expect(contents(await readWorkbook(book))).toEqual([['a'], ['a formula']]);
    const sheet = sheetXml(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#N/A</v></c></row>',
    );
    expect(contents(await readWorkbook(sheet))).toEqual([['a formula', 'an error value']]);
    const unfinished = sheetXml('<row r="3"><c r="B3" t="str"><f>A1&amp;A2</f></c></row>');
    expect(contents(await readWorkbook(unfinished))).toEqual([[], [], [null, 'a formula']]);
  });

  test('is the first sheet of the workbook', async () => {
    const book = await writeXlsxFile([
      { sheet: 'answers', data: [['first']] },
      { sheet: 'other', data: [['second']] },
    ]).toBuffer();
    expect(contents(await readWorkbook(book))).toEqual([['first']]);
    const parts = workbookParts('<row><c t="inlineStr"><is><t>by file</t></is></c></row>');
    const reordered = zip({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
        '<sheets>',
        '<sheets><sheet name="b" sheetId="2" r:id="rId2"/>',
      ),
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
        '</Relationships>',
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet2.xml': parts['xl/worksheets/sheet1.xml']!.replace(
        /<row>.*<\/row>/,
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
      ),
    });
    expect(contents(await readWorkbook(reordered))).toEqual([['a formula']]);
  });

  test('that is something else or damaged is refused', async () => {
    const book = await writeXlsxFile([['a']]).toBuffer();
    for (const bytes of [
      Buffer.from('a,b\n'),
      Buffer.alloc(0),
      book.subarray(0, book.length - 30),
      Buffer.concat([book.subarray(0, 200), book.subarray(300)]),
      zip({ 'word/document.xml': '<document/>' }),
    ]) {
      await expect(readWorkbook(bytes)).rejects.toThrow('not a workbook that can be read');
    }
  });

  test('that unpacks to far more than it weighs is refused unpacked', async () => {
    const bomb = zip({ 'xl/worksheets/sheet1.xml': ' '.repeat(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(readWorkbook(bomb)).rejects.toThrow('too large when unpacked');
  });

  test('that lies about its size is refused', async () => {
    const liar = zip({ ...workbookParts('<row/>'), 'xl/a.xml': ' '.repeat(1_000_000) }, 10);
    await expect(readWorkbook(liar)).rejects.toThrow('larger than declared');
  });

  test('with one far-away cell is refused before it fills the memory', async () => {
    for (const cells of [
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      '<row><c r="A1048576"><v>1</v></c></row>',
      '<row r="1"><c r="XFD1"><v>1</v></c></row>',
      "<row r='1048576'></row>",
    ]) {
      await expect(readWorkbook(sheetXml(cells))).rejects.toThrow(
        /over 100000 rows|over 100 columns/,
      );
    }
  });
});

test('a file that is missing or of another kind is refused in one sentence', async () => {
  await expect(readSheetFile('/nowhere/answers.csv')).rejects.toThrow('is not there');
  await expect(readSheetFile('answers.ods')).rejects.toThrow('neither .csv nor .xlsx');
  await expect(readSheetFile(import.meta.dirname.concat('/a.csv/..'))).rejects.toThrow('neither');
});
