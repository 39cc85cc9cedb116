/** The list of municipalities that have results, and the search among them. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { MunicipalityLink } from '../results/catalogue.ts';
import { comparisonAddress, municipalitiesAddress, municipalityAddress } from './addresses.ts';
import { renderPage } from './layout.ts';
import { nameOf } from './names.ts';

/** More than any name needs. */
export const longestSearch = 60;

export interface SearchPage {
  search: string;
  municipalities: MunicipalityLink[];
  /** Names of regions in the language, by their slugs. */
  regionNames: ReadonlyMap<string, string>;
  example: boolean;
}

export function municipalitySearchPage(
  { search, municipalities, regionNames, example }: SearchPage,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const found = findMunicipalities(municipalities, search);
  const byRegion = Map.groupBy(found, (municipality) => municipality.regionSlug);
  return renderPage({
    language,
    publicUrl,
    title: search === '' ? t('public-nav-municipalities') : t('public-search-title', { search }),
    description: t('public-municipalities-lead'),
    address: (each) => municipalitiesAddress(each, search),
    indexed: search === '',
    example,
    section: 'municipalities',
    crumbs: [{ label: t('public-nav-municipalities') }],
    main: html`<h1>${t('public-nav-municipalities')}</h1>
      <p class="lead">${t('public-municipalities-lead')}</p>
      ${searchForm(search, language)}
      <p>
        <a href="${comparisonAddress(language, { codes: [] })}">${t('comparison-begin')}</a>
      </p>
      ${search !== '' && html`<p role="status"><b>${t('public-search-found', { count: found.length, search })}</b></p>`}
      ${found.length === 0 && search !== '' && html`<p>${t('public-search-none')} <a href="${municipalitiesAddress(language)}">${t('public-search-all')}</a></p>`}
      ${[...byRegion].map(
        ([slug, list]) =>
          html`<section>
            <h2>${regionNames.get(slug) ?? slug}</h2>
            <ul class="names">
              ${list.map(
                (municipality) =>
                  html`<li>
                    <a
                      href="${municipalityAddress(language, municipality.code, municipality.years[0] ?? 0)}"
                      >${nameOf(municipality.name, language)}</a
                    >${formerText(municipality, search, language)}
                  </li> `,
              )}
            </ul>
          </section> `,
      )}`,
  });
}

/** A search that needs no script: the name is a parameter of the address. */
export function searchForm(search: string, language: Language): Html {
  const { t } = words(language);
  return html`<form
    class="search"
    role="search"
    action="${municipalitiesAddress(language)}"
    method="get"
    aria-label="${t('public-find-title')}"
  >
    <label for="search">${t('public-find-name')}</label>
    <div>
      <input
        id="search"
        name="q"
        type="search"
        value="${search}"
        maxlength="${longestSearch}"
        autocomplete="off"
      /><button type="submit">${t('public-find-button')}</button>
    </div>
  </form>`;
}

/** Found by the name of one that is a part of it now: which one it was. */
function formerText({ former }: MunicipalityLink, search: string, language: Language): Html | null {
  const { t } = words(language);
  const wanted = fold(search);
  const meant = former.filter((each) => isNamedSo(each, wanted));
  if (wanted === '' || meant.length === 0) return null;
  const names = meant.map(({ name }) => nameOf(name, language)).join(', ');
  return html` <span class="soft">${t('public-search-former', { names })}</span>`;
}

/**
 * Names in either language or codes that contain what was typed, also of municipalities that have
 * become a part of another; those that begin with it first.
 */
export function findMunicipalities(
  municipalities: readonly MunicipalityLink[],
  search: string,
): MunicipalityLink[] {
  const wanted = fold(search);
  if (wanted === '') return [...municipalities];
  const found = municipalities.filter((municipality) =>
    [municipality, ...municipality.former].some((each) => isNamedSo(each, wanted)),
  );
  const begins = (municipality: MunicipalityLink) =>
    namesOf(municipality).some((name) => name.startsWith(wanted)) ? 0 : 1;
  return found.toSorted((a, b) => begins(a) - begins(b));
}

type Named = Pick<MunicipalityLink, 'code' | 'name'>;

function isNamedSo(municipality: Named, wanted: string): boolean {
  return namesOf(municipality).some((name) => name.includes(wanted));
}

function namesOf({ code, name }: Named): string[] {
  return [fold(name.fi), fold(name.sv), code];
}

/** Without capitals and without dots and rings, so that "jamsa" finds Jämsä. */
function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
