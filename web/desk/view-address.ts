/** How a page of the desk is looked through, kept in the address: it survives a reload and can be sent on. */

/** Puts the view into the address of the page, and into the links to its other languages. */
export function writeQuery(query: string): void {
  history.replaceState(history.state, '', location.pathname + query + location.hash);
  pointLanguageLinks(query);
}

/** The page is left: nothing of how it was looked through goes along. */
export function forgetQuery(): void {
  pointLanguageLinks('');
}

function pointLanguageLinks(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
    link.search = query;
  }
}
