/** Whom to call in a round: the agreed moments first, each with what came of the last call. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { CallList } from '#domain/telephone.ts';
import { boardAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { Loading } from '../loading.ts';
import { formatMoment } from '../local-format.ts';
import { exampleBanner } from '../reading/states.ts';
import { whenHere } from '../reading/waiting-and-failed.ts';
import { telephoneAddress } from '../telephone/addresses.ts';
import { getCallList } from '../telephone/telephone-api.ts';
import { loadWords, pageLanguage, t } from '../words.ts';

type Turn = CallList['turns'][number];

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtCallList extends LitElement {
  static override properties = { place: { attribute: false } };

  declare place: RoundPlace;
  readonly #list = new Loading<CallList>(this);
  #wasDrawn = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) this.#fetch();
  }

  protected override updated(): void {
    if (this.#list.state.name === 'waiting' || this.#wasDrawn) return;
    this.#wasDrawn = true;
    this.dispatchEvent(new CustomEvent('kt-drawn', { bubbles: true }));
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#list.state,
      (list) => this.#page(list),
      () => this.#fetch(),
    );
  }

  #fetch(): void {
    this.#wasDrawn = false;
    void this.#list.fetch(() => getCallList(this.place));
  }

  #page({ region, turns, example }: CallList): TemplateResult {
    return html`${example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${boardAddress(this.place)}>${region.name[pageLanguage]} ${this.place.year}</a>
      </p>
      <h1>${t('telephone-list-title')}</h1>
      ${
        turns.length === 0
          ? html`<p>${t('telephone-list-empty')}</p>`
          : html`<p>${t('telephone-list-explained')}</p>
              ${this.#table(turns)}`
      }`;
  }

  /** Roles are written out because narrow screens stack the cells, which would take them away. */
  #table(turns: readonly Turn[]): TemplateResult {
    return html`<table class="board" role="table">
      <caption class="unseen">
        ${t('telephone-list-caption')}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[
            t('desk-municipality'),
            t('telephone-list-when'),
            t('telephone-list-last'),
            t('desk-core-answers'),
          ].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${turns.map((turn) => this.#row(turn))}
      </tbody>
    </table>`;
  }

  #row(turn: Turn): TemplateResult {
    const { code, name } = turn.municipality;
    const address = telephoneAddress({ ...this.place, municipality: code });
    return html`<tr role="row">
      <th role="rowheader" scope="row">
        <a href=${address}>${pageLanguage === 'sv' ? name.sv : name.fi}</a>
      </th>
      <td role="cell">
        <span class="cell-name" aria-hidden="true">${t('telephone-list-when')}</span>
        ${
          turn.callBackAt === null
            ? html`<span aria-label=${t('telephone-list-any-time')}>–</span>`
            : html`${formatMoment(turn.callBackAt)}
              ${turn.isDue ? html`<strong class="tag due">${t('telephone-list-due')}</strong>` : nothing}`
        }
      </td>
      <td role="cell">
        <span class="cell-name" aria-hidden="true">${t('telephone-list-last')}</span>
        ${last(turn)}
      </td>
      <td role="cell">
        <span class="cell-name" aria-hidden="true">${t('desk-core-answers')}</span>
        ${turn.coreAnswered}/${turn.coreAsked}
      </td>
    </tr>`;
  }
}

function last({ lastOutcome, lastCalledAt, lastNote, onCall }: Turn): TemplateResult {
  return html`<div>
    ${
      onCall === null
        ? nothing
        : html`<p class="on-call">${t('telephone-list-on-call', { who: onCall })}</p>`
    }
    ${
      lastOutcome === null || lastCalledAt === null
        ? html`<span>${t('telephone-list-never')}</span>`
        : html`<span>${t(`telephone-outcome-${lastOutcome}`)}, ${formatMoment(lastCalledAt)}</span>`
    }
    ${lastNote === null ? nothing : html`<span class="said soft">${lastNote}</span>`}
  </div>`;
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/telephone.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-call-list', KtCallList);

declare global {
  interface HTMLElementTagNameMap {
    'kt-call-list': KtCallList;
  }
}
