/** Wakes up the radar of a page: the drawn picture gives way to one that can be explored. */
import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pageData } from '../charts/page-data.ts';
import { radarPicture } from '../charts/radar.ts';
import type { RadarData } from '../charts/radar.ts';
import './kt-chart.ts';

/** On anything narrower the labels leave no room for a radar. */
const leastWidth = 440;

export class KtRadarChart extends LitElement {
  // The picture keeps its place in the layout, so nothing moves when the chart is laid over it.
  static override styles = css`
    :host {
      display: block;
    }

    .pile {
      display: grid;
    }

    .still,
    .awake {
      grid-area: 1 / 1;
      min-width: 0;
    }

    .awake {
      display: flex;
      flex-direction: column;
      min-height: 26rem;
    }

    kt-chart {
      flex: 1;
    }

    .covered {
      visibility: hidden;
    }

    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 32px;
      font-size: var(--text-small, 0.9375rem);
    }

    input {
      width: 20px;
      height: 20px;
      margin: 0;
      accent-color: var(--brand);
    }

    input:focus-visible {
      outline: var(--outline, 3px solid);
      outline-offset: 2px;
    }

    .sign {
      width: 26px;
      border-top: 3px dotted var(--median, currentColor);
    }

    @media print {
      .awake {
        display: none;
      }

      .covered {
        visibility: visible;
      }
    }
  `;

  static override properties = { isWide: { state: true }, showsMedian: { state: true } };

  declare isWide: boolean;
  declare showsMedian: boolean;
  readonly #data: RadarData | null;
  readonly #width = new ResizeObserver(([entry]) => {
    this.isWide = entry !== undefined && entry.contentRect.width >= leastWidth;
  });

  constructor() {
    super();
    this.isWide = false;
    this.showsMedian = false;
    this.#data = pageData(this) as RadarData | null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
  }

  protected override render(): TemplateResult {
    const data = this.#data;
    const isAwake = data !== null && this.isWide;
    return html`<div class="pile">
      <div class=${isAwake ? 'still covered' : 'still'}><slot></slot></div>
      ${isAwake ? this.#awake(data) : nothing}
    </div>`;
  }

  #awake(data: RadarData): TemplateResult {
    const median = data.series.find(({ key }) => key === 'median');
    const series = data.series.filter((each) => each !== median || this.showsMedian);
    return html`<div class="awake">
      <kt-chart .picture=${radarPicture({ ...data, series })}></kt-chart>
      ${
        median === undefined
          ? nothing
          : html`<label
              ><input
                type="checkbox"
                .checked=${this.showsMedian}
                @change=${() => {
                  this.showsMedian = !this.showsMedian;
                }}
              /><span class="sign" aria-hidden="true"></span>${median.label}</label
            >`
      }
    </div>`;
  }
}

customElements.define('kt-radar-chart', KtRadarChart);

declare global {
  interface HTMLElementTagNameMap {
    'kt-radar-chart': KtRadarChart;
  }
}
