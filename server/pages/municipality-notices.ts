/** Notices of what happened to a municipality itself: mergers, and moves to another region. */
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { municipalityAddress } from './addresses.ts';
import { dateLabel, nameOf } from './names.ts';

type Municipality = MunicipalityResults['municipality'];

/** What the municipality was made of, and what it became; a link where there is something to read. */
export function mergerNotice(
  { predecessors, successor }: Municipality,
  newestYears: ReadonlyMap<string, number>,
  language: Language,
): Html | null {
  if (predecessors.length === 0 && successor === null) return null;
  const { t } = words(language);
  const mention = (other: { code: string; name: { fi: string; sv: string }; date: string }) => {
    const year = newestYears.get(other.code);
    const name = nameOf(other.name, language);
    return html`${year === undefined ? name : html`<a href="${municipalityAddress(language, other.code, year)}">${name}</a>`}
    (${dateLabel(other.date, language)})`;
  };
  return html`<p class="notice">
    ${successor !== null && html`${t('public-merged-into')} ${mention(successor)}. `}${
      predecessors.length > 0 &&
      html`${t('public-merged-from')}
      ${predecessors.map((each, index) => html`${index > 0 && ', '}${mention(each)}`)}. `
    }${t('public-merged-answers')}
  </p>`;
}

/** A sentence for every move from a region to another. */
export function regionMoveNotice(municipality: Municipality, language: Language): Html | null {
  const { t } = words(language);
  const { name, regionMoves } = municipality;
  if (regionMoves.length === 0) return null;
  const sentences = regionMoves.map(({ date, from, to }) =>
    t('public-region-move', {
      name: nameOf(name, language),
      date: dateLabel(date, language),
      region: to.name[language],
      before: from.name[language],
    }),
  );
  return html`<p class="notice">${sentences.join(' ')}</p> `;
}
