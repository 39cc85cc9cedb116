/** The fields of a new mailing: which letter, to whom it would go now, and when. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mailingKinds } from '#domain/mailing.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { MailingPreview } from '#domain/mailing-record.ts';
import type { TypedMoment } from '#domain/round-times.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';
import { municipalityName } from './board-words.ts';
import { momentFields } from './times-form.ts';

/** What is being planned. */
export interface MailingDraft {
  kind: MailingKind;
  isLater: boolean;
  due: TypedMoment;
  insists: boolean;
  /** What is wrong with the moment, as a sentence. */
  fault: string;
  /** Has the moment met a quiet period? Then one may insist. */
  isQuiet: boolean;
}

export const emptyMailing: MailingDraft = {
  kind: 'invitation',
  isLater: false,
  due: { day: '', time: '', which: null },
  insists: false,
  fault: '',
  isQuiet: false,
};

interface MailingFields {
  draft: MailingDraft;
  previews: readonly MailingPreview[];
  changed: (draft: MailingDraft) => void;
  showSample: () => void;
}

export function mailingFields(fields: MailingFields): TemplateResult {
  const { draft, previews, changed, showSample } = fields;
  const preview = previews.find(({ kind }) => kind === draft.kind);
  return html`<fieldset>
      <legend>${t('letters-letter')}</legend>
      ${mailingKinds.map(
        (kind) =>
          html`<label class="choice">
            <input
              type="radio"
              name="kind"
              value=${kind}
              .checked=${draft.kind === kind}
              @change=${() => changed({ ...draft, kind, fault: '' })}
            />
            <span>${t(`letters-kind-${kind}`)} <small>${t(`letters-whom-${kind}`)}</small></span>
          </label>`,
      )}
    </fieldset>
    ${preview === undefined ? nothing : whom(preview)}
    <p><button type="button" @click=${showSample}>${t('letters-sample')}</button></p>
    ${when(draft, changed)}`;
}

/** To how many it would go now, and who is left out because nobody is known there. */
function whom({ letters, municipalities, without, hindrance, publicFrom }: MailingPreview) {
  const names = without.map((municipality) => municipalityName({ municipality })).join(', ');
  return html`<div class="mailing-whom" role="status">
    <p>${t('letters-now', { letters, municipalities })}</p>
    ${
      without.length === 0
        ? nothing
        : html`<p>${t('letters-without', { count: without.length, names })}</p>`
    }
    ${hindrance === null ? nothing : html`<p><strong>${t(`letters-hindrance-${hindrance}`)}</strong></p>`}
    ${
      publicFrom === null || Date.parse(publicFrom) <= Date.now()
        ? nothing
        : html`<p>${t('letters-public-from', { when: formatMoment(publicFrom) })}</p>`
    }
  </div>`;
}

function when(draft: MailingDraft, changed: (draft: MailingDraft) => void): TemplateResult {
  return html`<fieldset>
      <legend>${t('letters-when')}</legend>
      ${([false, true] as const).map(
        (isLater) =>
          html`<label class="choice">
            <input
              type="radio"
              name="when"
              value=${isLater ? 'later' : 'now'}
              .checked=${draft.isLater === isLater}
              @change=${() => changed({ ...draft, isLater, fault: '', isQuiet: false })}
            />
            <span>${t(isLater ? 'letters-when-later' : 'letters-when-now')}</span>
          </label>`,
      )}
    </fieldset>
    ${
      draft.isLater
        ? momentFields('due', t('letters-due'), draft.due, draft.fault, false, (due) =>
            changed({ ...draft, due, fault: '' }),
          )
        : html`<p class="fault" role="status">${draft.fault}</p>`
    }
    ${
      draft.isQuiet
        ? html`<label class="choice">
            <input
              type="checkbox"
              name="insists"
              .checked=${draft.insists}
              @change=${(event: Event) =>
                changed({ ...draft, insists: (event.target as HTMLInputElement).checked })}
            />
            <span>${t('letters-insists')}</span>
          </label>`
        : nothing
    }`;
}
