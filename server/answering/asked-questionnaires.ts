/** Keeps in memory what opened rounds ask: the database has frozen it, so it is read once. */
import { sql } from 'kysely';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { RoundState } from '#domain/round.ts';
import type { Tx } from '../database.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import { storedQuestionnaire } from '../questionnaire/stored-questionnaire.ts';

export interface AskedQuestionnaires {
  /** What the round asks, its theme question in place and the years not written out. */
  of(tx: Tx, round: { id: string; state: RoundState }): Promise<Questionnaire>;
  /** Every stored version of the questionnaire, as comparisons over years need them. */
  lineage(tx: Tx, questionnaireId: string): Promise<Questionnaire[]>;
}

export function askedQuestionnaires(): AskedQuestionnaires {
  const asked = new Map<string, Questionnaire>();
  const versions = new Map<string, { stamp: string; content: Questionnaire }>();
  return {
    async of(tx, { id, state }) {
      const found = asked.get(id) ?? (await questionnaireAsked(tx, id));
      // What a draft round asks may still change.
      if (state !== 'draft') asked.set(id, found);
      return found;
    },
    async lineage(tx, questionnaireId) {
      // A version that no round asks yet may be replaced; the row then has another stamp.
      const stored = await tx
        .selectFrom('questionnaire')
        .select(['version', sql<string>`xmin::text`.as('stamp')])
        .where('id', '=', questionnaireId)
        .orderBy('version')
        .execute();
      const keyOf = (version: string): string => `${questionnaireId} ${version}`;
      const stale = stored.filter(
        ({ version, stamp }) => versions.get(keyOf(version))?.stamp !== stamp,
      );
      if (stale.length > 0) {
        const read = await tx
          .selectFrom('questionnaire')
          .select(['version', 'content', sql<string>`xmin::text`.as('stamp')])
          .where('id', '=', questionnaireId)
          .where(
            'version',
            'in',
            stale.map(({ version }) => version),
          )
          .execute();
        for (const { version, content, stamp } of read) {
          versions.set(keyOf(version), { stamp, content: storedQuestionnaire(content) });
        }
      }
      return stored.flatMap(({ version }) => versions.get(keyOf(version))?.content ?? []);
    },
  };
}
