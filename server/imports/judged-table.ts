/** Judges a table of an earlier year against what can have been asked then, and of whom. */
import { createHash } from 'node:crypto';
import type { AnswerValue } from '#domain/answer.ts';
import type { ImportColumns, ImportPreview, ImportQuery } from '#domain/import-record.ts';
import { fillYearsInText } from '#domain/language.ts';
import { isDontKnow } from '#domain/missing.ts';
import { withoutQuestions } from '#domain/not-asked.ts';
import { questionnaireOfRound } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import type { Tx } from '../database.ts';
import type { ImportedAnswer } from '../exchange/import-rows.ts';
import { columnLetters } from '../exchange/sheet.ts';
import type { Sheet } from '../exchange/sheet.ts';
import { Problem } from '../http/problem.ts';
import { loadQuestionnaire } from '../questionnaire/store.ts';
import { membershipOf } from '../register/register.ts';
import type { Round } from '../rounds/round.ts';
import { rememberedMapping } from './mapping.ts';
import { registerOf } from './named-municipality.ts';
import type { RegisteredMunicipality } from './named-municipality.ts';
import { tableColumns } from './table-columns.ts';
import { readWideTable } from './wide-table.ts';
import type { UsedColumn, WideFault } from './wide-table.ts';

/** A table that has been read: what is shown of it, and what is stored of it. */
export interface JudgedTable {
  preview: ImportPreview;
  answers: ImportedAnswer[];
  /** What was asked: the questionnaire without the questions that no column answers. */
  asked: Questionnaire;
  notAsked: string[];
  members: string[];
}

const mostFaultsShown = 2000;

/** What the table holds and seems to mean. Throws `import-year` and `not-found`. */
export async function columnsOfTable(
  tx: Tx,
  round: Round,
  query: ImportQuery,
  sheet: Sheet,
): Promise<ImportColumns> {
  await membersOf(tx, round, query.year);
  const questionnaire = await questionnaireOf(tx, query);
  const mapping = await rememberedMapping(tx, round.region.code);
  return tableColumns(sheet, query.year, questionnaire, mapping);
}

/** Reads the table by what the region has said that it means. Throws as `columnsOfTable`. */
export async function judgeTable(
  tx: Tx,
  round: Round,
  query: ImportQuery,
  sheet: Sheet,
): Promise<JudgedTable> {
  const { year } = query;
  const members = await membersOf(tx, round, year);
  const questionnaire = await questionnaireOf(tx, query);
  const register = registerOf(await registeredMunicipalities(tx), members);
  const mapping = await rememberedMapping(tx, round.region.code);
  const table = readWideTable(sheet, { year, questionnaire, mapping, register });
  const byQuestion = Map.groupBy(table.answers, ({ question }) => question.key);
  const notAsked = questionnaire.questions
    .map(({ key }) => key)
    .filter((key) => !byQuestion.has(key));
  const asked = withoutQuestions(questionnaire, notAsked);
  const byMunicipality = Map.groupBy(table.answers, ({ municipality }) => municipality);
  const inapplicable = inapplicableAnswers(byMunicipality, asked);
  const wordingOf = (key: string) =>
    fillYearsInText(questionnaire.questions.find((each) => each.key === key)!.wording, year);
  const named = (code: string): RegisteredMunicipality => register.municipalities.get(code)!;
  const isSound = table.faults.length === 0;
  return {
    answers: isSound ? table.answers : [],
    asked,
    notAsked,
    members,
    preview: {
      year,
      fingerprint: isSound ? fingerprintOf(query, table.answers) : null,
      municipalities: members.length,
      answered: byMunicipality.size,
      without: members.filter((code) => !byMunicipality.has(code)).map(named),
      answers: table.answers.length,
      questions: table.columns.flatMap((column) => {
        const answers = byQuestion.get(column.question.key);
        if (answers === undefined) return [];
        const wording = wordingOf(column.question.key);
        return [{ wording, ...countsOf(column, answers, inapplicable) }];
      }),
      notAsked: notAsked.map((key) => ({ key, wording: wordingOf(key) })),
      unused: table.unused,
      faults: table.faults.slice(0, mostFaultsShown).map((fault) => shown(fault, named, wordingOf)),
      faultCount: table.faults.length,
    },
  };
}

/** The municipalities of the region in a year of which it has no round yet. */
async function membersOf(tx: Tx, round: Round, year: number): Promise<string[]> {
  const members = year < round.year ? await membershipOf(tx, round.region.code, year) : [];
  if (members.length === 0) throw new Problem('import-year', { year: String(year) });
  const existing = await tx
    .selectFrom('round')
    .select('id')
    .where('region_code', '=', round.region.code)
    .where('year', '=', year)
    .executeTakeFirst();
  if (existing !== undefined) {
    throw new Problem('round-exists', { region: round.region.name.fi, year: String(year) });
  }
  return members;
}

/** A round of an earlier year has no theme question: its columns are its region's own affair. */
async function questionnaireOf(tx: Tx, query: ImportQuery): Promise<Questionnaire> {
  const stored = await loadQuestionnaire(tx, query.questionnaire, query.version);
  if (stored === null) throw new Problem('not-found');
  return questionnaireOfRound(stored, null);
}

async function registeredMunicipalities(tx: Tx): Promise<RegisteredMunicipality[]> {
  const rows = await tx
    .selectFrom('municipality')
    .select(['code', 'name_fi', 'name_sv'])
    .orderBy('code')
    .execute();
  return rows.map(({ code, name_fi: fi, name_sv: sv }) => ({ code, name: { fi, sv } }));
}

function countsOf(
  { index, question }: UsedColumn,
  answers: readonly ImportedAnswer[],
  inapplicable: ReadonlySet<ImportedAnswer>,
) {
  return {
    key: question.key,
    column: columnLetters(index),
    answers: answers.length,
    unknown: answers.filter(({ value }) => isDontKnow(question, value)).length,
    notApplicable: answers.filter((answer) => inapplicable.has(answer)).length,
  };
}

/** Answers that do not apply, given the other answers of their municipality. */
function inapplicableAnswers(
  byMunicipality: ReadonlyMap<string, readonly ImportedAnswer[]>,
  asked: Questionnaire,
): Set<ImportedAnswer> {
  const found = new Set<ImportedAnswer>();
  for (const own of byMunicipality.values()) {
    const values: Record<string, AnswerValue> = Object.fromEntries(
      own.map(({ question, value }) => [question.key, value]),
    );
    const visible = new Set(visibleQuestions(asked, values).map(({ key }) => key));
    for (const answer of own) if (!visible.has(answer.question.key)) found.add(answer);
  }
  return found;
}

function shown(
  { cell, municipality, question, code, params }: WideFault,
  named: (code: string) => RegisteredMunicipality,
  wordingOf: (key: string) => ImportPreview['notAsked'][number]['wording'],
): ImportPreview['faults'][number] {
  return {
    cell,
    municipality: municipality === null ? null : named(municipality),
    question: question === null ? null : { key: question, wording: wordingOf(question) },
    code,
    params,
  };
}

/** Names everything that would be stored. */
function fingerprintOf(query: ImportQuery, answers: readonly ImportedAnswer[]): string {
  const stored = answers.map(({ municipality, question, value, comment }) => [
    municipality,
    question.key,
    value,
    comment ?? null,
  ]);
  const { year, questionnaire, version } = query;
  return createHash('sha256')
    .update(JSON.stringify([year, questionnaire, version, stored]))
    .digest('hex');
}
