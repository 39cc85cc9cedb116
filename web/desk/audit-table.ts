/** The entries of the audit log as a table, which narrow screens stack. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { auditActionWords } from '#domain/audit-words.ts';
import type { AuditEntry } from '#domain/audit-record.ts';
import { formatMoment } from '../local-format.ts';
import { pageLanguage, t } from '../words.ts';
import { municipalityName } from './board-words.ts';
import { stackedTable } from './stacked-table.ts';

/** `year`: that of the round; entries of others say theirs. */
export function auditTable(entries: readonly AuditEntry[], year: number): TemplateResult {
  return stackedTable(
    'audit-log',
    'audit-caption',
    ['audit-when', 'audit-who', 'audit-what', 'audit-where'],
    repeat(
      entries,
      ({ id }) => id,
      (entry) => row(entry, year),
    ),
  );
}

function row(entry: AuditEntry, year: number): TemplateResult {
  const { municipality, question, about } = entry;
  return html`<tr role="row" id=${`entry-${entry.id}`}>
    <td role="cell">
      <time datetime=${entry.happenedAt}>${formatMoment(entry.happenedAt)}</time>
    </td>
    <td role="cell">${who(entry)}</td>
    <td role="cell">
      ${t(...auditActionWords(entry))}
      ${
        question === null
          ? nothing
          : html`<span class="soft">${question.wording?.[pageLanguage] ?? question.key}</span>`
      }
      ${
        about === null || about.id === entry.actedBy?.id
          ? nothing
          : html`<span class="soft"
              >${t('audit-about', { name: about.name || t('audit-nameless') })}</span
            >`
      }
      ${
        entry.year === null || entry.year === year
          ? nothing
          : html`<span class="soft">${t('audit-of-year', { year: String(entry.year) })}</span>`
      }
    </td>
    <td role="cell">${municipality === null ? nothing : municipalityName({ municipality })}</td>
  </tr>`;
}

function who({ actedBy, actedAs }: AuditEntry): string {
  if (actedBy !== null) return actedBy.name || t('audit-nameless');
  if (actedAs === 'operator') return t('audit-by-operator');
  return actedAs === 'worker' ? t('audit-by-worker') : t('audit-by-letter');
}
