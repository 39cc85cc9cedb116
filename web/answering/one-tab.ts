/** Lets one tab at a time do a thing, where the browser knows how. */

/** Waits for its turn; on a page that is being left there is no time to wait. */
export function inTurn<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  if (navigator.locks === undefined || document.visibilityState === 'hidden') return act();
  return navigator.locks.request(`kuntatutka ${name}`, act);
}
