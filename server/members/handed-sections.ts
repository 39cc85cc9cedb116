/** The sections that somebody has been handed and holds now. */
import { sql } from 'kysely';
import type { HandedSection, Me } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import { questionnaireAsked } from '../rounds/round.ts';

/** Those of one response, by dimension. */
export async function handedSections(tx: Tx, responseId: string): Promise<HandedSection[]> {
  const rows = await tx
    .selectFrom('section_handover')
    .innerJoin('person', 'person.id', 'section_handover.person_id')
    .leftJoin('person as lead', 'lead.id', 'section_handover.handed_by')
    .select([
      'section_handover.dimension',
      'section_handover.person_id',
      'section_handover.due_on',
      'section_handover.note',
      'section_handover.handed_at',
      'person.name',
      'person.email',
      'lead.name as leadName',
      'lead.email as leadEmail',
    ])
    .where('section_handover.response_id', '=', responseId)
    .where('section_handover.ended_at', 'is', null)
    .orderBy('section_handover.dimension')
    .execute();
  return rows.map((row) => ({
    dimension: row.dimension,
    personId: row.person_id,
    person: row.name || row.email,
    dueOn: row.due_on,
    note: row.note,
    handedBy: row.leadName || row.leadEmail,
    handedAt: row.handed_at.toISOString(),
  }));
}

type OwnSections = Me['responses'][number]['handed'];

/** Those that one person holds anywhere: a function of a round's id and a municipality. */
export async function sectionsHandedTo(
  tx: Tx,
  personId: string,
): Promise<(roundId: string, municipalityCode: string) => OwnSections> {
  const rows = await tx
    .selectFrom('section_handover')
    .innerJoin('response', 'response.id', 'section_handover.response_id')
    .select([
      'response.round_id',
      'response.municipality_code',
      'section_handover.dimension',
      'section_handover.due_on',
    ])
    .where('section_handover.person_id', '=', personId)
    .where('section_handover.ended_at', 'is', null)
    .orderBy(sql`section_handover.due_on asc nulls last`)
    .orderBy('section_handover.dimension')
    .execute();
  const labels = new Map<string, OwnSections[number]['label']>();
  for (const roundId of new Set(rows.map((row) => row.round_id))) {
    const { dimensions } = await questionnaireAsked(tx, roundId);
    for (const { key, label } of dimensions) labels.set(`${roundId} ${key}`, label);
  }
  return (roundId, municipalityCode) =>
    rows
      .filter((row) => row.round_id === roundId && row.municipality_code === municipalityCode)
      .map((row) => ({
        dimension: row.dimension,
        label: labels.get(`${roundId} ${row.dimension}`)!,
        dueOn: row.due_on,
      }));
}
