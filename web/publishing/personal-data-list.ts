/** Personal data that would show: each to be taken out, or judged to be none. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Preview } from '#domain/publishing.ts';
import { deskResponseAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { pageLanguage, t } from '../words.ts';
import { nameOf } from './preview-summary.ts';

export function personalDataList(
  place: RoundPlace,
  { personalData, contacts }: Preview,
  harmless: ReadonlySet<string>,
  judge: (id: string, isHarmless: boolean) => void,
): TemplateResult {
  return html`${
    personalData.length === 0
      ? html`<p>${t('publishing-no-personal-data')}</p>`
      : html`<p class="notice warning">
            ${t('publishing-personal-data', { count: personalData.length })}
          </p>
          <ul class="findings">
            ${personalData.map(
              ({ id, kind, match, municipality, label, place: where }) =>
                html`<li>
                  <p>
                    <strong>${match}</strong> (${t(`publishing-kind-${kind}`)})<br />
                    <a href=${deskResponseAddress({ ...place, municipality: municipality.code })}
                      >${nameOf(municipality.name)}</a
                    >: ${label[pageLanguage]}, ${t(`publishing-place-${where}`)}
                  </p>
                  ${
                    kind === 'identity_code'
                      ? html`<p>${t('publishing-never-harmless')}</p>`
                      : html`<label class="choice"
                          ><input
                            type="checkbox"
                            .checked=${harmless.has(id)}
                            @change=${(event: Event) =>
                              judge(id, (event.target as HTMLInputElement).checked)}
                          />
                          <span>${t('publishing-harmless')}</span></label
                        >`
                  }
                </li>`,
            )}
          </ul>`
  }
  ${
    contacts.length === 0
      ? nothing
      : html`<details>
          <summary>${t('publishing-contacts', { count: contacts.length })}</summary>
          <ul>
            ${contacts.map(
              ({ municipality, name }) =>
                html`<li>${nameOf(municipality.name)}${name === null ? '' : `: ${name}`}</li>`,
            )}
          </ul>
        </details>`
  }`;
}
