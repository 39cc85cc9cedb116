/** The marks beside results that tell how far they can be trusted, and how to cite them. */
import { answerSources } from '#domain/answer.ts';
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults, RegionResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { municipalityAddress, regionAddress } from './addresses.ts';
import { dateLabel, nameOf } from './names.ts';

/** Of a municipality's results: completeness, release, how the answers were given, licence, citation. */
export function municipalityTrust(
  results: MunicipalityResults,
  language: Language,
  publicUrl: string,
): Html {
  const { t } = words(language);
  const sources = answerSources
    .map((source) => ({
      source,
      count: results.answers.filter((answer) => answer.source === source).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ source, count }) => t(`public-collected-${source}`, { count }));
  const address =
    publicUrl + municipalityAddress(language, results.municipality.code, results.year);
  return trust(results, language, [
    [
      t('public-trust-answered'),
      results.status === 'did_not_answer'
        ? html`${t('public-did-not-answer')}`
        : html`${t('public-core-answered', { answered: results.coreAnswered, asked: results.coreAsked, unknown: results.coreDontKnow })}`,
    ],
    [t('public-trust-collected'), html`${sources.length === 0 ? '–' : sources.join(', ')}`],
    [
      t('public-trust-cite'),
      html`${citation(nameOf(results.municipality.name, language), results, language)}
        <span class="address">${address}</span>`,
    ],
  ]);
}

/** Of a region's results. */
export function regionTrust(results: RegionResults, language: Language, publicUrl: string): Html {
  const { t } = words(language);
  const address = publicUrl + regionAddress(language, results.region.slug, results.year);
  return trust(results, language, [
    [
      t('public-trust-answered'),
      html`${t('public-municipalities-answered', {
        answered: results.answered,
        municipalities: results.municipalities,
      })}`,
    ],
    [
      t('public-trust-cite'),
      html`${citation(results.region.name[language], results, language)}
        <span class="address">${address}</span>`,
    ],
  ]);
}

type Mark = [term: string, description: Html];

function trust(
  { release, questionnaire, region, year }: MunicipalityResults | RegionResults,
  language: Language,
  own: Mark[],
): Html {
  const { t } = words(language);
  const form = `/api/v1/questionnaires/${questionnaire.id}/${questionnaire.version}`;
  const marks: Mark[] = [
    ...own.slice(0, -1),
    [
      t('public-trust-release'),
      html`<a href="/${language}/data#releases">${release.name}</a>,
        ${dateLabel(release.publishedAt, language)}${
          release.note !== null && html`. ${t('public-correction')} ${release.note}`
        }`,
    ],
    [
      t('public-trust-form'),
      html`<a href="${form}?region=${region.slug}&amp;year=${String(year)}"
        >${questionnaire.id} ${questionnaire.version}</a
      >`,
    ],
    [t('public-trust-population'), html`${t('public-population-source')}`],
    [
      t('public-trust-licence'),
      html`<a rel="license" href="${t('public-licence-address')}">CC BY 4.0</a>`,
    ],
    ...own.slice(-1),
  ];
  return html`<dl class="trust">
    ${marks.map(
      ([term, description]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${description}</dd>
        </div> `,
    )}
  </dl>`;
}

function citation(
  name: string,
  { year, release, example }: MunicipalityResults | RegionResults,
  language: Language,
): string {
  const { t } = words(language);
  const text = t('public-citation', { name, year: String(year), release: release.name });
  return example === null ? text : `${text} ${t('public-citation-example')}`;
}
