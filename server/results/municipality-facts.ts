/** What the register tells of a municipality beside its results: name forms, people, mergers. */
import type { MunicipalityResults } from '#domain/published.ts';
import type { Db } from '../database.ts';

/** Facts for results of the year; the population is that of the last day of the year before. */
export async function municipalityFacts(
  db: Db,
  code: string,
  year: number,
): Promise<MunicipalityResults['municipality']> {
  const municipality = await db
    .selectFrom('municipality')
    .select(['code', 'name_fi', 'name_sv', 'genitive_fi', 'locative_fi'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const population = await db
    .selectFrom('municipality_population')
    .select('population')
    .where('municipality_code', '=', code)
    .where('year', '=', year - 1)
    .executeTakeFirst();
  const mergers = await db
    .selectFrom('municipality_merger as merger')
    .innerJoin('municipality as predecessor', 'predecessor.code', 'merger.predecessor_code')
    .innerJoin('municipality as successor', 'successor.code', 'merger.successor_code')
    .select([
      'merger.date',
      'predecessor.code as predecessor_code',
      'predecessor.name_fi as predecessor_fi',
      'predecessor.name_sv as predecessor_sv',
      'successor.code as successor_code',
      'successor.name_fi as successor_fi',
      'successor.name_sv as successor_sv',
    ])
    .where((eb) =>
      eb.or([eb('merger.predecessor_code', '=', code), eb('merger.successor_code', '=', code)]),
    )
    .orderBy('merger.date')
    .orderBy('predecessor.code')
    .execute();
  const successor = mergers.find((row) => row.predecessor_code === code);
  return {
    code: municipality.code,
    name: { fi: municipality.name_fi, sv: municipality.name_sv },
    genitive: municipality.genitive_fi,
    locative: municipality.locative_fi,
    population: population?.population ?? null,
    predecessors: mergers
      .filter((row) => row.successor_code === code)
      .map((row) => ({
        code: row.predecessor_code,
        name: { fi: row.predecessor_fi, sv: row.predecessor_sv },
        date: row.date,
      })),
    regionMoves: await regionMoves(db, code),
    successor:
      successor === undefined
        ? null
        : {
            code: successor.successor_code,
            name: { fi: successor.successor_fi, sv: successor.successor_sv },
            date: successor.date,
          },
  };
}

async function regionMoves(
  db: Db,
  code: string,
): Promise<MunicipalityResults['municipality']['regionMoves']> {
  const rows = await db
    .selectFrom('region_change')
    .innerJoin('region as left', 'left.code', 'region_change.from_region_code')
    .innerJoin('region as joined', 'joined.code', 'region_change.to_region_code')
    .select([
      'region_change.date',
      'left.code as left_code',
      'left.slug as left_slug',
      'left.name_fi as left_fi',
      'left.name_sv as left_sv',
      'left.name_en as left_en',
      'joined.code as joined_code',
      'joined.slug as joined_slug',
      'joined.name_fi as joined_fi',
      'joined.name_sv as joined_sv',
      'joined.name_en as joined_en',
    ])
    .where('region_change.municipality_code', '=', code)
    .orderBy('region_change.date')
    .execute();
  return rows.map((row) => ({
    date: row.date,
    from: {
      code: row.left_code,
      slug: row.left_slug,
      name: { fi: row.left_fi, sv: row.left_sv, en: row.left_en },
    },
    to: {
      code: row.joined_code,
      slug: row.joined_slug,
      name: { fi: row.joined_fi, sv: row.joined_sv, en: row.joined_en },
    },
  }));
}
