/** The words of the interface in the language of the page, from the catalogues the server uses too. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';

export type Catalogue = 'form' | 'check' | 'desk' | 'people' | 'chart' | 'problem';

const sources = import.meta.glob<string>(
  '../domain/words/*/{form,check,desk,people,chart,problem}.ftl',
  {
    query: '?raw',
    import: 'default',
  },
);

/** The language of the page, which is also that of its address. */
export const pageLanguage: Language =
  languages.find((language) => language === document.documentElement.lang) ?? languages[0];

/** Numbers and times are written the way they are in Finland, in each language. */
export const pageLocale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[pageLanguage];

const bundle = new FluentBundle(pageLocale, { useIsolating: false });

/** Fetches the catalogues that a page needs; call it before anything is drawn. */
export async function loadWords(...catalogues: Catalogue[]): Promise<void> {
  const loading = catalogues.flatMap((name) => {
    const load = sources[`../domain/words/${pageLanguage}/${name}.ftl`];
    return load === undefined ? [] : [load()];
  });
  for (const source of await Promise.all(loading)) {
    bundle.addResource(new FluentResource(source), { allowOverrides: true });
  }
}

/** The words of a key. A key without words shows itself, so that it is seen and mended. */
export function t(key: string, args: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(key)?.value;
  return pattern === undefined || pattern === null ? key : bundle.formatPattern(pattern, args, []);
}
