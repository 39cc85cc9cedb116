/** What waits in this browser for other forms than the one on the page, to be looked at or copied. */
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '#domain/survey.ts';
import { answerAddress } from '../addresses.ts';
import { placeName } from '../api.ts';
import type { OutboxEntry } from '../answering/outbox-storage.ts';
import { pageLanguage, t } from '../words.ts';

export class KtWaitingAnswers extends LitElement {
  static override properties = {
    entries: { attribute: false },
    responses: { attribute: false },
  };

  declare entries: readonly OutboxEntry[];
  /** The person's responses, for their names; one that is gone is called by its number. */
  declare responses: Me['responses'];

  constructor() {
    super();
    this.entries = [];
    this.responses = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const byPlace = new Map<string, OutboxEntry[]>();
    for (const entry of this.entries) {
      const name = placeName(entry.place);
      byPlace.set(name, [...(byPlace.get(name) ?? []), entry]);
    }
    return html`${[...byPlace.values()].map((entries) => this.#left(entries))}`;
  }

  #left(entries: readonly OutboxEntry[]): TemplateResult {
    const { place } = entries[0]!;
    const name = this.#nameOf(place.municipality);
    return html`<div class="notice warning">
      <p>
        <a href=${answerAddress(place)}
          >${t('form-list-item', { name, year: String(place.year) })}</a
        >
      </p>
      <p>${t('form-left-here', { count: entries.length })}</p>
      <kt-copy-answers .answers=${entries}></kt-copy-answers>
    </div>`;
  }

  #nameOf(code: string): string {
    const name = this.responses.find(({ response }) => response.municipality.code === code)
      ?.response.municipality.name;
    if (name === undefined) return code;
    return pageLanguage === 'sv' ? name.sv : name.fi;
  }
}

customElements.define('kt-waiting-answers', KtWaitingAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'kt-waiting-answers': KtWaitingAnswers;
  }
}
