/** How the answers of a round have come in, day by day, beside earlier years: in words, drawn, and as a table. */
import { html, LitElement, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { daysOfTable, handedOverBy } from '#domain/response-curve.ts';
import type { ResponseCurve } from '#domain/response-curve.ts';
import type { ResponseCurves } from '#domain/response-curve-record.ts';
import type { RoundBoard } from '#domain/survey.ts';
import { getResponseCurves } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import { curveLine, curvePicture } from '../desk/curve-picture.ts';
import { Loading } from '../loading.ts';
import { t } from '../words.ts';

export class KtResponseCurve extends LitElement {
  static override properties = { place: { attribute: false }, board: { attribute: false } };

  declare place: RoundPlace;
  /** What is on the page; a newer one has other curves. */
  declare board: RoundBoard;
  readonly #curves = new Loading<ResponseCurves>(this);
  readonly #sizes = new ResizeObserver(() => this.requestUpdate());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { place } = this;
    const before = changed.get('place');
    if (changed.has('place') && (before?.region !== place.region || before.year !== place.year)) {
      void this.#curves.fetch(() => getResponseCurves(place));
    } else if (changed.has('board')) void this.#curves.refresh(() => getResponseCurves(place));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#curves;
    // The board itself says what is wrong, and does without its curve.
    if (state.name !== 'here' || state.thing.current === null) return nothing;
    const { current, earlier } = state.thing;
    const curves = [current, ...earlier];
    return html`${
        earlier[0] === undefined ? nothing : html`<p>${compared(current, earlier[0])}</p>`
      }
      <details>
        <summary>${t('curve-title')}</summary>
        ${this.#legend(curves)} ${curvePicture(curves, this.clientWidth)} ${table(curves)}
      </details>`;
  }

  #legend(curves: readonly ResponseCurve[]): TemplateResult | typeof nothing {
    if (curves.length === 1) return nothing;
    return html`<ul class="legend">
      ${curves.map(
        ({ year }, index) =>
          html`<li>
            <svg width="40" height="14" aria-hidden="true">
              ${svg`${curveLine(index, [
                [2, 7],
                [33, 7],
              ])}`}
            </svg>
            ${year}
          </li>`,
      )}
    </ul>`;
  }
}

/** How many had handed over when the year before was as many days old. */
function compared(current: ResponseCurve, earlier: ResponseCurve): string {
  return t('curve-compared', {
    year: String(earlier.year),
    count: handedOverBy(earlier, current.lastDay),
    all: earlier.municipalities,
  });
}

function table(curves: readonly ResponseCurve[]): TemplateResult {
  return html`<table class="by-day">
    <caption>
      ${t('curve-caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('curve-day')}</th>
        ${curves.map(({ year }) => html`<th scope="col">${year}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${daysOfTable(curves).map(
        (day) =>
          html`<tr>
            <th scope="row">${day}</th>
            ${curves.map((curve) => html`<td>${cell(curve, day)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A day that has not come yet has no figure. */
function cell(curve: ResponseCurve, day: number): TemplateResult | string {
  if (day > curve.lastDay) {
    return html`<span role="img" aria-label=${t('curve-not-there')}>–</span>`;
  }
  return `${handedOverBy(curve, day)}/${curve.municipalities}`;
}

customElements.define('kt-response-curve', KtResponseCurve);

declare global {
  interface HTMLElementTagNameMap {
    'kt-response-curve': KtResponseCurve;
  }
}
