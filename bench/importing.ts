/** How long ten earlier years of all of Finland take to import, from the workbook to the commit. */
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import writeXlsxFile from 'write-excel-file/node';
import { questionnaireOfRound } from '#domain/questionnaire.ts';
import type { ImportColumns } from '#domain/import-record.ts';
import { asPerson } from '../server/database.ts';
import type { Database, Tx } from '../server/database.ts';
import { exampleAnswers } from '../server/demo/example-answers.ts';
import { readUpload } from '../server/exchange/read-upload.ts';
import { cellOfValue } from '../server/exchange/typed-value.ts';
import { columnsOfTable, judgeTable } from '../server/imports/judged-table.ts';
import { rememberMapping } from '../server/imports/mapping.ts';
import { storeTable } from '../server/imports/store.ts';
import { readTemplate } from '../server/questionnaire/templates.ts';
import { findRound } from '../server/rounds/round.ts';
import type { Round } from '../server/rounds/round.ts';
import { ensurePerson, grantRole } from '../server/sign-in/user.ts';
import { figure } from './figure.ts';
import type { Figure } from './figure.ts';
import { makeOpenRound, regionSlug } from './large-rounds.ts';

const present = 2025;
const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
const municipalities = 308;
/** Some of those whom answers are invented for do not answer. */
const invented = 400;
const asked = { questionnaire: 'kuntatutka', version: '2026' };

/**
 * All that the page does with each year, as a coordinator under row-level security: the file is read
 * three times in its own thread, for its columns, for the preview and for storing.
 */
export async function measureImporting(database: Database): Promise<Figure[]> {
  await database.asOwner((owner) =>
    sql`update municipality_year set region_code = '13'`.execute(owner),
  );
  await makeOpenRound(database, present);
  const coordinator = await database.operator.transaction().execute(async (tx) => {
    const person = await ensurePerson(tx, 'coordinator@bench.example');
    await grantRole(tx, person, {
      role: 'coordinator',
      regionCode: '13',
      municipalityCode: null,
    });
    return person;
  });
  const as = <Result>(work: (tx: Tx, round: Round) => Promise<Result>) =>
    asPerson(database.service, coordinator, async (tx) =>
      work(tx, await findRound(tx, regionSlug, present)),
    );
  const files = new Map<number, Buffer>();
  for (const year of years) files.set(year, await workbookOf(database, year));
  const start = performance.now();
  let answers = 0;
  for (const [year, file] of files) {
    const query = { year, ...asked };
    const columns = await readUpload(file).then((sheet) =>
      as((tx, round) => columnsOfTable(tx, round, query, sheet)),
    );
    await as((tx, round) =>
      rememberMapping(tx, round.region.code, mappingOf(columns), coordinator),
    );
    const { preview } = await readUpload(file).then((sheet) =>
      as((tx, round) => judgeTable(tx, round, query, sheet)),
    );
    if (preview.fingerprint === null) throw new Error(JSON.stringify(preview.faults[0]));
    const seen = { ...query, fingerprint: preview.fingerprint, fileName: `${year}.xlsx` };
    await readUpload(file).then((sheet) =>
      as((tx, round) => storeTable(tx, round, seen, sheet, coordinator)),
    );
    answers += preview.answers;
  }
  const seconds = (performance.now() - start) / 1000;
  const what = `Import of ${municipalities} municipalities × 45 questions × ${years.length} years (${answers} answers): read, previewed and stored`;
  return [figure('import-ten-years', what, 's', [seconds], { atMost: 10 })];
}

function mappingOf({ columns }: ImportColumns) {
  return { columns: columns.map(({ heading, means }) => ({ heading, means })), words: [] };
}

/** A row for each municipality of the year, named, and a column for each question, by its wording. */
async function workbookOf(database: Database, year: number): Promise<Buffer> {
  const questionnaire = questionnaireOfRound(await readTemplate('kuntatutka-2026'), null);
  const named = await database.operator
    .selectFrom('municipality_year')
    .innerJoin('municipality', 'municipality.code', 'municipality_year.municipality_code')
    .select('municipality.name_fi')
    .where('year', '=', year)
    .orderBy('municipality.code')
    .limit(municipalities)
    .execute();
  const inhabited = Array.from({ length: invented }, (_, index) => ({
    code: String(index),
    population: 5000,
  }));
  const answers = exampleAnswers(questionnaire, year, inhabited, new Map());
  const rows = [...Map.groupBy(answers, ({ municipality }) => municipality).values()];
  return writeXlsxFile([
    ['Kunta', ...questionnaire.questions.map(({ key }) => key)],
    ...named.map(({ name_fi }, index) => [
      name_fi,
      ...questionnaire.questions.map(({ key }) => {
        const given = rows[index]!.find(({ question }) => question === key);
        return given === undefined ? null : cellOfValue(given.value);
      }),
    ]),
  ]).toBuffer();
}
