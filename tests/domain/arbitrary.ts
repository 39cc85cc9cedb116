/** Arbitrary questionnaires and answers that fit them, for statements about all of them. */
import fc from 'fast-check';
import type { AnswerValue, AnswerValues } from '#domain/answer.ts';
import { questionTypes } from '#domain/questionnaire.ts';
import type { Condition, Option, Question, Questionnaire } from '#domain/questionnaire.ts';
import { option, question, questionnaire } from './sample.ts';

const anyScore = fc.oneof(
  fc.constantFrom(0, 20, 25, 50, 75, 100),
  fc.integer({ min: 0, max: 100 }),
);

const questionPlan = fc.record({
  type: fc.constantFrom(...questionTypes),
  dimension: fc.oneof(fc.constant(0), fc.nat(6)),
  core: fc.boolean(),
  public: fc.boolean(),
  consent: fc.boolean(),
  weight: fc.constantFrom(1, 1, 2, 3, 0.1, 0.7),
  scores: fc.array(fc.option(anyScore), { minLength: 1, maxLength: 5 }),
  steps: fc.array(anyScore, { minLength: 1, maxLength: 5 }),
  offersNone: fc.boolean(),
  offersUnknown: fc.boolean(),
  condition: fc.option(
    fc.record({
      parent: fc.nat(20),
      kind: fc.constantFrom('isAnyOf', 'isNoneOf', 'isNotZero'),
      option: fc.nat(6),
    }),
    { freq: 2 },
  ),
});
type QuestionPlan = typeof questionPlan extends fc.Arbitrary<infer Plan> ? Plan : never;

/** Questionnaires of 1-12 questions on up to seven axes; conditions point backwards, as they must. */
export function anyQuestionnaire({ conditions = true } = {}): fc.Arbitrary<Questionnaire> {
  return fc.array(questionPlan, { minLength: 1, maxLength: 12 }).map((plans) => {
    const questions: Question[] = [];
    for (const [index, plan] of plans.entries()) {
      questions.push(
        question(`question_${index}`, {
          type: plan.type,
          dimension: `dimension_${plan.dimension}`,
          core: plan.core,
          public: plan.public,
          consent: plan.consent,
          weight: plan.weight,
          options: optionsOf(plan),
          ...(plan.type === 'multiple_choice' ? { scoreByCount: stepsOf(plan) } : {}),
          visibleWhen: conditions ? conditionsOf(plan, questions) : [],
        }),
      );
    }
    return questionnaire(questions);
  });
}

/** A questionnaire and answers to some of its questions, asked for or not. */
export function anyResponse(
  settings: { conditions?: boolean } = {},
): fc.Arbitrary<{ asked: Questionnaire; answers: AnswerValues }> {
  return anyQuestionnaire(settings).chain((asked) =>
    fc.record({ asked: fc.constant(asked), answers: anyAnswers(asked) }),
  );
}

/** Answers to some of the questions, each of them a value that its question allows. */
export function anyAnswers(asked: Questionnaire): fc.Arbitrary<AnswerValues> {
  const values = Object.fromEntries(asked.questions.map((each) => [each.key, anyValue(each)]));
  return fc.record(values, { requiredKeys: [] }).map((answers) => ({ ...answers }) as AnswerValues);
}

/** A value that the question allows, don't know among them where it is offered. */
export function anyValue(asked: Question): fc.Arbitrary<AnswerValue> {
  const keys = asked.options.map(({ key }) => key);
  switch (asked.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return fc.constantFrom(...keys);
    case 'multiple_choice':
      return fc.oneof(
        fc.subarray(
          keys.filter((key) => !['none', 'unknown'].includes(key)),
          { minLength: 1 },
        ),
        ...keys
          .filter((key) => ['none', 'unknown'].includes(key))
          .map((key) => fc.constant<AnswerValue>([key])),
      );
    case 'number':
      return fc.oneof(fc.nat(1000), fc.constant('unknown'));
    case 'money_eur':
      return fc.oneof(
        fc.nat(100_000_000).map((cents) => cents / 100),
        fc.constant('unknown'),
      );
    case 'text':
      return fc.constantFrom('Avoin ilta', 'unknown', 'Öppet hus');
    case 'contact':
      return fc.constant({
        name: 'Aino Esimerkki',
        title: '',
        email: 'aino@kunta.example',
        phone: '',
      });
  }
}

/** The same things in any order. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

function optionsOf({ type, scores, offersNone, offersUnknown }: QuestionPlan): Option[] {
  const unknown = offersUnknown ? [option('unknown')] : [];
  switch (type) {
    case 'yes_no':
      return [option('yes', scores[0] ?? 100), option('no', 0), ...unknown];
    case 'yes_no_partly':
      return [option('yes', 100), option('partly', scores[0] ?? 50), option('no', 0), ...unknown];
    case 'single_choice':
      return [
        ...scores.map((score, index) => option(`option_${index}`, score)),
        ...(offersNone ? [option('none', 0)] : []),
        ...unknown,
      ];
    case 'multiple_choice':
      return [
        ...scores.map((_score, index) => option(`option_${index}`)),
        ...(offersNone ? [option('none')] : []),
        ...unknown,
      ];
    case 'number':
    case 'money_eur':
    case 'text':
    case 'contact':
      return [];
  }
}

/** Steps that rise with the count, the first at zero. */
function stepsOf({ steps }: QuestionPlan): { from: number; score: number }[] {
  return steps.toSorted((a, b) => a - b).map((score, from) => ({ from, score }));
}

function conditionsOf({ condition }: QuestionPlan, earlier: readonly Question[]): Condition[] {
  const parent = condition === null ? undefined : earlier[condition.parent % earlier.length];
  if (condition === null || parent === undefined) return [];
  const choice = parent.options[condition.option % parent.options.length];
  if (choice === undefined) return [{ question: parent.key, isNotZero: true }];
  return condition.kind === 'isAnyOf'
    ? [{ question: parent.key, isAnyOf: [choice.key] }]
    : [{ question: parent.key, isNoneOf: [choice.key] }];
}
