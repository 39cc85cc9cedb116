/** Who could be compared next: the most alike municipalities, why they are, and the weights. */
import type { Language } from '#domain/language.ts';
import { formatNumber, formatPercent } from '#domain/number-label.ts';
import {
  greatestWeight,
  peerFacts,
  populationClassBorders,
  populationClassOf,
} from '#domain/peers.ts';
import type { PeerFact, PeerFacts, PeerPart } from '#domain/peers.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { PeerCandidate } from '../results/peer-candidates.ts';
import { comparisonAddress } from './addresses.ts';
import type { ComparisonChoice } from './comparison-choice.ts';
import { mostCompared } from './comparison-marks.ts';
import { capitalised, nameOf } from './names.ts';

export interface ComparisonPeers {
  choice: ComparisonChoice;
  /** The municipality that the others are like: the first of the comparison. */
  own: PeerCandidate;
  /** Its name as the heading needs it. */
  whose: string;
  peers: (PeerCandidate & { share: number; parts: PeerPart[] })[];
  /** Names of regions in the language, by their codes. */
  regionNames: ReadonlyMap<string, string>;
}

/** One form: its buttons add a municipality, or count anew with other weights. */
export function comparisonPeers(section: ComparisonPeers, language: Language): Html {
  const { t } = words(language);
  const { choice, own, peers, regionNames } = section;
  const isFull = choice.codes.length >= mostCompared;
  const hasWeight = peerFacts.some((fact) => choice.weights[fact] > 0);
  const unknown = peerFacts.filter((fact) => valueOf(fact, own.facts, section, language) === null);
  return html`<section aria-labelledby="peers-title">
    <h2 id="peers-title">${capitalised(t('comparison-peers-title', { name: section.whose }))}</h2>
    <p>${t('comparison-peers-lead')}</p>
    <ul class="meta">
      ${peerFacts.map(
        (fact) =>
          html`<li>
            ${t(`comparison-fact-${fact}`)}:
            ${valueOf(fact, own.facts, { regionNames }, language) ?? t('comparison-unknown')}
          </li> `,
      )}
    </ul>
    ${
      unknown.length > 0 &&
      html`<p class="notice">
        ${t('comparison-unknown-of-own', {
          facts: unknown.map((fact) => t(`comparison-fact-${fact}`)).join(', '),
        })}
      </p>`
    }
    <form action="${comparisonAddress(language, { codes: [] })}" method="get">
      <input type="hidden" name="municipalities" value="${choice.codes.join(',')}" />
      ${choice.year !== undefined && html`<input type="hidden" name="year" value="${String(choice.year)}" />`}
      <details class="weights" ${!hasWeight && html` open`}>
        <summary>${t('comparison-weights-title')}</summary>
        <p class="soft">${t('comparison-weights-explained')}</p>
        <div class="weight-fields">
          ${peerFacts.map(
            (fact) =>
              html`<p>
                <label for="weight-${fact}">${t(`comparison-fact-${fact}`)}</label>
                <input
                  id="weight-${fact}"
                  type="number"
                  name="${fact}"
                  min="0"
                  max="${greatestWeight}"
                  step="1"
                  inputmode="numeric"
                  value="${choice.weights[fact]}"
                />
              </p> `,
          )}
        </div>
        <button type="submit">${t('comparison-weights-apply')}</button>
      </details>
      ${!hasWeight && html`<p class="notice">${t('comparison-weights-none')}</p>`}
      ${hasWeight && peers.length === 0 && html`<p>${t('comparison-peers-none')}</p>`}
      ${isFull && peers.length > 0 && html`<p class="soft">${t('comparison-full', { most: mostCompared })}</p>`}
      <ul class="peers">
        ${peers.map(
          (peer) =>
            html`<li class="card">
              <h3>${nameOf(peer.name, language)}</h3>
              <p>
                ${t('comparison-similarity')}
                <b>${formatPercent(peer.share, language)}</b>
              </p>
              <dl>
                ${peer.parts.map(
                  (part) =>
                    html`<div>
                      <dt>${t(`comparison-fact-${part.fact}`)}</dt>
                      <dd>
                        ${valueOf(part.fact, peer.facts, { regionNames }, language) ?? t('comparison-unknown')}
                        <small
                          >${t(part.likeness === null ? 'comparison-likeness-left-out' : `comparison-likeness-${part.likeness}`)}</small
                        >
                      </dd>
                    </div> `,
                )}
              </dl>
              ${
                !isFull &&
                html`<button type="submit" name="municipalities" value="${peer.code}">
                  ${t('comparison-add-peer')}<span class="hidden">
                    ${nameOf(peer.name, language)}</span
                  >
                </button>`
              }
            </li> `,
        )}
      </ul>
    </form>
    <p class="note">${t('public-population-source')}</p>
  </section>`;
}

/** The fact in words; null when it is not known. */
function valueOf(
  fact: PeerFact,
  { population, urbanRural, languageStatus, regionCode }: PeerFacts,
  { regionNames }: Pick<ComparisonPeers, 'regionNames'>,
  language: Language,
): string | null {
  const { t } = words(language);
  switch (fact) {
    case 'population':
      return population === null ? null : populationClassLabel(population, language);
    case 'urban_rural':
      return urbanRural === null ? null : t(`comparison-kind-${urbanRural}`);
    case 'language_status':
      return languageStatus === null ? null : t(`comparison-language-${languageStatus}`);
    case 'region':
      return regionCode === null ? null : (regionNames.get(regionCode) ?? null);
  }
}

function populationClassLabel(population: number, language: Language): string {
  const { t } = words(language);
  const index = populationClassOf(population);
  const [from, to] = [populationClassBorders[index - 1], populationClassBorders[index]];
  const number = (value: number) => formatNumber(value, language);
  if (from === undefined) return t('comparison-population-under', { to: number(to ?? 0) });
  if (to === undefined) return t('comparison-population-from', { from: number(from) });
  return t('comparison-population-between', { from: number(from), to: number(to - 1) });
}
