/** What publishing a round makes public, told before it is done, and why it cannot be done yet. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoundState } from '#domain/round.ts';
import type { ResponseHead, RoundBoard } from '#domain/survey.ts';
import { responseStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';

/** Why the round cannot be published now, in words; null when it can. */
export function publishingHindrance({ approved, responses }: RoundBoard): string | null {
  const waiting = responses.filter(
    ({ state, reopened }) => state === 'submitted' || state === 'returned' || reopened !== null,
  );
  if (waiting.length > 0) {
    return t('desk-publish-review-first', { names: waiting.map(nameOf).join(', ') });
  }
  return approved === 0 ? t('desk-publish-none-approved') : null;
}

export function publishingWords(board: RoundBoard): TemplateResult {
  const { approved, municipalities, responses, state: round } = board;
  const unanswered = responses.filter(({ state }) => state === 'draft' || state === 'not_started');
  return html`<p>${t('desk-publish-what', { approved, municipalities })}</p>
    ${
      unanswered.length === 0
        ? nothing
        : html`<p>${t('desk-publish-unanswered', { count: unanswered.length })}</p>
            ${leftOut(unanswered, round)}`
    }
    <p>${t('desk-publish-frozen')}</p>`;
}

function leftOut(responses: readonly ResponseHead[], round: RoundState): TemplateResult {
  return html`<ul class="left-out">
    ${responses.map(
      (response) => html`<li>${nameOf(response)} ${responseStateTag(response.state, round)}</li>`,
    )}
  </ul>`;
}

function nameOf({ municipality: { name } }: ResponseHead): string {
  return pageLanguage === 'sv' ? name.sv : name.fi;
}
