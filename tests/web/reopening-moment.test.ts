/** The last moment of a reopening is Finnish time, whatever zone the browser is in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysAfter,
  instantOf,
  suggestedEnd,
  wallClockOf,
} from '../../web/desk/reopening-moment.ts';

test.each([
  ['2026-12-03', '16:00', '2026-12-03T14:00:00.000Z'],
  ['2026-07-01', '16:00', '2026-07-01T13:00:00.000Z'],
  ['2026-03-29', '02:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '04:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', '02:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25', '04:00', '2026-10-25T02:00:00.000Z'],
  ['2026-12-03', '00:00', '2026-12-02T22:00:00.000Z'],
])('%s at %s is %s', (day, time, instant) => {
  expect(new Date(instantOf({ day, time })!).toISOString()).toBe(instant);
  expect(wallClockOf(Date.parse(instant))).toEqual({ day, time });
});

test('a time that the clocks skip over in spring is an hour later', () => {
  expect(wallClockOf(instantOf({ day: '2026-03-29', time: '03:30' })!)).toEqual({
    day: '2026-03-29',
    time: '04:30',
  });
});

test.each([
  ['', '16:00'],
  ['2026-12-03', ''],
  ['12026-12-03', '16:00'],
])('"%s" at "%s" is no moment yet', (day, time) => {
  expect(instantOf({ day, time })).toBeNull();
});

test('a year that is half typed is long past', () => {
  expect(instantOf({ day: '0026-12-03', time: '16:00' })).toBeLessThan(0);
});

test('what the clocks show at an instant is shown again at the instant read from it', () => {
  const instants = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (date) => {
      const shown = wallClockOf(date.getTime());
      expect(wallClockOf(instantOf(shown)!)).toEqual(shown);
    }),
  );
});

test.each([
  ['Tuesday to Tuesday', '2026-11-24T10:00:00Z', '2026-12-01'],
  ['Saturday to the Monday after', '2026-11-28T10:00:00Z', '2026-12-07'],
  ['late in the evening it is the next day here already', '2026-11-24T22:30:00Z', '2026-12-02'],
  ['past Christmas', '2026-12-17T10:00:00Z', '2026-12-28'],
  ['past New Year', '2026-12-25T10:00:00Z', '2027-01-04'],
])('the suggestion goes %s', (_name, now, day) => {
  expect(suggestedEnd(Date.parse(now))).toEqual({ day, time: '16:00' });
});

test('days are counted over the ends of months and years', () => {
  expect(daysAfter(Date.parse('2026-12-31T12:00:00Z'), 1)).toBe('2027-01-01');
  expect(daysAfter(Date.parse('2026-12-31T23:00:00Z'), 0)).toBe('2027-01-01');
});
