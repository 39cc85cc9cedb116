/** When no mailing disturbs anybody: July, and the days from Christmas to Epiphany. */
import { dayAt, localMoment, wallClockAt } from './helsinki-time.ts';

export const quietPeriods = ['july', 'christmas'] as const;
export type QuietPeriod = (typeof quietPeriods)[number];

/** Whoever comes back to work has read the first letters by then. */
const morning = '09:00';
const dayLength = 86_400_000;

/** The quiet period that the instant is in, by the calendar of Finland. Instants are milliseconds since 1970. */
export function quietPeriodAt(instant: number): QuietPeriod | null {
  const { day } = wallClockAt(instant);
  const date = day.slice(5);
  if (date.startsWith('07-')) return 'july';
  return date >= '12-23' || date <= '01-06' ? 'christmas' : null;
}

/** The morning of the first working day after the quiet period that the instant is in; the instant itself outside of one. */
export function afterQuietPeriod(instant: number): number {
  if (quietPeriodAt(instant) === null) return instant;
  let day = instant;
  do day += dayLength;
  while (quietPeriodAt(day) !== null || isWeekend(day));
  const moment = localMoment({ day: wallClockAt(day).day, time: morning });
  // No clock changes at nine in the morning.
  if (moment.kind !== 'once') throw new Error(`${morning} is not there once`);
  return moment.instant;
}

function isWeekend(instant: number): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (dayAt(instant) + 4) % 7;
  return weekday === 0 || weekday === 6;
}
