/** The data that a page has put into a chart's element. */

/** The service writes it, so its shape is known; without it there is nothing to draw. */
export function pageData(element: HTMLElement): unknown {
  const text = element.querySelector('script[type="application/json"]')?.textContent;
  return text === undefined || text === '' ? null : JSON.parse(text);
}
