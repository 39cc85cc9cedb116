/** Whom to call next, and when a call may be agreed for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { responseStates } from '#domain/round.ts';
import {
  callBackFault,
  callOutcomes,
  inCallingOrder,
  longestCallBackDays,
} from '#domain/calling.ts';
import type { CallTurn } from '#domain/calling.ts';
import { callRequestSchema, openCallSchema } from '#domain/telephone.ts';

const turn = (name: string, changes: Partial<CallTurn> = {}): CallTurn => ({
  name,
  state: 'draft',
  lastOutcome: null,
  callBackAt: null,
  ...changes,
});
const names = (turns: CallTurn[]) => inCallingOrder(turns).map(({ name }) => name);

describe('the calling order', () => {
  test('begins with the agreed moments, and ends with those who have refused', () => {
    const turns = [
      turn('refused', { lastOutcome: 'refused' }),
      turn('silent', { lastOutcome: 'no_answer' }),
      turn('new'),
      turn('later', { lastOutcome: 'call_back', callBackAt: '2026-11-30T08:00:00.000Z' }),
      turn('sooner', { lastOutcome: 'no_answer', callBackAt: '2026-11-27T08:00:00.000Z' }),
    ];
    expect(names(turns)).toEqual(['sooner', 'later', 'new', 'silent', 'refused']);
  });

  test('leaves out whoever has handed over', () => {
    const turns = responseStates.map((state) => turn(state, { state }));
    expect(names(turns)).toEqual(['draft', 'not_started', 'returned']);
  });

  test('is the same whatever the order it was given in, and loses nobody who is to be called', () => {
    const anyTurn = fc.record({
      name: fc.uuid(),
      state: fc.constantFrom(...responseStates),
      lastOutcome: fc.option(fc.constantFrom(...callOutcomes)),
      callBackAt: fc.option(
        fc
          .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString()),
      ),
    });
    const turnsTwice = fc
      .uniqueArray(anyTurn, { selector: ({ name }) => name })
      .chain((turns) =>
        fc.tuple(
          fc.constant(turns),
          fc.shuffledSubarray(turns, { minLength: turns.length, maxLength: turns.length }),
        ),
      );
    fc.assert(
      fc.property(turnsTwice, ([turns, shuffled]) => {
        expect(inCallingOrder(shuffled)).toEqual(inCallingOrder(turns));
        const called = turns.filter(({ state }) => state !== 'submitted' && state !== 'approved');
        expect(new Set(names(turns))).toEqual(new Set(called.map(({ name }) => name)));
      }),
    );
  });
});

describe('the moment to call back at', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  const after = (ms: number) => new Date(now.getTime() + ms);

  test('is still to come, and within half a year', () => {
    expect(callBackFault(after(1), now)).toBeNull();
    expect(callBackFault(now, now)).toBe('call-back-moment-past');
    expect(callBackFault(after(-1), now)).toBe('call-back-moment-past');
    const last = longestCallBackDays * 86_400_000;
    expect(callBackFault(after(last), now)).toBeNull();
    expect(callBackFault(after(last + 1), now)).toBe('call-back-moment-too-far');
  });
});

describe('what is written about a call', () => {
  test('names somebody: no empty name, no line breaks, nothing that cannot be stored', () => {
    for (const talkedTo of ['', '   ', 'Anna\nAho', 'Anna\u0000', '\ud800', 'a'.repeat(201)]) {
      expect(openCallSchema.safeParse({ talkedTo }).success, JSON.stringify(talkedTo)).toBe(false);
    }
    expect(openCallSchema.parse({ talkedTo: ' A\u0308iti ' }).talkedTo).toBe('Äiti');
  });

  test('is no answered call: that is opened and not logged', () => {
    expect(callRequestSchema.safeParse({ outcome: 'answered' }).success).toBe(false);
  });

  test('an empty note is none', () => {
    expect(callRequestSchema.parse({ outcome: 'no_answer', note: '  ' }).note).toBeNull();
  });
});
