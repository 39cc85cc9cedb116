/** Reads a spreadsheet that somebody has sent, in a thread of its own that is given little. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem } from '../http/problem.ts';
import type { Sheet } from './sheet.ts';
import type { UnreadableCode } from './unreadable-file.ts';
import type { FromWorker } from './upload-worker.ts';

/** Above this a request is refused unread. */
export const largestUploadBytes = 10 * 1024 * 1024;
/** Of a processor: on a busy machine reading takes longer, and refuses nothing more for that. */
const mostProcessorMs = 1200;
/** Nobody else's file is read meanwhile. */
const longestReadingMs = 10_000;
const lookedAtEveryMs = 50;
/** Of the thread's own objects. With the file and its unpacked parts it stays below 150 MiB. */
const heap = { maxOldGenerationSizeMb: 72, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 };

/** A thread that has read a file without harm is kept so long for the next one. */
const keptMs = 10_000;

let last: Promise<unknown> = Promise.resolve();
let kept: { worker: Worker; ends: NodeJS.Timeout } | null = null;

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
  const worker = await readyWorker();
  worker.ref();
  const spent = await worker.cpuUsage();
  const { promise, resolve, reject } = Promise.withResolvers<FromWorker>();
  const die = (error?: unknown): void =>
    reject(
      error !== undefined && (error as { code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY'
        ? error
        : refused('too-heavy'),
    );
  worker
    .once('message', resolve)
    .once('error', die)
    .once('exit', () => die());
  const clock = startClock(worker, spent, () => die());
  // A copy that the thread takes over.
  const own = new Uint8Array(bytes);
  worker.postMessage(own, [own.buffer]);
  try {
    const message = await promise;
    keep(worker);
    if ('sheet' in message) return message.sheet;
    throw 'code' in message ? refused(message.code, message.params) : refused('too-heavy');
  } catch (error) {
    if (kept?.worker !== worker) await worker.terminate();
    throw error;
  } finally {
    clearInterval(clock);
  }
}

/** Calls `die` once the thread has had its time, until it is cleared. */
function startClock(worker: Worker, spent: NodeJS.CpuUsage, die: () => void): NodeJS.Timeout {
  const ends = performance.now() + longestReadingMs;
  const look = async (): Promise<void> => {
    const { user, system } = await worker.cpuUsage(spent);
    if ((user + system) / 1000 > mostProcessorMs || performance.now() > ends) die();
  };
  // A thread that is gone has said so by its own event.
  return setInterval(() => void look().catch(() => undefined), lookedAtEveryMs);
}

/** A thread that listens. It keeps no process alive by itself. */
async function readyWorker(): Promise<Worker> {
  if (kept !== null) {
    const { worker, ends } = kept;
    clearTimeout(ends);
    kept = null;
    return worker;
  }
  const worker = new Worker(new URL('upload-worker.ts', import.meta.url), {
    resourceLimits: heap,
    // Whatever a file makes a library say is nobody's log.
    stdout: true,
    stderr: true,
  });
  await once(worker, 'message');
  return worker;
}

function keep(worker: Worker): void {
  // Ours alone: without its own listeners a thread is never heard again.
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  worker.unref();
  const ends = setTimeout(() => {
    kept = null;
    void worker.terminate();
  }, keptMs).unref();
  kept = { worker, ends };
}

function refused(code: UnreadableCode, params: Record<string, string | number> = {}): Problem {
  return new Problem('spreadsheet-refused', params, { fault: `spreadsheet-${code}` });
}
