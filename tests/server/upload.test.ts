/** A spreadsheet that somebody sends is read in a thread of its own, and refused in words. */
import Fastify from 'fastify';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/language.ts';
import { largestUploadBytes, readUpload } from '../../server/exchange/read-upload.ts';
import { cellAddress } from '../../server/exchange/sheet.ts';
import { toCsv } from '../../server/exchange/table.ts';
import { registerErrors } from '../../server/http/errors.ts';
import { registerJsonBody } from '../../server/http/json-body.ts';
import { Problem, problemBody } from '../../server/http/problem.ts';
import { takeSpreadsheets } from '../../server/http/spreadsheet-body.ts';
import { sheetXml, workbookParts, zip } from '../../bench/handmade-workbook.ts';

/** The code of the reason, of which every language has words. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const problem = await readUpload(bytes).then(
    () => 'taken',
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) return String(problem);
  expect(problem.code).toBe('spreadsheet-refused');
  for (const language of languages) {
    const { title, detail } = problemBody(problem, language);
    expect(`${title} ${detail}`.length).toBeGreaterThan(30);
  }
  return String(problem.members['fault']).replace('spreadsheet-', '');
}

const text = (content: string) => Buffer.from(content);
const cellsOf = async (bytes: Uint8Array) => {
  const { header, rows } = await readUpload(bytes);
  return [header, ...rows.map(({ cells }) => cells)];
};
const textCell = (content: string) => ({ kind: 'text', text: content });
const contentTypes = (main: string) =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`;
const relations = (inside: string) => `<Relationships>${inside}</Relationships>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('is taken:', () => {
  test('a workbook and CSV, told apart by what is in them', async () => {
    const rows = [
      ['Kunta', 'Avustus'],
      ['Muurame', 'kyllä'],
    ];
    const expected = rows.map((row) => row.map(textCell));
    expect(await cellsOf(await writeXlsxFile(rows).toBuffer())).toEqual(expected);
    expect(await cellsOf(text('Kunta;Avustus\r\nMuurame;kyllä\r\n'))).toEqual(expected);
  });

  test('a formula is no value, and is told by its cell', async () => {
    const book = sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>',
    );
    expect(await cellsOf(book)).toEqual([[textCell('a')], [{ kind: 'other', what: 'a formula' }]]);
    const prefixed = sheetXml('<row r="1"><c r="A1"><a-b:f>1+1</a-b:f><v>2</v></c></row>');
    expect(await cellsOf(prefixed)).toEqual([[{ kind: 'other', what: 'a formula' }]]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("https://example.org")'])(
    'a text that looks like the formula %j is a text, and runs in no spreadsheet afterwards',
    async (content) => {
      const [, row] = await cellsOf(await writeXlsxFile([['a'], [content]]).toBuffer());
      const [cell] = row!;
      expect(cell).toEqual(textCell(content.trim()));
      const table = { name: 'a', columns: [{ key: 'a', type: 'text' as const }] };
      const file = toCsv({ ...table, rows: [[content]] });
      expect(file).toMatch(/\r\n"?'/);
    },
  );

  test('a hyperlink is its text, which nobody follows', async () => {
    const book = zip({
      ...workbookParts('<row r="1"><c r="A1" t="inlineStr"><is><t>sivu</t></is></c></row>'),
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        `<Relationship Id="rId1" Type="${office}/hyperlink" Target="https://example.org/?a>b" TargetMode="External"/>`,
      ),
    });
    expect(await cellsOf(book)).toEqual([[textCell('sivu')]]);
  });
});

describe('is refused, with words in every language:', () => {
  test('what is no spreadsheet', async () => {
    expect(await refusal(text(''))).toBe('empty');
    expect(await refusal(text('%PDF-1.7\n\u0000\u0001'))).toBe('not-a-spreadsheet');
    expect(await refusal(zip({ 'word/document.xml': '<document/>' }))).toBe('not-a-workbook');
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(old)).toBe('old-workbook');
    const book = await writeXlsxFile([['a']]).toBuffer();
    expect(await refusal(book.subarray(0, book.length - 30))).toBe('not-a-workbook');
  });

  test('a file with a password', async () => {
    const container = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refusal(container)).toBe('encrypted');
    const locked = zip(workbookParts('<row/>'));
    // The flag of the first file in the directory of the archive.
    locked[locked.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 8] = 1;
    expect(await refusal(locked)).toBe('encrypted');
  });

  test('macros, by their parts and by the kind of the workbook', async () => {
    const parts = workbookParts('<row/>');
    for (const extra of [
      { 'xl/vbaProject.bin': 'x' },
      { 'xl/macrosheets/sheet1.xml': '<x/>' },
      {
        '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      },
    ]) {
      expect(await refusal(zip({ ...parts, ...extra }))).toBe('macros');
    }
  });

  test('values from other files and addresses', async () => {
    const parts = workbookParts('<row/>');
    for (const extra of [
      { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' },
      { 'xl/connections.xml': '<connections/>' },
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          `<Relationship Id="rId1" Type="${office}/image" Target="https://example.org/a.png" TargetMode="External"/>`,
        ),
      },
    ]) {
      expect(await refusal(zip({ ...parts, ...extra }))).toBe('external-links');
    }
  });

  test('another encoding than UTF-8', async () => {
    expect(await refusal(Buffer.from('Kunta,a\nJyväskylä,1\n', 'latin1'))).toBe('not-utf-8');
    expect(await refusal(Buffer.from('\ufeffKunta,a\n', 'utf16le'))).toBe('not-utf-8');
  });

  test('entities of its own', async () => {
    const parts = workbookParts('<row/>');
    const lol = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const sheet = `${lol}${parts['xl/worksheets/sheet1.xml']}`;
    expect(await refusal(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'not-a-workbook',
    );
  });
});

test('is the body of a request as it is, up to a size, where a route takes it', async () => {
  const app = Fastify();
  registerErrors(app, () => '');
  registerJsonBody(app);
  await app.register(async (scope) => {
    takeSpreadsheets(scope);
    scope.post('/api/taken', async ({ body }) => (await readUpload(body as Buffer)).header);
  });
  app.post('/api/beside', () => '');
  const send = (url: string, payload: Buffer, type = 'text/csv') =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
  expect((await send('/api/taken', text('a\n'))).json()).toEqual([textCell('a')]);
  expect((await send('/api/taken', text('\u0000'))).json()).toMatchObject({
    status: 422,
    code: 'spreadsheet-refused',
  });
  expect((await send('/api/taken', Buffer.alloc(largestUploadBytes + 1))).statusCode).toBe(413);
  expect((await send('/api/taken', text('a\n'), 'multipart/form-data')).statusCode).toBe(415);
  expect((await send('/api/beside', text('a\n'))).statusCode).toBe(415);
});

describe('what would fill the memory is refused before it does:', () => {
  test('a bomb, whether it tells its size or lies about it', async () => {
    const bomb = { ...workbookParts('<row/>'), 'xl/a.xml': ' '.repeat(200 * 1024 * 1024) };
    expect(await refusal(zip(bomb))).toBe('too-large-unpacked');
    expect(await refusal(zip(bomb, 10))).toBe('not-a-workbook');
  });

  test('a sheet of a million columns or rows', async () => {
    const wide = `<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`;
    expect(await refusal(sheetXml(wide))).toBe('too-many-columns');
    for (const cells of [
      '<row r="1"><c r="XFD1"><v>1</v></c></row>',
      '<row r="1"><c x:r="XFD1"><v>1</v></c></row>',
    ]) {
      expect(await refusal(sheetXml(cells))).toBe('too-many-columns');
    }
    expect(await refusal(sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toBe(
      'too-many-rows',
    );
    expect(await refusal(text(`a${',b'.repeat(50_000)}\n`))).toBe('too-many-columns');
    expect(await refusal(text('a,b\n'.repeat(30_000)))).toBe('too-many-rows');
    expect(await refusal(text(`${'a,'.repeat(300)}\n`.repeat(1000)))).toBe('too-many-cells');
  });

  test('one long text that many cells share', async () => {
    const cells = Array.from({ length: 400 }, (_, index) => cellAddress(1, index));
    const parts = workbookParts(
      `<row r="1">${cells.map((r) => `<c r="${r}" t="s"><v>0</v></c>`).join('')}</row>`,
    );
    const book = zip({
      ...parts,
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(1_000_000)}</t></si></sst>`,
    });
    expect(await refusal(book)).toBe('too-much-text');
  });

  test('tags in tags without an end, which take the thread and not the service', async () => {
    const nested = `<row r="1">${'<a>'.repeat(4_000_000)}</row>`;
    expect(['too-heavy', 'not-a-workbook']).toContain(await refusal(sheetXml(nested)));
    expect(await cellsOf(text('a\n1\n'))).toEqual([[textCell('a')], [textCell('1')]]);
  });
});
