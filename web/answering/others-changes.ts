/** Fetches what others have saved in the response on the page, so that several people work at once. */
import type { ResponseChanges, SavedAnswer } from '#domain/survey.ts';
import { ApiProblem, getChanges } from '../api.ts';
import type { ResponsePlace } from '../api.ts';

const pauseMs = 10_000;
/** Saves that were begun earlier may be finished later, so the news are asked for with an overlap. */
const overlapMs = 60_000;
const beforeAll = 0;

/** What follows the news of one response until it is stopped. */
export interface Following {
  /** Asks now instead of after the pause. */
  ask(): Promise<void>;
  stop(): void;
}

/**
 * Asks every ten seconds while the page is in sight. Nothing is asked from a page that nobody sees,
 * and failures wait for the next time: saving tells of them itself.
 */
export function followOthers(
  place: ResponsePlace,
  answers: readonly SavedAnswer[],
  take: (changes: ResponseChanges) => void,
): Following {
  let newest = newestOf(answers, beforeAll);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asking: Promise<void> | null = null;
  let isStopped = false;
  const waitThenAsk = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = isStopped ? null : setTimeout(() => void ask(), pauseMs);
  };
  const ask = (): Promise<void> => {
    asking ??= askOnce().finally(() => {
      asking = null;
      waitThenAsk();
    });
    return asking;
  };
  async function askOnce(): Promise<void> {
    if (isStopped || document.visibilityState === 'hidden') return;
    try {
      const since = new Date(Math.max(newest - overlapMs, beforeAll)).toISOString();
      const changes = await getChanges(place, since);
      newest = newestOf(changes.answers, newest);
      if (!isStopped) take(changes);
    } catch (error) {
      // Whoever has no right to the response any more does not get it by asking again.
      if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) stop();
    }
  }
  function stop(): void {
    isStopped = true;
    waitThenAsk();
  }
  waitThenAsk();
  return { ask, stop };
}

function newestOf(answers: readonly SavedAnswer[], atLeast: number): number {
  return answers.reduce(
    (newest, { answeredAt }) => Math.max(newest, Date.parse(answeredAt)),
    atLeast,
  );
}
