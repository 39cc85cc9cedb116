/** Works inside the service: sends letters as they are queued, and looks after those that are there. */
import { Logger, parseCronItems, run } from 'graphile-worker';
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
  const runner = await run({
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
  });
  const ended = runner.promise.catch((error: unknown) =>
    log.error(error, 'letters are not sent any more until the service is started again'),
  );
  let stopping: Promise<void> | null = null;
  return {
    stop() {
      stopping ??= runner
        .stop()
        .then(() => ended)
        .finally(() => transport?.close());
      return stopping;
    },
  };
}
