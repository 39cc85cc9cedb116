/** Tells everybody who looks at a round's board that it may look different now. */
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { listenTo } from '../database/listener.ts';

/** One reader of a board. */
export interface BoardReader {
  roundId: string;
  regionCode: string;
  /** Without a session nobody looks at boards. */
  sessionId: string | null;
  /** There is something new; said seldom, whatever happens. */
  tell(): void;
  /** A sign of life, so that nothing on the way takes the silence for an end. */
  stayAlive(): void;
  /** The reader may look no longer, or the service stops. */
  end(): void;
}

export interface BoardNews {
  /** Resolves when the news are heard. */
  listening: Promise<void>;
  add(reader: BoardReader): void;
  remove(reader: BoardReader): void;
  stop(): Promise<void>;
}

/** Many saves in a moment are one piece of news. */
const gatheringMs = 250;
/** Proxies and browsers give a silent stream up after half a minute or more. */
const signOfLifeMs = 15_000;

/** However many look, one connection listens for all of them. */
export function openBoardNews({ pools, service }: Pick<Database, 'pools' | 'service'>): BoardNews {
  const readers = new Set<BoardReader>();
  const changed = new Set<string>();
  let isEverythingNew = false;
  let mayHaveEnded = false;
  let timer: NodeJS.Timeout | undefined;

  const listener = listenTo(pools.service, 'board', (payload) => {
    if (payload === 'rights') mayHaveEnded = true;
    else if (payload === null) isEverythingNew = true;
    else changed.add(payload);
    if (readers.size > 0) timer ??= setTimeout(() => void tellAll(), gatheringMs);
  });
  // Sessions and roles end by the clock too, of which nobody tells.
  const signsOfLife = setInterval(() => {
    for (const reader of readers) reader.stayAlive();
    if (readers.size > 0) void endStrangers();
  }, signOfLifeMs);
  signsOfLife.unref();

  async function tellAll(): Promise<void> {
    timer = undefined;
    const told = [...readers].filter(({ roundId }) => isEverythingNew || changed.has(roundId));
    const isCheckDue = mayHaveEnded;
    changed.clear();
    isEverythingNew = false;
    mayHaveEnded = false;
    if (isCheckDue) await endStrangers();
    for (const reader of told) if (readers.has(reader)) reader.tell();
  }

  /** Ends those who may not look any more. Where the database cannot tell, nobody may. */
  async function endStrangers(): Promise<void> {
    const asked = [...readers];
    if (asked.length === 0) return;
    const mayRead = await stillAllowed(service, asked).catch(() => new Set<BoardReader>());
    for (const reader of asked) if (!mayRead.has(reader)) reader.end();
  }

  return {
    listening: listener.listening,
    add: (reader) => void readers.add(reader),
    remove: (reader) => void readers.delete(reader),
    async stop() {
      clearInterval(signsOfLife);
      clearTimeout(timer);
      for (const reader of readers) reader.end();
      await listener.stop();
    },
  };
}

async function stillAllowed(
  service: Database['service'],
  readers: readonly BoardReader[],
): Promise<Set<BoardReader>> {
  const { rows } = await sql<{ place: number }>`
    select place::integer - 1 as place
    from unnest(${readers.map(({ sessionId }) => sessionId)}::bigint[],
      ${readers.map(({ regionCode }) => regionCode)}::text[])
      with ordinality as asked (session_id, region, place)
    where session_reads_boards(session_id, region)`.execute(service);
  return new Set(rows.map(({ place }) => readers[place]!));
}
