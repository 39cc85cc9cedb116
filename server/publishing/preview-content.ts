/** What the coordinator is told of a preview before publishing: differences, personal data, who is silent. */
import { fillYearsInText } from '#domain/language.ts';
import type { Preview } from '#domain/publishing.ts';
import { countDifferences } from '#domain/release-difference.ts';
import type { MunicipalityDifference } from '#domain/release-difference.ts';
import type { Tx } from '../database.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { consentedContacts } from './consented-contacts.ts';
import type { Previewed } from './preview.ts';
import {
  differencesInWords,
  municipalityNames,
  questionLabel,
} from '../results/differences-in-words.ts';
import { codesInRelease } from '../results/released-rows.ts';

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
