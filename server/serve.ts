/** Lets the application listen at its address, and letters go out. */
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { StartFault } from './database/start-fault.ts';
import { startLetterWorker } from './letters/worker.ts';
import type { LetterWorker } from './letters/worker.ts';

export interface Service {
  /** Lets requests and letters that have begun come to their end, and takes no new ones. */
  close(): Promise<void>;
}

export async function serve(config: Config, database: Database): Promise<Service> {
  const app = await buildApp({ config, database });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    throw explained(error as NodeJS.ErrnoException, config);
  }
  let letters: LetterWorker;
  try {
    letters = await startLetterWorker({ config, database, log: app.log });
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    async close() {
      await app.close();
      await letters.stop();
    },
  };
}

function explained(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  const cause = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartFault(
        `PORT ${port} is taken by another program: stop that one, or choose another, ` +
          `e.g. PORT=${port + 1}.`,
        cause,
      );
    case 'EACCES':
      return new StartFault(`PORT ${port} is not for this user: choose one above 1023.`, cause);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFault(
        `HOST ${host} is not an address of this machine: use e.g. HOST=localhost or HOST=0.0.0.0.`,
        cause,
      );
    default:
      return error;
  }
}
