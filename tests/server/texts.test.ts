/** Texts: what an official writes comes back as it was written, wherever it is read. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unguardFormula } from '../../server/exchange/formula.ts';
import { readWorkbook } from '../../server/exchange/read-workbook.ts';
import { grantRole } from '../../server/sign-in/user.ts';
import { commandLine } from '../harness/command-line.ts';
import { closeRound, giveAnswers, handOverAndApprove } from '../harness/response.ts';
import { publish } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import {
  completeAnswers,
  makeRound,
  responseAddress,
  saveAnswer,
  signIn,
} from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

/** What somebody may type, each as it is; kept is its NFC without the spaces around it. */
const texts = [
  'שלום עולם — مرحبا (12) עולם',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 järjestöt 🇫🇮',
  'a\u0308iti, O\u0308, A\u030a, \u212b, \u1112\u1161\u11ab, e\u0301\u0323',
  `"lainaus" 'puolikas' ”kulma” «sisä» \`takaa\``,
  '<script>alert("x")</script> &amp; &lt;b&gt; </dd></html><!--',
  '=SUM(A1:A9)+"x"',
  '-liikunta, kulttuuri',
  '+358 40 123; 456',
  '@JYVASKYLA',
  `'=lainattu`,
  'ensimmäinen\n\n  toinen  rivi\tsarkain',
  '  edessä ja perässä \u00a0\n',
  '_x0041_ 0 null undefined NaN',
  String.raw`C:\temp\n \u0041 $1 $& %00 %3Cb%3E`,
  '{year} {previousYear} {$count} ${x}',
  'a\u202eb\u202c \u200b\u2060 \u2028 \ufffd',
  '0012',
  `${'x'.repeat(9_998)}ä.`,
  '👍'.repeat(10_000),
] as const;
const kept = (text: string): string => text.normalize('NFC').trim();

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let coordinator: TestPerson;
/** One municipality for each text. */
let written: { municipality: string; text: string }[];

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  const [first, ...others] = round.municipalities;
  expect(round.municipalities.length).toBeGreaterThan(texts.length);
  lead = await signIn(app, database, 'lead', first!);
  await database.operator.transaction().execute(async (tx) => {
    for (const municipalityCode of others) {
      await grantRole(tx, lead.id, { role: 'lead', regionCode: null, municipalityCode });
    }
  });
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  written = texts.map((text, index) => ({ municipality: round.municipalities[index]!, text }));
});
afterAll(() => server.close());

async function read(person: TestPerson, municipality: string): Promise<any> {
  const { status, body } = await person.send('GET', responseAddress(round, municipality));
  expect(status).toBe(200);
  return body;
}

const answerTo = (answers: any[], question: string) =>
  answers.find((answer) => answer.question === question);

