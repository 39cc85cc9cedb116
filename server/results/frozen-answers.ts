/** Reads the frozen answers of a release back into the form that the rules of the numbers take. */
import { unknownValue } from '#domain/answer.ts';
import type { AnswerValue, AnswerValues, MissingKind } from '#domain/answer.ts';
import type { MunicipalityAnswers } from '#domain/indicator.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import type { Db } from '../database.ts';

interface FrozenValue {
  question_key: string;
  value: unknown;
  missing: string | null;
}

/** The municipalities of a release with their public answers and populations. */
export async function frozenMunicipalities(
  db: Db,
  releaseId: string,
  questionnaire: Questionnaire,
): Promise<MunicipalityAnswers[]> {
  const municipalities = await db
    .selectFrom('release_municipality')
    .select(['municipality_code', 'status'])
    .where('release_id', '=', releaseId)
    .orderBy('municipality_code')
    .execute();
  const answers = await db
    .selectFrom('release_answer')
    .select(['municipality_code', 'question_key', 'value', 'missing'])
    .where('release_id', '=', releaseId)
    .execute();
  const populations = await db
    .selectFrom('municipality_population')
    .select(['municipality_code', 'year', 'population'])
    .where(
      'municipality_code',
      'in',
      municipalities.map((row) => row.municipality_code),
    )
    .execute();
  const answersOf = Map.groupBy(answers, (row) => row.municipality_code);
  const populationOf = new Map(
    populations.map((row) => [`${row.municipality_code} ${row.year}`, row.population]),
  );
  return municipalities.map(({ municipality_code: code, status }) => ({
    code,
    responded: status === 'answered',
    answers: thaw(questionnaire, answersOf.get(code) ?? []),
    population: (year) => populationOf.get(`${code} ${year}`) ?? null,
  }));
}

/**
 * Answers as they were given, as far as the public may know them. A don't-know is kept in a release
 * as a kind of missing; a withheld detail was given, but what it was nobody learns.
 */
function thaw(questionnaire: Questionnaire, rows: readonly FrozenValue[]): AnswerValues {
  const answers: Record<string, AnswerValue> = {};
  for (const row of rows) {
    const question = findQuestion(questionnaire, row.question_key);
    if (question === undefined) continue;
    const value = thawValue(question, row.value, row.missing as MissingKind | null);
    if (value !== null) answers[question.key] = value;
  }
  return answers;
}

function thawValue(
  question: Question,
  value: unknown,
  missing: MissingKind | null,
): AnswerValue | null {
  if (missing === null) return value as AnswerValue;
  if (missing === 'dont_know') {
    return question.type === 'multiple_choice' ? [unknownValue] : unknownValue;
  }
  if (missing !== 'withheld') return null;
  return question.type === 'contact' ? { name: '–', title: '', email: '', phone: '' } : '–';
}
