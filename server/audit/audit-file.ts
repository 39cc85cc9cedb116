/** The audit log as a file that opens in a spreadsheet. */
import { wallClockAt } from '#domain/helsinki-time.ts';
import { auditActionWords } from '#domain/audit-words.ts';
import type { AuditEntry } from '#domain/audit-record.ts';
import type { Language } from '#domain/language.ts';
import { toCsv } from '../exchange/table.ts';
import { words } from '../http/words.ts';

/** One row an entry; times are those of Finland. The keys stay the same in every language. */
export function auditFile(entries: readonly AuditEntry[], language: Language): string {
  const { t } = words(language);
  const nameIn = ({ name }: NonNullable<AuditEntry['municipality']>): string =>
    language === 'sv' ? name.sv : name.fi;
  return toCsv({
    name: 'audit_log',
    columns: [
      'day',
      'time',
      'who',
      'person',
      'acted_as',
      'action',
      'what',
      'year',
      'municipality_code',
      'municipality',
      'question_key',
      'question',
      'about',
      'about_person',
    ].map((key) => ({ key, type: 'text' })),
    rows: entries.map((entry) => {
      const { day, time } = wallClockAt(Date.parse(entry.happenedAt));
      return [
        day,
        time,
        entry.actedBy?.name ?? null,
        entry.actedBy?.id ?? null,
        entry.actedAs,
        entry.action,
        t(...auditActionWords(entry)),
        entry.year === null ? null : String(entry.year),
        entry.municipality?.code ?? null,
        entry.municipality === null ? null : nameIn(entry.municipality),
        entry.question?.key ?? null,
        entry.question?.wording?.[language] ?? null,
        entry.about?.name ?? null,
        entry.about?.id ?? null,
      ];
    }),
  });
}
