/** The radar that the answers give as they stand now, and why each score is what it is. */
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { optionLabel, valueLabel } from '#domain/answer-label.ts';
import type { AnswerValues } from '#domain/answer.ts';
import { formatScore } from '#domain/number-label.ts';
import { findQuestion, radarDimensions } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { radarGeometry } from '#domain/radar.ts';
import type { RadarAxis, RadarGeometry } from '#domain/radar.ts';
import { explainScores } from '#domain/score-explanation.ts';
import type { DimensionExplanation, Raise, ScorePart } from '#domain/score-explanation.ts';
import { scoreResponse } from '#domain/score.ts';
import { pageLanguage, t } from '../words.ts';

/** Under three axes there is no area to see. */
const leastAxes = 3;
/** More than two ways to raise a score is more than anybody takes in. */
const shownRaises = 2;
const noYear = 0;

/** How the radar is laid out: its letters are never drawn smaller than they can be read. */
const layouts = {
  wide: { size: 480, fontSize: 15, lineCharacters: 16 },
  narrow: { size: 280, fontSize: 13, lineCharacters: 11 },
};
const narrow = window.matchMedia('(max-width: 480px)');

/** An axis with its label in the reader's language. */
interface Axis extends DimensionExplanation {
  label: string;
}

export function scorePreview(questionnaire: Questionnaire, values: AnswerValues): TemplateResult {
  const labels = new Map(radarDimensions(questionnaire).map(({ key, label }) => [key, label]));
  const axes = explainScores(questionnaire, values).map((dimension) => ({
    ...dimension,
    label: labels.get(dimension.key)![pageLanguage],
  }));
  const { total } = scoreResponse(questionnaire, values);
  const hasScores = axes.some((axis) => axis.score !== null);
  return html`<section class="card preview">
      <h2>${t('review-preview-title')}</h2>
      <p class="preview-total">
        ${total === null ? t('review-no-total') : t('review-total', { score: score(total) })}
      </p>
      <p class="help">${t('review-preview-note')}</p>
      ${
        hasScores
          ? html`<div class="preview-parts">
              ${axes.length >= leastAxes ? radar(axes) : nothing}${table(axes)}
            </div>`
          : nothing
      }
    </section>
    <section class="card why-scores">
      <h2>${t('review-why-title')}</h2>
      <p>${t('review-why-explained')}</p>
      ${axes.map((axis) => why(axis, questionnaire))}
    </section>`;
}

function score(value: number): string {
  return formatScore(value, pageLanguage);
}

function radar(axes: readonly Axis[]): TemplateResult {
  const layout = narrow.matches ? layouts.narrow : layouts.wide;
  const geometry = radarGeometry({
    // The score is the last word of the label, so it is laid out with it and never cut off.
    axes: axes.map(({ label, score: own }) => `${label} ${own === null ? '–' : score(own)}`),
    series: [{ key: 'now', values: axes.map((axis) => axis.score) }],
    ...layout,
  });
  const [shape] = geometry.series;
  return html`<svg
    class="preview-radar"
    viewBox=${geometry.viewBox}
    role="img"
    aria-label=${t('review-radar', {
      scores: axes
        .map(
          ({ label, score: own }) => `${label} ${own === null ? t('review-no-score') : score(own)}`,
        )
        .join(', '),
    })}
  >
    ${web(geometry)}
    ${svg`<path class=${shape?.isClosed === true ? 'shape filled' : 'shape'} d=${shape?.path ?? ''}></path>`}
    ${(shape?.markers ?? []).map((marker) =>
      marker === null
        ? nothing
        : svg`<circle class="mark" cx=${marker.x} cy=${marker.y} r="5.5"></circle>`,
    )}
    ${geometry.axes.map((axis) => axisLabel(axis, layout.fontSize))}
  </svg>`;
}

function web({ rings, axes, ticks }: RadarGeometry): SVGTemplateResult {
  return svg`${rings.map(
    ({ value, path }) =>
      svg`<path class=${value === 100 ? 'ring outer' : 'ring'} d=${path}></path>`,
  )}${axes.map(
    ({ end }) => svg`<line class="spoke" x1="0" y1="0" x2=${end.x} y2=${end.y}></line>`,
  )}${ticks
    .filter(({ value }) => value !== 100)
    .map(({ value, x, y }) => svg`<text class="tick" x=${x} y=${y}>${value}</text>`)}`;
}

function axisLabel({ anchor, lines }: RadarAxis, fontSize: number): SVGTemplateResult {
  return svg`<text class="label" text-anchor=${anchor} font-size=${fontSize}>${lines.map(
    ({ text, x, y }) => svg`<tspan x=${x} y=${y}>${text}</tspan>`,
  )}</text>`;
}

function table(axes: readonly Axis[]): TemplateResult {
  return html`<table class="preview-table">
    <caption class="unseen">
      ${t('review-preview-title')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('review-dimension')}</th>
        <th scope="col">${t('review-score')}</th>
      </tr>
    </thead>
    <tbody>
      ${axes.map(
        (axis) =>
          html`<tr>
            <th scope="row">${axis.label}</th>
            <td>
              ${
                axis.score === null
                  ? html`<span class="missing">${t('review-no-score')}</span>
                      <small>${rule(axis)}</small>`
                  : html`<strong>${score(axis.score)}</strong>`
              }
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function why(axis: Axis, questionnaire: Questionnaire): TemplateResult {
  const isWeighted = axis.rule === 'explanation-weighted-mean';
  return html`<details>
    <summary>
      ${axis.label}:
      ${axis.score === null ? t('review-no-score') : t('review-points', { score: score(axis.score) })}
    </summary>
    <p>${rule(axis)}</p>
    <dl class="read">
      ${axis.parts.map((part) => {
        const question = findQuestion(questionnaire, part.question)!;
        return html`<div>
          <dt>${question.wording[pageLanguage]}</dt>
          <dd>
            ${partInWords(part, question)}
            ${isWeighted ? html`<small>${t('review-weight', { weight: part.weight })}</small>` : nothing}
            ${
              part.raises.length === 0
                ? nothing
                : html`<ul class="raises">
                    ${part.raises
                      .slice(0, shownRaises)
                      .map((raise) => html`<li>${raiseInWords(raise, question)}</li>`)}
                  </ul>`
            }
          </dd>
        </div>`;
      })}
    </dl>
  </details>`;
}

function rule({ rule: code, needed, answered }: Axis): string {
  return t(code, { needed, answered });
}

function partInWords(part: ScorePart, question: Question): TemplateResult {
  if (part.value === null || part.score === null) {
    return html`<span class="missing">${t(part.missing ?? 'explanation-not-answered')}</span>`;
  }
  return html`<strong>${valueLabel(question, part.value, noYear)[pageLanguage]}</strong>:
    ${t('review-points', { score: score(part.score) })}`;
}

function raiseInWords({ code, value, count, score: reached }: Raise, question: Question): string {
  const option = question.options.find(({ key }) => key === value);
  return t(code, {
    option: option === undefined ? '' : optionLabel(option, noYear)[pageLanguage],
    count: count ?? 0,
    score: score(reached),
  });
}
