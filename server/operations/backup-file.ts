/**
 * The file of a backup: compressed lines of JSON. The first line is the manifest; then comes, for
 * each of its tables, a line for each row with the row's values in PostgreSQL's own words, in the
 * order of the table's columns; the last line holds the SHA-256 of all lines before it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { CommandError } from '../command.ts';

const manifestShape = z.strictObject({
  format: z.literal('kuntatutka-backup'),
  formatVersion: z.literal(1),
  writtenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0) }),
  ),
});
const sealShape = z.strictObject({ sha256: z.string() });

export type Manifest = z.infer<typeof manifestShape>;

/** Writes beside the file and names it when it is whole; never over a file that is there. */
export async function writeBackupFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    await pipeline(
      Readable.from(sealed(lines)),
      createGzip(),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await link(unfinished, file);
  } catch (error) {
    throw explained(error, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Hands the manifest and the rows to the reader and lets it return only when the file is proven
 * whole, so that it may commit what it has done when `rows` has come to its end.
 */
export async function readBackupFile(
  file: string,
  read: (manifest: Manifest, rows: AsyncGenerator<string>) => Promise<void>,
): Promise<void> {
  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      async (source: AsyncIterable<Buffer>) => {
        const lines = unsealed(linesOf(source), file);
        const first = await lines.next();
        const manifest = manifestShape.safeParse(parsed(first.value ?? ''));
        if (!manifest.success) throw new CommandError(`${file} is not a backup of Kuntatutka.`);
        await read(manifest.data, lines);
      },
    );
  } catch (error) {
    throw explained(error, file);
  }
}

async function* sealed(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    hash.update(line).update('\n');
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

async function* unsealed(lines: AsyncIterable<string>, file: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let held: string | null = null;
  let isAlone = true;
  for await (const line of lines) {
    if (held !== null) {
      isAlone = false;
      hash.update(held).update('\n');
      yield held;
    }
    held = line;
  }
  // A single line is no backup at all, which the missing manifest tells.
  if (isAlone) return;
  const seal = sealShape.safeParse(parsed(held ?? ''));
  if (!seal.success || seal.data.sha256 !== hash.digest('hex')) throw damaged(file);
}

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export function damaged(file: string): CommandError {
  return new CommandError(`${file} is damaged or cut short; nothing was restored.`);
}

function explained(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EEXIST':
      return new CommandError(`${file} exists already; name a file that does not.`);
    case 'ENOENT':
      return new CommandError(`${file}: there is no such file or folder.`);
    case 'EACCES':
    case 'EISDIR':
    case 'ENOSPC':
    case 'EROFS':
      return new CommandError(`${file} cannot be used (${code}).`);
    case 'Z_DATA_ERROR':
      // Said of the first bytes of a file that never was compressed, and of later ones.
      return (error as Error).message === 'incorrect header check'
        ? new CommandError(`${file} is not a backup of Kuntatutka.`)
        : damaged(file);
    case 'Z_BUF_ERROR':
      return damaged(file);
    default:
      return error;
  }
}
