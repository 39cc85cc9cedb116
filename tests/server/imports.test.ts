/** Importing earlier years at the desk: the table is understood, looked at, stored whole, and undone whole. */
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportColumns, ImportPreview } from '#domain/import-record.ts';
import {
  csvTable,
  importTable,
  importsAddress,
  sendTable,
  soundTable,
} from '../harness/imports.ts';
import { publish } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';

let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
beforeAll(async () => {
  server = await testServer();
  round = await makeRound(server.database);
  coordinator = await signIn(server.app, server.database, 'coordinator', round.region);
});
afterAll(() => server.close());

const address = importsAddress(2025);
const preview = async (file: Buffer, year = 2022): Promise<ImportPreview> => {
  const { status, body } = await sendTable(coordinator, `${address}/preview`, { year }, file);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const remember = (columns: object[], words: object[] = []) =>
  coordinator.send('PUT', `${address}/mapping`, { body: { columns, words } });
const place = (year: number) => ({ ...round, year });
const answersOf = async (year: number, municipality: string) => {
  const { body } = await coordinator.send('GET', responseAddress(place(year), municipality));
  const answers = body.answers as { question: string; value: unknown; comment: string | null }[];
  return Object.fromEntries(answers.map((answer) => [answer.question, answer]));
};
/** Everything that an import writes. */
const stored = async () => {
  const { operator } = server.database;
  const count = (table: 'round' | 'response' | 'answer' | 'answer_history' | 'answer_import') =>
    operator
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
  return Promise.all(
    (['round', 'response', 'answer', 'answer_history', 'answer_import'] as const).map(
      async (table) => Number((await count(table)).count),
    ),
  );
};

describe('a table', () => {
  test('is offered the earlier years of which there is no round, and what can have been asked', async () => {
    const { status, body } = await coordinator.send('GET', address);
    expect(status).toBe(200);
    expect(body.years).toEqual([2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015]);
    expect(body.questionnaires[0]).toMatchObject({ id: 'small', version: '1' });
    expect(body.imports).toEqual([]);
  });

  test('tells its columns and what they seem to mean, by key and by wording in any language', async () => {
    const file = csvTable([
      ['Kommun', 'website', '3. grants? SV', 'Meetings? en', 'Oma sarake'],
      ['Muurame', 'delvis', 'yes sv', '12', 'a'],
      ['Laukaa', 'yes', 'yes sv', 'monta', 'b'],
    ]);
    const { body } = await sendTable(coordinator, `${address}/columns`, { year: 2022 }, file);
    const { columns, rows, questions } = body as ImportColumns;
    expect(rows).toBe(2);
    expect(columns.map(({ column, means }) => [column, means])).toEqual([
      ['A', ':municipality'],
      ['B', 'website'],
      ['C', 'grants_paid'],
      ['D', 'meetings'],
      ['E', null],
    ]);
    expect(columns[2]!.texts).toEqual([{ text: 'yes sv', count: 2, isAmount: false }]);
    expect(columns[3]!.texts).toEqual([
      { text: '12', count: 1, isAmount: true },
      { text: 'monta', count: 1, isAmount: false },
    ]);
    expect(questions.find(({ key }) => key === 'grants_total')?.wording.fi).toBe(
      'How much in 2021? fi',
    );
  });

  test('is shown as it would be stored, and nothing is stored', async () => {
    const before = await stored();
    const shown = await preview(soundTable);
    expect(shown).toMatchObject({ faultCount: 0, answered: 2, answers: 7, municipalities: 22 });
    expect(shown.without).toHaveLength(20);
    expect(shown.unused).toEqual(['Muuta']);
    expect(shown.questions.map(({ key, column, answers }) => [key, column, answers])).toEqual([
      ['contact_person', 'B', 2],
      ['grants_paid', 'C', 2],
      ['grants_total', 'D', 1],
      ['structures', 'E', 2],
    ]);
    expect(shown.notAsked.map(({ key }) => key)).toContain('website');
    expect(await stored()).toEqual(before);
  });

  test('may be a workbook with numbers in it', async () => {
    const book = await writeXlsxFile([
      ['municipality_code', 'grants_total', 'meetings'],
      ['500', 12_500.5, 3],
      ['410', null, 4],
    ]).toBuffer();
    expect(await preview(book)).toMatchObject({ faultCount: 0, answers: 3 });
  });

  test('can say less than the questionnaire asks: qualitative, unknown, or not asked', async () => {
    const file = csvTable([
      ['Kunta', 'How much in 2020? fi', 'Meetings? fi', 'Grants? fi'],
      ['Muurame', 'noin 20 000 tai enemmän', 'ei tiedossa', 'kyllä'],
      ['Laukaa', '300', 'ei kysytty', 'yes fi'],
    ]);
    expect((await preview(file, 2021)).faults).toMatchObject([
      { cell: 'B2', code: 'number-unreadable', municipality: { code: muurame } },
    ]);
    const said = await remember(
      [],
      [{ question: 'grants_total', text: 'noin 20 000 tai enemmän', means: ':kept_in_words' }],
    );
    expect(said.status).toBe(204);
    await importTable(coordinator, address, { year: 2021 }, file);
    expect(await answersOf(2021, muurame)).toMatchObject({
      grants_total: { value: 'unknown', comment: 'noin 20 000 tai enemmän' },
      meetings: { value: 'unknown' },
    });
    expect(await answersOf(2021, '410')).not.toHaveProperty('meetings');
  });
});

describe('what the region has said of its tables', () => {
  test('is remembered for the next one, and the newest word counts', async () => {
    await remember(
      [
        { heading: 'Alueen oma kysymys', means: 'website' },
        { heading: 'Grants? fi', means: null },
      ],
      [{ question: 'website', text: 'Kyllä, osin', means: 'partly' }],
    );
    const file = csvTable([
      ['Kunta', 'ALUEEN  oma kysymys', 'Grants? fi'],
      ['Muurame', 'kyllä, osin', 'yes fi'],
    ]);
    expect(await preview(file)).toMatchObject({
      faultCount: 0,
      unused: ['Grants? fi'],
      questions: [{ key: 'website' }],
    });
    await remember([{ heading: 'Grants? fi', means: 'grants_paid' }]);
    expect(await preview(file)).toMatchObject({ unused: [], answers: 2 });
    const { body } = await sendTable(coordinator, `${address}/columns`, { year: 2022 }, file);
    expect(body.words).toContainEqual({
      question: 'website',
      text: 'Kyllä, osin',
      means: 'partly',
    });
  });

  test('is of one region alone', async () => {
    await makeRound(server.database, { region: 'pirkanmaa' });
    const other = await signIn(server.app, server.database, 'coordinator', 'pirkanmaa');
    const file = csvTable([
      ['Kunta', 'Alueen oma kysymys'],
      ['Tampere', 'Kyllä, osin'],
    ]);
    const there = address.replace('keski-suomi', 'pirkanmaa');
    const { body } = await sendTable(other, `${there}/columns`, { year: 2022 }, file);
    expect(body.columns[1]).toMatchObject({ means: null });
    expect(body.words).toEqual([]);
    expect((await sendTable(other, `${address}/columns`, { year: 2022 }, file)).status).toBe(404);
  });
});

describe('a faulty table', () => {
  const faulty = csvTable([
    ['Kunta', 'Contact person? fi', 'grants_paid', 'grants_total', 'structures', 'page'],
    ['Muurame', 'ehkä', 'yes', '1,234', 'council; none', 'muurame.fi'],
    ['Tampere', 'named', 'yes', '-1', 'council', ''],
    ['Muurame', 'none', '', 'x', 'council;council', ''],
    ['Ankkalinna', '', '', '', '', ''],
    ['9', '', 'no', '', '', ''],
    ['', 'none', '', '', '', ''],
  ]);

  test('has every fault told by its cell, with the municipality and the question', async () => {
    const { faults, faultCount, fingerprint } = await preview(faulty);
    expect(fingerprint).toBeNull();
    expect(faultCount).toBe(faults.length);
    expect(
      faults.map(({ cell, municipality, question, code }) =>
        [cell, municipality?.name.fi ?? '', question?.key ?? '', code].join(' '),
      ),
    ).toEqual([
      'B2 Muurame contact_person words-without-meaning',
      'D2 Muurame grants_total number-ambiguous',
      'E2 Muurame structures answer-exclusive-option',
      'F2 Muurame page answer-not-a-web-address',
      'A3   municipality-not-in-region',
      'D3  grants_total answer-too-small',
      'A4 Muurame  municipality-twice',
      'D4 Muurame grants_total number-unreadable',
      'E4 Muurame structures answer-option-twice',
      'A5   municipality-unknown',
      'A6   code-lost-zero',
      'A7   municipality-missing',
    ]);
  });

  test('is not stored, not even its sound rows', async () => {
    const before = await stored();
    const query = { year: 2022, fingerprint: 'a'.repeat(64), fileName: 'a.csv' };
    const { status, body } = await sendTable(coordinator, address, query, faulty);
    expect([status, body.code]).toEqual([422, 'import-faulty']);
    expect(await stored()).toEqual(before);
  });

  test('may have two columns of one meaning, no municipality, or nothing to import', async () => {
    const codes = async (rows: string[][]) =>
      (await preview(csvTable(rows))).faults.map(({ cell, code }) => [cell, code]);
    expect(
      await codes([
        ['Kunta', 'kuntakoodi', 'website', 'Website? sv'],
        ['Muurame', '500', 'yes', 'yes'],
      ]),
    ).toEqual([
      ['B1', 'municipality-column-twice'],
      ['D1', 'column-twice'],
    ]);
    expect(
      await codes([
        ['a', 'website'],
        ['Muurame', 'yes'],
      ]),
    ).toEqual([[null, 'no-municipality-column']]);
    expect(
      await codes([
        ['Kunta', 'b'],
        ['Muurame', 'yes'],
      ]),
    ).toEqual([[null, 'no-question-column']]);
    expect(
      await codes([
        ['Kunta', 'website'],
        ['Muurame', ''],
      ]),
    ).toEqual([[null, 'nothing-to-import']]);
  });

  test('has formulas and dates refused by their cells', async () => {
    const book = await writeXlsxFile([
      ['Kunta', 'meetings', 'targets'],
      ['Muurame', { value: '=1+1', type: 'Formula' }, null],
      ['Laukaa', null, { value: new Date(0), type: Date, format: 'dd.mm.yyyy' }],
    ]).toBuffer();
    expect((await preview(book)).faults).toMatchObject([
      { cell: 'B2', code: 'cell-not-usable', params: { what: 'a formula' } },
      { cell: 'C3', code: 'cell-not-usable', params: { what: 'a date' } },
    ]);
  });

  test('is refused as a whole where it is none, in words', async () => {
    const answer = await sendTable(
      coordinator,
      `${address}/columns`,
      { year: 2022 },
      Buffer.from([0, 1, 2]),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'spreadsheet-refused']);
  });
});

