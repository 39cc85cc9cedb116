/** Tells machines what a results page holds: schema.org Dataset, and the same figures in other forms. */
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults, RegionResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { Form } from './addresses.ts';

const forms = [
  ['.csv', 'text/csv'],
  ['.json', 'application/json'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
] as const;

export function formLinks(address: (form: Form) => string): Html {
  return html`${forms.map(
    ([form, type]) => html`<link rel="alternate" type="${type}" href="${address(form)}" /> `,
  )}`;
}

export function datasetOf(
  { release, year, example }: MunicipalityResults | RegionResults,
  about: {
    language: Language;
    publicUrl: string;
    name: string;
    description: string;
    place: string;
    address: (form: Form) => string;
  },
): Record<string, unknown> {
  const { language, publicUrl, address } = about;
  const { t } = words(language);
  const title = `${t('public-survey-name')}: ${about.name}`;
  const notice = example === null ? '' : `${example[language]} `;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: example === null ? title : t('public-example-title', { title }),
    description: `${notice}${about.description}`,
    url: publicUrl + address(''),
    inLanguage: language,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    temporalCoverage: String(year),
    spatialCoverage: { '@type': 'Place', name: about.place },
    version: release.name,
    datePublished: release.publishedAt,
    distribution: forms.map(([form, type]) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: publicUrl + address(form),
    })),
  };
}
