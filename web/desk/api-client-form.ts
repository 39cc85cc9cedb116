/** The fields of a new API client: which program, what it reads, and for how long. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clientScopeNames } from '#domain/api-client.ts';
import type { ApiClientDraft } from '#domain/api-client.ts';
import { t } from '../words.ts';
import type { FieldFaults } from './field-faults.ts';

interface ApiClientForm {
  draft: ApiClientDraft;
  faults: FieldFaults;
  isBusy: boolean;
  changed: (draft: ApiClientDraft, field: string) => void;
  save: () => void;
}

export function apiClientForm(form: ApiClientForm): TemplateResult {
  const { draft, faults, changed } = form;
  return html`<form
    class="small-form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.save();
    }}
  >
    <div class="field">
      <label for="client-name">${t('api-clients-name')}</label>
      <p class="help" id="client-name-help">${t('api-clients-name-help')}</p>
      <input
        id="client-name"
        type="text"
        autocomplete="off"
        .value=${draft.name}
        aria-invalid=${faults['name'] === undefined ? nothing : 'true'}
        aria-describedby="client-name-help client-name-fault"
        @input=${(event: Event) => changed({ ...draft, name: valueOf(event) }, 'name')}
      />
      <p class="fault" id="client-name-fault" role="status">${faults['name'] ?? ''}</p>
    </div>
    <fieldset aria-describedby="client-scopes-fault">
      <legend>${t('api-clients-scopes')}</legend>
      ${clientScopeNames.map(
        (scope) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${draft.scopes.includes(scope)}
              aria-invalid=${faults['scopes'] === undefined ? nothing : 'true'}
              @change=${(event: Event) => {
                const isChosen = (event.target as HTMLInputElement).checked;
                const others = draft.scopes.filter((each) => each !== scope);
                changed({ ...draft, scopes: isChosen ? [...others, scope] : others }, 'scopes');
              }}
            />
            <span
              >${t(`api-clients-scope-${scope}`)}
              <small>${t(`api-clients-scope-${scope}-help`)}</small></span
            >
          </label>`,
      )}
      <p class="fault" id="client-scopes-fault" role="status">${faults['scopes'] ?? ''}</p>
    </fieldset>
    <div class="field">
      <label for="client-days">${t('api-clients-days')}</label>
      <p class="help" id="client-days-help">${t('api-clients-days-help')}</p>
      <input
        id="client-days"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        size="5"
        .value=${draft.days === null ? '' : String(draft.days)}
        aria-invalid=${faults['days'] === undefined ? nothing : 'true'}
        aria-describedby="client-days-help client-days-fault"
        @change=${(event: Event) => changed({ ...draft, days: daysIn(valueOf(event)) }, 'days')}
      />
      <p class="fault" id="client-days-fault" role="status">${faults['days'] ?? ''}</p>
    </div>
    <p class="actions">
      <button class="main" ?disabled=${form.isBusy}>${t('api-clients-add')}</button>
    </p>
  </form>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function daysIn(text: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}
