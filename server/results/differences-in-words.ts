/** Tells differences between two releases in the words of what was asked. */
import { valueLabel } from '#domain/answer-label.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import type { Difference } from '#domain/publishing.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { MunicipalityDifference, ReleasedAnswer } from '#domain/release-difference.ts';
import type { Db } from '../database.ts';

/** Differences with the words of the questionnaire that the round asked. */
export function differencesInWords(
  differences: readonly MunicipalityDifference[],
  questionnaire: Questionnaire,
  year: number,
  place: (code: string) => Difference['municipality'],
): Difference[] {
  const side = (question: string, answer: ReleasedAnswer | null) => {
    if (answer === null) return null;
    const asked = findQuestion(questionnaire, question);
    const { value, missing, comment } = answer;
    const label = value === null || asked === undefined ? null : valueLabel(asked, value, year);
    return { label, missing, comment };
  };
  return differences.map(({ code, before, after, scores, answers }) => ({
    municipality: place(code),
    before,
    after,
    scores: scores.map(({ key, ...score }) => ({
      label: questionnaire.dimensions.find((dimension) => dimension.key === key)?.label ?? null,
      ...score,
    })),
    answers: answers.map((answer) => ({
      question: answer.question,
      label: questionLabel(questionnaire, answer.question, year),
      before: side(answer.question, answer.before),
      after: side(answer.question, answer.after),
    })),
  }));
}

/** Names by code. */
export async function municipalityNames(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, { fi: string; sv: string }>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('municipality')
    .select(['code', 'name_fi', 'name_sv'])
    .where('code', 'in', [...new Set(codes)])
    .execute();
  return new Map(rows.map((row) => [row.code, { fi: row.name_fi, sv: row.name_sv }]));
}

/** The wording of a question, or its key where the round did not ask it. */
export function questionLabel(questionnaire: Questionnaire, key: string, year: number): Text {
  const question = findQuestion(questionnaire, key);
  if (question === undefined) return { fi: key, sv: key, en: key };
  return fillYearsInText(question.wording, year);
}
