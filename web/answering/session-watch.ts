/** Keeps the session alive while somebody types, and notices when it is over or another person's. */
import { ApiProblem, getMe, renewSession } from '../api.ts';

/** Answers are saved far more often; only a very long thought takes this long without one. */
const renewAfterMs = 4 * 60_000;

/** Who is signed in, as seen from a person's page; unknown without a connection. */
export type Presence = 'present' | 'signed_out' | 'another' | 'unknown';

export async function presenceOf(person: string): Promise<Presence> {
  try {
    const me = await getMe();
    return me.person.id === person ? 'present' : 'another';
  } catch (error) {
    return error instanceof ApiProblem && error.status === 401 ? 'signed_out' : 'unknown';
  }
}

/** Called at every sign of life; `lastContact` is when the service heard of the person last. */
export function renewer(now: () => number): (lastContact: number | null) => void {
  let renewedAt = now();
  return (lastContact) => {
    if (now() - Math.max(renewedAt, lastContact ?? 0) < renewAfterMs) return;
    renewedAt = now();
    // That the session is over is told by the next save, which keeps its answer.
    renewSession().catch(() => {});
  };
}
