/** Hands a section of a response to a colleague, takes it back, and hears that it is done. */
import { sql } from 'kysely';
import { dueDayFault, readNote } from '#domain/member.ts';
import { mayOnSection } from '#domain/permission.ts';
import type { SectionAction } from '#domain/rights.ts';
import type { HandSection, HandedSection } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import { lockResponse, requireAction } from '../answering/response.ts';
import type { ResponsePlace } from '../answering/response.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { queueLetter } from '../letters/queue.ts';
import { findRound, questionnaireAsked } from '../rounds/round.ts';
import { handedSections } from './handed-sections.ts';
import { inputFault } from './input-fault.ts';
import { receiverOf } from './receiver.ts';
import { lockMembers } from './role.ts';
import { answeringDays, isOfMunicipality } from './sections.ts';

/** A section of a response, as the address names it. */
export interface SectionPlace extends ResponsePlace {
  dimension: string;
}

/**
 * Hands the section over, from whoever holds it now, and queues the letter; a colleague who is new
 * gets the role of a respondent by the same step. Handing it over in the same way again changes
 * nothing. Throws `not-found`, `forbidden`, `round-not-open`, `step-not-possible`,
 * `invalid-input` and `too-many-requests`.
 */
export async function handSection(
  tx: Tx,
  actor: Person,
  place: SectionPlace,
  { to, dueOn, note: written }: HandSection,
): Promise<void> {
  const { responseId, regionCode, holding } = await sectionFor(tx, actor, place, 'hand');
  const note = readNote(written);
  if (note === undefined) throw inputFault('people-fault-note', 'note');
  if (dueOn !== null) {
    const fault = dueDayFault(dueOn, await answeringDays(tx, responseId));
    if (fault !== null) throw inputFault(`people-fault-due-${fault}`, 'dueOn');
  }
  await lockMembers(tx, place.municipality);
  const receiver = await receiverOf(tx, actor, place.municipality, to, 'respondent');
  const isAsBefore =
    holding?.personId === receiver.id && holding.dueOn === dueOn && holding.note === note;
  if (isAsBefore) return;
  if (holding !== null) await endSection(tx, actor, responseId, place.dimension, 'handed_on');
  await tx
    .insertInto('section_handover')
    .values({
      response_id: responseId,
      dimension: place.dimension,
      person_id: receiver.id,
      due_on: dueOn,
      note,
      handed_by: actor.id,
    })
    .execute();
  if (receiver.id === actor.id) return;
  const { region, year, municipality, dimension } = place;
  await queueLetter(tx, {
    kind: 'section_handed',
    to: receiver.email,
    language: receiver.language,
    params: {
      municipality,
      region,
      year,
      dimension,
      dueOn,
      note,
      handedBy: actor.name || actor.email,
    },
    regionCode,
    municipalityCode: municipality,
    queuedBy: actor.id,
  });
}

/** Takes the section back. Throws `not-found`, `forbidden` and `section-not-held`. */
export async function takeSectionBack(tx: Tx, actor: Person, place: SectionPlace): Promise<void> {
  const { responseId } = await sectionFor(tx, actor, place, 'take_back');
  await endSection(tx, actor, responseId, place.dimension, 'taken_back');
}

/** Its holder has finished the section. Throws `not-found`, `forbidden` and `section-not-held`. */
export async function finishSection(tx: Tx, actor: Person, place: SectionPlace): Promise<void> {
  const { responseId } = await sectionFor(tx, actor, place, 'done');
  await endSection(tx, actor, responseId, place.dimension, 'done');
}

/** The response, locked, if the actor may take the step with this section of it. */
async function sectionFor(
  tx: Tx,
  actor: Person,
  place: SectionPlace,
  step: SectionAction,
): Promise<{ responseId: string; regionCode: string; holding: HandedSection | null }> {
  const response = await lockResponse(tx, actor, place);
  const { dimensions } = await questionnaireAsked(tx, response.roundId);
  if (!dimensions.some(({ key }) => key === place.dimension)) throw new Problem('not-found');
  const handed = await handedSections(tx, response.id);
  const holding = handed.find(({ dimension }) => dimension === place.dimension) ?? null;
  const { region } = await findRound(tx, place.region, place.year);
  const may = mayOnSection(actor.grants, {
    regionCode: region.code,
    municipalityCode: place.municipality,
    isAnswerable: response.may.includes('answer'),
    holder: holding === null ? null : holding.personId === actor.id ? 'oneself' : 'another',
  });
  if (may.includes(step)) {
    actor.asked.add(`section.${step}`);
    return { responseId: response.id, regionCode: region.code, holding };
  }
  if (!isOfMunicipality(actor, place.municipality)) throw new Problem('forbidden');
  if (step === 'hand') requireAction(actor, place, response, 'answer');
  else if (holding === null) throw new Problem('section-not-held');
  throw new Problem('forbidden');
}

async function endSection(
  tx: Tx,
  actor: Person,
  responseId: string,
  dimension: string,
  reason: 'done' | 'taken_back' | 'handed_on',
): Promise<void> {
  await tx
    .updateTable('section_handover')
    .set({ ended_at: sql`clock_timestamp()`, ended_by: actor.id, end_reason: reason })
    .where('response_id', '=', responseId)
    .where('dimension', '=', dimension)
    .where('ended_at', 'is', null)
    .execute();
}
