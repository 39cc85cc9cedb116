/** The response curve: how many municipalities had handed their answers over by each day of a round. */
import { dayAt } from './helsinki-time.ts';

/** A round as its curve is made of it. Instants are milliseconds since 1970. */
export interface AnsweredRound {
  year: number;
  /** N */
  municipalities: number;
  openedAt: number;
  /** The last moment of answering that is over, or the present one. */
  until: number;
  /** When municipalities first handed over. Of those whose answers came by import nothing is known. */
  handedOverAt: readonly number[];
}

export interface ResponseCurve {
  year: number;
  /** N */
  municipalities: number;
  /** The day that the curve has come to, counted from the day of opening, which is 0. */
  lastDay: number;
  /** How many had handed over by the end of a day, for day 0 and each day on which it grows. */
  steps: { day: number; count: number }[];
}

/**
 * The curve of a round. Days are those of Finland, counted from the day of opening, so that years
 * with other dates lie above each other. What was handed over before or after the time of answering
 * counts on its first or its last day.
 */
export function responseCurve(round: AnsweredRound): ResponseCurve {
  const dayOf = (instant: number): number => dayAt(instant) - dayAt(round.openedAt);
  const lastDay = Math.max(0, dayOf(round.until));
  const counts = new Map([[0, 0]]);
  for (const instant of round.handedOverAt) {
    const day = Math.min(lastDay, Math.max(0, dayOf(instant)));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  let count = 0;
  const steps = [...counts]
    .toSorted(([one], [other]) => one - other)
    .map(([day, more]) => ({ day, count: (count += more) }));
  return { year: round.year, municipalities: round.municipalities, lastDay, steps };
}

/** How many had handed over by the end of the day; after its last day a curve stays where it is. */
export function handedOverBy({ steps }: ResponseCurve, day: number): number {
  return steps.findLast((step) => step.day <= day)?.count ?? 0;
}

/** The days that a table of the curves shows: every week, and the last day that there is. */
export function daysOfTable(curves: readonly ResponseCurve[]): number[] {
  const last = Math.max(0, ...curves.map(({ lastDay }) => lastDay));
  const weeks = Array.from({ length: Math.floor(last / 7) + 1 }, (_, week) => week * 7);
  return weeks.at(-1) === last ? weeks : [...weeks, last];
}
