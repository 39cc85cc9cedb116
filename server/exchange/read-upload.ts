/** Reads a spreadsheet that somebody has sent, in a thread of its own that is given little. */
import { Worker } from 'node:worker_threads';
import { Problem } from '../http/problem.ts';
import type { Sheet } from './sheet.ts';
import type { UnreadableCode } from './unreadable-file.ts';
import type { FromWorker } from './upload-worker.ts';

/** Above this a request is refused unread. */
export const largestUploadBytes = 10 * 1024 * 1024;
/** Counted from when the thread has begun: a busy machine starts it late. */
const longestReadingMs = 1500;
/** Of the thread's own objects. With the file and its unpacked parts it stays below 150 MiB. */
const heap = { maxOldGenerationSizeMb: 72, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 };

let last: Promise<unknown> = Promise.resolve();

/**
 * The first sheet of a workbook, or the rows of a CSV file, whichever the content is. One file at a
 * time, so that many at once need no more memory than one. Throws `spreadsheet-refused`.
 */
export function readUpload(bytes: Uint8Array): Promise<Sheet> {
  const reading = last.then(() => readInThread(bytes));
  last = reading.catch(() => undefined);
  return reading;
}

async function readInThread(bytes: Uint8Array): Promise<Sheet> {
  const worker = new Worker(new URL('upload-worker.ts', import.meta.url), {
    resourceLimits: heap,
    // Whatever a file makes a library say is nobody's log.
    stdout: true,
    stderr: true,
  });
  let clock: NodeJS.Timeout | undefined;
  const { promise, resolve, reject } = Promise.withResolvers<Sheet>();
  worker.on('message', (message: FromWorker) => {
    if ('sheet' in message) return resolve(message.sheet);
    if ('code' in message) return reject(refused(message.code, message.params));
    clock = setTimeout(() => reject(refused('too-heavy')), longestReadingMs);
    // A copy that the thread takes over.
    const own = new Uint8Array(bytes);
    return worker.postMessage(own, [own.buffer]);
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('too-heavy') : error);
  });
  worker.on('exit', () => reject(refused('too-heavy')));
  try {
    return await promise;
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

function refused(code: UnreadableCode, params: Record<string, string | number> = {}): Problem {
  return new Problem('spreadsheet-refused', params, { fault: `spreadsheet-${code}` });
}
