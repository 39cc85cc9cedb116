/** What goes with an answer besides its value: a comment and a link to the evidence. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Question } from '#domain/questionnaire.ts';
import { t } from '../words.ts';
import type { Draft, DraftFault } from './draft.ts';
import { orNull, textOf, withScheme } from './fields/typed-text.ts';

export interface Remarks {
  question: Question;
  draft: Draft;
  fault: DraftFault | null;
  /** Is a word asked for, because the answer looks odd? */
  isAsked: boolean;
  change(part: Partial<Draft>, settled: boolean): void;
}

const commentMax = 10_000;

/** Choosing "other" asks at once what it is; the words go into the comment. */
export function asksWhatOther({ value }: Draft): boolean {
  return value === 'other' || (Array.isArray(value) && value.includes('other'));
}

export function commentField({ question, draft, isAsked, change }: Remarks): TemplateResult {
  const id = `${question.key}-comment`;
  return html`<div class="remark">
    <label for=${id}>${commentLabel(draft, isAsked)}</label>
    <textarea
      id=${id}
      rows="2"
      maxlength=${commentMax}
      aria-describedby=${`${id}-note`}
      .value=${live(draft.comment ?? '')}
      @input=${(event: Event) => change({ comment: orNull(textOf(event)) }, false)}
      @change=${(event: Event) => change({ comment: orNull(textOf(event).trim()) }, true)}
    ></textarea>
    <p class="help" id=${`${id}-note`}>
      ${question.public ? t('form-comment-is-public') : t('form-not-public')}
    </p>
  </div>`;
}

export function evidenceField({ question, draft, fault, change }: Remarks): TemplateResult {
  const id = `${question.key}-evidence`;
  const isFaulty = fault?.field === 'evidence';
  return html`<div class="remark">
    <label for=${id}>${t('form-evidence-label')}</label>
    <input
      id=${id}
      type="url"
      autocomplete="off"
      maxlength="2000"
      aria-describedby=${isFaulty ? `${id}-fault` : nothing}
      aria-invalid=${isFaulty ? 'true' : nothing}
      .value=${live(draft.evidenceUrl ?? '')}
      @input=${(event: Event) => change({ evidenceUrl: orNull(textOf(event)) }, false)}
      @change=${(event: Event) => change({ evidenceUrl: orNull(withScheme(textOf(event))) }, true)}
    />
    ${
      isFaulty
        ? html`<p class="fault" id=${`${id}-fault`}>${t(fault.fault.code, fault.fault.params)}</p>`
        : nothing
    }
  </div>`;
}

function commentLabel(draft: Draft, isAsked: boolean): string {
  if (asksWhatOther(draft)) return t('form-comment-other');
  return isAsked ? t('form-comment-why') : t('form-comment-label');
}
