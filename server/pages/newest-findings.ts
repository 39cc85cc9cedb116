/** What the newest release found, in a few sentences, with the way to the rest. */
import type { Language } from '#domain/language.ts';
import { formatPercent } from '#domain/number-label.ts';
import type { RegionResults } from '#domain/published.ts';
import { regionFindings } from '#domain/region-finding.ts';
import type { RegionFinding } from '#domain/region-finding.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { questionAddress, regionAddress } from './addresses.ts';

/** Null where the release has nothing that can be told so. */
export function newestFindings(results: RegionResults, language: Language): Html | null {
  const { t } = words(language);
  const findings = regionFindings(results.indicators);
  if (findings.length === 0) return null;
  const { region, year } = results;
  const place = `${region.name[language]} ${year}`;
  return html`<section aria-labelledby="findings-title">
    <h2 id="findings-title">${t('public-findings-title', { place })}</h2>
    ${results.example !== null && html`<p><span class="tag">${t('public-example-tag')}</span></p>`}
    <ul class="card-grid">
      ${findings.map((finding) => item(finding, results, language))}
    </ul>
    <p>
      <a href="${regionAddress(language, region.slug, year)}"
        >${t('public-findings-all', { place })}</a
      >
    </p>
  </section>`;
}

function item(
  { kind, indicator }: RegionFinding,
  results: RegionResults,
  language: Language,
): Html {
  const { t } = words(language);
  const { count, n, value, change, question, label } = indicator;
  const isChange = (kind === 'rose' || kind === 'fell') && change !== null;
  const counted = isChange
    ? { count: change.commonCount ?? 0, n: change.commonN ?? 0, share: change.commonValue ?? 0 }
    : { count, n, share: value ?? 0 };
  const figures = { ...counted, share: formatPercent(counted.share, language) };
  return html`<li class="card">
    <p class="soft">${t(`public-finding-${kind}`)}</p>
    <p class="name">
      <a href="${questionAddress(language, question, results.region.slug, results.year)}"
        >${label[language]}</a
      >
    </p>
    <p>
      ${t('public-finding-figure', figures)}
      ${
        isChange &&
        html`<span class="soft"
          >${t('public-finding-before', {
            year: String(change.year),
            count: change.previousCount ?? 0,
            n: change.previousN ?? 0,
          })}</span
        >`
      }
    </p>
  </li> `;
}
