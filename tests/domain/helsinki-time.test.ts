/** Local time in Finland against the time zones of the platform, and the two nights of a year. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localMoment, occurrenceOf, wallClockAt } from '#domain/helsinki-time.ts';
import type { WallClock } from '#domain/helsinki-time.ts';

const minute = 60_000;
const zone = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
});

function byIntl(instant: number): WallClock {
  const [day = '', time = ''] = zone.format(instant).split(' ');
  return { day, time };
}

/** Whole minutes of 2001-2099, and as many around the nights when clocks change. */
const anyMinute = fc.oneof(
  fc.integer({ min: Date.UTC(2001, 0, 2) / minute, max: Date.UTC(2099, 11, 30) / minute }),
  fc
    .tuple(
      fc.integer({ min: 2001, max: 2099 }),
      fc.constantFrom(2, 9),
      fc.integer({ min: -14 * 24 * 60, max: 2 * 24 * 60 }),
    )
    .map(([year, month, minutes]) => Date.UTC(year, month, 31) / minute + minutes),
);

test('what the clock shows is what the platform says it shows', () => {
  fc.assert(
    fc.property(anyMinute, (minutes) => {
      expect(wallClockAt(minutes * minute)).toEqual(byIntl(minutes * minute));
    }),
    { numRuns: 2000 },
  );
});

test('every instant is found again by what the clock shows at it', () => {
  fc.assert(
    fc.property(anyMinute, (minutes) => {
      const instant = minutes * minute;
      const moment = localMoment(wallClockAt(instant));
      const which = occurrenceOf(instant);
      if (moment.kind === 'once') {
        expect([moment.instant, which]).toEqual([instant, null]);
      } else if (moment.kind === 'twice') {
        expect(moment[which!]).toBe(instant);
        expect(moment.second - moment.first).toBe(60 * minute);
      } else throw new Error(`no instant for ${JSON.stringify(wallClockAt(instant))}`);
    }),
    { numRuns: 2000 },
  );
});

test('a local time without an instant is never shown, and the next one is', () => {
  fc.assert(
    fc.property(anyMinute, (minutes) => {
      const [day = '', rest = ''] = new Date(minutes * minute).toISOString().split('T');
      const typed = { day, time: rest.slice(0, 5) };
      const moment = localMoment(typed);
      // Whatever the clock of Finland shows within a day of it.
      const near = minutes * minute - 4 * 60 * minute;
      const shown = Array.from({ length: 8 * 60 }, (_, index) => byIntl(near + index * minute));
      const times = shown.filter((each) => each.day === day && each.time === typed.time).length;
      expect(times).toBe(moment.kind === 'once' ? 1 : moment.kind === 'twice' ? 2 : 0);
      if (moment.kind === 'skipped') {
        expect(moment.next).toEqual({ day, time: '04:00' });
        expect(localMoment(moment.next).kind).toBe('once');
      }
    }),
    { numRuns: 150 },
  );
});

describe('the nights of 2027', () => {
  test('half past three does not exist when clocks go forward', () => {
    expect(localMoment({ day: '2027-03-28', time: '03:30' })).toEqual({
      kind: 'skipped',
      next: { day: '2027-03-28', time: '04:00' },
    });
    expect(localMoment({ day: '2027-03-28', time: '02:59' })).toEqual({
      kind: 'once',
      instant: Date.parse('2027-03-28T02:59+02:00'),
    });
    expect(localMoment({ day: '2027-03-28', time: '04:00' })).toEqual({
      kind: 'once',
      instant: Date.parse('2027-03-28T04:00+03:00'),
    });
  });

  test('half past three is there twice when clocks go back', () => {
    const first = Date.parse('2027-10-31T03:30+03:00');
    const second = Date.parse('2027-10-31T03:30+02:00');
    expect(localMoment({ day: '2027-10-31', time: '03:30' })).toEqual({
      kind: 'twice',
      first,
      second,
    });
    expect([first, second].map(occurrenceOf)).toEqual(['first', 'second']);
    expect(localMoment({ day: '2027-10-31', time: '04:00' })).toMatchObject({ kind: 'once' });
  });
});

test.each([
  ['2027-02-29', '12:00'],
  ['2027-13-01', '12:00'],
  ['2027-00-10', '12:00'],
  ['2027-04-31', '12:00'],
  ['27-04-30', '12:00'],
  ['2000-12-31', '12:00'],
  ['2101-01-01', '12:00'],
  ['2027-04-30', '24:00'],
  ['2027-04-30', '12:60'],
  ['2027-04-30', '9:00'],
  ['', ''],
  ['2027-04-30 ', '12:00\n'],
])('%j %j is no day and time', (day, time) => {
  expect(localMoment({ day, time })).toEqual({ kind: 'unreadable' });
});

test('a leap day is a day', () => {
  expect(localMoment({ day: '2028-02-29', time: '12:00' })).toEqual({
    kind: 'once',
    instant: Date.parse('2028-02-29T12:00+02:00'),
  });
});
