/** Reads the municipalities of a release as its readers see them. */
import { sql } from 'kysely';
import type { AnswerSource, AnswerValue, MissingKind } from '#domain/answer.ts';
import { municipalityDifference } from '#domain/release-difference.ts';
import type {
  MunicipalityDifference,
  ReleasedAnswer,
  ReleasedMunicipality,
} from '#domain/release-difference.ts';
import type { Db } from '../database.ts';

/** Those of these municipalities that the release holds. */
export async function releasedMunicipalities(
  db: Db,
  releaseId: string,
  codes: readonly string[],
): Promise<Map<string, ReleasedMunicipality>> {
  const isOne = sql<boolean>`municipality_code = any (${[...codes]}::text[])`;
  const heads = await db
    .selectFrom('release_municipality')
    .select(['municipality_code', 'status', 'total'])
    .where('release_id', '=', releaseId)
    .where(isOne)
    .execute();
  const scores = await db
    .selectFrom('release_score')
    .select(['municipality_code', 'dimension_key', 'score'])
    .where('release_id', '=', releaseId)
    .where(isOne)
    .execute();
  const answers = await db
    .selectFrom('release_answer')
    .select([
      'municipality_code',
      'question_key',
      'value',
      'missing',
      'estimate',
      'comment',
      'source',
    ])
    .where('release_id', '=', releaseId)
    .where(isOne)
    .execute();
  const scoresOf = Map.groupBy(scores, (row) => row.municipality_code);
  const answersOf = Map.groupBy(answers, (row) => row.municipality_code);
  return new Map(
    heads.map((head) => [
      head.municipality_code,
      {
        status: head.status as ReleasedMunicipality['status'],
        total: head.total,
        scores: (scoresOf.get(head.municipality_code) ?? []).map((row) => ({
          key: row.dimension_key,
          score: row.score,
        })),
        answers: (answersOf.get(head.municipality_code) ?? []).map((row): ReleasedAnswer => ({
          questionKey: row.question_key,
          value: row.value as AnswerValue | null,
          missing: row.missing as MissingKind | null,
          estimate: row.estimate,
          comment: row.comment,
          source: row.source as AnswerSource | null,
        })),
      },
    ]),
  );
}

/** The codes of all municipalities that the release holds. */
export async function codesInRelease(db: Db, releaseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('release_municipality')
    .select('municipality_code')
    .where('release_id', '=', releaseId)
    .orderBy('municipality_code')
    .execute();
  return rows.map((row) => row.municipality_code);
}

/** What readers see otherwise in the one release than in the other. */
export async function differencesBetween(
  db: Db,
  beforeId: string,
  afterId: string,
): Promise<MunicipalityDifference[]> {
  const codes = [
    ...new Set([...(await codesInRelease(db, afterId)), ...(await codesInRelease(db, beforeId))]),
  ];
  const before = await releasedMunicipalities(db, beforeId, codes);
  const after = await releasedMunicipalities(db, afterId, codes);
  return codes.flatMap(
    (code) => municipalityDifference(code, before.get(code), after.get(code)) ?? [],
  );
}
