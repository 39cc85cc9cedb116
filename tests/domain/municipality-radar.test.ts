/** What the radar of a municipality draws: scores as they are, gaps as gaps, and only what compares. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparedYear,
  hasRadar,
  municipalityRadar,
  previousScores,
} from '#domain/municipality-radar.ts';
import type { MunicipalityResults } from '#domain/published.ts';

type Dimension = MunicipalityResults['dimensions'][number];

const anyScore = fc.option(fc.integer({ min: 0, max: 100 }));
const anyDimensions: fc.Arbitrary<Dimension[]> = fc
  .array(fc.record({ score: anyScore, before: anyScore, comparable: fc.boolean() }), {
    maxLength: 8,
  })
  .map((plans) =>
    plans.map(({ score, before, comparable }, index) => ({
      key: `dimension_${index}`,
      label: { fi: 'Tilat', sv: 'Lokaler', en: 'Premises' },
      score,
      band: null,
      answered: 1,
      of: 2,
      regionMedian: null,
      regionMin: null,
      regionMax: null,
      regionN: 0,
      previous: {
        year: 2024,
        score: before,
        change: null,
        direction: null,
        comparable,
        reworded: [],
      },
    })),
  );

test('an axis has a mark exactly where it has a score, and the score is the last word of its label', () => {
  fc.assert(
    fc.property(anyDimensions, (dimensions) => {
      const { series, axes } = municipalityRadar({ dimensions }, 'fi');
      const now = series.find(({ key }) => key === 'now');
      expect(now?.markers.map((marker) => marker?.value ?? null)).toEqual(
        dimensions.map(({ score }) => score),
      );
      expect(axes.map(({ lines }) => lines.at(-1)?.text.split(' ').at(-1))).toEqual(
        dimensions.map(({ score }) => (score === null ? '–' : String(score))),
      );
    }),
  );
});

test('the year before is drawn only where some axis can be compared with it', () => {
  fc.assert(
    fc.property(anyDimensions, (dimensions) => {
      const compares = dimensions.some(
        ({ previous }) => previous?.comparable === true && previous.score !== null,
      );
      expect(comparedYear({ dimensions })).toBe(compares ? 2024 : null);
      const { series } = municipalityRadar({ dimensions }, 'sv');
      expect(series.map(({ key }) => key)).toEqual(compares ? ['previous', 'now'] : ['now']);
      const previous = previousScores({ dimensions });
      for (const [index, dimension] of dimensions.entries()) {
        if (dimension.previous?.comparable === false) expect(previous[index]).toBeNull();
      }
    }),
  );
});

describe('there is a radar', () => {
  test('from three axes upwards, if one of them has a score', () => {
    fc.assert(
      fc.property(anyDimensions, (dimensions) => {
        const expected = dimensions.length >= 3 && dimensions.some(({ score }) => score !== null);
        expect(hasRadar({ dimensions })).toBe(expected);
      }),
    );
  });
});
