/** Peers: similarity is a share of what is known, the same from either side, moved by weights alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closestPeers,
  greatestWeight,
  peerFacts,
  populationClassBorders,
  populationClassOf,
  similarity,
  usualWeights,
} from '#domain/peers.ts';
import type { PeerFacts, PeerWeights } from '#domain/peers.ts';

const anyFacts: fc.Arbitrary<PeerFacts> = fc.record({
  population: fc.option(fc.integer({ min: 1, max: 700_000 })),
  urbanRural: fc.option(fc.constantFrom('urban', 'semi-urban', 'rural')),
  languageStatus: fc.option(fc.constantFrom('fi', 'sv', 'bilingual_fi', 'bilingual_sv', 'fi_sami')),
  regionCode: fc.option(fc.constantFrom('01', '13', '15')),
});
const anyWeight = fc.integer({ min: 0, max: greatestWeight });
const anyWeights: fc.Arbitrary<PeerWeights> = fc.record({
  population: anyWeight,
  urban_rural: anyWeight,
  language_status: anyWeight,
  region: anyWeight,
});

const muurame: PeerFacts = {
  population: 10_600,
  urbanRural: 'semi-urban',
  languageStatus: 'fi',
  regionCode: '13',
};
const like = (part: Partial<PeerFacts>) =>
  similarity(muurame, { ...muurame, ...part }, usualWeights);

describe('similarity', () => {
  test('is the share of the weight that the parts reach', () => {
    expect(like({}).share).toBe(1);
    expect(like({ regionCode: '15' }).share).toBe(0.9);
    expect(like({ population: 9999 }).share).toBe(0.8);
    expect(like({ population: 4999 }).share).toBe(0.6);
    expect(like({ urbanRural: 'rural' }).share).toBe(0.85);
    expect(like({ languageStatus: 'bilingual_sv' }).share).toBe(0.9);
    expect(like({ languageStatus: 'sv' }).share).toBe(0.8);
  });

  test('leaves a fact that is not known out of the sum, and says so', () => {
    const { share, parts } = like({ population: null, regionCode: '15' });
    expect(share).toBe(5 / 6);
    expect(parts.map(({ fact, likeness }) => [fact, likeness])).toEqual([
      ['population', null],
      ['urban_rural', 'same'],
      ['language_status', 'same'],
      ['region', 'other'],
    ]);
  });

  test('is not there, and not 0, where nothing with a weight is known of both', () => {
    const unknown = { population: null, urbanRural: null, languageStatus: null, regionCode: null };
    expect(similarity(muurame, unknown, usualWeights).share).toBeNull();
    const none = { population: 0, urban_rural: 0, language_status: 0, region: 0 };
    expect(similarity(muurame, muurame, none).share).toBeNull();
  });

  test('is the same from either side, within 0 and 1, and whole of oneself', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyWeights, (one, other, weights) => {
        const { share } = similarity(one, other, weights);
        expect(similarity(other, one, weights).share).toBe(share);
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
        const own = similarity(one, one, weights).share;
        expect(own === null || own === 1).toBe(true);
      }),
    );
  });

  test('can be counted again from the parts that are shown', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyWeights, (one, other, weights) => {
        const { share, parts } = similarity(one, other, weights);
        expect(parts.map(({ fact }) => fact)).toEqual(peerFacts);
        const known = parts.filter(({ likeness }) => likeness !== null);
        const whole = known.reduce((sum, { weight }) => sum + weight, 0);
        const reached = known.reduce(
          (sum, { weight, likeness }) =>
            sum + weight * (likeness === 'same' ? 1 : likeness === 'near' ? 0.5 : 0),
          0,
        );
        expect(share).toBe(whole === 0 ? null : reached / whole);
      }),
    );
  });

  test('does not change when all weights grow alike', () => {
    const small = anyWeight.map((weight) => Math.floor(weight / 2));
    const weightsOf = fc.tuple(small, small, small, small);
    const named = ([
      population = 0,
      urban_rural = 0,
      language_status = 0,
      region = 0,
    ]: number[]) => ({
      population,
      urban_rural,
      language_status,
      region,
    });
    fc.assert(
      fc.property(anyFacts, anyFacts, weightsOf, (one, other, weights) => {
        const doubled = weights.map((weight) => weight * 2);
        expect(similarity(one, other, named(doubled)).share).toBe(
          similarity(one, other, named(weights)).share,
        );
      }),
    );
  });

  test('depends on a fact only when it has a weight', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyWeights, (one, other, weights) => {
        const withoutRegion = { ...weights, region: 0 };
        expect(similarity(one, { ...other, regionCode: '01' }, withoutRegion).share).toBe(
          similarity(one, { ...other, regionCode: null }, withoutRegion).share,
        );
      }),
    );
  });
});

test('a size class begins at its border', () => {
  expect(populationClassOf(1)).toBe(0);
  for (const [index, border] of populationClassBorders.entries()) {
    expect(populationClassOf(border - 1)).toBe(index);
    expect(populationClassOf(border)).toBe(index + 1);
  }
});

test('the closest peers come first, those without a similarity never, and no more than asked', () => {
  fc.assert(
    fc.property(
      anyFacts,
      fc.array(anyFacts),
      anyWeights,
      fc.integer({ min: 0, max: 10 }),
      (own, others, weights, most) => {
        const candidates = others.map((facts, index) => ({ facts, index }));
        const peers = closestPeers(own, candidates, weights, most);
        const shares = candidates.map(({ facts }) => similarity(own, facts, weights).share);
        const known = shares.filter((share) => share !== null).toSorted((a, b) => b - a);
        expect(peers.map(({ share }) => share)).toEqual(known.slice(0, most));
        for (const [place, { index, share }] of peers.entries()) {
          const next = peers[place + 1];
          if (next?.share === share) expect(next.index).toBeGreaterThan(index);
        }
      },
    ),
  );
});
