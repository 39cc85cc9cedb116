/** What a reader has chosen to compare, read from the address and written back in one spelling. */
import { z } from 'zod';
import { greatestWeight, peerFacts, usualWeights } from '#domain/peers.ts';
import type { PeerWeights } from '#domain/peers.ts';
import { Problem } from '../http/problem.ts';
import { yearParameter } from '../public-api/parameters.ts';
import type { ComparedView } from './addresses.ts';
import { mostCompared } from './comparison-marks.ts';

export interface ComparisonChoice {
  codes: string[];
  /** Left out: the newest that all of them have. */
  year: number | undefined;
  weights: PeerWeights;
}

/** An empty field of a form says as little as a missing one. */
const weightParameter = z
  .string()
  .regex(/^\d{0,2}$/)
  .transform((text) => (text === '' ? undefined : Number(text)))
  .refine((weight) => weight === undefined || weight <= greatestWeight)
  .optional();

/** Names of parameters are those of the facts. */
const weightParameters = {
  population: weightParameter,
  urban_rural: weightParameter,
  language_status: weightParameter,
  region: weightParameter,
};

/** Boxes and lists of a form send the name once for each municipality. */
export const filesQuery = z.strictObject({
  municipalities: z.union([z.string(), z.array(z.string())]).default(''),
  year: z
    .union([yearParameter, z.literal('')])
    .transform((year) => (year === '' ? undefined : year))
    .optional(),
});

export const comparisonQuery = filesQuery.extend(weightParameters);

/** Throws `bad-request` for what is no code and `too-many-to-compare`. */
export function chosen(query: z.infer<typeof comparisonQuery>): ComparisonChoice {
  return {
    codes: codesIn([query.municipalities].flat()),
    year: query.year,
    weights: {
      population: query.population ?? usualWeights.population,
      urban_rural: query.urban_rural ?? usualWeights.urban_rural,
      language_status: query.language_status ?? usualWeights.language_status,
      region: query.region ?? usualWeights.region,
    },
  };
}

/** What of the choice stands in the address: weights only where they are not the usual ones. */
export function viewOf({ codes, year, weights }: ComparisonChoice): ComparedView {
  if (codes.length === 0) return { codes };
  const own = peerFacts.filter((fact) => weights[fact] !== usualWeights[fact]);
  return { codes, year, weights: Object.fromEntries(own.map((fact) => [fact, weights[fact]])) };
}

/** One municipality and nothing else chosen: what the link of its page leads to. */
export function isBeginning(choice: ComparisonChoice): boolean {
  return choice.codes.length === 1 && Object.keys(viewOf(choice).weights ?? {}).length === 0;
}

/** In the order given, each once. */
function codesIn(texts: readonly string[]): string[] {
  const codes = new Set<string>();
  for (const text of texts.flatMap((each) => each.split(',')).map((each) => each.trim())) {
    if (text === '') continue;
    if (!/^\d{3}$/.test(text)) throw new Problem('bad-request', { reason: 'municipalities' });
    codes.add(text);
    if (codes.size > mostCompared) throw new Problem('too-many-to-compare', { most: mostCompared });
  }
  return [...codes];
}
