/** Differences between releases: what readers see otherwise, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDifferences, municipalityDifference } from '#domain/release-difference.ts';
import type { ReleasedAnswer, ReleasedMunicipality } from '#domain/release-difference.ts';

const answer = (part: Partial<ReleasedAnswer> = {}): ReleasedAnswer => ({
  questionKey: 'meetings',
  value: 4,
  missing: null,
  estimate: false,
  comment: null,
  source: 'self',
  ...part,
});
const municipality = (part: Partial<ReleasedMunicipality> = {}): ReleasedMunicipality => ({
  status: 'answered',
  total: 50,
  scores: [{ key: 'grants', score: 50 }],
  answers: [answer()],
  ...part,
});

const anyMunicipality = fc.record({
  status: fc.constantFrom('answered' as const, 'did_not_answer' as const),
  total: fc.option(fc.integer({ min: 0, max: 100 })),
  scores: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      score: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { selector: ({ key }) => key },
  ),
  answers: fc.uniqueArray(
    fc.record({
      questionKey: fc.constantFrom('p', 'q', 'r'),
      value: fc.option(fc.constantFrom(1, 'x', 'y')),
      missing: fc.constantFrom(null, 'dont_know' as const, 'not_answered' as const),
      estimate: fc.boolean(),
      comment: fc.option(fc.constantFrom('one', 'two')),
      source: fc.constantFrom(null, 'self' as const, 'telephone' as const),
    }),
    { selector: ({ questionKey }) => questionKey },
  ),
});

describe('the difference of a municipality', () => {
  test('is none against itself', () => {
    fc.assert(
      fc.property(anyMunicipality, (one) => {
        expect(municipalityDifference('500', one, structuredClone(one))).toBeNull();
      }),
    );
  });

  test('is the same from either side, with before and after changed about', () => {
    fc.assert(
      fc.property(anyMunicipality, anyMunicipality, (one, other) => {
        const there = municipalityDifference('500', one, other);
        const back = municipalityDifference('500', other, one);
        expect(back === null).toBe(there === null);
        if (there === null || back === null) return;
        expect([back.before, back.after]).toEqual([there.after, there.before]);
        const turned = there.answers.map(({ question, before, after }) => ({
          question,
          before: after,
          after: before,
        }));
        const byQuestion = (a: { question: string }, b: { question: string }) =>
          a.question.localeCompare(b.question);
        expect(back.answers.toSorted(byQuestion)).toEqual(turned.toSorted(byQuestion));
      }),
    );
  });

  test.each([
    ['a value', { value: 5 }],
    ['a comment', { comment: 'Arvio.' }],
    ['an estimate', { estimate: true }],
    ['the way in which it was given', { source: 'telephone' }],
    ['a kind of missing', { value: null, missing: 'dont_know' }],
  ] as const)('tells %s', (_what, part) => {
    const changed = municipality({ answers: [answer(part)] });
    expect(municipalityDifference('500', municipality(), changed)?.answers).toMatchObject([
      { question: 'meetings', before: { value: 4 }, after: part },
    ]);
  });

  test('is none where the same options stand in another order', () => {
    const [one, other] = [
      ['a', 'b'],
      ['b', 'a'],
    ].map((value) => municipality({ answers: [answer({ value })] }));
    expect(municipalityDifference('500', one, other)).toBeNull();
  });

  test('tells who joined and who left, and counts every score that appears with them', () => {
    const joined = municipalityDifference('500', undefined, municipality())!;
    const left = municipalityDifference('179', municipality(), undefined)!;
    expect(joined).toMatchObject({ before: null, after: 'answered' });
    expect(left).toMatchObject({ before: 'answered', after: null });
    expect(countDifferences([joined, left])).toEqual({ municipalities: 2, answers: 2, scores: 4 });
  });

  test('never takes a missing score for 0', () => {
    const none = municipality({ total: null, scores: [{ key: 'grants', score: null }] });
    const zero = municipality({ total: 0, scores: [{ key: 'grants', score: 0 }] });
    expect(municipalityDifference('500', none, zero)?.scores).toEqual([
      { key: 'grants', before: null, after: 0 },
      { key: 'total', before: null, after: 0 },
    ]);
  });
});
