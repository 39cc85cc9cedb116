/** Signing out from a page without a form: what answering has left in the browser is looked after too. */
import { getMe } from '../api.ts';
import { Background } from './background.ts';

/**
 * Sends what waits, asks before anything is lost, and leaves nothing of the person behind. Rejects
 * when that cannot be done: signing out does not depend on it.
 */
export async function signOutElsewhere(form: HTMLFormElement): Promise<void> {
  const { person } = await getMe();
  const background = await Background.start({
    take() {},
    showWaiting() {},
    hasSaved() {},
    forget() {},
  });
  void background.serve(person.id, null);
  await background.signOut(form);
}
