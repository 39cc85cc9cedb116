/** Proves in the database that the register holds what its sources say in total. */
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** One total that must hold, and what the database holds. */
export interface RegisterFact {
  what: string;
  expected: number;
  actual: number;
}

const municipalitiesPerYear = {
  2015: 317,
  2016: 313,
  2017: 311,
  2018: 311,
  2019: 311,
  2020: 310,
  2021: 309,
  2022: 309,
  2023: 309,
  2024: 309,
  2025: 308,
  2026: 308,
} as const;
const years = Object.keys(municipalitiesPerYear).map(Number);

/** Every fact, whether it holds or not. All are about years up to 2026, so newer data keep them. */
export async function registerFacts(db: Db): Promise<RegisterFact[]> {
  const facts: RegisterFact[] = [];
  const expect = async (what: string, expected: number, query: Query) => {
    const { rows } = await query.execute(db);
    facts.push({ what, expected, actual: Number(rows[0]?.n ?? 0) });
  };

  for (const year of years) {
    const expected = municipalitiesPerYear[year as keyof typeof municipalitiesPerYear];
    await expect(`municipalities on 1 January ${year}`, expected, inYear(year));
  }
  await expect('regions', 19, sql`select count(*) as n from region`);
  await expect(
    'regions with municipalities in 2026',
    19,
    sql`select count(distinct region_code) as n from municipality_year where year = 2026`,
  );
  await expect(
    'municipalities that are there in 2026',
    308,
    sql`select count(*) as n from municipality
      where (valid_to is null or valid_to >= '2026-12-31')
        and (valid_from is null or valid_from <= '2026-01-01')`,
  );
  await expect(
    'municipalities that ended in 2014-2025',
    12,
    sql`select count(*) as n from municipality where valid_to between '2014-01-01' and '2025-12-31'`,
  );
  await expect(
    'bilingual municipalities in 2026',
    33,
    sql`select count(*) as n from municipality_year
      where year = 2026 and language_status in ('bilingual_fi', 'bilingual_sv')`,
  );
  await expect(
    'Swedish-speaking municipalities in 2026',
    16,
    sql`select count(*) as n from municipality_year where year = 2026 and language_status = 'sv'`,
  );
  await expect('people on 31 December 2023', 5_603_851, people(2023));
  await expect('people on 31 December 2024', 5_635_971, people(2024));
  await expect(
    'codes of 2026 that begin with 0',
    36,
    sql`select count(*) as n from municipality_year
      where year = 2026 and municipality_code like '0__'`,
  );
  await expect('mergers in 2015-2026', 12, sql`select count(*) as n from ${mergers}`);
  await expect(
    'of them on the day after the last day of the one that ended',
    12,
    sql`select count(*) as n from ${mergers}
      join municipality on municipality.code = merger.predecessor_code
      where municipality.valid_to = merger.date - 1`,
  );
  await expect(
    'of them into a municipality that was there on that day',
    12,
    sql`select count(*) as n from ${mergers}
      join municipality on municipality.code = merger.successor_code
      where (municipality.valid_to is null or municipality.valid_to >= merger.date)
        and (municipality.valid_from is null or municipality.valid_from <= merger.date)`,
  );
  await expect('moves to another region in 2016-2026', 6, sql`select count(*) as n from ${moves}`);
  await expect(
    'of them seen in the classification of both years',
    6,
    sql`select count(*) as n from ${moves}
      join ${changesOfRegion} on changed.municipality_code = move.municipality_code
        and changed.year = extract(year from move.date)
        and changed.from_code = move.from_region_code and changed.to_code = move.to_region_code`,
  );
  await expect(
    'changes of region seen in the classification of 2015-2026',
    6,
    sql`select count(*) as n from ${changesOfRegion}`,
  );
  for (const year of years) {
    const expected = year <= 2020 ? 23 : 22;
    await expect(`municipalities of Central Finland in ${year}`, expected, inRegion('13', year));
  }
  for (const year of years.filter((each) => each >= 2016)) {
    await expect(`municipalities of North Ostrobothnia in ${year}`, 30, inRegion('17', year));
  }
  return facts;
}

export function holds(fact: RegisterFact): boolean {
  return fact.actual === fact.expected;
}

type Query = ReturnType<typeof sql<{ n: string | number }>>;

const mergers = sql`(select date, predecessor_code, successor_code from municipality_merger
  where date between '2015-01-01' and '2026-12-31') as merger`;

const moves = sql`(select date, municipality_code, from_region_code, to_region_code
  from region_change where date between '2016-01-01' and '2026-12-31') as move`;

const changesOfRegion = sql`(select later.municipality_code, later.year,
    earlier.region_code as from_code, later.region_code as to_code
  from municipality_year as later
  join municipality_year as earlier on earlier.municipality_code = later.municipality_code
    and earlier.year = later.year - 1
  where earlier.region_code <> later.region_code and later.year between 2016 and 2026) as changed`;

function inYear(year: number): Query {
  return sql`select count(*) as n from municipality_year where year = ${year}`;
}

function inRegion(regionCode: string, year: number): Query {
  return sql`select count(*) as n from municipality_year
    where region_code = ${regionCode} and year = ${year}`;
}

function people(year: number): Query {
  return sql`select sum(population) as n from municipality_population where year = ${year}`;
}
