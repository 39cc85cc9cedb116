/** The states of rounds and responses. */
import { describe, expect, test } from 'vitest';
import {
  isAnswerable,
  nextResponseState,
  nextRoundState,
  responseStates,
  responseSteps,
  roundStates,
  roundSteps,
} from '#domain/round.ts';
import type { ResponseState, ResponseStep, RoundState, RoundStep } from '#domain/round.ts';

const everyRoundStep = Object.keys(roundSteps) as RoundStep[];
const everyResponseStep = Object.keys(responseSteps) as ResponseStep[];

describe('a round', () => {
  test('goes from draft to open to closed to published', () => {
    expect(nextRoundState('draft', 'open')).toBe('open');
    expect(nextRoundState('open', 'close')).toBe('closed');
    expect(nextRoundState('closed', 'publish')).toBe('published');
  });
  test('moves one step forward and never back', () => {
    for (const state of roundStates) {
      for (const step of everyRoundStep) {
        const next = nextRoundState(state, step);
        if (next === null) continue;
        const moved = roundStates.indexOf(next) - roundStates.indexOf(state);
        const isCorrection = state === 'published' && step === 'publish';
        expect(moved).toBe(isCorrection ? 0 : 1);
      }
    }
  });
  test('is published again to correct it, and can do nothing else then', () => {
    expect(everyRoundStep.filter((step) => nextRoundState('published', step))).toEqual(['publish']);
  });
  test('cannot be published while it is open', () => {
    expect(nextRoundState('open', 'publish')).toBeNull();
    expect(nextRoundState('draft', 'publish')).toBeNull();
  });
});

describe('a response', () => {
  const allowed: Record<ResponseState, Partial<Record<ResponseStep, ResponseState>>> = {
    not_started: { answer: 'draft' },
    draft: { answer: 'draft', submit: 'submitted' },
    submitted: { take_back: 'draft', return: 'returned', approve: 'approved' },
    returned: { answer: 'returned', submit: 'submitted', approve: 'approved' },
    approved: { return: 'returned' },
  };

  test.each(responseStates)('that is %s takes the steps of its state and no others', (state) => {
    const possible = everyResponseStep.flatMap((step) => {
      const next = nextResponseState(state, step);
      return next === null ? [] : [[step, next]];
    });
    expect(Object.fromEntries(possible)).toEqual(allowed[state]);
  });
  test('is never approved without having been submitted', () => {
    const before = responseStates.filter((state) => nextResponseState(state, 'approve') !== null);
    expect(before).toEqual(['submitted', 'returned']);
  });
});

describe('municipalities may answer', () => {
  const open = { state: 'open' as RoundState, opensAt: at('08:00'), closesAt: at('16:00') };

  test('from the opening instant until just before the closing instant', () => {
    const instants = ['07:59:59.999', '08:00', '15:59:59.999', '16:00'];
    expect(instants.map((time) => isAnswerable(open, at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  test('without end where no times are set', () => {
    expect(isAnswerable({ state: 'open', opensAt: null, closesAt: null }, at('23:00'))).toBe(true);
  });
  test.each(['draft', 'closed', 'published'] as const)('never while the round is %s', (state) => {
    expect(isAnswerable({ ...open, state }, at('12:00'))).toBe(false);
  });
});

/** An instant of one day. */
function at(time: string): Date {
  return new Date(`2026-11-23T${time}Z`);
}
