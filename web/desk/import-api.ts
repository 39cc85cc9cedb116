/** The private API of imports: the file goes along with each step, and the service keeps none of it. */
import type { ImportMapping } from '#domain/import-mapping.ts';
import type { ImportColumns, ImportPreview, Imports } from '#domain/import-record.ts';
import { ask, roundAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';

/** A table of an earlier year, and what was asked then. */
export interface YearTable {
  year: number;
  questionnaire: { id: string; version: string };
  fileName: string;
  /** The content as it was chosen: the file itself may change afterwards. */
  content: Blob;
}

export function getImports(place: RoundPlace): Promise<Imports> {
  return ask('GET', address(place));
}

export function readColumns(place: RoundPlace, table: YearTable): Promise<ImportColumns> {
  return ask('POST', `${address(place)}/columns?${query(table)}`, { file: table.content });
}

export function saveMapping(place: RoundPlace, mapping: ImportMapping): Promise<null> {
  return ask('PUT', `${address(place)}/mapping`, { body: mapping });
}

export function previewImport(place: RoundPlace, table: YearTable): Promise<ImportPreview> {
  return ask('POST', `${address(place)}/preview?${query(table)}`, { file: table.content });
}

/** Stores what the preview with this fingerprint showed, or nothing. */
export function storeImport(
  place: RoundPlace,
  table: YearTable,
  fingerprint: string,
): Promise<Imports> {
  const seen = { fingerprint, fileName: table.fileName };
  return ask('POST', `${address(place)}?${query(table, seen)}`, { file: table.content });
}

export function undoImport(place: RoundPlace, id: string): Promise<Imports> {
  return ask('POST', `${address(place)}/${id}/undo`);
}

function address(place: RoundPlace): string {
  return `${roundAddress(place)}/imports`;
}

function query({ year, questionnaire }: YearTable, more: Record<string, string> = {}): string {
  const { id, version } = questionnaire;
  const asked = { year: String(year), questionnaire: id, version, ...more };
  return new URLSearchParams(asked).toString();
}
