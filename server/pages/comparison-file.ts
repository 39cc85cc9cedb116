/** A comparison as a table for download: the municipalities' own tables one under the other. */
import type { Language } from '#domain/language.ts';
import type { Comparison } from '#domain/published-comparison.ts';
import type { Table } from '../exchange/table.ts';
import { municipalityResultsTable } from './municipality-tables.ts';
import { text } from './table-columns.ts';

/** `weakness` says of a row why it has to be compared with care; several reasons are separated by `;`. */
export function comparisonTable(comparison: Comparison, language: Language): Table {
  const tables = comparison.municipalities.map((results) => ({
    code: results.municipality.code,
    table: municipalityResultsTable(results, language),
  }));
  const columns = tables[0]?.table.columns ?? [];
  const [item, key] = ['item', 'key'].map((name) => columns.findIndex((each) => each.key === name));
  return {
    name: 'comparison',
    columns: [...columns, text('weakness')],
    rows: tables.flatMap(({ code, table }) =>
      table.rows.map((row) => [
        ...row,
        row[item ?? -1] === 'answer'
          ? null
          : weaknessesOf(comparison, code, String(row[key ?? -1] ?? '')),
      ]),
    ),
  };
}

function weaknessesOf({ weaknesses }: Comparison, code: string, dimension: string): string | null {
  const reasons = weaknesses
    .filter(
      (weakness) =>
        weakness.municipalities.includes(code) &&
        (weakness.dimension === null || weakness.dimension === dimension),
    )
    .map(({ reason }) => reason);
  return reasons.length === 0 ? null : [...new Set(reasons)].join(';');
}
