/** The way on from a municipality that has no results: its successor, its other years, its region. */
import type { Language } from '#domain/language.ts';
import type { Db } from '../database.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { Problem } from '../http/problem.ts';
import { words } from '../http/words.ts';
import { absentMunicipality } from '../results/absent-municipality.ts';
import type { AbsentMunicipality } from '../results/absent-municipality.ts';
import { tombstones } from '../results/withdrawals.ts';
import type { Tombstone, WithdrawnPlace } from '../results/withdrawals.ts';
import { municipalityAddress } from './addresses.ts';
import { mergerNotice, regionMoveNotice } from './municipality-notices.ts';
import { nameOf } from './names.ts';

/** As a problem it is like any other; as a page it names the municipality and leads on. */
export class NoMunicipalityResults extends Problem {
  readonly absent: AbsentMunicipality;
  readonly year: number | undefined;

  constructor(what: string, absent: AbsentMunicipality, year: number | undefined) {
    super('no-results', { what });
    this.absent = absent;
    this.year = year;
  }
}

/** What was published was withdrawn: as a page, the tombstone that says when, why and what holds now. */
export class ReleaseWithdrawn extends Problem {
  readonly tombstone: Tombstone;

  constructor(tombstone: Tombstone) {
    const { region, year, number, withdrawnAt, reason } = tombstone;
    const release = `${year}.${number}`;
    super(
      'release-withdrawn',
      { release, reason },
      { release, region: region.slug, withdrawnAt: withdrawnAt.toISOString(), reason },
    );
    this.tombstone = tombstone;
  }
}

/** The newest tombstone of the place, or the other problem where nothing has been withdrawn. */
export async function withdrawnOr<Other extends Problem>(
  db: Db,
  place: WithdrawnPlace,
  other: Other,
): Promise<ReleaseWithdrawn | Other> {
  const [newest] = await tombstones(db, place);
  return newest === undefined ? other : new ReleaseWithdrawn(newest);
}

/** The problem of a municipality, or of one year of it, without results. */
export async function noMunicipalityResults(db: Db, code: string, year?: number): Promise<Problem> {
  const [gone] = await tombstones(db, year === undefined ? { code } : { code, year });
  if (gone !== undefined) return new ReleaseWithdrawn(gone);
  const what = year === undefined ? code : `${code} ${year}`;
  const absent = await absentMunicipality(db, code, year);
  if (absent === null) return new Problem('no-results', { what });
  return new NoMunicipalityResults(what, absent, year);
}

/** "Kuhmoinen: no results have been published for 2022." */
export function absenceSentence(
  { absent, year }: NoMunicipalityResults,
  language: Language,
): string {
  const { t } = words(language);
  const name = nameOf(absent.municipality.name, language);
  return year === undefined
    ? t('public-no-results-ever', { name })
    : t('public-no-results-year', { name, year: String(year) });
}

export function waysOn({ absent }: NoMunicipalityResults, language: Language): Html {
  const { t } = words(language);
  const { municipality, years, successorYear } = absent;
  const newest = new Map<string, number>();
  if (municipality.successor !== null && successorYear !== null) {
    newest.set(municipality.successor.code, successorYear);
  }
  return html`${mergerNotice(municipality, newest, language)}${regionMoveNotice(municipality, language)}${
    years.length > 0 &&
    html`<p>${t('public-no-results-years')}</p>
      <nav class="years" aria-label="${t('public-years')}">
        <ul>
          ${years.toReversed().map(
            (each) =>
              html`<li>
                <a href="${municipalityAddress(language, municipality.code, each)}"
                  >${String(each)}</a
                >
              </li> `,
          )}
        </ul>
      </nav> `
  }`;
}
