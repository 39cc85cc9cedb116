/** Says a change with its sign and its word, never by colour alone. */
import type { Language } from '#domain/language.ts';
import { formatChange } from '#domain/number-label.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';

type Direction = 'up' | 'down' | 'unchanged' | null;

/** "▲ +15", "▼ −15" or "unchanged", with the year it is compared with for those who hear the page. */
export function changeLabel(
  { change, direction }: { change: number | null; direction: Direction },
  year: number,
  language: Language,
): Html {
  const { t } = words(language);
  const since = html`<span class="hidden">
    ${t('public-since-year', { year: String(year) })}</span
  >`;
  if (change === null || direction === null) {
    return html`<span class="change none"
      >${t('public-not-comparable', { year: String(year) })}</span
    >`;
  }
  if (direction === 'unchanged') {
    return html`<span class="change same">${t('public-unchanged')}${since}</span>`;
  }
  const sign = direction === 'up' ? '▲' : '▼';
  return html`<span class="change ${direction}"
    ><span aria-hidden="true">${sign}</span> ${formatChange(change, language)}${since}</span
  >`;
}
