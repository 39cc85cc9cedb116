/** The outbox in IndexedDB. */
import { openDB } from 'idb';
import type { DBSchema } from 'idb';
import { memoryStorage } from './outbox-storage.ts';
import type { OutboxEntry, OutboxStorage } from './outbox-storage.ts';

interface Schema extends DBSchema {
  entry: { key: string; value: OutboxEntry; indexes: { person: string; at: number } };
}

/** The browser's database, or memory where the browser refuses one. */
export async function openStorage(): Promise<OutboxStorage> {
  try {
    return await databaseStorage();
  } catch {
    return memoryStorage();
  }
}

async function databaseStorage(): Promise<OutboxStorage> {
  const database = await openDB<Schema>('kuntatutka', 1, {
    upgrade(made) {
      const store = made.createObjectStore('entry', { keyPath: 'id' });
      store.createIndex('person', 'person');
      store.createIndex('at', 'at');
    },
  });
  return {
    isLasting: true,
    all: (person) => database.getAllFromIndex('entry', 'person', person),
    async write(puts, removals) {
      const { store, done } = database.transaction('entry', 'readwrite');
      const changes = [
        ...puts.map((entry) => store.put(entry)),
        ...removals.map(async ({ id, stamp }) => {
          if (stamp === null || (await store.get(id))?.stamp === stamp) await store.delete(id);
        }),
      ];
      await Promise.all([...changes, done]);
    },
    async dropOlderThan(instant) {
      const { store, done } = database.transaction('entry', 'readwrite');
      const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(instant));
      await Promise.all([...old.map((id) => store.delete(id)), done]);
    },
  };
}