describe('an import', () => {
  test('makes a closed round of the year, whose answers are approved', async () => {
    const { imports, years } = await importTable(coordinator, address, { year: 2022 });
    expect(years).not.toContain(2022);
    expect(imports[0]).toMatchObject({
      year: 2022,
      fileName: 'kysely-2022.csv',
      municipalities: 2,
      answers: 7,
      importedBy: coordinator.email,
      undoneAt: null,
      mayUndo: true,
      stays: null,
    });
    const board = await coordinator.send('GET', '/api/survey/rounds/keski-suomi/2022');
    expect(board.body).toMatchObject({ state: 'closed', example: false });
    expect(await answersOf(2022, muurame)).toMatchObject({
      contact_person: { value: 'named', source: 'import' },
      structures: { value: ['council', 'table'] },
      grants_total: { value: 12_500.5 },
    });
    const { body } = await coordinator.send('GET', responseAddress(place(2022), muurame));
    expect(body.state).toBe('approved');
    expect(body.questionnaire.questions.map(({ key }: { key: string }) => key)).toEqual([
      'contact_person',
      'structures',
      'grants_paid',
      'grants_total',
    ]);
  });

  test('stands in the audit log of its year', async () => {
    const { body } = await coordinator.send(
      'GET',
      '/api/survey/rounds/keski-suomi/2022/audit-log?thing=import',
    );
    expect(body.entries).toMatchObject([
      { action: 'import.store', subject: '7', actedBy: { id: coordinator.id } },
    ]);
  });

  test('is not made of a year that has a round, of a later year, or of one that nobody knows', async () => {
    for (const [year, code] of [
      [2022, 'round-exists'],
      [2025, 'import-year'],
      [2014, 'import-year'],
    ] as const) {
      const { body } = await sendTable(coordinator, `${address}/preview`, { year }, soundTable);
      expect(body.code).toBe(code);
    }
  });

  test('stores nothing else than what was looked at', async () => {
    const { fingerprint } = await preview(soundTable, 2020);
    await remember([{ heading: 'Muuta', means: 'feedback' }]);
    const query = { year: 2020, fingerprint, fileName: 'a.csv' };
    const { status, body } = await sendTable(coordinator, address, query, soundTable);
    expect([status, body.code]).toEqual([409, 'import-outdated']);
    await remember([{ heading: 'Muuta', means: null }]);
  });

  test('is undone as a whole, and its year can be imported again', async () => {
    const before = await stored();
    const { imports } = await importTable(coordinator, address, { year: 2019 });
    const { id } = imports[0]!;
    const undone = await coordinator.send('POST', `${address}/${id}/undo`);
    expect(undone.status).toBe(200);
    expect(undone.body.years).toContain(2019);
    expect(undone.body.imports[0]).toMatchObject({ id, mayUndo: false, stays: null });
    expect(undone.body.imports[0].undoneBy).toBe(coordinator.email);
    expect(await stored()).toEqual(before.with(4, before[4]! + 1));
    const again = await coordinator.send('POST', `${address}/${id}/undo`);
    expect([again.status, again.body.code]).toEqual([409, 'import-undone']);
    await importTable(coordinator, address, { year: 2019 });
  });

  test('cannot be undone once its answers were changed', async () => {
    const { imports } = await importTable(coordinator, address, { year: 2018 });
    const corrected = await coordinator.send(
      'PUT',
      `${responseAddress(place(2018), muurame)}/answers/grants_paid/correction`,
      {
        body: { value: 'no', reason: 'Avustuksia ei maksettu.' },
        headers: { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() },
      },
    );
    expect(corrected.status).toBe(200);
    const { status, body } = await coordinator.send('POST', `${address}/${imports[0]!.id}/undo`);
    expect([status, body.code]).toEqual([409, 'import-worked-on']);
  });

  test('cannot be undone once it is published, and what was not asked is published as such', async () => {
    const { imports } = await importTable(coordinator, address, { year: 2017 });
    expect((await publish(coordinator, place(2017))).status).toBe(200);
    const { status, body } = await coordinator.send('POST', `${address}/${imports[0]!.id}/undo`);
    expect([status, body.code]).toEqual([409, 'import-published']);
    const list = await coordinator.send('GET', address);
    const own = list.body.imports.find(({ year }: { year: number }) => year === 2017);
    expect(own).toMatchObject({ mayUndo: false, stays: 'published' });
    const asked = await server.database.public
      .selectFrom('release_answer')
      .innerJoin('release', 'release.id', 'release_answer.release_id')
      .select('question_key')
      .distinct()
      .where('year', '=', 2017)
      .execute();
    expect(asked.map((row) => row.question_key).toSorted()).toEqual([
      'contact_person',
      'grants_paid',
      'grants_total',
      'structures',
    ]);
  });
});
