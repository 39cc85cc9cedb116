/** Reads the register: which municipalities and regions there are, and who belonged where. */
import type { Db } from '../database.ts';

export interface Region {
  code: string;
  slug: string;
  nameFi: string;
  nameSv: string;
  nameEn: string;
}

export interface Municipality {
  code: string;
  nameFi: string;
  nameSv: string;
}

/** The region with this slug or code: `keski-suomi` and `13` are the same. */
export async function regionBySlugOrCode(db: Db, slugOrCode: string): Promise<Region | null> {
  const row = await db
    .selectFrom('region')
    .select(['code', 'slug', 'name_fi', 'name_sv', 'name_en'])
    .where((eb) => eb.or([eb('slug', '=', slugOrCode), eb('code', '=', slugOrCode)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    code: row.code,
    slug: row.slug,
    nameFi: row.name_fi,
    nameSv: row.name_sv,
    nameEn: row.name_en,
  };
}

/** Every slug, for a sentence that says which regions there are. */
export async function regionSlugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('region').select('slug').orderBy('slug').execute();
  return rows.map((row) => row.slug);
}

export async function findMunicipality(db: Db, code: string): Promise<Municipality | null> {
  const row = await db
    .selectFrom('municipality')
    .select(['code', 'name_fi', 'name_sv'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row === undefined ? null : { code: row.code, nameFi: row.name_fi, nameSv: row.name_sv };
}

/** The municipalities that belonged to the region on 1 January of the year, by code. */
export async function membershipOf(db: Db, regionCode: string, year: number): Promise<string[]> {
  const rows = await db
    .selectFrom('municipality_year')
    .select('municipality_code')
    .where('region_code', '=', regionCode)
    .where('year', '=', year)
    .orderBy('municipality_code')
    .execute();
  return rows.map((row) => row.municipality_code);
}

/** Populations on 31 December of the year; a municipality without a figure is not in the map. */
export async function populationsOf(db: Db, year: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('municipality_population')
    .select(['municipality_code', 'population'])
    .where('year', '=', year)
    .execute();
  return new Map(rows.map((row) => [row.municipality_code, row.population]));
}
