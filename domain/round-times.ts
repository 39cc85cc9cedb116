/** When a round opens and closes, as it is typed, judged, and shown again. */
import { localMoment, occurrenceOf, wallClockAt } from './helsinki-time.ts';
import type { Occurrence, WallClock } from './helsinki-time.ts';
import type { RoundState } from './round.ts';

/** A moment in Finland's local time; `which` tells the two of a doubled hour apart. */
export interface TypedMoment extends WallClock {
  which: Occurrence | null;
}

/** Null: the coordinator opens or closes by hand. */
export interface TypedTimes {
  opens: TypedMoment | null;
  closes: TypedMoment | null;
}

/** What is wrong with one of the moments: a key of the word catalogue and what fills it. */
export interface TimesFault {
  field: keyof TypedTimes;
  fault:
    | 'round-moment-unreadable'
    | 'round-moment-skipped'
    | 'round-moment-twice'
    | 'round-moment-past'
    | 'round-moment-closes-first'
    | 'round-moment-has-opened';
  params: { time: string; next: string };
}

/** Instants in milliseconds since 1970. */
export interface RoundInstants {
  opensAt: number | null;
  closesAt: number | null;
}

/** The instant that was typed, or what is wrong with it by itself. */
export function typedInstant(typed: TypedMoment): number | TimesFault['fault'] {
  const moment = localMoment(typed);
  switch (moment.kind) {
    case 'once':
      return moment.instant;
    case 'twice':
      return typed.which === null ? 'round-moment-twice' : moment[typed.which];
    case 'skipped':
      return 'round-moment-skipped';
    case 'unreadable':
      return 'round-moment-unreadable';
  }
}

/**
 * The times of a round that can be edited: the instants, or every fault. Closing lies ahead and
 * after opening; once a round is open, when it opened stays as it was.
 */
export function judgeTimes(
  typed: TypedTimes,
  round: { state: RoundState; opensAt: number | null },
  now: number,
): { times: RoundInstants; faults?: undefined } | { faults: TimesFault[] } {
  const faults: TimesFault[] = [];
  const opensAt = instantOf('opens');
  const closesAt = instantOf('closes');
  if (round.state !== 'draft' && opensAt !== round.opensAt) say('opens', 'round-moment-has-opened');
  if (closesAt !== null && closesAt <= now) say('closes', 'round-moment-past');
  else if (closesAt !== null && opensAt !== null && closesAt <= opensAt) {
    say('closes', 'round-moment-closes-first');
  }
  return faults.length > 0 ? { faults } : { times: { opensAt, closesAt } };

  function instantOf(field: keyof TypedTimes): number | null {
    const moment = typed[field];
    if (moment === null) return null;
    const instant = typedInstant(moment);
    if (typeof instant === 'number') return instant;
    say(field, instant);
    return null;
  }

  function say(field: keyof TypedTimes, fault: TimesFault['fault']): void {
    if (faults.some((each) => each.field === field)) return;
    const moment = typed[field];
    const named = moment === null ? null : localMoment(moment);
    faults.push({
      field,
      fault,
      params: {
        time: moment?.time ?? '',
        next: named?.kind === 'skipped' ? named.next.time : '',
      },
    });
  }
}

/** The moment as it would be typed. */
export function asTyped(instant: number | null): TypedMoment | null {
  if (instant === null) return null;
  const which: Occurrence | null = occurrenceOf(instant);
  return { ...wallClockAt(instant), which };
}
