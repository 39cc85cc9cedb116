/** Adds to the small charts of a page a large one: a chosen dimension year over year among the others. */
import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pageData } from '../charts/page-data.ts';
import { trendNotes, trendPicture } from '../charts/trend.ts';
import type { TrendChartSeries, TrendData } from '../charts/trend.ts';
import { t } from '../words.ts';
import './kt-chart.ts';

export class KtTrendChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    .large {
      background: var(--card);
      border: 1px solid var(--line);
      border-radius: var(--radius, 10px);
      padding: var(--s4, 16px);
      margin-top: var(--s3, 12px);
    }

    kt-chart {
      height: 300px;
    }

    label {
      font-size: var(--text-small, 0.9375rem);
    }

    select {
      font: inherit;
      color: inherit;
      background: var(--card);
      border: var(--border-control, 1.5px solid);
      border-radius: var(--radius-control, 8px);
      min-height: var(--control-height, 44px);
      max-width: 100%;
      padding: 4px 8px;
    }

    select:focus-visible {
      outline: var(--outline, 3px solid);
      outline-offset: 2px;
    }

    p {
      margin: var(--s2, 8px) 0 0;
      color: var(--soft);
      font-size: var(--text-tiny, 0.875rem);
    }

    @media print {
      .large {
        display: none;
      }
    }
  `;

  static override properties = { chosen: { state: true } };

  declare chosen: TrendChartSeries | null;
  readonly #data: TrendData | null;

  constructor() {
    super();
    this.#data = pageData(this) as TrendData | null;
    this.chosen = this.#data?.series[0] ?? null;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot> ${
        this.#data === null || this.chosen === null || this.#data.years.length < 2
          ? nothing
          : this.#large(this.#data, this.chosen)
      }`;
  }

  #large(data: TrendData, chosen: TrendChartSeries): TemplateResult {
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.chosen = data.series.find(({ key }) => key === value) ?? null;
    };
    return html`<div class="large">
      ${
        data.series.length === 1
          ? nothing
          : html`<label
              >${t('chart-choose')}
              <select @change=${choose}>
                ${data.series.map(
                  (each) =>
                    html`<option value=${each.key} ?selected=${each === chosen}>
                      ${each.label}
                    </option>`,
                )}
              </select></label
            >`
      }
      <kt-chart .picture=${trendPicture(data, chosen)}></kt-chart>
      ${trendNotes(data, chosen).map((note) => html`<p>${note}</p>`)}
    </div>`;
  }
}

customElements.define('kt-trend-chart', KtTrendChart);

declare global {
  interface HTMLElementTagNameMap {
    'kt-trend-chart': KtTrendChart;
  }
}
