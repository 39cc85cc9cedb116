/** The fields of a letter's text, and two texts side by side when somebody else saved in between. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LetterText } from '#domain/mailing-record.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';
import type { FieldFaults } from './field-faults.ts';

/** What is being written, and the version of the text that it began from. */
export interface TextDraft {
  subject: string;
  body: string;
  version: number;
}

/** What stands in the fields before anything is typed: what the letters say now. */
export function textDraftOf({ subject, body, version, standard }: LetterText): TextDraft {
  return { subject: subject ?? '', body: body ?? standard.body, version };
}

interface TextFields {
  text: LetterText;
  draft: TextDraft;
  faults: FieldFaults;
  changed: (draft: TextDraft, field: 'subject' | 'body') => void;
}

export function textFields({ text, draft, faults, changed }: TextFields): TemplateResult {
  const { language, standard, placeholders } = text;
  const { subject = '', body = '' } = faults;
  return html`<p>${standing(text)}</p>
    ${
      text.lacksDeadline
        ? html`<p class="notice warning">${t('letters-text-lacks-deadline')}</p>`
        : nothing
    }
    <div class="field">
      <label for="letter-text-subject">${t('letters-subject')}</label>
      <p class="help" id="letter-text-subject-help">
        ${t('letters-text-subject-help', { subject: standard.subject })}
      </p>
      <input
        id="letter-text-subject"
        type="text"
        lang=${language}
        autocomplete="off"
        .value=${draft.subject}
        aria-invalid=${subject === '' ? nothing : 'true'}
        aria-describedby="letter-text-subject-help letter-text-subject-fault"
        @input=${(event: Event) =>
          changed({ ...draft, subject: (event.target as HTMLInputElement).value }, 'subject')}
      />
      <p class="fault" id="letter-text-subject-fault">${subject}</p>
    </div>
    <div class="field">
      <label for="letter-text-body">${t('letters-text-body')}</label>
      <p class="help" id="letter-text-body-help">
        ${t('letters-text-body-help', { known: placeholders.join(', ') })}
      </p>
      <textarea
        id="letter-text-body"
        rows="8"
        lang=${language}
        .value=${draft.body}
        aria-invalid=${body === '' ? nothing : 'true'}
        aria-describedby="letter-text-body-help letter-text-body-fault"
        @input=${(event: Event) =>
          changed({ ...draft, body: (event.target as HTMLTextAreaElement).value }, 'body')}
      ></textarea>
      <p class="fault" id="letter-text-body-fault">${body}</p>
    </div>`;
}

function standing({ body, writtenBy, writtenAt }: LetterText): string {
  if (body === null || writtenAt === null) return t('letters-text-standard');
  const who = writtenBy ?? t('letters-text-somebody');
  return t('letters-text-own', { who, when: formatMoment(writtenAt) });
}

/** What somebody else has saved since the writing, or the taking away, began. */
export interface TextConflict {
  theirs: LetterText;
  /** Was the text to be taken away? */
  isRemoval: boolean;
}

export function textConflict(
  mine: TextDraft,
  { theirs, isRemoval }: TextConflict,
  choose: (choice: 'mine' | 'theirs') => void,
): TemplateResult {
  const who = theirs.writtenBy ?? t('letters-text-somebody');
  const when = theirs.writtenAt === null ? '' : formatMoment(theirs.writtenAt);
  return html`<div class="conflict" role="group" aria-labelledby="letter-text-conflict">
    <p tabindex="-1" class="conflict-explained">
      <strong id="letter-text-conflict">${t('letters-text-conflict-title')}</strong>
      ${t('letters-text-conflict', { who, when })}
    </p>
    <dl>
      <div>
        <dt>${t('letters-text-mine')}</dt>
        ${isRemoval ? takenAway() : wordsOf(mine, theirs)}
        <dd>
          <button type="button" @click=${() => choose('mine')}>
            ${t(isRemoval ? 'letters-text-remove' : 'letters-text-keep-mine')}
          </button>
        </dd>
      </div>
      <div>
        <dt>${t('letters-text-theirs', { who })}</dt>
        ${
          theirs.body === null
            ? takenAway()
            : wordsOf({ subject: theirs.subject ?? '', body: theirs.body }, theirs)
        }
        <dd>
          <button type="button" @click=${() => choose('theirs')}>
            ${t('letters-text-keep-theirs')}
          </button>
        </dd>
      </div>
    </dl>
  </div>`;
}

function takenAway(): TemplateResult {
  return html`<dd>${t('letters-text-taken-away')}</dd>`;
}

function wordsOf(
  { subject, body }: { subject: string; body: string },
  { language, standard }: LetterText,
): TemplateResult {
  return html`<dd lang=${language}><strong>${subject || standard.subject}</strong></dd>
    <dd lang=${language} class="written">${body}</dd>`;
}
