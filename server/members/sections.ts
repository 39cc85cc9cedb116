/** Where the sections of a response stand: who holds which, and who has answered how much of it. */
import { sql } from 'kysely';
import type { AnswerValue } from '#domain/answer.ts';
import { mayOnSection } from '#domain/permission.ts';
import { fillYearsInText } from '#domain/language.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import type { ResponseSections, SectionStanding } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { ResponsePlace } from '../answering/response.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { databaseNow, responseHeads } from '../rounds/board.ts';
import { findRound, questionnaireAsked } from '../rounds/round.ts';
import { handedSections } from './handed-sections.ts';

/**
 * The sections as the municipality's own people see them. Throws `not-found`, and `forbidden` to
 * the coordinator: who does what is the municipality's own affair.
 */
export async function readSections(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
): Promise<ResponseSections> {
  const round = await findRound(tx, place.region, place.year);
  const now = await databaseNow(tx);
  const [head] = await responseHeads(tx, person.grants, round, now, place.municipality);
  if (head === undefined) throw new Problem('not-found');
  if (!isOfMunicipality(person, place.municipality)) throw new Problem('forbidden');
  const { id } = await tx
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', round.id)
    .where('municipality_code', '=', place.municipality)
    .executeTakeFirstOrThrow();
  const questionnaire = await questionnaireAsked(tx, round.id);
  const answers = await answersGiven(tx, id);
  const values = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
  const visible = visibleQuestions(questionnaire, values);
  const handed = new Map((await handedSections(tx, id)).map((each) => [each.dimension, each]));
  const done = await sectionsDone(tx, id);
  return {
    lastDay: (await answeringDays(tx, id)).lastDay,
    sections: questionnaire.dimensions.map(({ key, label }) => {
      const asked = visible.filter((question) => question.dimension === key);
      const core = asked.filter((question) => question.core);
      const own = answers.filter(({ question }) => asked.some((each) => each.key === question));
      const holder = handed.get(key) ?? null;
      return {
        dimension: key,
        label: fillYearsInText(label, round.year),
        coreAnswered: core.filter((question) => values[question.key] !== undefined).length,
        coreAsked: core.length,
        answeredBy: countByPerson(own.map(({ person: answerer }) => answerer)),
        handed: holder,
        done: holder === null ? (done.get(key) ?? null) : null,
        may: mayOnSection(person.grants, {
          regionCode: round.region.code,
          municipalityCode: place.municipality,
          isAnswerable: head.may.includes('answer'),
          holder: holder === null ? null : holder.personId === person.id ? 'oneself' : 'another',
        }),
      };
    }),
  };
}

/** Today and the last day of answering, by the calendar in Finland. */
export async function answeringDays(
  tx: Tx,
  responseId: string,
): Promise<{ today: string; lastDay: string | null }> {
  // The closing instant itself is already too late, so a closing at midnight ends the day before.
  return tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select([
      sql<string>`(clock_timestamp() at time zone 'Europe/Helsinki')::date::text`.as('today'),
      sql<string | null>`((coalesce(response.reopened_until, round.closes_at)
        - interval '1 microsecond') at time zone 'Europe/Helsinki')::date::text`.as('lastDay'),
    ])
    .where('response.id', '=', responseId)
    .executeTakeFirstOrThrow();
}

export function isOfMunicipality(person: Person, municipalityCode: string): boolean {
  return person.grants.some((grant) => grant.municipalityCode === municipalityCode);
}

async function answersGiven(
  tx: Tx,
  responseId: string,
): Promise<{ question: string; value: AnswerValue; person: string | null }[]> {
  const rows = await tx
    .selectFrom('answer')
    .leftJoin('person', 'person.id', 'answer.answered_by')
    .select(['answer.question_key', 'answer.value', 'person.name', 'person.email'])
    .where('answer.response_id', '=', responseId)
    .where('answer.value', 'is not', null)
    .execute();
  return rows.map((row) => ({
    question: row.question_key,
    value: row.value as AnswerValue,
    person: row.name || row.email,
  }));
}

/** Who finished the section, where that is the last thing that happened to it. */
async function sectionsDone(
  tx: Tx,
  responseId: string,
): Promise<Map<string, NonNullable<SectionStanding['done']>>> {
  const rows = await tx
    .selectFrom('section_handover')
    .innerJoin('person', 'person.id', 'section_handover.person_id')
    .select([
      'section_handover.dimension',
      'section_handover.ended_at',
      'section_handover.end_reason',
      'person.name',
      'person.email',
    ])
    .distinctOn('section_handover.dimension')
    .where('section_handover.response_id', '=', responseId)
    .orderBy('section_handover.dimension')
    .orderBy('section_handover.id', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ dimension, ended_at, end_reason, name, email }) =>
      end_reason === 'done' && ended_at !== null
        ? [[dimension, { person: name || email, at: ended_at.toISOString() }] as const]
        : [],
    ),
  );
}

/** Whoever has answered most comes first. */
function countByPerson(people: readonly (string | null)[]): SectionStanding['answeredBy'] {
  const counts = new Map<string | null, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts]
    .map(([person, answers]) => ({ person, answers }))
    .toSorted((one, other) => other.answers - one.answers);
}
