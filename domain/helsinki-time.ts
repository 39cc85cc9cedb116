/**
 * Local time in Finland and the instants that it names, the nights when clocks change included.
 *
 * Clocks show UTC+2, and UTC+3 from the last Sunday of March until the last Sunday of October; both
 * change at 01:00 UTC (Directive 2000/84/EC, valid in Finland since 2001). By arithmetic, so that
 * browser and server agree whatever table of time zones each of them has.
 */

/** A day and a time of day as they are typed: "2026-12-03" and "16:00". */
export interface WallClock {
  day: string;
  time: string;
}

/** Which of the two instants is meant when the clock shows a time twice. */
export const occurrences = ['first', 'second'] as const;
export type Occurrence = (typeof occurrences)[number];

/** What a local time names: one instant, one of two, or none. Instants are milliseconds since 1970. */
export type LocalMoment =
  | { kind: 'once'; instant: number }
  | { kind: 'twice'; first: number; second: number }
  /** The clock jumps over it; `next` is the first time that there is again. */
  | { kind: 'skipped'; next: WallClock }
  /** There is no such day or time in any calendar of the service's years. */
  | { kind: 'unreadable' };

const hour = 3_600_000;
const dayLength = 24 * hour;
const firstYear = 2001;
const lastYear = 2100;

/** The instants that a local time names. */
export function localMoment({ day, time }: WallClock): LocalMoment {
  const shown = shownAsUtc(day, time);
  if (shown === null) return { kind: 'unreadable' };
  const named = [shown - 3 * hour, shown - 2 * hour].filter(
    (instant) => instant + aheadOfUtc(instant) === shown,
  );
  const [first, second] = named;
  if (first === undefined) {
    // Only the hour before the clocks go forward has no instant; they go on at its end.
    return { kind: 'skipped', next: wallClockAt(summerOf(yearOf(shown)).begins) };
  }
  return second === undefined ? { kind: 'once', instant: first } : { kind: 'twice', first, second };
}

/** What the clocks of Finland show at the instant; seconds are left out. */
export function wallClockAt(instant: number): WallClock {
  const shown = instant + aheadOfUtc(instant);
  const { year, month, day } = civilFrom(Math.floor(shown / dayLength));
  const minutes = Math.floor((shown - Math.floor(shown / dayLength) * dayLength) / 60_000);
  return {
    day: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
    time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  };
}

/** The day that the calendars of Finland show at the instant, in days since 1970-01-01. */
export function dayAt(instant: number): number {
  return Math.floor((instant + aheadOfUtc(instant)) / dayLength);
}

/** Which of two the instant is, where the clock shows its time twice; otherwise null. */
export function occurrenceOf(instant: number): Occurrence | null {
  const moment = localMoment(wallClockAt(instant));
  if (moment.kind !== 'twice') return null;
  return instant < moment.second ? 'first' : 'second';
}

function aheadOfUtc(instant: number): number {
  const { begins, ends } = summerOf(yearOf(instant));
  return begins <= instant && instant < ends ? 3 * hour : 2 * hour;
}

function summerOf(year: number): { begins: number; ends: number } {
  return { begins: lastSunday(year, 3) + hour, ends: lastSunday(year, 10) + hour };
}

/** Midnight UTC of the last Sunday of a month that has 31 days. */
function lastSunday(year: number, month: 3 | 10): number {
  const last = daysFromCivil(year, month, 31);
  // 1 January 1970 was a Thursday.
  const weekday = (((last + 4) % 7) + 7) % 7;
  return (last - weekday) * dayLength;
}

function shownAsUtc(day: string, time: string): number | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (date === null || clock === null) return null;
  const [year, month, dayOfMonth] = date.slice(1).map(Number) as [number, number, number];
  if (year < firstYear || year > lastYear) return null;
  const days = daysFromCivil(year, month, dayOfMonth);
  const there = civilFrom(days);
  // 30 February would be a day of March.
  if (there.month !== month || there.day !== dayOfMonth) return null;
  return days * dayLength + Number(clock[1]) * hour + Number(clock[2]) * 60_000;
}

function yearOf(instant: number): number {
  return civilFrom(Math.floor(instant / dayLength)).year;
}

/** Days since 1 January 1970 in the Gregorian calendar; years are counted from March, so that leap days end them. */
function daysFromCivil(year: number, month: number, day: number): number {
  const counted = month > 2 ? year : year - 1;
  const era = Math.floor(counted / 400);
  const yearOfEra = counted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFrom(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
