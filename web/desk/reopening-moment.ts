/** The last moment of a reopening as it is typed: a day and a time of day where the municipality is. */

/** Whatever zone the coordinator's browser is in. */
const timeZone = 'Europe/Helsinki';

export interface WallClock {
  /** "2026-12-03" */
  day: string;
  /** "16:00" */
  time: string;
}

const officesClose = '16:00';
const daysToAnswer = 7;
const dayMs = 86_400_000;

/** Holidays of the months in which rounds end, as month and day. */
const holidays = new Set(['12-06', '12-24', '12-25', '12-26', '01-01', '01-06', '05-01']);

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

export function wallClockOf(instant: number): WallClock {
  const part = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return {
    // Somebody who is still typing is in the first century.
    day: `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  };
}

/**
 * The instant at which the clocks show this; an hour later where they skip over it. Null while it
 * is no day or no time yet.
 */
export function instantOf({ day, time }: WallClock): number | null {
  const asUtc = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(asUtc)) return null;
  const near = asUtc - aheadOfUtc(asUtc);
  return asUtc - aheadOfUtc(near);
}

/** The end of the first working day that comes a week after now. */
export function suggestedEnd(now: number): WallClock {
  let day = daysAfter(now, daysToAnswer);
  while (!isWorkingDay(day)) day = daysAfter(Date.parse(day), 1);
  return { day, time: officesClose };
}

/** The day that is so many days after the one of the instant. */
export function daysAfter(instant: number, days: number): string {
  const today = Date.parse(wallClockOf(instant).day);
  return new Date(today + days * dayMs).toISOString().slice(0, 10);
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day.slice(5));
}

function aheadOfUtc(instant: number): number {
  const { day, time } = wallClockOf(instant);
  return Date.parse(`${day}T${time}Z`) - instant;
}
