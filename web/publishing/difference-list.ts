/** What readers would see otherwise than now, municipality by municipality. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatScore } from '#domain/number-label.ts';
import type { Difference, Preview } from '#domain/publishing.ts';
import { pageLanguage, t } from '../words.ts';
import { nameOf } from './preview-summary.ts';

type AnswerSide = Difference['answers'][number]['before'];

export function differenceList({ corrects, differences }: Preview): TemplateResult {
  if (differences === null) return html`<p>${t('publishing-first')}</p>`;
  const { counts, municipalities } = differences;
  if (municipalities.length === 0) {
    return html`<p>${t('publishing-no-differences', { release: corrects ?? '' })}</p>`;
  }
  return html`<p>${t('publishing-differences', { ...counts, release: corrects ?? '' })}</p>
    ${municipalities.map(
      (difference) =>
        html`<details>
          <summary>${summaryOf(difference)}</summary>
          ${statusChange(difference)}
          <div class="scroll">
            <table class="differences">
              <thead>
                <tr>
                  <th scope="col">${t('publishing-what')}</th>
                  <th scope="col">${t('publishing-before')}</th>
                  <th scope="col">${t('publishing-after')}</th>
                </tr>
              </thead>
              <tbody>
                ${difference.scores.map(
                  ({ label, before, after }) =>
                    html`<tr>
                      <th scope="row">
                        ${label === null ? t('publishing-total') : t('publishing-score', { dimension: label[pageLanguage] })}
                      </th>
                      <td>${scoreOf(before)}</td>
                      <td>${scoreOf(after)}</td>
                    </tr>`,
                )}
                ${difference.answers.map(
                  ({ label, before, after }) =>
                    html`<tr>
                      <th scope="row">${label[pageLanguage]}</th>
                      <td>${sideOf(before)}</td>
                      <td>${sideOf(after)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>`,
    )}`;
}

function summaryOf({ municipality, answers, scores }: Difference): string {
  return t('publishing-difference-of', {
    name: nameOf(municipality.name),
    answers: answers.length,
    scores: scores.length,
  });
}

function statusChange({ before, after }: Difference): TemplateResult | typeof nothing {
  if (before === after) return nothing;
  return html`<p>${statusOf(before)} → ${statusOf(after)}</p>`;
}

function statusOf(status: Difference['before']): string {
  return t(`publishing-status-${status ?? 'absent'}`);
}

function scoreOf(score: number | null): string {
  return score === null ? t('publishing-no-score') : formatScore(score, pageLanguage);
}

function sideOf(side: AnswerSide): TemplateResult {
  if (side === null) return html`${t('publishing-not-there')}`;
  const { label, missing, comment } = side;
  return html`${label?.[pageLanguage] ?? t(`publishing-missing-${missing ?? 'not_asked'}`)}
  ${comment === null ? nothing : html`<span class="said">${comment}</span>`}`;
}
