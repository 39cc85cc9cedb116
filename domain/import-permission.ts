/** What the grants of a person allow on imports of earlier years. */
import { actionsOf, grantsFor, rights } from './rights.ts';
import type { Grant, ImportAction } from './rights.ts';

/** Why an import can no longer be undone. */
export const importStays = ['published', 'worked_on'] as const;
export type ImportStays = (typeof importStays)[number];

/** What these grants allow in a region that has a round from which one looks back. */
export function mayImport(grants: readonly Grant[], regionCode: string): ImportAction[] {
  const held = grantsFor(grants, { regionCode, municipalityCode: null }).map(({ role }) => role);
  return actionsOf(rights.import, held);
}

/** May these grants undo the import: one that stands, and with whose answers nothing has happened? */
export function mayUndoImport(
  grants: readonly Grant[],
  {
    regionCode,
    isUndone,
    stays,
  }: { regionCode: string; isUndone: boolean; stays: ImportStays | null },
): boolean {
  return !isUndone && stays === null && mayImport(grants, regionCode).includes('undo');
}
