/** The findings of a response: what to look at before approving, and what settles each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '#domain/answer.ts';
import { findingKinds, needsReview, reviewFindings } from '#domain/review.ts';
import type { ReviewedResponse } from '#domain/review.ts';
import type { AnswerQuery } from '#domain/review-record.ts';
import { softWarnings } from '#domain/soft-check.ts';
import type { EarlierAnswer, SavedAnswer } from '#domain/survey.ts';
import { anyResponse } from './arbitrary.ts';
import { option, question, questionnaire, words } from './sample.ts';

const steps = question('meetings', {
  type: 'single_choice',
  options: [option('often', 100), option('seldom', 30), option('never', 0)],
});
const targets = question('targets', { type: 'text', core: false });
const page = question('page', { type: 'text', format: 'url', core: false });
const person = question('person', { type: 'contact', core: false });
const asked = questionnaire([steps, targets, page, person]);

function saved(key: string, value: AnswerValue, part: Partial<SavedAnswer> = {}): SavedAnswer {
  return {
    question: key,
    value,
    unfinished: null,
    estimate: false,
    comment: null,
    evidenceUrl: null,
    version: 1,
    source: 'self',
    toldBy: null,
    answeredBy: null,
    answeredAt: '2025-11-01T10:00:00.000Z',
    ...part,
  };
}

function thread(key: string, part: Partial<AnswerQuery> = {}): AnswerQuery {
  return {
    id: '1',
    question: key,
    state: 'asked',
    settledVersion: null,
    settledBy: null,
    settledAt: null,
    messages: [],
    may: [],
    ...part,
  };
}

const lastYear: EarlierAnswer = {
  question: 'meetings',
  year: 2024,
  value: 'often',
  valueLabel: words('often'),
  estimate: false,
  comment: null,
  evidenceUrl: null,
  answeredBy: null,
  answeredAt: '2024-11-01T10:00:00.000Z',
  comparability: 'same',
  wording: null,
};

function reviewed(answers: SavedAnswer[], part: Partial<ReviewedResponse> = {}): ReviewedResponse {
  return {
    questionnaire: asked,
    answers,
    earlier: [],
    checkContext: { population: null, earlierPopulations: {}, regionPerInhabitant: {} },
    queries: [],
    ...part,
  };
}

const brief = (response: ReviewedResponse) =>
  reviewFindings(response).map(({ kind, question: key, isSettled }) => [kind, key, isSettled]);

describe('a finding', () => {
  test('is a core question without an answer', () => {
    expect(brief(reviewed([]))).toEqual([['missing', 'meetings', false]]);
  });

  test('is a great change, unless the municipality has told why', () => {
    const earlier = [lastYear];
    expect(brief(reviewed([saved('meetings', 'never')], { earlier }))).toEqual([
      ['change', 'meetings', false],
    ]);
    const told = saved('meetings', 'never', { comment: 'Henkilö vaihtui.' });
    expect(brief(reviewed([told], { earlier }))).toEqual([['change', 'meetings', true]]);
  });

  test('is personal data in a free text or a comment, and no comment settles it', () => {
    const answers = [
      saved('meetings', 'often', { comment: 'Kysy: anna@kunta.example' }),
      saved('targets', 'Seurat, puh. 040 123 4567'),
    ];
    expect(brief(reviewed(answers))).toEqual([
      ['personal_data', 'meetings', false],
      ['personal_data', 'targets', false],
    ]);
  });

  test('is not what the named contact fields ask for, nor an address of a page', () => {
    const contact = {
      name: 'Maija',
      title: 'koordinaattori',
      email: 'maija@kunta.example',
      phone: '040 123 4567',
    };
    const answers = [
      saved('meetings', 'often'),
      saved('page', 'https://kunta.example/040-123-4567'),
      saved('person', contact, { comment: 'Paras osoite: maija@kunta.example' }),
    ];
    expect(brief(reviewed(answers))).toEqual([]);
    const another = saved('person', contact, { comment: 'Sijainen 050 765 4321' });
    expect(brief(reviewed([saved('meetings', 'often'), another]))).toEqual([
      ['personal_data', 'person', false],
    ]);
  });

  test('is settled by a settled question about the answer as it is, not as it was', () => {
    const answer = saved('targets', 'puh. 040 123 4567', { version: 3 });
    const answers = [saved('meetings', 'often'), answer];
    const settled = (settledVersion: number) =>
      brief(
        reviewed(answers, { queries: [thread('targets', { state: 'settled', settledVersion })] }),
      );
    expect(settled(3)).toEqual([['personal_data', 'targets', true]]);
    expect(settled(2)).toEqual([['personal_data', 'targets', false]]);
  });
});

test('a response needs review while a finding or a question is open', () => {
  const answers = [saved('meetings', 'often')];
  expect(needsReview(reviewed(answers))).toBe(false);
  expect(needsReview(reviewed([]))).toBe(true);
  for (const state of ['asked', 'answered'] as const) {
    expect(needsReview(reviewed(answers, { queries: [thread('page', { state })] }))).toBe(true);
  }
  const settled = thread('page', { state: 'settled', settledVersion: 0 });
  expect(needsReview(reviewed(answers, { queries: [settled] }))).toBe(false);
});

test('every soft warning is a finding, in the questionnaire’s order, the gravest of one first', () => {
  fc.assert(
    fc.property(anyResponse(), ({ asked: of, answers: values }) => {
      const answers = Object.entries(values).map(([key, value]) => saved(key, value));
      const response = reviewed(answers, { questionnaire: of });
      const found = reviewFindings(response);
      const warnings = softWarnings(
        of,
        Object.fromEntries(answers.map((answer) => [answer.question, answer])),
        [],
        response.checkContext,
      );
      expect(found.filter(({ warning }) => warning !== null)).toHaveLength(warnings.length);
      const keys = of.questions.map(({ key }) => key);
      const places = found.map(
        ({ question: key, kind }) =>
          keys.indexOf(key) * findingKinds.length + findingKinds.indexOf(kind),
      );
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }),
  );
});
