/** How fast published answers leave the house, against a bare Fastify with the same bytes ready. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { ReadyAnswer } from './bare-server.ts';
import { figure } from './figure.ts';
import type { Figure } from './figure.ts';
import { processorMicros } from './processor-time.ts';
import { startProgram } from './program.ts';
import type { Program } from './program.ts';
import { fetchRaw } from './raw-response.ts';
import { takeTurns } from './turns.ts';
import type { Turns } from './turns.ts';

const pairs = 12;
const connections = 10;
const seconds = 1;
const aim = { atLeast: 0.9 };

const measured = [
  {
    key: 'public-page',
    what: 'Municipality page',
    path: '/fi/municipalities/179/2025',
    headers: {},
  },
  {
    key: 'public-page-brotli',
    what: 'Municipality page, brotli',
    path: '/fi/municipalities/179/2025',
    headers: { 'accept-encoding': 'br' },
  },
  {
    key: 'public-json',
    what: 'JSON answer of the same municipality',
    path: '/api/v1/municipalities/179/results?year=2025',
    headers: {},
  },
];

/** Both servers are processes of their own and take turns under the same load. */
export async function measurePublicAnswers(ours: Program, folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { key, what, path, headers } of measured) {
    const bare = await startBare(ours, path, headers, join(folder, key));
    try {
      await load(ours, path, headers, 1);
      await load(bare, path, headers, 1);
      const rounds: Turns<Load>[] = [];
      for (let pair = 0; pair < pairs; pair++) {
        const measure = (server: Program) => load(server, path, headers, seconds);
        rounds.push(
          await takeTurns(
            pair,
            () => measure(ours),
            () => measure(bare),
          ),
        );
      }
      figures.push(
        figure(
          key,
          `${what}: requests per second, as a share of a bare Fastify with the bytes ready`,
          'ratio',
          rounds.map((each) => each.ours.perSecond / each.bare.perSecond),
          aim,
        ),
        ...processorFigures(key, what, rounds),
      );
    } finally {
      await bare.stop();
    }
  }
  return figures;
}

interface Load {
  perSecond: number;
  /** Of the server for one request; null where the system does not tell. */
  processorMicros: number | null;
}

/** The load shares the machine with the servers, so what a request costs them is told beside it. */
function processorFigures(key: string, what: string, rounds: readonly Turns<Load>[]): Figure[] {
  return (['ours', 'bare'] as const).flatMap((side) => {
    const seen = rounds.flatMap((round) => round[side].processorMicros ?? []);
    if (seen.length === 0) return [];
    const server = side === 'ours' ? 'the service' : 'the bare Fastify';
    return [
      figure(
        `${key}-processor-${side}`,
        `${what}: processor time per request, ${server}`,
        'µs',
        seen,
      ),
    ];
  });
}

async function load(
  { pid, origin }: Program,
  path: string,
  headers: Record<string, string>,
  duration: number,
): Promise<Load> {
  const before = await processorMicros(pid);
  const result = await autocannon({ url: origin + path, connections, duration, headers });
  const after = await processorMicros(pid);
  if (result.errors + result.timeouts + result.non2xx > 0 || result.requests.total === 0) {
    throw new Error(`${path} failed under load`);
  }
  return {
    perSecond: result.requests.total / result.duration,
    processorMicros:
      before === null || after === null ? null : (after - before) / result.requests.total,
  };
}

async function startBare(
  ours: Program,
  path: string,
  headers: Record<string, string>,
  file: string,
): Promise<Program> {
  const { body, type, encoding } = await fetchRaw(ours.origin + path, headers);
  await writeFile(file, body);
  const answer: ReadyAnswer = {
    path: path.split('?')[0]!,
    headers: {
      'content-type': type,
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    },
    file,
  };
  return startProgram('bench/bare-server.ts', { ANSWERS: JSON.stringify([answer]) }, '/readyz');
}
