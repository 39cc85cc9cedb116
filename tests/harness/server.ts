/** A service of one's own for a test file: a fresh database and the application on it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Config } from '../../server/config.ts';
import type { Database } from '../../server/database.ts';
import { testDatabase } from './database.ts';

export interface TestServer {
  app: FastifyInstance;
  config: Config;
  database: Database;
  /** Lets it listen on a free port, for a browser or a load; returns its address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** `const server = await testServer()` in beforeAll, `await server.close()` in afterAll. */
export async function testServer(options: { config?: Partial<Config> } = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kuntatutka-test-server-'));
  const database = await testDatabase();
  const config: Config = {
    ...readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: inject('cluster').ownerUrl }),
    dataDir,
    databaseUrl: database.url,
    ...options.config,
  };
  const app = await buildApp({ config, database });
  return {
    app,
    config,
    database,
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    async close() {
      await app.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
