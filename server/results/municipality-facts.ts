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
