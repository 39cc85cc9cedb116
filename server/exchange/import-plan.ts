/** Compares the answers of a file with those that are stored: what is new, changed or the same. */
import { isDeepStrictEqual } from 'node:util';
import type { AnswerValue } from '#domain/answer.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { ResponseState } from '#domain/round.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import type { Db } from '../database.ts';
import type { ImportedAnswer } from './import-rows.ts';

/** An answer with all that is kept beside it. */
export interface KeptAnswer {
  value: AnswerValue | null;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
}

export interface PlannedChange {
  question: string;
  /** Null: there was no answer before. */
  before: KeptAnswer | null;
  after: KeptAnswer;
}

export interface MunicipalityPlan {
  code: string;
  name: string;
  responseId: string;
  state: ResponseState;
  changes: PlannedChange[];
  unchanged: number;
  /** Questions of the file that do not apply, given the municipality's other answers. */
  notApplicable: string[];
}

interface Response {
  id: string;
  code: string;
  name: string;
  state: ResponseState;
  answers: Map<string, KeptAnswer>;
}

/** What storing the answers would do, municipality by municipality in the order of their codes. */
export async function planImport(
  db: Db,
  roundId: string,
  questionnaire: Questionnaire,
  answers: readonly ImportedAnswer[],
): Promise<MunicipalityPlan[]> {
  const byMunicipality = Map.groupBy(answers, (answer) => answer.municipality);
  const responses = await readResponses(db, roundId, [...byMunicipality.keys()]);
  return responses.map((response) =>
    planMunicipality(response, questionnaire, byMunicipality.get(response.code) ?? []),
  );
}

/** Is there anything to store or approve for this municipality? */
export function isChange(plan: MunicipalityPlan): boolean {
  return plan.changes.length > 0 || plan.state !== 'approved';
}

function planMunicipality(
  response: Response,
  questionnaire: Questionnaire,
  imported: readonly ImportedAnswer[],
): MunicipalityPlan {
  const changes: PlannedChange[] = [];
  for (const answer of imported) {
    const before = response.answers.get(answer.question.key) ?? null;
    const after: KeptAnswer = {
      value: answer.value,
      estimate: answer.estimate ?? before?.estimate ?? false,
      comment: answer.comment === undefined ? (before?.comment ?? null) : answer.comment,
      evidenceUrl:
        answer.evidenceUrl === undefined ? (before?.evidenceUrl ?? null) : answer.evidenceUrl,
    };
    if (isDeepStrictEqual(before, after)) continue;
    changes.push({ question: answer.question.key, before, after });
    response.answers.set(answer.question.key, after);
  }
  const values = [...response.answers].flatMap(([key, kept]) =>
    kept.value === null ? [] : [[key, kept.value] as const],
  );
  const applies = new Set(
    visibleQuestions(questionnaire, Object.fromEntries(values)).map((question) => question.key),
  );
  return {
    code: response.code,
    name: response.name,
    responseId: response.id,
    state: response.state,
    changes: changes.map((change) =>
      change.before?.value === null ? { ...change, before: null } : change,
    ),
    unchanged: imported.length - changes.length,
    notApplicable: imported.map(({ question }) => question.key).filter((key) => !applies.has(key)),
  };
}

async function readResponses(db: Db, roundId: string, codes: string[]): Promise<Response[]> {
  if (codes.length === 0) return [];
  const responses = await db
    .selectFrom('response')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .select(['response.id', 'response.state', 'municipality.code', 'municipality.name_fi'])
    .where('response.round_id', '=', roundId)
    .where('response.municipality_code', 'in', codes)
    .orderBy('municipality.code')
    .execute();
  const answers = await db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select([
      'answer.response_id',
      'answer.question_key',
      'answer.value',
      'answer.estimate',
      'answer.comment',
      'answer.evidence_url',
    ])
    .where('response.round_id', '=', roundId)
    .where('response.municipality_code', 'in', codes)
    .execute();
  const answersOf = Map.groupBy(answers, (row) => row.response_id);
  return responses.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name_fi,
    state: row.state as ResponseState,
    answers: new Map(
      (answersOf.get(row.id) ?? []).map((answer) => [
        answer.question_key,
        {
          // Only checked values are ever stored.
          value: answer.value as AnswerValue | null,
          estimate: answer.estimate,
          comment: answer.comment,
          evidenceUrl: answer.evidence_url,
        },
      ]),
    ),
  }));
}
