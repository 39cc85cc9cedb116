/** The times of a round as they are typed: what is refused, with which sentence, at which field. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTyped, judgeTimes } from '#domain/round-times.ts';
import type { TypedMoment } from '#domain/round-times.ts';

const now = Date.parse('2026-12-10T12:00+02:00');
const draft = { state: 'draft', opensAt: null } as const;
const at = (day: string, time: string, which: TypedMoment['which'] = null) => ({
  day,
  time,
  which,
});

test('no times are times: the coordinator opens and closes by hand', () => {
  expect(judgeTimes({ opens: null, closes: null }, draft, now)).toEqual({
    times: { opensAt: null, closesAt: null },
  });
});

test('a doubled time needs to be told which, and then is that one', () => {
  const opens = (which: TypedMoment['which']) => at('2027-10-31', '03:30', which);
  expect(judgeTimes({ opens: opens(null), closes: null }, draft, now).faults).toMatchObject([
    { field: 'opens', fault: 'round-moment-twice', params: { time: '03:30' } },
  ]);
  expect(judgeTimes({ opens: opens('second'), closes: null }, draft, now)).toEqual({
    times: { opensAt: Date.parse('2027-10-31T03:30+02:00'), closesAt: null },
  });
});

test.each([
  [at('2027-03-28', '03:15'), 'round-moment-skipped', '04:00'],
  [at('2027-02-30', '12:00'), 'round-moment-unreadable', ''],
  [at('2026-12-10', '12:00'), 'round-moment-past', ''],
])('closing at %j is refused: %s', (closes, fault, next) => {
  expect(judgeTimes({ opens: null, closes }, draft, now).faults).toEqual([
    { field: 'closes', fault, params: { time: closes.time, next } },
  ]);
});

test('a round closes after it opens, by an hour of one night too', () => {
  const opens = at('2027-10-31', '03:30', 'second');
  const closes = at('2027-10-31', '03:45', 'first');
  expect(judgeTimes({ opens, closes }, draft, now).faults).toMatchObject([
    { field: 'closes', fault: 'round-moment-closes-first' },
  ]);
  const later = { ...closes, which: 'second' as const };
  expect(judgeTimes({ opens, closes: later }, draft, now).faults).toBeUndefined();
});

test('when an open round opened stays; its closing may move', () => {
  const opened = Date.parse('2026-12-01T08:00+02:00');
  const round = { state: 'open', opensAt: opened } as const;
  const closes = at('2027-01-15', '16:00');
  expect(judgeTimes({ opens: asTyped(opened), closes }, round, now)).toEqual({
    times: { opensAt: opened, closesAt: Date.parse('2027-01-15T16:00+02:00') },
  });
  expect(judgeTimes({ opens: at('2026-12-02', '08:00'), closes }, round, now).faults).toMatchObject(
    [{ field: 'opens', fault: 'round-moment-has-opened' }],
  );
});

test('both fields are told at once', () => {
  const faults = judgeTimes(
    { opens: at('', ''), closes: at('2027-03-28', '03:00') },
    draft,
    now,
  ).faults;
  expect(faults?.map(({ field }) => field)).toEqual(['opens', 'closes']);
});

test('a stored time is typed again as the same instant', () => {
  const minute = fc.integer({ min: now / 60_000 + 1, max: Date.UTC(2099, 0) / 60_000 });
  fc.assert(
    fc.property(minute, (minutes) => {
      const closes = asTyped(minutes * 60_000);
      expect(judgeTimes({ opens: null, closes }, draft, now)).toEqual({
        times: { opensAt: null, closesAt: minutes * 60_000 },
      });
    }),
  );
});
