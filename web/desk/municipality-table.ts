/** The municipalities of a round, each with where its answers stand. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoundState } from '#domain/round.ts';
import type { ResponseHead } from '#domain/survey.ts';
import { deskResponseAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { responseStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';

export interface MunicipalityTable {
  place: RoundPlace;
  round: RoundState;
  responses: readonly ResponseHead[];
  isBusy: boolean;
  approve: (response: ResponseHead) => void;
}

/** Roles are written out because narrow screens stack the cells, which would take them away. */
export function municipalityTable(table: MunicipalityTable): TemplateResult {
  return html`<table class="board" role="table">
    <caption class="unseen">
      ${t('desk-table-caption')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${[
          t('desk-municipality'),
          t('desk-state'),
          t('desk-core-answers'),
          t('desk-saved'),
          t('desk-submitted'),
          t('desk-actions'),
        ].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${table.responses.map((response) => row(response, table))}
    </tbody>
  </table>`;
}

function row(response: ResponseHead, table: MunicipalityTable): TemplateResult {
  const { municipality, may, reopened } = response;
  const name = pageLanguage === 'sv' ? municipality.name.sv : municipality.name.fi;
  const address = deskResponseAddress({ ...table.place, municipality: municipality.code });
  return html`<tr role="row" id=${`m-${municipality.code}`}>
    <th role="rowheader" scope="row">
      <a href=${address}>${name}</a>
    </th>
    <td role="cell">
      ${responseStateTag(response.state, table.round)}
      ${response.toConfirm ? html`<strong class="tag due">${t('desk-to-confirm')}</strong>` : nothing}
      ${
        reopened === null
          ? nothing
          : html`<p class="reopened">
              <strong>${t('desk-reopened', { until: formatMoment(reopened.until) })}</strong>
              <span class="said">${reopened.reason}</span>
            </p>`
      }
    </td>
    <td role="cell">
      <span class="cell-name" aria-hidden="true">${t('desk-core-answers')}</span>
      ${response.coreAnswered}/${response.coreAsked}
    </td>
    ${momentCell(t('desk-saved'), response.savedAt)}
    ${momentCell(t('desk-submitted'), response.submittedAt)}
    <td role="cell">
      ${
        may.includes('approve')
          ? html`<button
              type="button"
              ?disabled=${table.isBusy}
              @click=${() => table.approve(response)}
            >
              ${t('desk-approve')}<span class="unseen">: ${name}</span>
            </button>`
          : nothing
      }
    </td>
  </tr>`;
}

function momentCell(words: string, instant: string | null): TemplateResult {
  return html`<td role="cell">
    <span class="cell-name" aria-hidden="true">${words}</span>
    ${instant === null ? html`<span aria-label=${t('desk-not-yet')}>–</span>` : formatMoment(instant)}
  </td>`;
}
