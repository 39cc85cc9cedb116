/** Why a score is what it is, and what would raise it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValues } from '#domain/answer.ts';
import { explainScores } from '#domain/score-explanation.ts';
import { scoreResponse } from '#domain/score.ts';
import { withoutNoise } from '#domain/rounding.ts';
import { anyResponse } from './arbitrary.ts';
import { option, question, questionnaire } from './sample.ts';

const person = question('person', {
  type: 'single_choice',
  options: [option('named', 100), option('assigned', 50), option('none', 0), option('unknown')],
});
const structures = question('structures', {
  type: 'multiple_choice',
  options: [option('council'), option('table'), option('forum'), option('none'), option('unknown')],
  scoreByCount: [
    { from: 0, score: 0 },
    { from: 1, score: 50 },
    { from: 3, score: 100 },
  ],
});
const asked = questionnaire([person, structures]);
const explain = (answers: AnswerValues) => explainScores(asked, answers)[0]!;

describe('an explanation', () => {
  test('names each question with its score, or the reason why it has none', () => {
    const part = (answers: AnswerValues, at: number) => {
      const { value, score, missing } = explain(answers).parts[at]!;
      return { value, score, missing };
    };
    const answers = { person: 'assigned', structures: ['unknown'] };
    expect(part(answers, 0)).toEqual({ value: 'assigned', score: 50, missing: null });
    expect(part(answers, 1)).toEqual({
      value: ['unknown'],
      score: null,
      missing: 'explanation-dont-know',
    });
    expect(part({}, 0)).toEqual({
      value: null,
      score: null,
      missing: 'explanation-not-answered',
    });
  });

  test('says that a question does not apply', () => {
    const hidden = question('hidden', {
      visibleWhen: [{ question: 'person', isAnyOf: ['named'] }],
    });
    const [dimension] = explainScores(questionnaire([person, hidden]), { person: 'none' });
    expect(dimension!.parts[1]).toMatchObject({
      missing: 'explanation-not-applicable',
      raises: [],
    });
  });

  test('tells the rule: a mean, a weighted one, or too few answers', () => {
    expect(explain({ person: 'named' }).rule).toBe('explanation-mean');
    expect(explain({})).toMatchObject({ rule: 'explanation-too-few', needed: 1, score: null });
    const heavy = questionnaire([{ ...person, weight: 2 }, structures]);
    expect(explainScores(heavy, { person: 'named' })[0]!.rule).toBe('explanation-weighted-mean');
  });

  test('raises nothing that has no score yet', () => {
    expect(explain({}).parts.flatMap(({ raises }) => raises)).toEqual([]);
  });

  test('offers the better options, the best first, with the score they give', () => {
    const raises = (answers: AnswerValues) =>
      explain(answers).parts.map((part) => part.raises.map(({ value, score }) => [value, score]));
    expect(raises({ person: 'none', structures: ['table'] })).toEqual([
      [
        ['named', 75],
        ['assigned', 50],
      ],
      [[['council', 'table', 'forum'], 50]],
    ]);
    expect(raises({ person: 'named', structures: ['council', 'table', 'forum'] })).toEqual([
      [],
      [],
    ]);
  });

  test('counts the fewest options that reach a step, those chosen first', () => {
    const [, part] = explain({ person: 'none', structures: ['none'] }).parts;
    expect(part!.raises).toEqual([
      {
        code: 'explanation-raise-count',
        value: ['council', 'table', 'forum'],
        count: 3,
        score: 50,
      },
      { code: 'explanation-raise-count', value: ['council'], count: 1, score: 25 },
    ]);
  });
});

test('whoever follows a raise gets the score that was promised, and more than before', () => {
  fc.assert(
    fc.property(anyResponse(), ({ asked: sheet, answers }) => {
      for (const { key, score, parts } of explainScores(sheet, answers)) {
        for (const { question: of, raises } of parts) {
          for (const { value, score: promised } of raises) {
            const { dimensions } = scoreResponse(sheet, { ...answers, [of]: value });
            const given = dimensions.find((dimension) => dimension.key === key)!.score;
            expect(given).toBe(promised);
            expect(withoutNoise(given!)).toBeGreaterThan(withoutNoise(score!));
          }
        }
      }
    }),
  );
});

test('the explained scores are the scores', () => {
  fc.assert(
    fc.property(anyResponse(), ({ asked: sheet, answers }) => {
      const explained = explainScores(sheet, answers).map(({ key, score }) => [key, score]);
      const { dimensions } = scoreResponse(sheet, answers);
      expect(explained).toEqual(dimensions.map(({ key, score }) => [key, score]));
    }),
  );
});
