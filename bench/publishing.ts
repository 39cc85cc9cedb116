/** How long publishing takes, and how that grows with the number of municipalities. */
import { performance } from 'node:perf_hooks';
import { asPerson } from '../server/database.ts';
import type { Database } from '../server/database.ts';
import { publishRound } from '../server/publishing/publish.ts';
import { findRound } from '../server/rounds/round.ts';
import { figure, median } from './figure.ts';
import type { Figure } from './figure.ts';
import { makeLargeRounds, regionSlug } from './large-rounds.ts';

/** Finland has 308 municipalities; the larger rounds show how the time grows. */
const sizes = [
  { municipalities: 308, year: 2021, rounds: 5, aim: { atMost: 1 } },
  { municipalities: 3080, year: 2022, rounds: 3, aim: null },
  { municipalities: 35_000, year: 2023, rounds: 2, aim: { atMost: 60 } },
];

/** Publishes as a coordinator under row-level security, in one transaction, as the service does. */
export async function measurePublishing(database: Database): Promise<Figure[]> {
  const coordinator = await makeLargeRounds(database, sizes);
  const seen = sizes.map((): number[] => []);
  const mostRounds = Math.max(...sizes.map(({ rounds }) => rounds));
  for (let round = 0; round < mostRounds; round++) {
    for (const [index, { year, rounds }] of sizes.entries()) {
      if (round < rounds) seen[index]!.push(await publish(database, coordinator, year, round));
    }
  }
  const times = sizes.map(({ municipalities, aim }, index) =>
    figure(
      `publish-${municipalities}`,
      `Publishing ${grouped(municipalities)} municipalities × 45 questions`,
      's',
      seen[index]!,
      aim,
    ),
  );
  const growth = sizes.slice(1).map(({ municipalities }, index) => {
    const smaller = sizes[index]!.municipalities;
    const longer = median(seen[index + 1]!) / median(seen[index]!);
    return figure(
      `publish-growth-${municipalities}`,
      `Publishing: growth exponent from ${grouped(smaller)} to ${grouped(municipalities)} (1: in proportion)`,
      'exponent',
      [Math.log(longer) / Math.log(municipalities / smaller)],
      { atMost: 1.1 },
    );
  });
  return [...times, ...growth];
}

function grouped(count: number): string {
  return count.toLocaleString('en').replace(',', ' ');
}

/** Seconds, the commit included. The first publication is followed by corrections. */
async function publish(
  database: Database,
  coordinator: string,
  year: number,
  earlier: number,
): Promise<number> {
  const start = performance.now();
  await asPerson(database.service, coordinator, async (tx) => {
    const round = await findRound(tx, regionSlug, year);
    const note = earlier === 0 ? null : 'Measured again.';
    await publishRound(tx, round, { note, publishedBy: coordinator });
  });
  return (performance.now() - start) / 1000;
}
