/** A table of the desk that narrow screens stack. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../words.ts';

/**
 * Caption and heads are keys of the words; rows carry their roles themselves. Roles are written out
 * because stacking the cells would take them away.
 */
export function stackedTable(
  name: string,
  caption: string,
  heads: readonly string[],
  rows: unknown,
): TemplateResult {
  return html`<table class=${`board ${name}`} role="table">
    <caption class="unseen">
      ${t(caption)}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${heads.map((key) => html`<th role="columnheader" scope="col">${t(key)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows}
    </tbody>
  </table>`;
}
