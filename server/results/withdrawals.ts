/** Reads the tombstones of releases that were taken away from their readers. */
import { sql } from 'kysely';
import type { Db } from '../database.ts';

export interface Tombstone {
  id: string;
  region: { code: string; slug: string; name: { fi: string; sv: string; en: string } };
  year: number;
  number: number;
  note: string | null;
  publishedAt: Date;
  withdrawnAt: Date;
  reason: string;
  example: boolean;
  municipalities: number;
  answered: number;
  /** The number of the round's release that readers have now; null for none. */
  holds: number | null;
}

export interface WithdrawnPlace {
  slug?: string;
  code?: string;
  year?: number;
  number?: number;
}

/** The tombstones of a place, the newest withdrawal first. */
export async function tombstones(db: Db, place: WithdrawnPlace = {}): Promise<Tombstone[]> {
  let query = db
    .selectFrom('release_withdrawal as gone')
    .innerJoin('region', 'region.code', 'gone.region_code')
    .select([
      'gone.release_id as id',
      'region.code',
      'region.slug',
      'region.name_fi',
      'region.name_sv',
      'region.name_en',
      'gone.year',
      'gone.number',
      'gone.note',
      'gone.published_at',
      'gone.withdrawn_at',
      'gone.reason',
      'gone.example',
      'gone.answered',
      sql<number>`cardinality(gone.municipalities)`.as('municipalities'),
      sql<number | null>`(select max(number) from release
        where release.region_code = gone.region_code and release.year = gone.year)`.as('holds'),
    ])
    .orderBy('gone.withdrawn_at', 'desc')
    .orderBy('gone.release_id', 'desc');
  const { slug, code, year, number } = place;
  if (slug !== undefined) query = query.where('region.slug', '=', slug);
  if (code !== undefined) query = query.where(sql<boolean>`${code} = any (gone.municipalities)`);
  if (year !== undefined) query = query.where('gone.year', '=', year);
  if (number !== undefined) query = query.where('gone.number', '=', number);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    region: {
      code: row.code,
      slug: row.slug,
      name: { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
    },
    year: row.year,
    number: row.number,
    note: row.note,
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
    reason: row.reason,
    example: row.example,
    municipalities: row.municipalities,
    answered: row.answered,
    holds: row.holds,
  }));
}
