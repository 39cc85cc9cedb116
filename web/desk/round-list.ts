/** The rounds that a coordinator looks after. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '#domain/survey.ts';
import { answerListAddress, boardAddress } from '../addresses.ts';
import { roundPageAddress } from './round-pages.ts';
import { exampleBanner, roundStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';
import { roundTimes } from './round-times.ts';

export function roundList({ rounds, responses }: Me): TemplateResult {
  const areExamples = rounds.length > 0 && rounds.every(({ example }) => example);
  return html`<h1>${t('desk-list-title')}</h1>
    ${areExamples ? exampleBanner() : nothing}
    ${rounds.length === 0 ? html`<p>${t('desk-list-empty')}</p>` : nothing}
    <ul class="cards">
      ${rounds.map((round) => listed(round, !areExamples))}
    </ul>
    ${
      responses.length === 0
        ? nothing
        : html`<p><a href=${answerListAddress()}>${t('desk-to-answering')}</a></p>`
    }`;
}

function listed(round: Me['rounds'][number], saysExample: boolean): TemplateResult {
  const place = { region: round.region.slug, year: round.year };
  return html`<li class="card">
    ${saysExample && round.example ? exampleBanner() : nothing}
    <h2>
      <a href=${boardAddress(place)}>${round.region.name[pageLanguage]} ${round.year}</a>
    </h2>
    <p class="facts">${roundStateTag(round.state)} ${roundTimes(round)}</p>
    ${
      round.may.includes('create_next')
        ? html`<p>
            <a href=${roundPageAddress(place, 'next')}
              >${t('desk-create-next', { year: String(round.year + 1) })}</a
            >
          </p>`
        : nothing
    }
  </li>`;
}
