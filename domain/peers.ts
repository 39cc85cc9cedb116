/**
 * Peers: how alike two municipalities are, by facts of the register and never by their answers.
 *
 * Each fact gives a part of 0, ½ or 1 and has a weight; the similarity is the weighted share of
 * the parts. A fact that is not known of both is left out of the sum, which is said beside it.
 */

/** In the order in which they are told. */
export const peerFacts = ['population', 'urban_rural', 'language_status', 'region'] as const;
export type PeerFact = (typeof peerFacts)[number];

/** What the register knows of a municipality in a year. */
export interface PeerFacts {
  population: number | null;
  urbanRural: string | null;
  languageStatus: string | null;
  regionCode: string | null;
}

export type PeerWeights = Readonly<Record<PeerFact, number>>;

export const greatestWeight = 10;

/** Weights until a reader chooses others: size and kind shape the work more than the neighbours do. */
export const usualWeights: PeerWeights = {
  population: 4,
  urban_rural: 3,
  language_status: 2,
  region: 1,
};

export type Likeness = 'same' | 'near' | 'other';

export interface PeerPart {
  fact: PeerFact;
  weight: number;
  /** Null: not known of both, and left out of the sum. */
  likeness: Likeness | null;
}

export interface Similarity {
  /** Exact fraction 0-1; null where no fact with a weight is known of both. */
  share: number | null;
  parts: PeerPart[];
}

const partOf: Record<Likeness, number> = { same: 1, near: 0.5, other: 0 };

/** Inhabitants at which a class begins: the size classes that Finnish municipalities are told in. */
export const populationClassBorders = [2000, 5000, 10_000, 20_000, 50_000, 100_000] as const;

/** From the towns to the countryside, neighbours beside each other. */
const urbanToRural = ['urban', 'semi-urban', 'rural'];

const languagesOfStatus: Readonly<Record<string, readonly string[]>> = {
  fi: ['fi'],
  sv: ['sv'],
  bilingual_fi: ['fi', 'sv'],
  bilingual_sv: ['fi', 'sv'],
  fi_sami: ['fi', 'sami'],
};

/** Which size class the inhabitants make: 0 is the smallest. */
export function populationClassOf(population: number): number {
  return populationClassBorders.filter((border) => border <= population).length;
}

/** How alike two municipalities are; the same from either side. */
export function similarity(one: PeerFacts, other: PeerFacts, weights: PeerWeights): Similarity {
  const parts = peerFacts.map((fact) => ({
    fact,
    weight: weights[fact],
    likeness: likenessOf(fact, one, other),
  }));
  let reached = 0;
  let possible = 0;
  for (const { weight, likeness } of parts) {
    if (likeness === null) continue;
    reached += weight * partOf[likeness];
    possible += weight;
  }
  return { share: possible > 0 ? reached / possible : null, parts };
}

/** The most alike first, those that are equally alike in the order given; at most `most` of them. */
export function closestPeers<Candidate extends { facts: PeerFacts }>(
  own: PeerFacts,
  candidates: readonly Candidate[],
  weights: PeerWeights,
  most: number,
): (Candidate & { share: number; parts: PeerPart[] })[] {
  return candidates
    .flatMap((candidate) => {
      const { share, parts } = similarity(own, candidate.facts, weights);
      return share === null ? [] : [{ ...candidate, share, parts }];
    })
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most);
}

function likenessOf(fact: PeerFact, one: PeerFacts, other: PeerFacts): Likeness | null {
  switch (fact) {
    case 'population':
      if (one.population === null || other.population === null) return null;
      return byDistance(populationClassOf(one.population), populationClassOf(other.population));
    case 'urban_rural': {
      const [a, b] = [one, other].map(({ urbanRural }) => urbanToRural.indexOf(urbanRural ?? ''));
      if (a === undefined || b === undefined || a === -1 || b === -1) return null;
      return byDistance(a, b);
    }
    case 'language_status':
      return languageLikeness(one.languageStatus, other.languageStatus);
    case 'region':
      if (one.regionCode === null || other.regionCode === null) return null;
      return one.regionCode === other.regionCode ? 'same' : 'other';
  }
}

function byDistance(one: number, other: number): Likeness {
  const distance = Math.abs(one - other);
  if (distance === 0) return 'same';
  return distance === 1 ? 'near' : 'other';
}

/** Near: another status, but a language in common. */
function languageLikeness(one: string | null, other: string | null): Likeness | null {
  const [a, b] = [languagesOfStatus[one ?? ''], languagesOfStatus[other ?? '']];
  if (a === undefined || b === undefined) return null;
  if (one === other) return 'same';
  return a.some((language) => b.includes(language)) ? 'near' : 'other';
}
