/** Serves public answers: from memory when they are there, else composed from one snapshot of the database. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Database, Db } from '../database.ts';
import { listenTo } from '../database/listener.ts';
import { PublishedCache, chooseEncoding, isUnchanged, seal } from './published-cache.ts';
import type { ComposedAnswer, PublishedAnswer, Representation } from './published-cache.ts';

export interface PublishedService {
  cache: PublishedCache;
  /** Resolves when new releases are heard of. */
  listening: Promise<void>;
  /**
   * Sends the answer of an address in its one canonical spelling. `compose` reads through the
   * public role, and all that it reads is of the same instant. Resolves to the reply; its type says
   * nothing, because the bytes have been made and are not serialised by the route's schema again.
   */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    address: string,
    compose: (db: Db) => Promise<ComposedAnswer>,
  ): Promise<never>;
  /** The same, kept nowhere: for addresses of which a visitor can think up any number. */
  sendOnce(
    request: FastifyRequest,
    reply: FastifyReply,
    compose: (db: Db) => Promise<ComposedAnswer>,
  ): Promise<never>;
}

/**
 * Prepares the service and answers requests from memory ahead of everything else. To be called
 * before other hooks are added, so that an answer from memory waits for none of them; whatever
 * headers it needs, it carries itself.
 */
export function servePublished(
  app: FastifyInstance,
  database: Pick<Database, 'public' | 'pools'>,
): PublishedService {
  const cache = new PublishedCache();
  const listener = listenTo(database.pools.public, 'release', () => cache.clear());
  app.addHook('preClose', () => listener.stop());

  // Only canonical addresses are kept, so the spelling as it came is the key: no parsing here.
  app.addHook('onRequest', (request, reply, done) => {
    const address = request.raw.url ?? '';
    const answer = isReading(request) ? cache.find(address) : undefined;
    if (answer === undefined) return done();
    const encoding = chooseEncoding(request.headers['accept-encoding'], answer);
    const ready = answer.representations[encoding];
    if (ready === undefined) return done();
    if (request.headers['if-none-match'] !== undefined) {
      sendRepresentation(request, reply, answer, ready);
      return;
    }
    // The bytes and their headers are ready, so they are handed to Node itself.
    reply.hijack();
    reply.raw.writeHead(200, ready.headerLines);
    reply.raw.end(request.method === 'HEAD' ? undefined : ready.body);
  });

  return {
    cache,
    listening: listener.listening,
    async send(request, reply, address, compose) {
      const answer = await cache.answer(address, () => inSnapshot(database.public, compose));
      const encoding = chooseEncoding(request.headers['accept-encoding'], answer);
      const representation = await cache.represent(address, answer, encoding);
      return sendRepresentation(request, reply, answer, representation) as never;
    },
    async sendOnce(request, reply, compose) {
      const answer = seal(await inSnapshot(database.public, compose));
      return sendRepresentation(request, reply, answer, answer.representations.identity) as never;
    },
  };
}

function isReading(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

function sendRepresentation(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PublishedAnswer,
  representation: Representation,
): FastifyReply {
  // An answer looks the same from memory and just composed: what hooks have added is taken back.
  for (const name of Object.keys(reply.getHeaders())) reply.removeHeader(name);
  for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
  const seen = request.headers['if-none-match'];
  if (seen !== undefined && isUnchanged(seen, answer)) {
    const { 'content-length': _length, 'content-type': _type, ...headers } = representation.headers;
    return reply.code(304).headers(headers).send();
  }
  return reply.headers(representation.headers).send(representation.body);
}

/**
 * Everything that `compose` sees is of one instant: the old release or the new one, never a
 * mixture. What it made is true until the next release that has been made beforehand is public.
 */
async function inSnapshot(
  db: Db,
  compose: (db: Db) => Promise<ComposedAnswer>,
): Promise<ComposedAnswer> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const composed = await compose(tx);
      const { rows } = await sql<{ ms: number | null }>`
        select extract(epoch from next_release_moment() - now())::double precision * 1000 as ms
        `.execute(tx);
      const ends = [composed.validForMs, rows[0]!.ms].filter((ms) => typeof ms === 'number');
      return { ...composed, validForMs: ends.length === 0 ? null : Math.min(...ends) };
    });
}
