/** The states of rounds and responses. */
import { describe, expect, test } from 'vitest';
import {
  hasClosed,
  isAnswerable,
  nextResponseState,
  nextRoundState,
  reopeningFault,
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
    not_started: { answer: 'draft', reopen: 'not_started' },
    draft: { answer: 'draft', submit: 'submitted', reopen: 'draft' },
    submitted: {
      take_back: 'draft',
      return: 'returned',
      approve: 'approved',
      reopen: 'returned',
    },
    returned: {
      answer: 'returned',
      submit: 'submitted',
      approve: 'approved',
      reopen: 'returned',
    },
    approved: { return: 'returned', reopen: 'returned' },
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

describe('a reopened response takes answers', () => {
  const closed = { state: 'closed' as RoundState, opensAt: at('08:00'), closesAt: at('16:00') };

  test('after the round has closed, until just before the moment named', () => {
    const instants = ['17:59:59.999', '18:00', '18:00:00.001'];
    const answers = instants.map((time) => isAnswerable(closed, at(time), at('18:00')));
    expect(answers).toEqual([true, false, false]);
    expect(isAnswerable({ ...closed, state: 'published' }, at('17:00'), at('18:00'))).toBe(true);
    expect(isAnswerable({ ...closed, state: 'open' }, at('17:00'), at('18:00'))).toBe(true);
  });
  test('never before the round has opened', () => {
    expect(isAnswerable({ ...closed, state: 'draft' }, at('17:00'), at('18:00'))).toBe(false);
    expect(isAnswerable({ ...closed, state: 'open' }, at('07:00'), at('18:00'))).toBe(false);
  });
  test('without losing the rest of the open time when its own moment has passed', () => {
    expect(isAnswerable({ ...closed, state: 'open' }, at('12:00'), at('11:00'))).toBe(true);
  });
  test('for at most sixty days at a time, and not back in time', () => {
    const now = at('12:00');
    const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
    expect(reopeningFault(now, now)).toBe('reopen-moment-past');
    expect(reopeningFault(later(-1), now)).toBe('reopen-moment-past');
    expect(reopeningFault(later(60), now)).toBeNull();
    expect(reopeningFault(new Date(later(60).getTime() + 1), now)).toBe('reopen-moment-too-far');
  });
});

test('the time for answering is over when the round was closed or its end has passed', () => {
  const times = { opensAt: at('08:00'), closesAt: at('16:00') };
  const over = (state: RoundState, time: string) => hasClosed({ ...times, state }, at(time));
  expect(roundStates.filter((state) => over(state, '12:00'))).toEqual(['closed', 'published']);
  expect(over('open', '15:59:59.999')).toBe(false);
  expect(over('open', '16:00')).toBe(true);
  expect(hasClosed({ state: 'open', opensAt: null, closesAt: null }, at('23:00'))).toBe(false);
});

/** An instant of one day. */
function at(time: string): Date {
  return new Date(`2026-11-23T${time}Z`);
}
