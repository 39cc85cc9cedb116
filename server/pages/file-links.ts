/** The figures of a page as files: the links to them, as entries of a list. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { Form } from './addresses.ts';

/** `address` is that of the page's own figures in a form. */
export function fileLinks(address: (form: Exclude<Form, ''>) => string, language: Language): Html {
  const { t } = words(language);
  return html`${(['.xlsx', '.csv', '.json'] as const).map(
    (form) =>
      html`<li>
        <a href="${address(form)}"
          >${t(`public-take-${form.slice(1)}`)} <small>${form.slice(1).toUpperCase()}</small></a
        >
      </li> `,
  )}`;
}
