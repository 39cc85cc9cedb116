/** Hears which statements go to PostgreSQL, and says the same again with fresh values. */
import type pg from 'pg';

export interface Statement {
  text: string;
  values: readonly unknown[];
}

type Query = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** The statements that the pool's connections send while `act` runs, in their order. */
export async function recordStatements(
  pool: pg.Pool,
  act: () => Promise<void>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const heard = new Set<pg.PoolClient>();
  const hear = (client: pg.PoolClient) => {
    if (heard.has(client)) return;
    heard.add(client);
    const query = client.query.bind(client) as Query;
    Object.assign(client, {
      query: (text: string, values?: readonly unknown[]) => {
        statements.push({ text, values: values ?? [] });
        return query(text, values);
      },
    });
  };
  pool.on('acquire', hear);
  try {
    await act();
  } finally {
    pool.off('acquire', hear);
    for (const client of heard) Reflect.deleteProperty(client, 'query');
  }
  return statements;
}

/** The values that differ from one time to the next: what stood there, and what stands there now. */
export type Fresh = ReadonlyMap<unknown, unknown>;

/**
 * Sends the statements one after the other, each when the last one has been answered. An instant
 * among the values is one that PostgreSQL gave earlier in the same transaction, so the newest one
 * that it gave now takes its place.
 */
export async function replay(
  client: pg.ClientBase,
  statements: readonly Statement[],
  fresh: Fresh,
): Promise<void> {
  let instant: Date | null = null;
  for (const { text, values } of statements) {
    const result = await client.query(
      text,
      values.map((value) => {
        if (value instanceof Date) return instant ?? value;
        return fresh.has(value) ? fresh.get(value) : value;
      }),
    );
    for (const row of result.rows as Record<string, unknown>[]) {
      for (const value of Object.values(row)) if (value instanceof Date) instant = value;
    }
  }
}
