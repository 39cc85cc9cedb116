/** Hears what the database announces on a channel, and stays listening through its restarts. */
import type { Pool, PoolClient } from 'pg';

export interface Listener {
  /** Resolves when the first connection listens. */
  listening: Promise<void>;
  stop(): Promise<void>;
}

const longestPause = 5000;

/**
 * Calls `onNews` with what is announced on the channel, whichever server caused it; it holds one
 * connection of the pool. Something may have been missed while there was no connection, so every
 * new connection calls too, with null.
 */
export function listenTo(
  pool: Pool,
  channel: 'release' | 'board',
  onNews: (payload: string | null) => void,
): Listener {
  let client: PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let pause = 100;
  const { promise: listening, resolve } = Promise.withResolvers<void>();

  function leave(failed: PoolClient): void {
    if (client !== failed) return;
    client = undefined;
    failed.release(true);
    tryAgain();
  }

  function tryAgain(): void {
    if (isStopped) return;
    timer = setTimeout(() => void connect(), pause);
    timer.unref();
    pause = Math.min(pause * 2, longestPause);
  }

  async function connect(): Promise<void> {
    let fresh: PoolClient | undefined;
    try {
      fresh = await pool.connect();
      const own = fresh;
      own.on('error', () => leave(own));
      own.on('end', () => leave(own));
      own.on('notification', ({ payload }) => onNews(payload ?? null));
      await own.query(`listen ${channel}`);
      if (isStopped) {
        own.release(true);
        return;
      }
      client = own;
      pause = 100;
      onNews(null);
      resolve();
    } catch {
      fresh?.release(true);
      tryAgain();
    }
  }

  void connect();
  return {
    listening,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      last?.release(true);
      await Promise.resolve();
    },
  };
}
