/** The list of a person's own municipalities in the rounds that ask them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '#domain/survey.ts';
import { answerAddress, deskListAddress } from '../addresses.ts';
import { formatMoment } from '../local-format.ts';
import { exampleBanner, responseStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';

export function responseList({ responses, rounds }: Me): TemplateResult {
  return html`<h1>${t('form-list-title')}</h1>
    ${responses.length === 0 ? html`<p>${t('form-list-empty')}</p>` : nothing}
    <ul class="cards">
      ${responses.map(listed)}
    </ul>
    ${
      rounds.length === 0
        ? nothing
        : html`<p><a href=${deskListAddress()}>${t('form-to-desk')}</a></p>`
    }`;
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
      ${responseStateTag(response.state)}
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
