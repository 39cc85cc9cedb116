/** Finds the municipality that a cell names, by its code or by its name in Finnish or Swedish. */
import { quoted } from '../exchange/import-faults.ts';
import type { Cell } from '../exchange/sheet.ts';

export interface RegisteredMunicipality {
  code: string;
  name: { fi: string; sv: string };
}

/** The register as far as a region's year needs it. */
export interface Register {
  /** All municipalities, by code, */
  municipalities: ReadonlyMap<string, RegisteredMunicipality>;
  /** and by their names in both languages: one that no longer is may have had the name of one that is. */
  byName: ReadonlyMap<string, readonly RegisteredMunicipality[]>;
  /** Codes of those of the region in the year. */
  members: ReadonlySet<string>;
}

type Found =
  | { code: string; fault?: undefined }
  | { code?: undefined; fault: { code: string; params: Record<string, string | number> } };

/** Nothing is guessed: 49 may be municipality 049, and is refused with what to write instead. */
export function findMunicipality(cell: Cell, { municipalities, byName, members }: Register): Found {
  if (cell.kind === 'empty') return fault('municipality-missing', {});
  if (cell.kind === 'other') return fault('cell-not-usable', { what: cell.what });
  if (cell.kind === 'boolean')
    return fault('municipality-unknown', { given: String(cell.boolean) });
  const given = cell.kind === 'number' ? String(cell.number) : cell.text;
  const byCode = /^\d{1,3}$/.test(given) ? municipalities.get(given.padStart(3, '0')) : undefined;
  if (byCode !== undefined && byCode.code !== given) {
    return fault('code-lost-zero', { given, code: byCode.code, name: byCode.name.fi });
  }
  const named = byCode === undefined ? (byName.get(plainName(given)) ?? []) : [byCode];
  const member = named.find(({ code }) => members.has(code));
  if (member !== undefined) return { code: member.code };
  const [other] = named;
  return other === undefined
    ? fault('municipality-unknown', { given: quoted(given) })
    : fault('municipality-not-in-region', { name: other.name.fi });
}

export function registerOf(
  all: readonly RegisteredMunicipality[],
  members: readonly string[],
): Register {
  const named = all.flatMap((municipality) =>
    [...new Set([municipality.name.fi, municipality.name.sv].map(plainName))].map(
      (name) => [name, municipality] as const,
    ),
  );
  const byName = new Map<string, RegisteredMunicipality[]>();
  for (const [name, municipality] of named) {
    byName.set(name, [...(byName.get(name) ?? []), municipality]);
  }
  return {
    municipalities: new Map(all.map((municipality) => [municipality.code, municipality])),
    byName,
    members: new Set(members),
  };
}

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function fault(code: string, params: Record<string, string | number>): Found {
  return { fault: { code, params } };
}
