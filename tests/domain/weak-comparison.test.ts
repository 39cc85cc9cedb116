/** A comparison says itself when it is weak: who was silent, whose answers are few, who was asked otherwise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weaknessesOf } from '#domain/weak-comparison.ts';
import type { ComparedMunicipality } from '#domain/weak-comparison.ts';
import type { Comparability, Questionnaire } from '#domain/questionnaire.ts';
import { scoreResponse } from '#domain/score.ts';
import { anyResponse } from './arbitrary.ts';
import { question, questionnaire } from './sample.ts';

const four = ['one', 'two', 'three', 'four'];
const asked = questionnaire(four.map((key) => question(key)));

function municipality(
  code: string,
  answered: number,
  own: Questionnaire = asked,
): ComparedMunicipality {
  const answers = Object.fromEntries(four.slice(0, answered).map((key) => [key, 'yes']));
  return {
    code,
    answered: true,
    asked: own,
    dimensions: scoreResponse(own, answers).dimensions,
  };
}

/** A later version in which one question of the dimension stands so. */
function later(comparability: Comparability): Questionnaire {
  return questionnaire(
    four.map((key) => question(key, key === 'two' ? { comparability } : {})),
    { version: '2026', previousVersion: '2025' },
  );
}

const about = (dimension: string | null, municipalities: string[]) => ({
  dimension,
  municipalities,
});

describe('a comparison', () => {
  test('of full answers to the same questions has no weakness', () => {
    expect(weaknessesOf([municipality('179', 4), municipality('500', 3)], [asked])).toEqual([]);
  });

  test('is weak where a score rests on fewer than three quarters of the questions', () => {
    expect(weaknessesOf([municipality('179', 4), municipality('500', 2)], [asked])).toEqual([
      { reason: 'few_answers', ...about('structures', ['500']) },
    ]);
  });

  test('says that a score is not there rather than that it rests on little', () => {
    expect(weaknessesOf([municipality('179', 1), municipality('500', 4)], [asked])).toEqual([
      { reason: 'too_few_answers', ...about('structures', ['179']) },
    ]);
  });

  test('names who did not answer, and judges the others without them', () => {
    const silent = { ...municipality('179', 0), answered: false };
    expect(weaknessesOf([silent, municipality('500', 4)], [asked])).toEqual([
      { reason: 'did_not_answer', ...about(null, ['179']) },
    ]);
    expect(weaknessesOf([silent], [asked])).toEqual([
      { reason: 'did_not_answer', ...about(null, ['179']) },
    ]);
  });

  test.each(['same', 'reworded'] as const)(
    'of two versions that keep the meaning (%s) says only that they are two',
    (comparability) => {
      const newer = later(comparability);
      const lineage = [asked, newer];
      const other = { reason: 'other_version', dimension: null };
      const [old, young] = [municipality('179', 4), municipality('500', 4, newer)];
      expect(weaknessesOf([old, young], lineage)).toEqual([{ ...other, municipalities: ['500'] }]);
      expect(weaknessesOf([young, old], lineage)).toEqual([{ ...other, municipalities: ['179'] }]);
    },
  );

  test('of questions with another meaning compares neither the dimension nor the total', () => {
    const newer = later('changed');
    const found = weaknessesOf(
      [municipality('179', 4), municipality('500', 4, newer)],
      [asked, newer],
    );
    expect(found).toEqual([
      { reason: 'other_version', ...about(null, ['500']) },
      { reason: 'other_questions', ...about('total', ['500']) },
      { reason: 'other_questions', ...about('structures', ['500']) },
    ]);
  });

  test('of surveys that have nothing to do with each other compares nothing', () => {
    const foreign = questionnaire(
      four.map((key) => question(key, { dimension: 'grants' })),
      { id: 'foreign' },
    );
    const found = weaknessesOf([municipality('179', 4), municipality('500', 4, foreign)], [asked]);
    expect(
      found.filter(({ reason }) => reason === 'other_questions').map(({ dimension }) => dimension),
    ).toEqual(['total', 'structures', 'grants']);
  });

  test('tells of nobody who is not in it, and never of nobody', () => {
    fc.assert(
      fc.property(fc.array(anyResponse(), { maxLength: 3 }), fc.boolean(), (responses, silent) => {
        const compared = responses.map(({ asked, answers }, index) => ({
          code: String(100 + index),
          answered: !(silent && index === 0),
          asked,
          dimensions: scoreResponse(asked, answers).dimensions,
        }));
        const codes = compared.map(({ code }) => code);
        for (const { municipalities } of weaknessesOf(compared, [])) {
          expect(municipalities.length).toBeGreaterThan(0);
          expect(codes).toEqual(expect.arrayContaining(municipalities));
        }
      }),
    );
  });
});
