/** When a mailing may go: quiet periods are kept, and every other moment is its planner's choice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClockAt } from '#domain/helsinki-time.ts';
import { judgeDue } from '#domain/mailing.ts';
import { afterQuietPeriod, quietPeriodAt } from '#domain/quiet-period.ts';

const at = (moment: string) => Date.parse(moment);
const hour = 3_600_000;
const anyHour = fc
  .integer({ min: at('2020-01-01T00:00Z') / hour, max: at('2060-01-01T00:00Z') / hour })
  .map((hours) => hours * hour);

describe('a quiet period', () => {
  test.each([
    ['2026-06-30T20:59Z', null],
    ['2026-06-30T21:00Z', 'july'],
    ['2026-07-31T20:59Z', 'july'],
    ['2026-07-31T21:00Z', null],
    ['2026-12-22T21:59Z', null],
    ['2026-12-22T22:00Z', 'christmas'],
    ['2027-01-06T21:59Z', 'christmas'],
    ['2027-01-06T22:00Z', null],
  ])('begins and ends at midnight in Finland: %s', (moment, expected) => {
    expect(quietPeriodAt(at(moment))).toBe(expected);
  });

  test('is followed by the morning of a working day', () => {
    // 1 August 2026 is a Saturday, 7 January 2027 a Thursday.
    expect(wallClockAt(afterQuietPeriod(at('2026-07-10T10:00Z')))).toEqual({
      day: '2026-08-03',
      time: '09:00',
    });
    expect(wallClockAt(afterQuietPeriod(at('2026-12-24T10:00Z')))).toEqual({
      day: '2027-01-07',
      time: '09:00',
    });
  });

  test('is over after it, whichever moment one asks about', () => {
    fc.assert(
      fc.property(anyHour, (instant) => {
        const after = afterQuietPeriod(instant);
        expect(quietPeriodAt(after)).toBeNull();
        if (quietPeriodAt(instant) === null) expect(after).toBe(instant);
        else expect(after).toBeGreaterThan(instant);
        expect(after - instant).toBeLessThan(35 * 24 * hour);
      }),
    );
  });
});

describe('a mailing', () => {
  const now = at('2026-06-01T09:00Z');
  const typed = (day: string, time: string) => ({ day, time, which: null });

  test('is due now where no moment is given, and else when it says', () => {
    expect(judgeDue(null, false, now)).toEqual({ dueAt: now });
    expect(judgeDue(typed('2026-06-02', '08:30'), false, now)).toEqual({
      dueAt: at('2026-06-02T05:30Z'),
    });
  });

  test('is not planned for the past, nor for a time that is not there', () => {
    expect(judgeDue(typed('2026-05-31', '08:30'), true, now).fault).toBe('round-moment-past');
    expect(judgeDue(typed('2027-03-28', '03:30'), true, now).fault).toBe('round-moment-skipped');
    expect(judgeDue(typed('', ''), true, now).fault).toBe('mailing-moment-missing');
  });

  test('in a quiet period is offered the next good moment, and goes where somebody insists', () => {
    const july = typed('2026-07-20', '12:00');
    expect(judgeDue(july, false, now)).toEqual({
      fault: 'mailing-quiet-july',
      next: typed('2026-08-03', '09:00'),
    });
    expect(judgeDue(july, true, now)).toEqual({ dueAt: at('2026-07-20T09:00Z') });
    expect(judgeDue(null, false, at('2026-12-28T09:00Z')).fault).toBe('mailing-quiet-christmas');
  });
});
