/** Reads one municipality's response with everything that stands beside its answers. */
import { sql } from 'kysely';
import { mayOnPeople } from '#domain/permission.ts';
import { fillYearsInQuestionnaire } from '#domain/questionnaire.ts';
import type { ResponseHead, SurveyResponse } from '#domain/survey.ts';
import { valuesOf } from '#domain/response-check.ts';
import { consentsOn } from '../consent/standing.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { handedSections } from '../members/handed-sections.ts';
import { reviewOf } from '../review/queries.ts';
import { responseHead, responseHeadQuery, roundHead } from '../rounds/board.ts';
import { telephoneOf } from '../telephone/standing.ts';
import { asRound, roundColumns } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import type { AskedQuestionnaires } from './asked-questionnaires.ts';
import { checkContext } from './check-context.ts';
import { earlierAnswers, earlierRounds } from './earlier.ts';
import { isOfMunicipality } from './response.ts';
import type { ResponsePlace } from './response.ts';
import { handedOverAnswers, savedAnswers } from './saved-answer.ts';

/** A response as far as one query tells. */
export interface FoundResponse {
  id: string;
  round: Round;
  head: ResponseHead;
  submittedBy: string | null;
  reviewNote: string | null;
}

/**
 * The response with its questions and answers, as far as the person may read it: outside the
 * municipality that is what was handed over. Throws `response-not-found`.
 */
export async function readResponse(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  person: Person,
  place: ResponsePlace,
): Promise<SurveyResponse> {
  const { id, round, head, ...rest } = await findResponse(tx, person, place);
  const questionnaire = await questionnaires.of(tx, round);
  const answers = head.may.includes('read') ? await savedAnswers(tx, id) : [];
  const present = {
    municipality: place.municipality,
    year: round.year,
    example: round.example,
    questionnaire,
    regionCode: round.region.code,
  };
  const rounds = await earlierRounds(tx, questionnaires, present);
  return {
    ...head,
    ...rest,
    round: roundHead(round),
    viewer: { id: person.id, name: person.name, email: person.email },
    people: {
      may: mayOnPeople(person.grants, {
        municipalityCode: place.municipality,
        regionCodes: [round.region.code],
      }),
    },
    questionnaire: fillYearsInQuestionnaire(questionnaire, round.year),
    // Whoever is on the telephone with the municipality goes on with its draft.
    answers:
      head.may.includes('answer') || isOfMunicipality(person, place.municipality)
        ? answers
        : handedOverAnswers(questionnaire, answers),
    earlier: await earlierAnswers(tx, questionnaires, present, rounds),
    checkContext: await checkContext(tx, questionnaires, present, rounds),
    sections: head.may.includes('read') ? await handedSections(tx, id) : [],
    consents: head.may.includes('read')
      ? await consentsOn(
          tx,
          { municipality: place.municipality, example: round.example },
          questionnaire,
          valuesOf(answers),
        )
      : [],
    telephone: await telephoneOf(tx, id, person.id),
    review: await reviewOf(tx, person.grants, id, {
      regionCode: round.region.code,
      municipalityCode: place.municipality,
      state: head.state,
    }),
  };
}

/** Throws `response-not-found` where the person can see no such response. */
export async function findResponse(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
): Promise<FoundResponse> {
  const row = await responseHeadQuery(tx)
    .innerJoin('round', 'round.id', 'response.round_id')
    .innerJoin('region', 'region.code', 'round.region_code')
    .leftJoin('person', 'person.id', 'response.submitted_by')
    .select(roundColumns)
    .select([
      'response.id as responseId',
      'response.review_note',
      'person.name as submitterName',
      'person.email as submitterEmail',
      sql<Date>`clock_timestamp()`.as('now'),
    ])
    .where('region.slug', '=', place.region)
    .where('round.year', '=', place.year)
    .where('response.municipality_code', '=', place.municipality)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('response-not-found');
  const round = asRound(row);
  const head = responseHead(row, person.grants, round, row.now);
  return {
    id: row.responseId,
    round,
    head,
    submittedBy: row.submitterName || row.submitterEmail,
    reviewNote: row.review_note,
  };
}
