/** The page of one release: what it is, and what it changed if it was a correction. */
import type { Language } from '#domain/language.ts';
import { formatScore } from '#domain/number-label.ts';
import type { Difference } from '#domain/publishing.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { ReleaseChanges } from '../results/release-changes.ts';
import { releaseName } from '../results/releases.ts';
import {
  informationAddress,
  municipalityAddress,
  regionAddress,
  releaseAddress,
} from './addresses.ts';
import { renderPage } from './layout.ts';
import { dateLabel, nameOf } from './names.ts';

export function releasePage(
  { release, replacedBy, corrects, differences }: ReleaseChanges,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const { region, year, number } = release;
  const name = releaseName(release);
  const title = t('release-title', { region: region.name[language], year: String(year), name });
  const day = dateLabel(release.publishedAt.toISOString(), language);
  const published = t('release-published', {
    day,
    answered: release.answered,
    municipalities: release.municipalities,
  });
  return renderPage({
    language,
    publicUrl,
    title,
    description: published,
    address: (each) => releaseAddress(each, region.slug, year, number),
    example: release.example,
    section: 'data',
    crumbs: [
      { label: t('public-nav-data'), href: `${informationAddress(language, 'data')}#releases` },
      { label: name },
    ],
    main: html`<div class="text">
        <h1>${title}</h1>
        <p class="lead">${published}</p>
        ${release.note !== null && html`<p>${release.note}</p>`}
        ${
          replacedBy !== null &&
          html`<p>
            ${t('release-replaced')}
            <a href="${releaseAddress(language, region.slug, year, replacedBy)}"
              >${String(year)}.${String(replacedBy)}</a
            >
          </p>`
        }
        <p>
          <a href="${regionAddress(language, region.slug, year)}"
            >${t('release-results', { region: region.name[language], year: String(year) })}</a
          >
        </p>
      </div>
      ${changes(corrects, differences, year, language)}`,
  });
}

function changes(
  corrects: string | null,
  differences: Difference[] | null,
  year: number,
  language: Language,
): Html | null {
  const { t } = words(language);
  if (corrects === null || differences === null) return null;
  return html`<h2>${t('release-changes', { release: corrects })}</h2>
    ${differences.length === 0 && html`<p>${t('release-no-changes')}</p>`}
    ${differences.map((difference) => municipality(difference, year, language))}`;
}

function municipality(difference: Difference, year: number, language: Language): Html {
  const { t } = words(language);
  const name = nameOf(difference.municipality.name, language);
  const { code } = difference.municipality;
  return html`<h3 id="m-${code}">
      ${
        difference.after === null
          ? name
          : html`<a href="${municipalityAddress(language, code, year)}">${name}</a>`
      }
    </h3>
    ${
      difference.before !== difference.after &&
      html`<p>${status(difference.before, language)} → ${status(difference.after, language)}</p>`
    }
    <div class="scroll" tabindex="0" role="group" aria-label="${name}">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('release-what')}</th>
            <th scope="col">${t('release-before')}</th>
            <th scope="col">${t('release-after')}</th>
          </tr>
        </thead>
        <tbody>
          ${difference.scores.map(
            ({ label, before, after }) =>
              html`<tr>
                <th scope="row">
                  ${label === null ? t('release-total') : t('release-score', { dimension: label[language] })}
                </th>
                <td>${score(before, language)}</td>
                <td>${score(after, language)}</td>
              </tr> `,
          )}
          ${difference.answers.map(
            ({ label, before, after }) =>
              html`<tr>
                <th scope="row">${label[language]}</th>
                <td>${side(before, language)}</td>
                <td>${side(after, language)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

function status(of: Difference['before'], language: Language): string {
  return words(language).t(`release-status-${of ?? 'absent'}`);
}

function score(value: number | null, language: Language): string {
  return value === null ? words(language).t('release-no-score') : formatScore(value, language);
}

function side(answer: Difference['answers'][number]['before'], language: Language): Html {
  const { t } = words(language);
  if (answer === null) return html`${t('release-status-absent')}`;
  const { label, missing, comment } = answer;
  return html`${label?.[language] ?? t(`public-missing-${missing ?? 'not_asked'}`)}${comment !== null && html`<br /><small>${comment}</small>`}`;
}
