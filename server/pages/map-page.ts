/** The page of a map of findings: the map, its legend, the same as a table, and files to take along. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { MapResults, Shown } from '../results/map-results.ts';
import { mapAddress, municipalityAddress, questionAddress, regionAddress } from './addresses.ts';
import type { Form } from './addresses.ts';
import { formLinks } from './dataset.ts';
import { fileLinks } from './file-links.ts';
import { classLabel, shownLabel, tileAnswer, untoldLabel } from './map-class-words.ts';
import { renderPage } from './layout.ts';
import { mapLegend } from './map-legend.ts';
import { addressOfMap, classicMapLinks } from './map-links.ts';
import { dateLabel, nameOf } from './names.ts';
import { tileMapPicture } from './tile-map-picture.ts';

export function mapPage(results: MapResults, language: Language, publicUrl: string): string {
  const { t } = words(language);
  const { region, year, shown, release } = results;
  const label = shownLabel(shown, language);
  const place = `${region.name[language]} ${year}`;
  return renderPage({
    language,
    publicUrl,
    title: `${t('public-map')}: ${label} ${place}`,
    description: t('public-map-description', { place, shown: label }),
    address: (each) => ownAddress(results, each),
    example: results.example !== null,
    section: 'regions',
    crumbs: [
      { label: place, href: regionAddress(language, region.slug, year) },
      { label: t('public-map') },
    ],
    links: formLinks((form) => figuresAddress(results, language, form)),
    scripts: ['map.ts'],
    main: html`<h1 class="question">${label}</h1>
      <ul class="meta">
        <li>${place}</li>
        <li>${t('public-n-of', { n: results.n, N: results.N })}</li>
        <li>
          ${t('public-release')} <a href="/${language}/data#releases">${release.name}</a>,
          ${dateLabel(release.publishedAt, language)}
        </li>
      </ul>
      ${choice(results, language)} ${years(results, language)}
      <section class="map-and-legend" aria-labelledby="map-title">
        <h2 id="map-title" class="hidden">${t('public-map')}</h2>
        <div class="map-picture">${tileMapPicture(results, language)}</div>
        <div class="map-legend">
          <h3>${t('public-map-legend')}</h3>
          ${mapLegend(results, language)}
          <p class="note">${t('public-map-explained')} ${t('public-not-a-ranking')}</p>
        </div>
      </section>
      <section class="map-take" aria-labelledby="take-title">
        <h2 id="take-title">${t('public-take-title')}</h2>
        ${takeAlong(results, language)}
      </section>
      <section aria-labelledby="table-title">
        <h2 id="table-title">${t('public-map-as-table')}</h2>
        ${table(results, language)}
      </section>`,
  });
}

function ownAddress(results: MapResults, language: Language, form: '' | '.svg' = ''): string {
  return addressOfMap(roundOf(results), results.shown.key, language, form);
}

function roundOf({ region, year, maps }: MapResults) {
  return { slug: region.slug, year, maps };
}

/** The same figures in a file: those of the question, or of the region's scores. */
function figuresAddress({ region, year, shown }: MapResults, language: Language, form: Form) {
  return shown.kind === 'question'
    ? questionAddress(language, shown.key, region.slug, year, form)
    : regionAddress(language, region.slug, year, form);
}

/** The four classic maps one press away, every other one in a list. */
function choice(results: MapResults, language: Language): Html {
  const { t } = words(language);
  const { maps, region, year, shown } = results;
  const classic = classicMapLinks(roundOf(results), language);
  const scores = maps.filter(({ kind }) => kind === 'score');
  const questions = maps.filter(({ kind }) => kind === 'question');
  const group = (label: string, list: Shown[]) =>
    list.length > 0 &&
    html`<optgroup label="${label}">
      ${list.map(
        (map) =>
          html`<option value="${map.key}" ${map.key === shown.key && html` selected`}>
            ${shownLabel(map, language)}
          </option> `,
      )}
    </optgroup>`;
  return html`${
      classic.length > 0 &&
      html`<nav class="years" aria-label="${t('public-map-classic')}">
        <ul>
          ${classic.map(
            ({ key, label, href }) =>
              html`<li>
                <a href="${href}" ${key === shown.key && html` aria-current="page"`}>${label}</a>
              </li> `,
          )}
        </ul>
      </nav> `
    }
    <form
      class="plain-form map-choice"
      action="${mapAddress(language, region.slug, year)}"
      method="get"
    >
      <label for="show">${t('public-map-show')}</label>
      <select id="show" name="show">
        ${group(t('public-map-scores'), scores)}${group(t('public-map-questions'), questions)}
      </select>
      <button type="submit">${t('public-map-show-button')}</button>
    </form>`;
}

function years(results: MapResults, language: Language): Html | null {
  const { t } = words(language);
  if (results.years.length < 2) return null;
  return html`<nav class="years" aria-label="${t('public-years')}">
    <ul>
      ${results.years.toReversed().map(
        (year) =>
          html`<li>
            <a
              href="${year === results.year ? ownAddress(results, language) : mapAddress(language, results.region.slug, year, results.shown.key)}"
              ${year === results.year && html` aria-current="page"`}
              >${String(year)}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
}

function takeAlong(results: MapResults, language: Language): Html {
  const { t } = words(language);
  const { region, year, shown } = results;
  const name = `kuntatutka-${region.slug}-${year}-${shown.key}`;
  return html`<ul class="take row">
      <li>
        <a href="${ownAddress(results, language, '.svg')}" data-picture
          >${t('public-map-picture')} <small>SVG</small></a
        >
      </li>
      ${fileLinks((form) => figuresAddress(results, language, form), language)}
    </ul>
    <p>
      <button type="button" data-png="${name}.png" hidden>${t('public-map-png')}</button>
      <span role="status" data-png-failed="${t('public-map-png-failed')}"></span>
    </p>
    ${
      shown.kind === 'question' &&
      html`<p>
        <a href="${questionAddress(language, shown.key, region.slug, year)}"
          >${t('public-question-open')}</a
        >
      </p>`
    }`;
}

function table(results: MapResults, language: Language): Html {
  const { t } = words(language);
  const collator = new Intl.Collator(language === 'en' ? 'fi' : language);
  const tiles = results.tiles.toSorted((a, b) =>
    collator.compare(nameOf(a.name, language), nameOf(b.name, language)),
  );
  const isScore = results.shown.kind === 'score';
  const classes = new Map(results.classes.map((each) => [each.key, classLabel(each, language)]));
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${t('public-map-as-table')}"
  >
    <table class="as-wide-as-needed">
      <caption>
        ${shownLabel(results.shown, language)} – ${results.region.name[language]}
        ${String(results.year)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('public-municipality')}</th>
          <th scope="col" ${isScore && html` class="number"`}>
            ${t(isScore ? 'public-map-score' : 'public-answer')}
          </th>
          ${isScore && html`<th scope="col">${t('public-map-band')}</th>`}
        </tr>
      </thead>
      <tbody>
        ${tiles.map(
          (tile) =>
            html`<tr>
              <th scope="row">
                <a href="${municipalityAddress(language, tile.code, results.year)}"
                  >${nameOf(tile.name, language)}</a
                >
              </th>
              ${
                tile.untold !== null
                  ? html`<td class="missing" ${isScore && html` colspan="2"`}>
                      ${untoldLabel(tile.untold, language)}
                    </td>`
                  : html`<td ${isScore && html` class="number"`}>${tileAnswer(tile, language)}</td>
                      ${isScore && html`<td>${classes.get(tile.class ?? '') ?? ''}</td>`}`
              }
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
