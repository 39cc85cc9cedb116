/** Invented answers make sense: they fit their questions and do not contradict each other. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '#domain/answer.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { contradictionsOf } from '#domain/soft-check.ts';
import { answerPlace, exampleAnswers } from '../../server/demo/example-answers.ts';
import type { ExampleAnswer } from '../../server/demo/example-answers.ts';
import { readTemplate } from '../../server/questionnaire/templates.ts';

const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
const municipalities = Array.from({ length: 60 }, (_, index) => ({
  code: String(index).padStart(3, '0'),
  population: 700 * (index + 1),
}));

let asked: Questionnaire;
const answersOf = new Map<string, ExampleAnswer[]>();

beforeAll(async () => {
  asked = await readTemplate('kuntatutka-2026');
  const earlier = new Map<string, ExampleAnswer>();
  for (const year of years) {
    for (const answer of exampleAnswers(asked, year, municipalities, earlier)) {
      const { municipality, question } = answer;
      earlier.set(answerPlace(municipality, question), answer);
      const key = `${municipality} ${year}`;
      answersOf.set(key, [...(answersOf.get(key) ?? []), answer]);
    }
  }
});

describe('the invented answers of a municipality', () => {
  test('contradict each other in no year', () => {
    expect(answersOf.size).toBeGreaterThan(300);
    const contradictory = [...answersOf].flatMap(([key, answers]) => {
      const values = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
      return contradictionsOf(asked, values).map((contradiction) => `${key} ${contradiction}`);
    });
    expect(contradictory).toEqual([]);
  });

  test('are answers that their questions take', () => {
    for (const { question, value } of [...answersOf.values()].flat()) {
      expect(checkAnswer(findQuestion(asked, question)!, value), question).toEqual({ value });
    }
  });
});
