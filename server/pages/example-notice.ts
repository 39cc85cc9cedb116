/** The example notice in two parts: what the data is, and what follows from it. */
import { exampleNotice } from '#domain/example.ts';
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { capitalised } from './names.ts';

/** "Example data." and the sentences after it. */
export function exampleParts(language: Language): { title: string; text: string } {
  const [title = '', ...rest] = exampleNotice[language].split(': ');
  return { title: `${title}.`, text: capitalised(rest.join(': ')) };
}

/** Above everything else on a page with invented answers. */
export function exampleBanner(language: Language): Html {
  const { title, text } = exampleParts(language);
  return html`<section class="example" aria-label="${title}">
    <p><strong>${title}</strong> ${text}</p>
  </section>`;
}
