/** A link to a place on the same page, which is not fetched anew for it. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { moveTo } from '../navigation.ts';

export function linkOnPage(id: string, words: string): TemplateResult {
  return html`<a
    href=${`#${id}`}
    @click=${(event: Event) => {
      const target = document.getElementById(id);
      if (target === null) return;
      event.preventDefault();
      // What is folded opens for whoever goes there.
      target.closest('details')?.setAttribute('open', '');
      moveTo(target);
    }}
    >${words}</a
  >`;
}
