/** Labels broken into lines lose nothing and are never too long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelLines } from '#domain/label-lines.ts';

describe('a label', () => {
  test('that fits is one line', () => {
    expect(labelLines('Tilat', 14)).toEqual(['Tilat']);
  });
  test('is broken at spaces first', () => {
    expect(labelLines('Tapaamiset ja vuoropuhelu', 14)).toEqual(['Tapaamiset ja', 'vuoropuhelu']);
    expect(labelLines('Möten och dialog', 10)).toEqual(['Möten och', 'dialog']);
  });
  test('has its long compounds broken where their parts meet', () => {
    expect(labelLines('Strateginen yhteiskehittäminen', 14)).toEqual([
      'Strateginen',
      'yhteis-',
      'kehittäminen',
    ]);
    expect(labelLines('Samarbetsstrukturer', 14)).toEqual(['Samarbets-', 'strukturer']);
    expect(labelLines('Föreningssamarbete', 12)).toEqual(['Förenings-', 'samarbete']);
  });
  test('has other long words broken before a consonant and its vowel, near the middle', () => {
    expect(labelLines('kommunikation', 11)).toEqual(['kommuni-', 'kation']);
  });
  test('is broken at a hyphen of its own where it has one', () => {
    expect(labelLines('co-development', 12)).toEqual(['co-', 'development']);
  });
  test('without any sensible place is broken all the same', () => {
    expect(labelLines('aaaaaaaaaaaa', 6)).toEqual(['aaaaa-', 'aaaaa-', 'aa']);
  });
});

test('whatever the label: no line is too long, and no letter is lost', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aeiouyåäöhjklmnprstvdgb '.split(''), 'ä', '🙂'),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(letters, fc.integer({ min: 6, max: 30 }), (label, room) => {
      const lines = labelLines(label, room);
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(room);
        expect(line.isWellFormed()).toBe(true);
      }
      expect(lines.join('').replaceAll(/[-\s]/g, '')).toBe(label.replaceAll(/\s/g, ''));
    }),
    { numRuns: 500 },
  );
});
