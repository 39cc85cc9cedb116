/** Exporting: what is published and nothing else, in a file that import reads back. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { commandLine } from '../harness/command-line.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, smallQuestionnaire } from '../harness/survey.ts';

const publicQuestions = smallQuestionnaire.questions.filter((each) => each.public).length;

let server: TestServer;
let run: ReturnType<typeof commandLine>;
let folder: string;

const answers = `municipality_code,question_key,value,comment,estimate
179,contact_person,named,"=SUMMA(1;2) ""näin""",
179,contact_details,Aino Esimerkki|koordinaattori|aino@esimerkki.fi|,,
179,structures,council;table,,
179,meetings,3,,
179,grants_paid,yes,,
179,grants_total,"12 500,50",,yes
179,targets,"-liikunta, kulttuuri
ja nuoret",,
179,feedback,Vain järjestäjälle,,
500,contact_person,unknown,,
500,grants_paid,no,,
500,grants_total,7,,
500,structures,none,,
`;

beforeAll(async () => {
  server = await testServer();
  run = commandLine(server);
  folder = await mkdtemp(path.join(tmpdir(), 'export-'));
  for (const [year, example] of [
    [2024, true],
    [2025, false],
  ] as const) {
    await makeRound(server.database, { year, example });
    const round = ['--region', 'keski-suomi', '--year', String(year)];
    const file = path.join(folder, 'answers.csv');
    await writeFile(file, answers);
    for (const command of [
      ['import', ...round, file],
      ['round', 'close', ...round],
      ['round', 'publish', ...round],
    ]) {
      expect(await run(...command)).toMatchObject({ status: 0, err: '' });
    }
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.close();
});

async function exportRound(year: number, format: string, ...options: string[]) {
  const file = path.join(folder, `${year}.${format}`);
  const round = ['--region', 'keski-suomi', '--year', String(year)];
  const result = await run('export', ...round, '--format', format, '--out', file, ...options);
  return { ...result, file };
}

type Row = Record<string, string>;

async function exportedRows(year: number, ...options: string[]): Promise<Row[]> {
  const { file, status, err } = await exportRound(year, 'csv', ...options);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return parse(await readFile(file), { columns: true, bom: true });
}

/** The rows of a sheet by the words of its header. */
async function objectsOf(file: string, sheet: string): Promise<Record<string, unknown>[]> {
  const [header = [], ...rows] = await readSheet(file, sheet);
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index]])));
}

function rowOf(rows: Row[], municipality: string, question: string): Row | undefined {
  return rows.find(
    (row) => row['municipality_code'] === municipality && row['question_key'] === question,
  );
}

describe('a CSV export', () => {
  test('has a row for each municipality and public question, with the frozen value', async () => {
    const rows = await exportedRows(2025);
    expect(rows).toHaveLength(22 * publicQuestions);
    expect(rowOf(rows, '179', 'grants_total')).toEqual({
      municipality_code: '179',
      municipality_name: 'Jyväskylä',
      question_key: 'grants_total',
      value: '12500.5',
      value_label: expect.stringMatching(/^12\s500,50\s€$/),
      score: '',
      missing: '',
      comment: '',
      estimate: 'true',
      source: 'import',
      dimension: 'grants',
      year: '2025',
      release: '2025.1',
      comparability: 'same',
      notice: '',
    });
    expect(rowOf(rows, '179', 'structures')).toMatchObject({
      value: 'council;table',
      score: '100',
    });
  });

  test('keeps the kinds of missing apart and writes none of them as 0', async () => {
    const rows = await exportedRows(2025);
    const missing = (municipality: string, question: string) => {
      const row = rowOf(rows, municipality, question);
      return [row?.['value'], row?.['missing'], row?.['score']];
    };
    expect(missing('500', 'contact_person')).toEqual(['', 'dont_know', '']);
    expect(missing('500', 'grants_total')).toEqual(['', 'not_applicable', '']);
    expect(missing('500', 'targets')).toEqual(['', 'not_answered', '']);
    expect(missing('179', 'contact_details')).toEqual(['', 'withheld', '']);
  });

  test('holds nothing that is not public', async () => {
    const { file } = await exportRound(2025, 'csv');
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain('Vain järjestäjälle');
    expect(text).not.toContain('aino@esimerkki.fi');
  });

  test('says on every row of an example round that it is one, in the language asked for', async () => {
    for (const [language, beginning] of [
      ['fi', 'Esimerkkiaineisto'],
      ['sv', 'Exempelmaterial'],
      ['en', 'Example data'],
    ] as const) {
      const rows = await exportedRows(2024, '--language', language);
      expect(rows.every((row) => row['notice']?.startsWith(beginning))).toBe(true);
    }
    expect((await exportRound(2024, 'csv')).out).toContain('Example data');
  });

  test('never lets a text be run as a formula', async () => {
    const rows = await exportedRows(2025);
    expect(rowOf(rows, '179', 'contact_person')?.['comment']).toBe(`'=SUMMA(1;2) "näin"`);
    expect(rowOf(rows, '179', 'targets')?.['value']).toBe("'-liikunta, kulttuuri\nja nuoret");
  });
});

