/** The queue of a round: every response that has been handed over, with what there is to look at. */
import { changedCount, findingKinds, reviewFindings } from '#domain/review.ts';
import type { QueuedResponse, ReviewQueue } from '#domain/review-queue.ts';
import type { AskedQuestionnaires } from '../answering/asked-questionnaires.ts';
import { checkContext } from '../answering/check-context.ts';
import { earlierAnswers, earlierRounds } from '../answering/earlier.ts';
import { handedOverAnswers, savedAnswers } from '../answering/saved-answer.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { databaseNow, responseHeads } from '../rounds/board.ts';
import { findRound } from '../rounds/round.ts';
import { requireAction } from '../rounds/rounds.routes.ts';
import { queriesOf } from './queries.ts';

/**
 * First those that wait for the region, the longest waiting first; then those that are with the
 * municipality. Throws `not-found` and `forbidden`.
 */
export async function reviewQueue(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  person: Person,
  { region, year }: { region: string; year: number },
): Promise<ReviewQueue> {
  const round = await findRound(tx, region, year);
  requireAction(person, round, 'read');
  const heads = await responseHeads(tx, person.grants, round, await databaseNow(tx));
  const waiting = heads
    .filter(({ state }) => state === 'submitted' || state === 'returned')
    .toSorted(
      (one, other) =>
        Number(one.state === 'returned') - Number(other.state === 'returned') ||
        (one.submittedAt ?? '').localeCompare(other.submittedAt ?? ''),
    );
  const rows = await tx
    .selectFrom('response')
    .select(['id', 'municipality_code'])
    .where('round_id', '=', round.id)
    .execute();
  const idOf = new Map(rows.map((row) => [row.municipality_code, row.id]));
  const threads = await queriesOf(tx, [...idOf.values()]);
  const questionnaire = await questionnaires.of(tx, round);
  const responses: QueuedResponse[] = [];
  for (const head of waiting) {
    const id = idOf.get(head.municipality.code)!;
    const queries = threads.get(id) ?? [];
    const present = {
      municipality: head.municipality.code,
      year: round.year,
      example: round.example,
      questionnaire,
      regionCode: round.region.code,
    };
    const rounds = await earlierRounds(tx, questionnaires, present);
    const reviewed = {
      questionnaire,
      answers: handedOverAnswers(questionnaire, await savedAnswers(tx, id)),
      earlier: await earlierAnswers(tx, questionnaires, present, rounds),
      checkContext: await checkContext(tx, questionnaires, present, rounds),
      queries,
    };
    const open = reviewFindings(reviewed).filter(({ isSettled }) => !isSettled);
    responses.push({
      ...head,
      findings: Object.fromEntries(
        findingKinds.flatMap((kind) => {
          const count = open.filter((finding) => finding.kind === kind).length;
          return count === 0 ? [] : [[kind, count]];
        }),
      ),
      changed: changedCount(reviewed),
      queries: {
        asked: queries.filter(({ state }) => state === 'asked').length,
        answered: queries.filter(({ state }) => state === 'answered').length,
        settled: queries.filter(({ state }) => state === 'settled').length,
      },
    });
  }
  return { region: round.region, year: round.year, example: round.example, responses };
}
