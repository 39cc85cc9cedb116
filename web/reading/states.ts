/** The states of rounds and responses in words. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ResponseState, RoundState } from '#domain/round.ts';
import { exampleNotice } from '#domain/example.ts';
import { pageLanguage, t } from '../words.ts';

const responseStateWords: Record<ResponseState, string> = {
  not_started: 'form-state-not-started',
  draft: 'form-state-draft',
  submitted: 'form-state-submitted',
  returned: 'form-state-returned',
  approved: 'form-state-approved',
};

const roundStateWords: Record<RoundState, string> = {
  draft: 'form-round-draft',
  open: 'form-round-open',
  closed: 'form-round-closed',
  published: 'form-round-published',
};

/** Whoever has not begun when the round is over is one that did not answer. */
export function responseStateTag(state: ResponseState, round: RoundState): TemplateResult {
  const isOver = round === 'closed' || round === 'published';
  const words =
    isOver && state === 'not_started' ? 'form-state-unanswered' : responseStateWords[state];
  return html`<span class="tag" data-state=${state}>${t(words)}</span>`;
}

export function roundStateTag(state: RoundState): TemplateResult {
  return html`<span class="tag" data-state=${state}>${t(roundStateWords[state])}</span>`;
}

/** Stands above everything when the answers of the round are invented. */
export function exampleBanner(): TemplateResult {
  return html`<p class="example">${exampleNotice[pageLanguage]}</p>`;
}
