/** The thread in which an uploaded spreadsheet is read: it dies of what would harm the service. */
import { parentPort } from 'node:worker_threads';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Cell, Sheet, SheetLimits } from './sheet.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { UnreadableCode } from './unreadable-file.ts';

/** What the thread answers: that it has begun to listen, and what became of the file. */
export type FromWorker =
  | { ready: true }
  | { sheet: Sheet }
  | { code: UnreadableCode; params: Record<string, string | number> };

/** Every municipality of Finland with three columns for each question fits in, several times over. */
const limits: SheetLimits = { rows: 20_000, columns: 500, unpackedBytes: 16 * 1024 * 1024 };
const mostCells = 200_000;
/** One text that many cells share is copied for each of them on its way out of here. */
const mostCharacters = 4_000_000;

const port = parentPort!;
port.on('message', (bytes: Uint8Array) => {
  void answer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(say);
});
say({ ready: true });

function say(message: FromWorker): void {
  port.postMessage(message);
}

async function answer(bytes: Buffer): Promise<FromWorker> {
  try {
    return { sheet: bounded(await read(bytes)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { code: error.code, params: error.params };
  }
}

/** The content tells what the file is: its name may say anything. */
async function read(bytes: Buffer): Promise<Sheet> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (beginsWith(bytes, 'PK')) return readWorkbook(bytes, limits);
  if (beginsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) {
    // Excel wraps a workbook with a password into the container of its older files.
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadableFile(isEncrypted ? 'encrypted' : 'old-workbook');
  }
  if (beginsWith(bytes, '\u00ff\u00fe') || beginsWith(bytes, '\u00fe\u00ff')) {
    throw new UnreadableFile('not-utf-8');
  }
  // Control characters that no table has: a picture, a document, a program.
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte))) {
    throw new UnreadableFile('not-a-spreadsheet');
  }
  return readCsv(bytes, limits);
}

function beginsWith(bytes: Buffer, sign: string): boolean {
  return bytes.toString('latin1', 0, sign.length) === sign;
}

function bounded(sheet: Sheet): Sheet {
  let cells = 0;
  let characters = 0;
  for (const row of [sheet.header, ...sheet.rows.map((each) => each.cells)]) {
    cells += row.length;
    for (const cell of row) characters += lengthOf(cell);
    if (row.length > limits.columns) {
      throw new UnreadableFile('too-many-columns', { most: limits.columns });
    }
    if (cells > mostCells) throw new UnreadableFile('too-many-cells', { most: mostCells });
    if (characters > mostCharacters) {
      throw new UnreadableFile('too-much-text', { most: mostCharacters });
    }
  }
  if (sheet.rows.length > limits.rows) {
    throw new UnreadableFile('too-many-rows', { most: limits.rows });
  }
  return sheet;
}

function lengthOf(cell: Cell): number {
  return cell.kind === 'text' ? cell.text.length : 0;
}
