/** What the coordinator is told of a preview before publishing: differences, personal data, who is silent. */
import { valueLabel } from '#domain/answer-label.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import type { Difference, Preview } from '#domain/publishing.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { countDifferences } from '#domain/release-difference.ts';
import type { MunicipalityDifference, ReleasedAnswer } from '#domain/release-difference.ts';
import type { Db, Tx } from '../database.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { consentedContacts } from './consented-contacts.ts';
import type { Previewed } from './preview.ts';
import { codesInRelease } from './released-rows.ts';

/** To be read after `openPreview`; `differences` were read before it. */
export async function previewContent(
  tx: Tx,
  round: Round,
  { id, number, made }: Previewed,
  corrected: { name: string; differences: readonly MunicipalityDifference[] } | null,
): Promise<Preview> {
  const { year } = round;
  const questionnaire = await questionnaireAsked(tx, round.id);
  const codes = await codesInRelease(tx, id);
  const named = await municipalityNames(tx, [
    ...codes,
    ...(corrected?.differences ?? []).map(({ code }) => code),
  ]);
  const head = await tx
    .selectFrom('release')
    .select(['municipalities', 'answered'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const silent = await tx
    .selectFrom('release_municipality')
    .select('municipality_code')
    .where('release_id', '=', id)
    .where('status', '=', 'did_not_answer')
    .orderBy('municipality_code')
    .execute();
  const contacts = await consentedContacts(tx, codes, round.example);
  const place = (code: string) => ({ code, name: named.get(code) ?? { fi: code, sv: code } });
  return {
    fingerprint: made?.fingerprint ?? `${year}.${number}`,
    name: `${year}.${number}`,
    corrects: corrected?.name ?? null,
    municipalities: head.municipalities,
    answered: head.answered,
    silent: silent.map((row) => place(row.municipality_code)),
    differences:
      corrected === null
        ? null
        : {
            counts: countDifferences(corrected.differences),
            municipalities: differencesInWords(corrected.differences, questionnaire, year, place),
          },
    personalData: (made?.personalData ?? []).map(({ municipality, question, ...finding }) => ({
      ...finding,
      municipality: place(municipality),
      question,
      label: questionLabel(questionnaire, question, year),
    })),
    contacts: contacts.map(({ municipality, name }) => ({
      municipality: place(municipality),
      name,
    })),
    questions: questionnaire.questions
      .filter((question) => question.public)
      .map(({ key, wording }) => ({ key, label: fillYearsInText(wording, year) })),
    places: codes.map(place),
  };
}

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

function questionLabel(questionnaire: Questionnaire, key: string, year: number): Text {
  const question = findQuestion(questionnaire, key);
  if (question === undefined) return { fi: key, sv: key, en: key };
  return fillYearsInText(question.wording, year);
}
