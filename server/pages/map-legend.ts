/** The legend of a map of findings: each class with its sample and how many municipalities it has. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { MapResults } from '../results/map-results.ts';
import { classLabel, classSign, untoldLabel, untoldSign } from './map-class-words.ts';
import { drawSample, shadesOf } from './tile-map-picture.ts';

export interface LegendEntry {
  /** Null of a missing answer. */
  shade: number | null;
  sign: string;
  label: string;
  municipalities: number;
}

/** Strongest first; what is missing, and why, comes last. */
export function legendEntries(results: MapResults, language: Language): LegendEntry[] {
  const shades = shadesOf(results);
  return [
    ...results.classes.map((each, index) => ({
      shade: shades.get(each.key) ?? null,
      sign: classSign(each, index),
      label: classLabel(each, language),
      municipalities: each.municipalities,
    })),
    ...results.untold.map(({ key, municipalities }) => ({
      shade: null,
      sign: untoldSign(key),
      label: untoldLabel(key, language),
      municipalities,
    })),
  ];
}

/** How many of how many, as a legend says it. */
export function legendCount(
  { shade, municipalities }: LegendEntry,
  { n, N }: MapResults,
  language: Language,
): string {
  const { t } = words(language);
  return t('public-map-count', { count: municipalities, of: shade === null ? N : n });
}

export function mapLegend(results: MapResults, language: Language): Html {
  return html`<ul>
    ${legendEntries(results, language).map(
      (entry) =>
        html`<li>
          <svg
            class="tile-map sample"
            viewBox="0 0 68 40"
            width="51"
            height="30"
            aria-hidden="true"
            focusable="false"
          >
            <g class="tile ${entry.shade === null ? 'untold' : `shade-${entry.shade}`}">
              ${drawSample(entry.shade, entry.sign)}
            </g>
          </svg>
          <span>${entry.label} <small>${legendCount(entry, results, language)}</small></span>
        </li> `,
    )}
  </ul>`;
}
