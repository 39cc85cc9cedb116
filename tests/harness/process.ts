/** Programs of the project run as processes of their own, as a user would start them. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface Program {
  child: ChildProcess;
  /** What it has said so far, on both streams. */
  said(): string;
  /** Waits until it says this; fails when it ends before. */
  says(text: string): Promise<void>;
  /** Waits for its end and tells its exit status; null after a kill. */
  ended(): Promise<number | null>;
}

/** Runs `node FILE ...` with these variables alone, as this user when one is given. */
export function startProgram(
  words: string[],
  env: Record<string, string>,
  options: { uid?: number; gid?: number; cwd?: string } = {},
): Program {
  const child = spawn(process.execPath, words, {
    cwd: projectFolder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let output = '';
  const listeners = new Set<() => void>();
  const end = once(child, 'close').then(([status]) => status as number | null);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const tell of listeners) tell();
    });
  }
  return {
    child,
    said: () => output,
    ended: () => end,
    async says(text) {
      const heard = new Promise<'heard'>((resolve) => {
        const look = () => output.includes(text) && resolve('heard');
        listeners.add(look);
        look();
      });
      if ((await Promise.race([heard, end])) === 'heard') return;
      throw new Error(`ended without saying "${text}":\n${output}`);
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
