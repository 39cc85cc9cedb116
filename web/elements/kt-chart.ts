/** The one element that wraps the chart library: a canvas that keys can walk through and that follows the page's colours. */
import { css, html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { onInkChange, readInk } from '../charts/ink.ts';
import { Chart } from '../charts/library.ts';
import type { Picture } from '../charts/picture.ts';
import { t } from '../words.ts';

export class KtChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }

    .box {
      position: absolute;
      inset: 0;
    }

    canvas:focus-visible {
      outline: var(--outline, 3px solid);
      outline-offset: 2px;
      border-radius: 4px;
    }

    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  static override properties = {
    picture: { attribute: false },
    hidden: { attribute: false },
    spoken: { state: true },
  };

  declare picture: Picture;
  declare spoken: string;
  #chart: Chart | null = null;
  /** The point that the arrow keys stand on. */
  #at: number | null = null;
  #stop: (() => void) | null = null;

  constructor() {
    super();
    this.spoken = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onInkChange(() => this.#draw());
    if (this.hasUpdated) this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#chart?.destroy();
    this.#chart = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="box">
        <canvas
          tabindex="0"
          role="img"
          aria-label=${`${this.picture.label} ${t('chart-how')}`}
          @keydown=${this.#walk}
          @blur=${() => this.#stand(null)}
        ></canvas>
      </div>
      <span class="unseen" aria-live="polite">${this.spoken}</span>
      <span class="unseen" id="probe" aria-hidden="true"></span>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture')) this.#draw();
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const probe = this.renderRoot.querySelector<HTMLElement>('#probe');
    if (canvas === null || probe === null) return;
    this.#at = null;
    this.#chart?.destroy();
    this.#chart = new Chart(canvas, this.picture.configure(readInk(probe)));
  }

  readonly #walk = (event: KeyboardEvent): void => {
    const last = this.picture.spoken.length - 1;
    const at = this.#at;
    const next = new Map<string, number | null>([
      ['ArrowRight', at === null || at === last ? 0 : at + 1],
      ['ArrowDown', at === null || at === last ? 0 : at + 1],
      ['ArrowLeft', at === null || at === 0 ? last : at - 1],
      ['ArrowUp', at === null || at === 0 ? last : at - 1],
      ['Home', 0],
      ['End', last],
      ['Escape', null],
    ]).get(event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.#stand(next);
  };

  /** Shows the values of a point as the pointer would, and says them. */
  #stand(at: number | null): void {
    this.#at = at;
    this.spoken = at === null ? '' : (this.picture.spoken[at] ?? '');
    const chart = this.#chart;
    if (chart === null) return;
    const points = at === null ? [] : this.#pointsAt(chart, at);
    chart.setActiveElements(points);
    chart.tooltip?.setActiveElements(points, { x: 0, y: 0 });
    chart.update('none');
  }

  #pointsAt(chart: Chart, index: number): { datasetIndex: number; index: number }[] {
    return chart.data.datasets.flatMap(({ data }, datasetIndex) =>
      chart.isDatasetVisible(datasetIndex) && typeof data[index] === 'number'
        ? [{ datasetIndex, index }]
        : [],
    );
  }
}

customElements.define('kt-chart', KtChart);

declare global {
  interface HTMLElementTagNameMap {
    'kt-chart': KtChart;
  }
}
