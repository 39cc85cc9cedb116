/** Whether facts can hold together, beside trying every answer that there is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswer } from '#domain/answer.ts';
import type { AnswerValue, AnswerValues } from '#domain/answer.ts';
import { canHoldTogether } from '#domain/possible-facts.ts';
import type { Fact, Question } from '#domain/questionnaire.ts';
import { contradictionsOf } from '#domain/soft-check.ts';
import { option, question, questionnaire, words } from './sample.ts';

const choices = ['a', 'b', 'none', 'unknown'];

/** A yes or no, a choice of several, and an amount of 0 to 2. */
const kinds: Partial<Question>[] = [
  {},
  { type: 'multiple_choice', options: choices.map((key) => option(key)) },
  { type: 'number', limits: { min: 0, max: 2, decimals: 0 } },
];

const everyValue: AnswerValue[] = [
  'yes',
  'no',
  'unknown',
  0,
  1,
  2,
  ...choices.flatMap((first) => [[first], ...choices.map((second) => [first, second])]),
];

const anyFact = (about: Question): fc.Arbitrary<Fact> => {
  if (about.type === 'number') {
    return fc.constantFrom(
      { question: about.key, isZero: true as const },
      { question: about.key, isNotZero: true as const },
    );
  }
  const some = fc.subarray(
    about.options.map(({ key }) => key),
    { minLength: 1 },
  );
  return fc.oneof(
    some.map((isAnyOf) => ({ question: about.key, isAnyOf })),
    some.map((isNoneOf) => ({ question: about.key, isNoneOf })),
  );
};

const factsAbout = (questions: readonly Question[], most: number): fc.Arbitrary<Fact[]> =>
  questions.length === 0
    ? fc.constant([])
    : fc.array(
        fc.constantFrom(...questions).chain((about) => anyFact(about)),
        { maxLength: most },
      );

/** Three questions, each of which may hang on those before it, and what is said of them. */
const anySheet = fc
  .tuple(fc.constantFrom(...kinds), fc.constantFrom(...kinds), fc.constantFrom(...kinds))
  .map((parts) => parts.map((part, index) => question(`q${index}`, part)))
  .chain((plain) =>
    fc.record({
      conditions: fc.tuple(...plain.map((_each, index) => factsAbout(plain.slice(0, index), 2))),
      facts: factsAbout(plain, 4).filter((facts) => facts.length > 1),
      plain: fc.constant(plain),
    }),
  )
  .map(({ plain, conditions, facts }) => ({
    questions: plain.map((each, index) => ({
      ...each,
      visibleWhen: conditions[index]!.filter(
        (fact) => !('isZero' in fact),
      ) as Question['visibleWhen'],
    })),
    facts,
  }));

/** Every way to answer the questions, or to leave some of them. */
function everyWay([first, ...others]: readonly Question[]): AnswerValues[] {
  if (first === undefined) return [{}];
  const values = everyValue.filter((value) => checkAnswer(first, value).fault === undefined);
  return everyWay(others).flatMap((rest) => [
    rest,
    ...values.map((value) => ({ ...rest, [first.key]: value })),
  ]);
}

test('facts can hold together if, and only if, some answers make them do so', () => {
  const outcomes = new Set<boolean>();
  fc.assert(
    fc.property(anySheet, ({ questions, facts }) => {
      const sheet = questionnaire(questions, {
        contradictions: [{ key: 'odd', when: facts, message: words('odd?') }],
      });
      const isFound = everyWay(questions).some((way) => contradictionsOf(sheet, way).length > 0);
      outcomes.add(isFound);
      expect(canHoldTogether(sheet, facts)).toBe(isFound);
    }),
    { numRuns: 300 },
  );
  expect(outcomes.size).toBe(2);
});
