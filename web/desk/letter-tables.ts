/** The mailings of a round and the letters that wait, as tables which narrow screens stack. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { letterStates } from '#domain/mailing.ts';
import type { MailingEntry, OutboxLetter, RoundLetters } from '#domain/mailing-record.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';
import { municipalityName } from './board-words.ts';
import { stackedTable } from './stacked-table.ts';

export function mailingTable(
  { mailings, may }: RoundLetters,
  cancel: (mailing: MailingEntry) => void,
): TemplateResult {
  if (mailings.length === 0) return html`<p>${t('letters-mailings-none')}</p>`;
  const row = (mailing: MailingEntry): TemplateResult => {
    const kind = t(`letters-kind-${mailing.kind}`);
    const due = formatMoment(mailing.dueAt);
    return html`<tr role="row">
      <th role="rowheader" scope="row">
        ${kind}
        ${
          mailing.plannedBy === null
            ? nothing
            : html`<span class="soft">${t('letters-planned-by', { who: mailing.plannedBy })}</span>`
        }
      </th>
      <td role="cell"><time datetime=${mailing.dueAt}>${due}</time></td>
      <td role="cell">${mailingState(mailing)}</td>
      <td role="cell">
        ${
          mailing.state === 'planned' && may.includes('cancel')
            ? html`<button
                type="button"
                aria-label=${t('letters-cancel-which', { kind, when: due })}
                @click=${() => cancel(mailing)}
              >
                ${t('letters-cancel')}
              </button>`
            : nothing
        }
      </td>
    </tr>`;
  };
  return stackedTable(
    'letters',
    'letters-mailings',
    ['letters-mailing', 'letters-mailing-due', 'letters-mailing-state', 'letters-step'],
    repeat(mailings, ({ id }) => id, row),
  );
}

function mailingState({ state, letters, hindrance }: MailingEntry): TemplateResult {
  if (state !== 'queued') {
    const why = hindrance === null ? '' : t(`letters-hindrance-${hindrance}`);
    return html`${t(`letters-state-${state}`)}${
      why === '' ? nothing : html`<span class="soft">${why}</span>`
    }`;
  }
  const count = Object.values(letters).reduce((sum, each) => sum + each, 0);
  const others = letterStates.flatMap((each) => {
    const there = letters[each] ?? 0;
    return there === 0 ? [] : [`${t(`letters-letter-state-${each}`)} ${String(there)}`];
  });
  return html`${t('letters-state-queued', { count })}
    <span class="soft">${others.join(', ')}</span>`;
}

interface OutboxSteps {
  read: (letter: OutboxLetter) => void;
  settle: (letter: OutboxLetter, goesOut: boolean) => void;
}

export function outboxTable(letters: RoundLetters, steps: OutboxSteps): TemplateResult {
  const { outbox, hasMore } = letters;
  if (outbox.length === 0) return html`<p>${t('letters-outbox-none')}</p>`;
  return html`${stackedTable(
    'letters',
    'letters-outbox',
    ['letters-letter', 'letters-to', 'letters-mailing-state', 'letters-step'],
    repeat(
      outbox,
      ({ id }) => id,
      (letter) => outboxRow(letter, letters, steps),
    ),
  )}
  ${hasMore ? html`<p>${t('letters-outbox-more')}</p>` : nothing}`;
}

function outboxRow(
  letter: OutboxLetter,
  { may, hasMailServer }: RoundLetters,
  { read, settle }: OutboxSteps,
): TemplateResult {
  const { state, municipality, to, serverCode, isReadable } = letter;
  const kind = t(`letters-letter-kind-${letter.kind}`);
  // One that waits for a mail server that is there goes out by itself.
  const goesOut = state === 'failed' || state === 'uncertain';
  const action = t(goesOut && letter.attempts > 0 ? 'letters-send-again' : 'letters-send');
  const maySettle = may.includes('settle') && state !== 'sending';
  return html`<tr role="row" id=${`letter-${letter.id}`}>
    <th role="rowheader" scope="row">
      ${kind}
      ${municipality === null ? nothing : html`<span class="soft">${municipalityName({ municipality })}</span>`}
    </th>
    <td role="cell">${to}</td>
    <td role="cell">
      <span class=${`tag ${state}`}>${t(`letters-letter-state-${state}`)}</span>
      <span class="soft">${t('letters-queued-at', { when: formatMoment(letter.queuedAt) })}</span>
      ${
        serverCode === null || state === 'uncertain'
          ? nothing
          : html`<span class="soft">${t('letters-server-code', { code: serverCode })}</span>`
      }
    </td>
    <td role="cell" class="steps">
      ${
        isReadable
          ? html`<button
              type="button"
              aria-label=${t('letters-read-which', { kind, to })}
              @click=${() => read(letter)}
            >
              ${t('letters-read')}
            </button>`
          : html`<span class="soft">${t('letters-private')}</span>`
      }
      ${
        maySettle && goesOut && hasMailServer
          ? html`<button
              type="button"
              aria-label=${t('letters-send-which', { action, kind, to })}
              @click=${() => settle(letter, true)}
            >
              ${action}
            </button>`
          : nothing
      }
      ${
        maySettle
          ? html`<button
              type="button"
              aria-label=${t('letters-delivered-which', { kind, to })}
              @click=${() => settle(letter, false)}
            >
              ${t('letters-delivered')}
            </button>`
          : nothing
      }
    </td>
  </tr>`;
}
