/** The stream of news of a round's board, as server-sent events (WHATWG HTML, section 9.2). */
import type { ServerResponse } from 'node:http';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../database.ts';
import { asSignedIn } from '../http/person.ts';
import { openBoardNews } from './board-news.ts';
import type { BoardReader } from './board-news.ts';
import { findRound } from './round.ts';
import { requireAction, roundAddress, roundParams } from './rounds.routes.ts';

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A proxy that gathers answers would keep the news to itself.
  'x-accel-buffering': 'no',
};
/** How soon a browser comes back to a stream that broke off. */
const retryMs = 3000;

export const boardNewsRoutes =
  (database: Database): FastifyPluginAsyncZod =>
  async (app) => {
    const news = openBoardNews(database);
    app.addHook('preClose', () => news.stop());

    app.get(
      `${roundAddress}/news`,
      { schema: { params: roundParams, hide: true }, config: { policy: 'round.read' } },
      async (request, reply) => {
        const found = await asSignedIn(request, async (tx, person) => {
          const round = await findRound(tx, request.params.region, request.params.year);
          requireAction(person, round, 'read');
          return {
            roundId: round.id,
            regionCode: round.region.code,
            sessionId: person.sessionId,
          };
        });
        // Nobody is told that news will come before they are heard.
        await news.listening;
        reply.hijack();
        const stream = reply.raw;
        stream.writeHead(200, headers);
        const reader = readerOf(stream, found);
        stream.on('close', () => news.remove(reader));
        news.add(reader);
        stream.write(`retry: ${retryMs}\n\n`);
        // Whoever looked while something happened before this stream looks once more.
        reader.tell();
      },
    );
  };

/**
 * What is told has no content: the board is fetched as ever, with everything that is asked there.
 * A browser that reads slowly gets one piece of news when it is ready, however many there were.
 */
function readerOf(
  stream: ServerResponse,
  found: Pick<BoardReader, 'roundId' | 'regionCode' | 'sessionId'>,
): BoardReader {
  let isWaiting = false;
  let wasMissed = false;
  const reader: BoardReader = {
    ...found,
    tell() {
      if (stream.writableEnded) return;
      wasMissed = isWaiting;
      if (isWaiting) return;
      isWaiting = !stream.write('event: news\ndata:\n\n');
    },
    stayAlive() {
      if (!isWaiting && !stream.writableEnded) isWaiting = !stream.write(':\n\n');
    },
    end: () => void stream.end(),
  };
  stream.on('drain', () => {
    isWaiting = false;
    if (wasMissed) reader.tell();
  });
  return reader;
}