describe('an XLSX export', () => {
  test('has the answers, scores, indicators, questions and what they are', async () => {
    const { file, status } = await exportRound(2025, 'xlsx', '--language', 'en');
    expect(status).toBe(0);
    const cells = (sheet: string) => readSheet(file, sheet);
    expect((await cells('answers')).length).toBe(1 + 22 * publicQuestions);
    const scores = await objectsOf(file, 'scores');
    const structures = { key: 'structures', score: 100, region_n: 2 };
    expect(scores).toContainEqual(
      expect.objectContaining({ municipality_code: '179', status: 'answered', ...structures }),
    );
    expect(scores.find((row) => row['municipality_code'] === '992')).toMatchObject({
      status: 'did_not_answer',
      score: null,
    });
    expect((await objectsOf(file, 'indicators'))[0]).toMatchObject({
      indicator: 'named',
      value: 1,
      count: 1,
      n: 1,
      N: 22,
    });
    expect(await cells('questions')).toContainEqual(
      expect.arrayContaining(['contact_person', 'named', 100]),
    );
    const about = Object.fromEntries(await cells('about'));
    expect(about).toMatchObject({
      Region: 'Central Finland',
      Release: '2025.1',
      'Municipalities of the round (N)': 22,
      'Municipalities that answered (n)': 2,
    });
    expect(about['How to cite']).toContain('CC BY 4.0');
    expect(about['Scores']).toContain('not a ranking');
  });

  test('says on every sheet of an example round that it is one', async () => {
    const { file } = await exportRound(2024, 'xlsx');
    for (const sheet of ['answers', 'scores', 'indicators']) {
      for (const row of await objectsOf(file, sheet)) {
        expect(row['notice'] ?? row['example']).toMatch(/^Esimerkkiaineisto/);
      }
    }
    expect((await readSheet(file, 'about'))[1]?.[1]).toContain('Esimerkkiaineisto');
  });
});

describe('what was exported and imported again', () => {
  test.each(['csv', 'xlsx'])('changes nothing (%s)', async (format) => {
    const { file } = await exportRound(2025, format);
    const round = ['--region', 'keski-suomi', '--year', '2025'];
    const { status, out, err } = await run('import', ...round, file);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/2 municipalities: 0 new, 0 changed, \d+ unchanged answers\./);
  });

  test('is refused when it is of another year or of an example', async () => {
    const { file: older } = await exportRound(2024, 'csv');
    const round = ['--region', 'keski-suomi', '--year', '2025'];
    const { status, err } = await run('import', ...round, older);
    expect(status).toBe(1);
    expect(err).toContain('row 2, year: the row is of 2024, and the round of 2025');
    expect(err).toContain(
      'row 2, notice: the row is example data, and the round is not an example',
    );
  });
});

test('an export that cannot be made says why', async () => {
  const round = ['--region', 'keski-suomi', '--year', '2025'];
  const out = path.join(folder, 'x.csv');
  for (const [options, sentence] of [
    [
      ['--format', 'jsonstat', '--out', out],
      '--format jsonstat is not offered: choose csv or xlsx',
    ],
    [['--format', 'csv'], '--out is missing'],
    [['--out', out], '--format is missing'],
    [['--format', 'csv', '--out', path.join(folder, 'no', 'x.csv')], 'cannot be written (ENOENT)'],
    [['--format', 'csv', '--out', out, '--language', 'de'], '--language must be one of fi, sv, en'],
  ] as const) {
    const { status, err } = await run('export', ...round, ...options);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(sentence) });
  }
  await makeRound(server.database, { year: 2023 });
  const unpublished = await exportRound(2023, 'csv');
  expect(unpublished.err).toContain('has no release yet: publish it first');
});
