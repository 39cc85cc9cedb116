/**
 * The keys of an interview. Each presses a control that is on the page, so that keys and mouse do
 * the same by the same code. They work inside the question alone and never while a text is typed
 * (WCAG 2.1.4), and those that are characters can be turned off.
 */

export interface KeyActions {
  /** Are the keys that are characters on? */
  areOn: boolean;
  next(): void;
  back(): void;
}

/** The tenth option has the key 0; what comes after it has none. */
const optionKeys = '1234567890';

export function pressKey(event: KeyboardEvent, region: HTMLElement, actions: KeyActions): void {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (!(target instanceof HTMLElement)) return;
  if (event.key === 'Enter') {
    if (!goesOn(target, event)) return;
    event.preventDefault();
    // Whoever leaves a box has finished with it.
    region.focus();
    if (event.shiftKey) actions.back();
    else actions.next();
    return;
  }
  if (isTextBox(target)) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    region.focus();
    return;
  }
  if (!actions.areOn || event.ctrlKey || event.metaKey || event.altKey) return;
  if (press(event.key.toLowerCase(), region)) event.preventDefault();
}

/** The key of each option, for those who are told of keys by a screen reader. */
export function tellKeys(region: HTMLElement, areOn: boolean): void {
  const tell = (control: HTMLElement | null | undefined, key: string): void => {
    if (areOn) control?.setAttribute('aria-keyshortcuts', key);
    else control?.removeAttribute('aria-keyshortcuts');
  };
  for (const [index, option] of optionsIn(region).entries()) tell(option, optionKeys[index] ?? '');
  tell(unknownIn(region), '?');
  tell(unchangedIn(region), 'U');
}

/** Enter presses a button and breaks a line, as always; everywhere else it goes on. */
function goesOn(target: HTMLElement, event: KeyboardEvent): boolean {
  if (target.matches('button, a, summary, select')) return false;
  return !target.matches('textarea') || event.ctrlKey || event.metaKey;
}

function press(key: string, region: HTMLElement): boolean {
  if (key === 'n') return openNote(region);
  if (key === 'u') {
    const button = unchangedIn(region);
    button?.click();
    return button !== null;
  }
  const control = key === '?' ? unknownIn(region) : optionsIn(region)[optionKeys.indexOf(key)];
  if (control === null || control === undefined || control.disabled) return false;
  control.focus();
  // Don't know is said, and not unsaid by saying it again.
  if (key !== '?' || !control.checked) control.click();
  return true;
}

function openNote(region: HTMLElement): boolean {
  const note = region.querySelector<HTMLTextAreaElement>('textarea[id$="-comment"]');
  const folded = note?.closest('details');
  if (folded) folded.open = true;
  note?.focus();
  return note !== null;
}

function optionsIn(region: HTMLElement): HTMLInputElement[] {
  return [...region.querySelectorAll<HTMLInputElement>('.options .option:not(.dont-know) input')];
}

function unknownIn(region: HTMLElement): HTMLInputElement | null {
  return region.querySelector<HTMLInputElement>('.dont-know input');
}

function unchangedIn(region: HTMLElement): HTMLButtonElement | null {
  return region.querySelector<HTMLButtonElement>('button.unchanged');
}

function isTextBox(target: HTMLElement): boolean {
  return target.matches(
    'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]',
  );
}
