/** The list of a person's own municipalities in the rounds that ask them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '#domain/survey.ts';
import { answerAddress, deskListAddress } from '../addresses.ts';
import { formatMoment } from '../local-format.ts';
import { exampleBanner, responseStateTag, roundStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';

export function responseList({ responses, rounds }: Me): TemplateResult {
  const openFirst = responses.toSorted((one, other) => rank(one) - rank(other));
  return html`<h1>${t('form-list-title')}</h1>
    ${responses.length === 0 ? html`<p>${t('form-list-empty')}</p>` : nothing}
    <ul class="cards">
      ${openFirst.map(listed)}
    </ul>
    ${
      rounds.length === 0
        ? nothing
        : html`<p><a href=${deskListAddress()}>${t('form-to-desk')}</a></p>`
    }`;
}

/** Rounds that can be answered now come before the rest, which keep their order. */
function rank({ round }: Me['responses'][number]): number {
  return round.state === 'open' ? 0 : 1;
}

function listed({ round, response }: Me['responses'][number]): TemplateResult {
  const { code, name } = response.municipality;
  const place = { region: round.region.slug, year: round.year, municipality: code };
  return html`<li class="card">
    ${round.example ? exampleBanner() : nothing}
    <h2>
      <a href=${answerAddress(place)}
        >${t('form-list-item', { name: pageLanguage === 'sv' ? name.sv : name.fi, year: String(round.year) })}</a
      >
    </h2>
    <p class="facts">
      <span>${t('form-round-is')} ${roundStateTag(round.state)}</span>
      <span>${t('form-response-is')} ${responseStateTag(response.state)}</span>
      <span
        >${t('form-progress', { answered: response.coreAnswered, asked: response.coreAsked })}</span
      >
      ${
        round.state === 'open' && round.closesAt !== null
          ? html`<span>${t('form-open-until', { when: formatMoment(round.closesAt) })}</span>`
          : nothing
      }
      ${
        response.savedAt === null
          ? nothing
          : html`<span>${t('form-last-saved', { when: formatMoment(response.savedAt) })}</span>`
      }
    </p>
  </li>`;
}
