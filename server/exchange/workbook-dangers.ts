/** What a workbook may hold besides cells, and is refused for before any cell is read. */
import { UnreadableFile } from './unreadable-file.ts';
import { ZipFault } from './zip.ts';
import type { ZipEntry } from './zip.ts';

const macroParts = /(^|\/)(vbaProject\.bin|macrosheets\/|activeX\/)/i;
const outsideParts = /^xl\/(externalLinks\/|connections\.xml$)/i;

/**
 * Throws `UnreadableFile` for macros and for values from elsewhere, and `ZipFault` for what no
 * spreadsheet writes. Every part that the reader may look at is unpacked once, which proves its size.
 * A hyperlink is only its text here: nobody follows it.
 */
export function refuseDangers(entries: ReadonlyMap<string, ZipEntry>): void {
  const names = [...entries.keys()];
  if (names.some((name) => macroParts.test(name))) throw new UnreadableFile('macros');
  if (names.some((name) => outsideParts.test(name))) throw new UnreadableFile('external-links');
  for (const [name, entry] of entries) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const bytes = entry.bytes();
    if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) {
      throw new ZipFault('declared entities');
    }
    if (name === '[Content_Types].xml' && bytes.includes('macroEnabled')) {
      throw new UnreadableFile('macros');
    }
    if (name.endsWith('.rels') && takesFromElsewhere(bytes.toString('utf8'))) {
      throw new UnreadableFile('external-links');
    }
  }
}

function takesFromElsewhere(relations: string): boolean {
  return [...relations.matchAll(/<(?:\w+:)?Relationship\s(?:[^>"']|"[^"]*"|'[^']*')*>/g)].some(
    ([relation]) =>
      attribute(relation, 'TargetMode')?.toLowerCase() === 'external' &&
      attribute(relation, 'Type')?.endsWith('/hyperlink') !== true,
  );
}

export function textOf(entry: ZipEntry | undefined): string {
  if (entry === undefined) throw new ZipFault('a part is missing');
  return entry.bytes().toString('utf8');
}

/** The value of an attribute of a tag, whatever prefix its name has; null where there is none. */
export function attribute(tag: string, name: keyof typeof attributes): string | null {
  const match = attributes[name].exec(tag);
  return match === null ? null : (match[1] ?? match[2] ?? null);
}

/** Made once: a sheet has an attribute in every cell. */
const attributes = {
  r: named('r'),
  t: named('t'),
  id: named('id'),
  Id: named('Id'),
  Type: named('Type'),
  Target: named('Target'),
  TargetMode: named('TargetMode'),
};

function named(name: string): RegExp {
  return new RegExp(String.raw`\s(?:[^\s<>=:]+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`);
}
