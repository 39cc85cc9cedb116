/** Finds the municipality that a cell names, by its code or by its name in Finnish or Swedish. */
import { quoted } from '../exchange/import-faults.ts';
import type { Cell } from '../exchange/sheet.ts';

export interface RegisteredMunicipality {
  code: string;
  name: { fi: string; sv: string };
}

/** The register as far as a region's year needs it. */
export interface Register {
  /** All municipalities, by code. */
  municipalities: ReadonlyMap<string, RegisteredMunicipality>;
  /** Codes of those of the region in the year. */
  members: ReadonlySet<string>;
}

type Found =
  | { code: string; fault?: undefined }
  | { code?: undefined; fault: { code: string; params: Record<string, string | number> } };

/** Nothing is guessed: 49 may be municipality 049, and is refused with what to write instead. */
export function findMunicipality(cell: Cell, { municipalities, members }: Register): Found {
  if (cell.kind === 'empty') return fault('municipality-missing', {});
  if (cell.kind === 'other') return fault('cell-not-usable', { what: cell.what });
  if (cell.kind === 'boolean')
    return fault('municipality-unknown', { given: String(cell.boolean) });
  const given = cell.kind === 'number' ? String(cell.number) : cell.text;
  const byCode = /^\d{1,3}$/.test(given) ? municipalities.get(given.padStart(3, '0')) : undefined;
  if (byCode !== undefined && byCode.code !== given) {
    return fault('code-lost-zero', { given, code: byCode.code, name: byCode.name.fi });
  }
  const named = byCode === undefined ? withName(given, municipalities) : [byCode];
  const member = named.find(({ code }) => members.has(code));
  if (member !== undefined) return { code: member.code };
  const [other] = named;
  return other === undefined
    ? fault('municipality-unknown', { given: quoted(given) })
    : fault('municipality-not-in-region', { name: other.name.fi });
}

/** Municipalities that no longer are may have had the name of one that is. */
function withName(
  given: string,
  municipalities: ReadonlyMap<string, RegisteredMunicipality>,
): RegisteredMunicipality[] {
  const plain = plainName(given);
  return [...municipalities.values()].filter(({ name }) =>
    [name.fi, name.sv].some((each) => plainName(each) === plain),
  );
}

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function fault(code: string, params: Record<string, string | number>): Found {
  return { fault: { code, params } };
}