describe('any text', () => {
  test('comes back from saving and from reading in composed form, or is refused for a reason', async () => {
    const municipality = round.municipalities.at(-1)!;
    let version = 0;
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', '\u0308', '\u0323', ' ', '\n', '\u200d', '👩', 'א') }),
      fc.constantFrom(...texts),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (value, comment) => {
        const answer = await saveAnswer(lead, round, municipality, 'targets', value, {
          version,
          comment,
        });
        if (kept(value) === '' || `${value}${comment}`.includes('\0')) {
          expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-answer' } });
          return;
        }
        version += 1;
        const expected = { value: kept(value), comment: kept(comment) || null, version };
        expect(answer).toMatchObject({ status: 200, body: expected });
        const { answers } = await read(lead, municipality);
        expect(answerTo(answers, 'targets')).toMatchObject(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('is counted in characters as a reader counts them', async () => {
    const municipality = round.municipalities.at(-1)!;
    const { version } = answerTo((await read(lead, municipality)).answers, 'targets');
    const tooLong = await saveAnswer(lead, round, municipality, 'targets', '👍'.repeat(10_001), {
      version,
    });
    expect(tooLong).toMatchObject({ status: 422, body: { fault: 'answer-too-long' } });
    // Composed it is within the limit.
    const composed = await saveAnswer(
      lead,
      round,
      municipality,
      'targets',
      'a\u0308'.repeat(10_000),
      {
        version,
      },
    );
    expect(composed).toMatchObject({ status: 200, body: { value: 'ä'.repeat(10_000) } });
  });

  test('is kept as it was typed while it is no answer yet', async () => {
    const municipality = round.municipalities.at(-1)!;
    const typed = '  =1+1 <b> a\u0308 👩‍👧 ';
    const saved = await saveAnswer(lead, round, municipality, 'page', undefined, {
      unfinished: typed,
    });
    expect(saved).toMatchObject({ status: 200, body: { unfinished: typed.normalize('NFC') } });
    const { answers } = await read(lead, municipality);
    expect(answerTo(answers, 'page').unfinished).toBe(typed.normalize('NFC'));
  });
});

describe('a text and a comment come back the same', () => {
  beforeAll(async () => {
    for (const { municipality, text } of written) {
      const { website, ...others } = completeAnswers;
      await giveAnswers(lead, round, municipality, { ...others, targets: text });
      await giveAnswers(lead, round, municipality, { website }, { comment: text });
    }
  });

  test('to the municipality', async () => {
    for (const { municipality, text } of written) {
      const { answers } = await read(lead, municipality);
      expect(answerTo(answers, 'targets').value).toBe(kept(text));
      expect(answerTo(answers, 'website').comment).toBe(kept(text));
    }
  });

  test('on the receipt', async () => {
    for (const { municipality, text } of written) {
      const address = `/fi/receipt/${round.region}/${round.year}/${municipality}`;
      const { status, body } = await lead.send('GET', address);
      expect(status).toBe(200);
      expect(timesIn(body, text)).toBe(2);
    }
  });

  test('to the coordinator', async () => {
    for (const { municipality, text } of written) {
      await handOverAndApprove(lead, coordinator, round, municipality);
      const { answers } = await read(coordinator, municipality);
      expect(answerTo(answers, 'targets').value).toBe(kept(text));
      expect(answerTo(answers, 'website').comment).toBe(kept(text));
      const address = `/fi/receipt/${round.region}/${round.year}/${municipality}`;
      expect(timesIn((await coordinator.send('GET', address)).body, text)).toBe(2);
    }
  });

  describe('when they are published,', () => {
    beforeAll(async () => {
      await closeRound(server.database, round);
      const published = await publish(coordinator, round);
      expect(published.status).toBe(200);
    });
    const get = async (url: string) => {
      const answer = await server.app.inject({ url });
      expect(answer.statusCode).toBe(200);
      return answer;
    };

    test('from the public API', async () => {
      for (const { municipality, text } of written) {
        const url = `/api/v1/municipalities/${municipality}/results?year=${round.year}`;
        const { answers } = (await get(url)).json();
        expect(answerTo(answers, 'targets').value).toBe(kept(text));
        expect(answerTo(answers, 'website').comment).toBe(kept(text));
      }
    });

    test('on the pages of the municipality and of the question, where nothing of them is run', async () => {
      for (const { municipality, text } of written) {
        const { body } = await get(`/sv/municipalities/${municipality}/${round.year}`);
        expect(timesIn(body, text)).toBe(2);
        expect(body).not.toContain('<script>alert');
      }
      for (const question of ['targets', 'website']) {
        const url = `/fi/questions/${question}?region=${round.region}&year=${round.year}`;
        const { body } = await get(url);
        for (const { text } of written) expect(timesIn(body, text)).toBeGreaterThan(0);
        expect(body).not.toContain('<script>alert');
      }
    });

    test('in the files of a page: JSON, CSV and XLSX', async () => {
      for (const { municipality, text } of written) {
        const page = `/fi/municipalities/${municipality}/${round.year}`;
        const { answers } = (await get(`${page}.json`)).json();
        expect(answerTo(answers, 'targets').value).toBe(kept(text));
        const csv = rowsOfCsv((await get(`${page}.csv`)).rawPayload);
        const xlsx = await rowsOfXlsx((await get(`${page}.xlsx`)).rawPayload);
        for (const rows of [csv, xlsx]) {
          const texts = rows.flatMap((row) => Object.values(row));
          expect(texts).toContain(kept(text));
        }
      }
    });

    test('in an export', async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'texts-'));
      try {
        const run = commandLine(server);
        for (const [format, rowsOf] of [
          ['csv', rowsOfCsv],
          ['xlsx', rowsOfXlsx],
        ] as const) {
          const file = path.join(folder, `all.${format}`);
          const options = ['--region', round.region, '--year', String(round.year)];
          const result = await run('export', ...options, '--format', format, '--out', file);
          expect(result).toMatchObject({ status: 0, err: '' });
          const rows = await rowsOf(await readFile(file));
          for (const { municipality, text } of written) {
            const of = (question: string) =>
              rows.find(
                (row) =>
                  row['municipality_code'] === municipality && row['question_key'] === question,
              );
            expect(of('targets')?.['value']).toBe(kept(text));
            expect(of('website')?.['comment']).toBe(kept(text));
          }
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
});

/** How often the page says the text, read as a browser reads it. */
function timesIn(page: string, text: string): number {
  const said = page
    .replaceAll(/<script\b.*?<\/script>/gs, '')
    .replaceAll(/<[^>]+>/g, '\0')
    .split('\0')
    .map((piece) =>
      piece
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
        .trim(),
    );
  return said.filter((piece) => piece === kept(text)).length;
}

type Row = Record<string, unknown>;

/** As a spreadsheet shows the texts: without the apostrophe that keeps a formula from being one. */
function rowsOfCsv(file: Buffer): Row[] {
  const rows = parse<Record<string, string>>(file, { columns: true, bom: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, text]) => {
        expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        return [column, unguardFormula(text)];
      }),
    ),
  );
}

async function rowsOfXlsx(file: Buffer): Promise<Row[]> {
  const { header, rows } = await readWorkbook(file);
  const columns = header.map((cell) => (cell.kind === 'text' ? cell.text : ''));
  return rows.map(({ cells }) =>
    Object.fromEntries(
      cells.map((cell, index) => [columns[index]!, cell.kind === 'text' ? cell.text : null]),
    ),
  );
}
