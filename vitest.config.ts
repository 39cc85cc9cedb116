/** The test projects: what each proves, and how long a test of it may take. */
import { defineConfig } from 'vitest/config';

/** What becomes true becomes true on a busy machine too, only later. */
const patient = { expect: { poll: { timeout: 15_000 } } };
const startsDatabase = {
  globalSetup: ['tests/harness/cluster.ts'],
  hookTimeout: 60_000,
  ...patient,
};

export default defineConfig({
  test: {
    // A browser or a database works beside each, so a third would only make all of them slow.
    maxWorkers: 2,
    projects: [
      // What the survey means: pure functions, no database.
      { test: { name: 'domain', include: ['tests/domain/**/*.test.ts'] } },
      // What the browser does between two requests.
      { test: { name: 'web', include: ['tests/web/**/*.test.ts'] } },
      // The service on a real database, without a network.
      {
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          testTimeout: 30_000,
          ...startsDatabase,
        },
      },
      // Answering as a game of chance: many sequences over real HTTP.
      { test: { name: 'model', include: ['tests/model/**/*.test.ts'], ...startsDatabase } },
      // What people do, in a real browser.
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          ...startsDatabase,
        },
      },
      // The rules of the house: walls, words, documents.
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
