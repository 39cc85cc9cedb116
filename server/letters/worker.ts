/** Works inside the service: sends letters as they are queued, and looks after those that are there. */
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, parseCronItems, run } from 'graphile-worker';
import type { RunnerOptions } from 'graphile-worker';
import { sql } from 'kysely';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { sendLetter } from './send.ts';
import { lettersAtOnce, mailSettings, openTransport } from './transport.ts';
import { callWaitingLetters, lookAfterLetters } from './upkeep.ts';

export interface LetterWorker {
  /** Takes no new letters and waits for those on their way. */
  stop(): Promise<void>;
}

type Log = Pick<FastifyBaseLogger, 'error' | 'warn' | 'debug'>;

/** Letters are queued with a notification; this is how often a pause that has ended is noticed. */
const pollMs = 5000;
const restartMs = 10_000;

/** Without a mail server letters wait: their jobs are left where they are. */
export async function startLetterWorker(parts: {
  config: Config;
  database: Pick<Database, 'worker' | 'pools'>;
  log: Log;
}): Promise<LetterWorker> {
  const { config, database, log } = parts;
  const { worker } = database;
  const mail = mailSettings(config);
  const transport = mail === null ? null : openTransport(mail);
  const warn = (facts: object, message: string) => log.warn(facts, message);

  await lookAfterLetters(worker);
  if (transport !== null) await callWaitingLetters(worker);
  const options: RunnerOptions = {
    // Done with the batches: without them an error of the database here would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    pgPool: database.pools.worker,
    concurrency: lettersAtOnce,
    pollInterval: pollMs,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
      else log.debug(message);
    }),
    taskList: {
      look_after_letters: () => lookAfterLetters(worker),
      queue_mailing: async (payload: unknown) => {
        await sql`select queue_mailing(${(payload as { mailing: string }).mailing})`.execute(
          worker,
        );
      },
      ...(transport === null
        ? {}
        : {
            send_letter: (payload: unknown) =>
              sendLetter(
                { worker, transport, publicUrl: config.publicUrl, warn },
                (payload as { letter: string }).letter,
              ),
          }),
    },
    parsedCronItems: parseCronItems([{ task: 'look_after_letters', match: '*/10 * * * *' }]),
  };
  const stopping = new AbortController();
  let runner = await run(options);
  const running = keepRunning();
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => {});
      await running;
      transport?.close();
    },
  };

  /** Starts again what has ended by itself, e.g. because the database was away for long. */
  async function keepRunning(): Promise<void> {
    const { signal } = stopping;
    while (!signal.aborted) {
      try {
        await runner.promise;
      } catch (error) {
        log.error(error, 'sending letters has stopped, and is started again');
      }
      if (signal.aborted) return;
      await pause(restartMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        runner = await run(options);
        if (signal.aborted) await runner.stop();
      } catch (error) {
        log.error(error, 'sending letters cannot be started');
      }
    }
  }
}
