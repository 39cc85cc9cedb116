/** A release keeps what is public, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '#domain/answer.ts';
import { freezeMunicipality } from '#domain/release.ts';
import type { GivenAnswer } from '#domain/release.ts';
import { scoreResponse } from '#domain/score.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { anyResponse } from './arbitrary.ts';
import { question, questionnaire } from './sample.ts';

const contact = { name: 'Aino Esimerkki', title: '', email: '', phone: '' };

function given(value: AnswerValue, part: Partial<GivenAnswer> = {}): GivenAnswer {
  return { value, estimate: false, comment: null, source: 'self', ...part };
}

function frozen(answers: Record<string, GivenAnswer>, responded = true) {
  const asked = questionnaire([
    question('named'),
    question('details', {
      type: 'contact',
      consent: true,
      visibleWhen: [{ question: 'named', isAnyOf: ['yes'] }],
    }),
    question('euros', { type: 'money_eur', estimate: true }),
    question('feedback', { type: 'text', core: false, public: false }),
  ]);
  return freezeMunicipality(asked, answers, { responded });
}

function answerTo(key: string, answers: Record<string, GivenAnswer>, responded = true) {
  return frozen(answers, responded).answers.find(({ questionKey }) => questionKey === key);
}

describe('a municipality that responded', () => {
  test('has its scores and its public answers, as they were given', () => {
    const euros = given(1000, { estimate: true, comment: 'Arvio', source: 'telephone' });
    expect(frozen({ named: given('yes'), euros })).toMatchObject({
      status: 'answered',
      total: 100,
      scores: [{ key: 'structures', score: 100, answered: 1, of: 1 }],
    });
    expect(answerTo('euros', { euros })).toEqual({
      questionKey: 'euros',
      value: 1000,
      score: null,
      missing: null,
      estimate: true,
      comment: 'Arvio',
      source: 'telephone',
    });
    expect(answerTo('named', { named: given('no') })).toMatchObject({ value: 'no', score: 0 });
  });
  test("has answered a core question by don't know too, of those that apply", () => {
    expect(frozen({ named: given('no'), euros: given('unknown') })).toMatchObject({
      coreAnswered: 2,
      coreAsked: 2,
    });
    expect(frozen({ named: given('yes') })).toMatchObject({ coreAnswered: 1, coreAsked: 3 });
  });
  test("keeps the comment on don't know, which is an answer, but no value and no estimate", () => {
    const euros = given('unknown', { estimate: true, comment: 'Kirjanpito kesken' });
    expect(answerTo('euros', { euros })).toMatchObject({
      value: null,
      missing: 'dont_know',
      estimate: false,
      comment: 'Kirjanpito kesken',
      source: 'self',
    });
  });
});

const nothing = { value: null, score: null, estimate: false, comment: null, source: null };

describe('what is not for the public', () => {
  test('stays out: a question that is not public', () => {
    const answers = frozen({ feedback: given('Salaisuus', { comment: 'Salaisuus' }) });
    expect(JSON.stringify(answers)).not.toMatch(/feedback|Salaisuus/);
  });
  test('stays out: a named person who has not consented, and the comment beside the name', () => {
    const answers = { named: given('yes'), details: given(contact, { comment: 'Aino sijaistaa' }) };
    expect(answerTo('details', answers)).toEqual({
      questionKey: 'details',
      missing: 'withheld',
      ...nothing,
    });
    expect(JSON.stringify(frozen(answers))).not.toContain('Aino');
  });
  test('stays out: an answer that no longer applies', () => {
    const answers = { named: given('no'), details: given(contact) };
    expect(answerTo('details', answers)).toMatchObject({ missing: 'not_applicable', ...nothing });
  });
});

test('of a municipality that did not respond nothing is taken, though it has a draft', () => {
  expect(frozen({ named: given('yes', { comment: 'Luonnos' }) }, false)).toEqual({
    status: 'did_not_answer',
    total: null,
    coreAnswered: 0,
    coreAsked: 2,
    scores: [{ key: 'structures', score: null, answered: 0, of: 1 }],
    answers: ['named', 'details', 'euros'].map((questionKey) => ({
      questionKey,
      missing: 'not_answered',
      ...nothing,
    })),
  });
});

describe('whatever is asked and answered', () => {
  const secret = 'secret of the municipality';
  const anyRelease = fc
    .tuple(anyResponse(), fc.boolean())
    .map(([{ asked, answers }, responded]) => {
      const all = Object.fromEntries(
        Object.entries(answers).map(([key, value]) => {
          const each = asked.questions.find((one) => one.key === key);
          const isSecret = each?.public === false || each?.consent === true || !responded;
          return [key, given(value, { comment: isSecret ? secret : 'open' })];
        }),
      );
      const release = freezeMunicipality(asked, all, { responded });
      return { asked, answers, responded, release };
    });

  test('every public question appears once, in order, and no other does', () => {
    fc.assert(
      fc.property(anyRelease, ({ asked, release }) => {
        expect(release.answers.map(({ questionKey }) => questionKey)).toEqual(
          asked.questions.filter((each) => each.public).map(({ key }) => key),
        );
      }),
    );
  });
  test('no value that waits for consent leaves, and no comment on a secret', () => {
    fc.assert(
      fc.property(anyRelease, ({ asked, release }) => {
        const withConsent = new Set(
          asked.questions.filter(({ consent }) => consent).map(({ key }) => key),
        );
        for (const { questionKey, value, score } of release.answers) {
          if (withConsent.has(questionKey)) expect([value, score]).toEqual([null, null]);
        }
        expect(JSON.stringify(release)).not.toContain(secret);
      }),
    );
  });
  test('a value is missing exactly when its kind of missing says so', () => {
    fc.assert(
      fc.property(anyRelease, ({ release }) => {
        for (const { value, missing, score } of release.answers) {
          expect(value === null).toBe(missing !== null);
          if (missing !== null) expect(score).toBeNull();
        }
      }),
    );
  });
  test('the scores are those of the response, or none of a municipality that did not respond', () => {
    fc.assert(
      fc.property(anyRelease, ({ asked, answers, responded, release }) => {
        const counted = responded ? answers : {};
        const { dimensions, total } = scoreResponse(asked, counted);
        expect(release).toMatchObject({ scores: dimensions, total });
        const core = visibleQuestions(asked, counted).filter((each) => each.core);
        expect(release.coreAsked).toBe(core.length);
        expect(release.coreAnswered).toBeLessThanOrEqual(release.coreAsked);
      }),
    );
  });
});
