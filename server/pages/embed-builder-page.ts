/** Makes the code of an embed and shows what it shows: a form that needs no script. */
import { embedKinds, embedParts, embedProperties, embedThemes } from '#domain/embed.ts';
import type { Embed, EmbedKind } from '#domain/embed.ts';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults, Regions } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { MunicipalityLink } from '../results/catalogue.ts';
import { embedBuilderAddress, municipalityAddress } from './addresses.ts';
import { policyFor, snippet, snippetText } from './embed-snippet.ts';
import { languageNames, renderPage } from './layout.ts';
import { nameOf } from './names.ts';

export interface EmbedBuilderPage {
  municipalities: readonly MunicipalityLink[];
  regions: Regions;
  /** What the embed shows; null while no municipality is chosen. */
  results: MunicipalityResults | null;
  embed: Embed;
  kind: EmbedKind;
  /** A year that was asked for and of which there are no results. */
  absentYear: number | null;
}

export function embedBuilderPage(
  page: EmbedBuilderPage,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const { results } = page;
  return renderPage({
    language,
    publicUrl,
    title: t('embed-title'),
    description: t('embed-lead'),
    address: (each) => embedBuilderAddress(each, page.embed.code),
    indexed: results === null,
    example: results !== null && results.example !== null,
    section: 'municipalities',
    crumbs: [
      ...(results === null
        ? []
        : [
            {
              label: `${nameOf(results.municipality.name, language)} ${results.year}`,
              href: municipalityAddress(language, results.municipality.code, results.year),
            },
          ]),
      { label: t('public-take-embed') },
    ],
    scripts: ['embed-builder.ts'],
    main: html`<h1>${t('embed-title')}</h1>
      <p class="lead">${t('embed-lead')}</p>
      <div class="embed-builder">
        ${form(page, language)} ${results !== null && code(page, results, language, publicUrl)}
      </div>
      ${results !== null && preview(page, results, language)}`,
  });
}

function form(page: EmbedBuilderPage, language: Language): Html {
  const { t } = words(language);
  const { embed, kind, results } = page;
  const years = results === null ? [] : results.years.toReversed();
  return html`<form class="plain-form" method="get" action="${embedBuilderAddress(language)}">
    <label for="municipality">${t('public-municipality')}</label>
    <select id="municipality" name="municipality" required>
      <option value="">${t('embed-choose')}</option>
      ${municipalityOptions(page, language)}
    </select>
    <label for="year">${t('public-years')}</label>
    <select id="year" name="year">
      ${option('newest', t('embed-year-newest'), embed.year === 'newest')}
      ${years.map((year) => option(String(year), String(year), embed.year === year))}
    </select>
    <label for="lang">${t('public-languages')}</label>
    <select id="lang" name="lang">
      ${languages.map((each) => option(each, languageNames[each], embed.language === each))}
    </select>
    <label for="theme">${t('embed-theme')}</label>
    <select id="theme" name="theme">
      ${embedThemes.map((theme) => option(theme, t(`embed-theme-${theme}`), embed.theme === theme))}
    </select>
    <fieldset>
      <legend>${t('embed-kind')}</legend>
      ${embedKinds.map(
        (each) =>
          html`<label class="choice"
            ><input type="radio" name="kind" value="${each}" ${each === kind && html` checked`} />
            <span
              >${t(`embed-kind-${each}`)}
              <span class="typed field-hint">${t(`embed-kind-${each}-hint`)}</span></span
            ></label
          > `,
      )}
    </fieldset>
    <button type="submit">${t('embed-make')}</button>
  </form>`;
}

function municipalityOptions(
  { municipalities, regions, embed }: EmbedBuilderPage,
  language: Language,
): Html {
  const byRegion = Map.groupBy(municipalities, ({ regionSlug }) => regionSlug);
  return html`${regions
    .filter(({ slug }) => byRegion.has(slug))
    .map(
      ({ slug, name }) =>
        html`<optgroup label="${name[language]}">
          ${byRegion
            .get(slug)
            ?.map((one) => option(one.code, nameOf(one.name, language), one.code === embed.code))}
        </optgroup> `,
    )}`;
}

function option(value: string, label: string, isChosen: boolean): Html {
  return html`<option value="${value}" ${isChosen && html` selected`}>${label}</option> `;
}

function code(
  { embed, kind, absentYear }: EmbedBuilderPage,
  { municipality }: MunicipalityResults,
  language: Language,
  publicUrl: string,
): Html {
  const { t } = words(language);
  const name = nameOf(municipality.name, embed.language);
  const text = snippetText({ kind, embed, name }, publicUrl);
  return html`<section class="card" aria-labelledby="code-title">
    <h2 id="code-title">${t('embed-code')}</h2>
    ${
      absentYear !== null &&
      html`<p role="status">
        <b
          >${t('embed-year-absent', { name: nameOf(municipality.name, language), year: String(absentYear) })}</b
        >
      </p>`
    }
    <textarea id="code" rows="8" readonly aria-labelledby="code-title">${text}</textarea>
    <p class="actions">
      <button type="button" data-copies="code" hidden>${t('embed-copy')}</button>
      <span
        role="status"
        data-copied="${t('embed-copied')}"
        data-by-hand="${t('embed-copy-by-hand')}"
      ></span>
    </p>
    ${kind === 'frame' && html`<p>${t('embed-fits')}</p>`}
    <p>${t('embed-policy')}</p>
    <pre tabindex="0"><code>${policyFor(kind, publicUrl)}</code></pre>
    ${kind === 'element' && looks(language)}
    <p class="note">${t('embed-no-cookies')}</p>
  </section>`;
}

const exampleOfLooks = `kuntatutka-radar {
  --kuntatutka-now: #7a1f5c;
  --kuntatutka-radius: 0;
}
kuntatutka-radar::part(title) {
  font-family: serif;
}`;

/** What an embedding page can change of the element's looks. */
function looks(language: Language): Html {
  const { t } = words(language);
  return html`<details>
    <summary>${t('embed-looks')}</summary>
    <p>
      ${t('embed-looks-properties')} ${codes(embedProperties.map((name) => `--kuntatutka-${name}`))}
    </p>
    <p>${t('embed-looks-parts')} ${codes(embedParts)}</p>
    <pre tabindex="0"><code>${exampleOfLooks}</code></pre>
  </details>`;
}

function codes(names: readonly string[]): Html {
  return html`${names.map((name, index) => html`${index > 0 && ', '}<code>${name}</code>`)}`;
}

/** The very code, but from this service and not from wherever its public address leads. */
function preview(
  { embed, kind }: EmbedBuilderPage,
  { municipality }: MunicipalityResults,
  language: Language,
): Html {
  const name = nameOf(municipality.name, embed.language);
  return html`<section class="embed-preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${words(language).t('embed-preview')}</h2>
    ${snippet({ kind, embed, name }, '')}
  </section>`;
}
