/** Looks into a ZIP archive and unpacks its files, never further than the sizes it declares. */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  bytes: () => Buffer;
}

/** The archive is damaged, too large when unpacked, or of a kind that is not read here. */
export class ZipFault extends Error {
  override name = 'ZipFault';
  readonly kind: 'damaged' | 'encrypted' | 'too-large';

  constructor(message: string, kind: ZipFault['kind'] = 'damaged') {
    super(message);
    this.kind = kind;
  }
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostEntries = 1000;

/**
 * The files of the archive as its directory lists them. Throws `ZipFault` when they would be
 * larger than `mostBytes` together; a file that is larger than declared throws when unpacked.
 */
export function readZip(archive: Buffer, mostBytes: number): Map<string, ZipEntry> {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) throw new ZipFault('too many files');
  const entries = new Map<string, ZipEntry>();
  let position = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > archive.length || archive.readUInt32LE(position) !== centralSignature) {
      throw new ZipFault('damaged directory');
    }
    const flags = archive.readUInt16LE(position + 8);
    const method = archive.readUInt16LE(position + 10);
    const packed = archive.readUInt32LE(position + 20);
    const size = archive.readUInt32LE(position + 24);
    const nameLength = archive.readUInt16LE(position + 28);
    const rest = archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
    const start = archive.readUInt32LE(position + 42);
    const name = archive.toString('utf8', position + 46, position + 46 + nameLength);
    if ((flags & 1) === 1) throw new ZipFault('encrypted', 'encrypted');
    if (entries.has(name)) throw new ZipFault('the same file twice');
    total += size;
    if (total > mostBytes) throw new ZipFault('too large when unpacked', 'too-large');
    entries.set(name, { name, bytes: () => unpack(archive, start, packed, size, method) });
    position += 46 + nameLength + rest;
  }
  return entries;
}

/** The end record: the last of its kind, followed by a comment of at most 65 535 bytes. */
function findEnd(archive: Buffer): number {
  const last = archive.length - 22;
  for (let position = last; position >= 0 && position >= last - 65_535; position -= 1) {
    if (archive.readUInt32LE(position) === endSignature) return position;
  }
  throw new ZipFault('no directory');
}

function unpack(
  archive: Buffer,
  start: number,
  packed: number,
  size: number,
  method: number,
): Buffer {
  if (start + 30 > archive.length || archive.readUInt32LE(start) !== localSignature) {
    throw new ZipFault('damaged file');
  }
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const content = archive.subarray(from, from + packed);
  const bytes = method === 0 ? content : inflate(content, method, size);
  if (bytes.length !== size) throw new ZipFault('a file is not as large as declared');
  return bytes;
}

function inflate(content: Buffer, method: number, size: number): Buffer {
  if (method !== 8) throw new ZipFault('unknown packing');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new ZipFault('a file is damaged or larger than declared');
  }
}
