/** Signing out: sends what waits, tells what would be lost, and leaves nothing behind in the browser. */
import { t } from '../words.ts';

/** A slow connection does not hold anybody at the desk. */
const longestSendingMs = 5000;

export interface Leaving {
  /** Sends what waits. */
  send(): Promise<unknown>;
  /** How many answers the service does not have. */
  count(): Promise<number>;
  /** Removes the person's drafts from the browser. */
  clear(): Promise<void>;
}

/** Follows the form of signing out through; returns without doing anything when the reader stays. */
export async function signOut(form: HTMLFormElement, leaving: Leaving): Promise<void> {
  await Promise.race([
    leaving.send(),
    new Promise((resolve) => {
      setTimeout(resolve, longestSendingMs);
    }),
  ]);
  const count = await leaving.count();
  if (count > 0 && !(await isSure(count))) return;
  await leaving.clear();
  form.submit();
}

/** A native dialog, in which staying is the first and the safe choice. */
function isSure(count: number): Promise<boolean> {
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  heading.id = 'sign-out-heading';
  heading.textContent = t('form-sign-out-title', { count });
  const explained = document.createElement('p');
  explained.textContent = t('form-sign-out-explained', { count });
  const choices = document.createElement('form');
  choices.method = 'dialog';
  choices.className = 'actions';
  choices.append(
    choice('stay', 'form-sign-out-stay', 'main'),
    choice('leave', 'form-sign-out-anyway', ''),
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, explained, choices);
  document.querySelector('main')?.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'leave');
      dialog.remove();
    });
  });
}

function choice(value: string, words: string, className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'submit';
  button.value = value;
  button.className = className;
  button.textContent = t(words);
  return button;
}
