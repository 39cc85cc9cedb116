/** Switches the language of an app's page where it stands: nothing typed is lost, nothing is reloaded. */
import { LitElement } from 'lit';
import { languages } from '#domain/language.ts';
import { getPage } from './api.ts';
import { changeLanguage } from './words.ts';

/**
 * Takes over the service's own words around the app from the same page in the other language, and
 * draws the app anew with its drafts as they stand. Where that cannot be done, the page is loaded.
 * @fires kt-language - on the document, once everything speaks the other language
 */
export async function switchLanguage(link: HTMLAnchorElement): Promise<void> {
  const language = languages.find((each) => each === link.hreflang);
  const address = link.pathname + link.search + location.hash;
  try {
    const page = await getPage(link.pathname);
    const app = appIn(document);
    if (language === undefined || app === null || appIn(page)?.localName !== app.localName) {
      throw new Error(`${address} holds another page`);
    }
    await changeLanguage(language);
    takeOver(page, app);
  } catch {
    location.assign(address);
    return;
  }
  document.documentElement.lang = language;
  history.replaceState(history.state, '', address);
  // Everything stands in the light DOM, so everything that draws itself is found.
  for (const element of document.querySelectorAll('*')) {
    if (element instanceof LitElement) element.requestUpdate();
  }
  document.querySelector<HTMLElement>(`header a[hreflang="${language}"]`)?.focus();
  document.dispatchEvent(new Event('kt-language'));
}

function appIn(page: Document): Element | null {
  return page.querySelector('kt-answer-app, kt-desk-app');
}

/** Replaces everything that the service wrote, and leaves the app and open dialogs alone. */
function takeOver(page: Document, app: Element): void {
  const search = document.querySelector<HTMLInputElement>('#find')?.value ?? '';
  document.title = page.title;
  const main = document.querySelector('main')!;
  replaceAround(main, document.body, page.querySelector('main')!);
  replaceAround(app, main, appIn(page)!);
  const box = document.querySelector<HTMLInputElement>('#find');
  if (box !== null) box.value = search;
}

/** Gives `kept` the neighbours that `model` has. */
function replaceAround(kept: Element, parent: Element, model: Element): void {
  for (const neighbour of Array.from(parent.children)) {
    if (neighbour !== kept && neighbour.localName !== 'dialog') neighbour.remove();
  }
  kept.before(...siblings(model, 'previousElementSibling').toReversed());
  kept.after(...siblings(model, 'nextElementSibling'));
}

function siblings(
  model: Element,
  towards: 'previousElementSibling' | 'nextElementSibling',
): Node[] {
  const found: Node[] = [];
  for (let next = model[towards]; next !== null; next = next[towards]) {
    found.push(document.importNode(next, true));
  }
  return found;
}
