/** The municipalities that have answered in a year, with the facts by which peers are found. */
import type { PeerFacts } from '#domain/peers.ts';
import type { Db } from '../database.ts';
import { allNewestReleases } from './releases.ts';

export interface PeerCandidate {
  code: string;
  name: { fi: string; sv: string };
  facts: PeerFacts;
}

/** Facts of the municipalities as the register has them for results of the year, by code. */
export async function peerFactsOf(
  db: Db,
  codes: readonly string[],
  year: number,
): Promise<Map<string, PeerCandidate>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('municipality')
    .leftJoin('municipality_year as class', (join) =>
      join.onRef('class.municipality_code', '=', 'municipality.code').on('class.year', '=', year),
    )
    .leftJoin('municipality_population as inhabitants', (join) =>
      join
        .onRef('inhabitants.municipality_code', '=', 'municipality.code')
        .on('inhabitants.year', '=', year - 1),
    )
    .select([
      'municipality.code',
      'municipality.name_fi',
      'municipality.name_sv',
      'class.region_code',
      'class.language_status',
      'class.urban_rural',
      'inhabitants.population',
    ])
    .where('municipality.code', 'in', [...codes])
    .orderBy('municipality.name_fi')
    .execute();
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        name: { fi: row.name_fi, sv: row.name_sv },
        facts: {
          population: row.population,
          urbanRural: row.urban_rural,
          languageStatus: row.language_status,
          regionCode: row.region_code,
        },
      },
    ]),
  );
}

/** Who can be compared with results of the year: those that answered, real or invented alike. */
export async function peerCandidates(
  db: Db,
  year: number,
  isExample: boolean,
): Promise<Map<string, PeerCandidate>> {
  const releases = (await allNewestReleases(db)).filter(
    (release) => release.year === year && release.example === isExample,
  );
  if (releases.length === 0) return new Map();
  const rows = await db
    .selectFrom('release_municipality')
    .select('municipality_code')
    .where(
      'release_id',
      'in',
      releases.map((release) => release.id),
    )
    .where('status', '=', 'answered')
    .execute();
  return peerFactsOf(
    db,
    rows.map((row) => row.municipality_code),
    year,
  );
}
