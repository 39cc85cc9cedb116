/** Reads what the municipality answered in earlier rounds, newest first for every question. */
import type { AnswerValue } from '#domain/answer.ts';
import { earlierOf } from '#domain/earlier-answer.ts';
import type { EarlierRound } from '#domain/earlier-answer.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { RoundState } from '#domain/round.ts';
import type { EarlierAnswer } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { AskedQuestionnaires } from './asked-questionnaires.ts';

/** The response for which one looks back. */
export interface PresentResponse {
  municipality: string;
  year: number;
  example: boolean;
  questionnaire: Questionnaire;
}

/**
 * The municipality's approved responses to earlier rounds, of whatever region it was in then, as
 * far as the caller may see them. Invented answers stand beside invented ones only.
 */
export async function earlierRounds(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  { municipality, year, example }: PresentResponse,
): Promise<EarlierRound[]> {
  const rows = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .innerJoin('answer', 'answer.response_id', 'response.id')
    .leftJoin('person', 'person.id', 'answer.answered_by')
    .select([
      'round.id as roundId',
      'round.year',
      'round.state',
      'answer.question_key',
      'answer.value',
      'answer.estimate',
      'answer.comment',
      'answer.evidence_url',
      'answer.answered_at',
      'person.name',
      'person.email',
    ])
    .where('response.municipality_code', '=', municipality)
    .where('response.state', '=', 'approved')
    .where('round.year', '<', year)
    .where('round.example', '=', example)
    .where('answer.value', 'is not', null)
    .orderBy('round.year')
    .orderBy('round.id')
    .execute();
  const rounds: EarlierRound[] = [];
  for (const [id, ofRound] of Map.groupBy(rows, (row) => row.roundId)) {
    const { year: of, state } = ofRound[0]!;
    rounds.push({
      year: of,
      questionnaire: await questionnaires.of(tx, { id, state: state as RoundState }),
      answers: ofRound.map((row) => ({
        question: row.question_key,
        value: row.value as AnswerValue,
        estimate: row.estimate,
        comment: row.comment,
        evidenceUrl: row.evidence_url,
        answeredBy: row.name || row.email,
        answeredAt: row.answered_at.toISOString(),
      })),
    });
  }
  return rounds;
}

/** One earlier answer for each question of today that has one. */
export async function earlierAnswers(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  present: PresentResponse,
  rounds: readonly EarlierRound[],
): Promise<EarlierAnswer[]> {
  if (rounds.length === 0) return [];
  const { questionnaire } = present;
  return earlierOf(questionnaire, rounds, await questionnaires.lineage(tx, questionnaire.id));
}
