/** The API clients of a region, and the addresses that a key of theirs opens. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clientScopes } from '#domain/api-client.ts';
import type { ClientScope } from '#domain/api-client.ts';
import type { ApiClient, ApiClients } from '#domain/api-client-record.ts';
import type { RoundPlace } from '../api.ts';
import { formatDay, formatMoment } from '../local-format.ts';
import { t } from '../words.ts';

interface Steps {
  isBusy: boolean;
  end: (client: ApiClient) => void;
}

export function apiClientList({ clients, may }: ApiClients, steps: Steps): TemplateResult {
  if (clients.length === 0) return html`<p>${t('api-clients-none')}</p>`;
  return html`<ul class="plain">
    ${clients.map(
      (client) =>
        html`<li>
          <h3>
            ${client.name}
            ${
              client.state === 'living'
                ? nothing
                : html`<span class="tag">${t(`api-clients-${client.state}`)}</span>`
            }
          </h3>
          <p>${facts(client).join(' ')}</p>
          <p class="soft">
            ${t('api-clients-made', {
              who: client.createdBy ?? t('api-clients-maker-unknown'),
              when: formatMoment(client.createdAt),
            })}
          </p>
          ${
            client.state === 'living' && may.includes('end')
              ? html`<p class="actions">
                  <button
                    type="button"
                    ?disabled=${steps.isBusy}
                    aria-label=${t('api-clients-end-which', { name: client.name })}
                    @click=${() => steps.end(client)}
                  >
                    ${t('api-clients-end')}
                  </button>
                </p>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
}

function facts({ keyEnd, scopes, lastUsedOn, expiresAt, endedAt }: ApiClient): string[] {
  return [
    t('api-clients-key-end', { end: keyEnd }),
    t('api-clients-reads', {
      what: scopes.map((scope) => t(`api-clients-scope-${scope}`)).join(', '),
    }),
    endedAt === null
      ? t('api-clients-until', { when: formatMoment(expiresAt) })
      : t('api-clients-ended-at', { when: formatMoment(endedAt) }),
    lastUsedOn === null
      ? t('api-clients-never-used')
      : t('api-clients-last-used', { when: formatDay(lastUsedOn) }),
  ];
}

/** The addresses as they are for this round. */
export function openedAddresses(place: RoundPlace, scopes: readonly ClientScope[]): string[] {
  return scopes
    .flatMap((scope) => clientScopes[scope])
    .map(
      (address) =>
        location.origin +
        address.replace(':region', place.region).replace(':year', String(place.year)),
    );
}
