/** Narrows the audit log down: a form whose button shows what was chosen. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { auditThings, wholeLog } from '#domain/audit.ts';
import type { AuditFilter } from '#domain/audit.ts';
import type { AuditLog } from '#domain/audit-record.ts';
import { t } from '../words.ts';
import { auditFilterOf } from './audit-address.ts';
import { municipalityName } from './board-words.ts';

export interface AuditFilterForm {
  log: AuditLog;
  filter: AuditFilter;
  change: (filter: AuditFilter) => void;
}

/** The names of the fields are those of the address, so that one rule reads both. */
export function auditFilter({ log, filter, change }: AuditFilterForm): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const query = new URLSearchParams(
      [...typed].filter((field): field is [string, string] => typeof field[1] === 'string'),
    );
    change(auditFilterOf(query.toString()));
  };
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(wholeLog);
  return html`<search>
    <form class="audit-filter" aria-label=${t('audit-filter')} @submit=${submit}>
      <p>
        <label for="audit-of">${t('audit-of')}</label>
        <select id="audit-of" name="of">
          <option value="round" ?selected=${filter.of === 'round'}>
            ${t('audit-of-round', { year: String(log.year) })}
          </option>
          <option value="region" ?selected=${filter.of === 'region'}>
            ${t('audit-of-region')}
          </option>
        </select>
      </p>
      <p>
        <label for="audit-thing">${t('audit-thing')}</label>
        <select id="audit-thing" name="thing">
          ${options(
            filter.thing,
            auditThings.map((thing) => ({ value: thing, words: t(`audit-thing-${thing}`) })),
          )}
        </select>
      </p>
      <p>
        <label for="audit-municipality">${t('audit-where')}</label>
        <select id="audit-municipality" name="municipality">
          ${options(
            filter.municipality,
            log.municipalities.map((municipality) => ({
              value: municipality.code,
              words: municipalityName({ municipality }),
            })),
          )}
        </select>
      </p>
      <p>
        <label for="audit-person">${t('audit-person')}</label>
        <select id="audit-person" name="person">
          ${options(
            filter.person,
            log.people.map(({ id, name }) => ({ value: id, words: name || t('audit-nameless') })),
          )}
        </select>
      </p>
      <p>
        <label for="audit-from">${t('audit-from')}</label>
        <input id="audit-from" name="from" type="date" .value=${filter.from ?? ''} />
      </p>
      <p>
        <label for="audit-until">${t('audit-until')}</label>
        <input id="audit-until" name="until" type="date" .value=${filter.until ?? ''} />
      </p>
      <p class="actions">
        <button type="submit" class="main">${t('audit-apply')}</button>
        ${
          isNarrowed
            ? html`<button type="button" @click=${() => change(wholeLog)}>
                ${t('audit-clear')}
              </button>`
            : nothing
        }
      </p>
    </form>
  </search>`;
}

function options(
  chosen: string | null,
  all: readonly { value: string; words: string }[],
): TemplateResult[] {
  return [
    html`<option value="" ?selected=${chosen === null}>${t('audit-any')}</option>`,
    ...all.map(
      ({ value, words }) =>
        html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
    ),
  ];
}
