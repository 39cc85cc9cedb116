/** The list of a person's own municipalities in the rounds that ask them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '#domain/survey.ts';
import { answerAddress, blankFormAddress, deskListAddress, receiptAddress } from '../addresses.ts';
import { formatDay, formatMoment } from '../local-format.ts';
import { exampleBanner, responseStateTag, roundStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';

export function responseList({ responses, rounds }: Me): TemplateResult {
  const openFirst = responses.toSorted((one, other) => rank(one) - rank(other));
  const areExamples = responses.length > 0 && responses.every(({ round }) => round.example);
  return html`<h1>${t('form-list-title')}</h1>
    ${areExamples ? exampleBanner() : nothing}
    ${responses.length === 0 ? html`<p>${t('form-list-empty')}</p>` : nothing}
    <ul class="cards">
      ${openFirst.map((each) => listed(each, !areExamples))}
    </ul>
    ${
      rounds.length === 0
        ? nothing
        : html`<p><a href=${deskListAddress()}>${t('form-to-desk')}</a></p>`
    }`;
}

/** Rounds that can be answered now come before the rest, which keep their order. */
function rank({ response }: Me['responses'][number]): number {
  return response.may.includes('answer') ? 0 : 1;
}

function listed(
  { round, response, handed }: Me['responses'][number],
  saysExample: boolean,
): TemplateResult {
  const { code, name } = response.municipality;
  const place = { region: round.region.slug, year: round.year, municipality: code };
  const { coreAnswered: answered, coreAsked: asked } = response;
  const id = `progress-${place.region}-${place.year}-${code}`;
  const isHandedOver = response.state === 'submitted' || response.state === 'approved';
  return html`<li class="card listed">
    ${saysExample && round.example ? exampleBanner() : nothing}
    <h2>
      <a href=${answerAddress(place)}
        >${t('form-list-item', { name: pageLanguage === 'sv' ? name.sv : name.fi, year: String(round.year) })}</a
      >
    </h2>
    <p class="facts">
      <span>${t('form-round-is')} ${roundStateTag(round.state)}</span>
      <span>${t('form-response-is')} ${responseStateTag(response.state, round.state)}</span>
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
    ${
      response.reopened === null
        ? nothing
        : html`<div class="notice warning">
            <p>
              <strong
                >${t('form-reopened-title', { until: formatMoment(response.reopened.until) })}</strong
              >
            </p>
            <p class="said">${response.reopened.reason}</p>
          </div>`
    }
    <p class="how-far">
      <label for=${id}>${t('form-progress', { answered, asked })}</label>
      <progress id=${id} value=${answered} max=${asked}></progress>
    </p>
    ${
      handed.length === 0 || isHandedOver
        ? nothing
        : html`<p>${t('form-handed-mine')}</p>
            <ul class="gaps">
              ${handed.map(
                ({ dimension, label, dueOn }) =>
                  html`<li>
                    <a href=${answerAddress(place, dimension)}>${label[pageLanguage]}</a
                    >${dueOn === null ? nothing : html`, ${t('form-by-day', { due: formatDay(dueOn) })}`}
                  </li>`,
              )}
            </ul>`
    }
    <p class="facts">
      ${
        isHandedOver
          ? html`<a href=${receiptAddress(place)}>${t('form-print-receipt')}</a>`
          : response.may.includes('answer')
            ? html`<a href=${blankFormAddress(place)}>${t('form-blank-form')}</a>`
            : nothing
      }
    </p>
  </li>`;
}
