/** Fills an empty database with example rounds: Central Finland 2020-2025 published, 2026 open. */
import type { Questionnaire } from '#domain/questionnaire.ts';
import { findQuestion, questionnaireOfRound } from '#domain/questionnaire.ts';
import type { ThemeQuestion } from '#domain/questionnaire.ts';
import type { Database, Db, Tx } from '../database.ts';
import { storeImport } from '../exchange/import.ts';
import { publishRound } from '../publishing/publish.ts';
import { storeQuestionnaire } from '../questionnaire/store.ts';
import { readTemplate } from '../questionnaire/templates.ts';
import { readThemeQuestions } from '../questionnaire/theme.ts';
import { membershipOf, populationsOf } from '../register/register.ts';
import { createRound, findRound, moveRound } from '../rounds/round.ts';
import { answerPlace, exampleAnswers } from './example-answers.ts';
import { storeExampleConsents } from './example-consents.ts';
import type { ExampleAnswer } from './example-answers.ts';
import { exampleQuestionnaire } from './example-questionnaires.ts';

export const exampleRegion = { code: '13', slug: 'keski-suomi' };
/** 2020 has 23 municipalities and 2021 22: Kuhmoinen moved to Pirkanmaa in between. */
const publishedYears = [2020, 2021, 2022, 2023, 2024, 2025];
export const openYear = 2026;
/** Hankasalmi, Joutsa, Keuruu and Uurainen have answered the open round already. */
const earlyAnswerers = new Set(['077', '172', '249', '892']);

/** Is there anything in this database yet? */
export async function hasRounds(db: Db): Promise<boolean> {
  return (await db.selectFrom('round').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Creates, fills and publishes the example rounds by the same functions that real ones go through. */
export async function seedExamples(database: Database): Promise<void> {
  const of2026 = await readTemplate('kuntatutka-2026');
  const themes = await readThemeQuestions();
  const earlier = new Map<string, ExampleAnswer>();
  for (const year of publishedYears) {
    const answers = await database.operator.transaction().execute(async (tx) => {
      const { roundId, asked, municipalities } = await openRound(tx, of2026, themes, year);
      const answers = exampleAnswers(asked, year, municipalities, earlier);
      await storeImport(tx, roundId, asImport(asked, answers));
      await moveRound(tx, await findRound(tx, exampleRegion.slug, year), 'close');
      const round = await findRound(tx, exampleRegion.slug, year);
      await publishRound(tx, round, { note: null, publishedBy: null });
      if (year === publishedYears.at(-1)) await storeExampleConsents(tx, roundId);
      return answers;
    });
    for (const answer of answers) {
      earlier.set(answerPlace(answer.municipality, answer.question), answer);
    }
  }
  await database.operator.transaction().execute(async (tx) => {
    const { roundId, asked, municipalities } = await openRound(tx, of2026, themes, openYear);
    const early = municipalities.filter(({ code }) => earlyAnswerers.has(code));
    const answers = exampleAnswers(asked, openYear, early, earlier);
    await storeImport(tx, roundId, asImport(asked, answers));
  });
}

async function openRound(
  tx: Tx,
  of2026: Questionnaire,
  themes: readonly ThemeQuestion[],
  year: number,
) {
  const questionnaire = exampleQuestionnaire(of2026, year);
  await storeQuestionnaire(tx, questionnaire);
  const theme = themes.find((each) => each.year === year) ?? null;
  const codes = await membershipOf(tx, exampleRegion.code, year);
  const roundId = await createRound(tx, {
    regionCode: exampleRegion.code,
    year,
    questionnaire,
    theme,
    municipalities: codes,
    opensAt: null,
    closesAt: null,
    example: true,
  });
  await moveRound(tx, await findRound(tx, exampleRegion.slug, year), 'open');
  const populations = await populationsOf(tx, Math.min(year - 1, 2024));
  return {
    roundId,
    asked: questionnaireOfRound(questionnaire, theme),
    municipalities: codes.map((code) => ({ code, population: populations.get(code) ?? 1000 })),
  };
}

function asImport(questionnaire: Questionnaire, answers: readonly ExampleAnswer[]) {
  return {
    questionnaire,
    faults: [],
    answers: answers.map(({ question, ...answer }, index) => ({
      ...answer,
      row: index + 2,
      question: findQuestion(questionnaire, question)!,
      evidenceUrl: null,
    })),
  };
}
