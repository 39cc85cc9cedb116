/** The words of the interface in the language of the page, from the catalogues the server uses too. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';

export type Catalogue =
  | 'form'
  | 'check'
  | 'review'
  | 'desk'
  | 'board'
  | 'people'
  | 'telephone'
  | 'chart'
  | 'publishing'
  | 'next-round'
  | 'query'
  | 'correction'
  | 'finding'
  | 'audit'
  | 'import'
  | 'mailing'
  | 'contacts'
  | 'api-client';

const sources = import.meta.glob<string>(
  '../domain/words/*/{form,check,review,desk,board,people,telephone,chart,publishing,next-round,query,correction,finding,audit,import,mailing,contacts,api-client}.ftl',
  {
    query: '?raw',
    import: 'default',
  },
);

/** Numbers and times are written the way they are in Finland, in each language. */
const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** The language of the page, which is also that of its address; switching it in place moves it. */
export let pageLanguage: Language =
  languages.find((language) => language === document.documentElement.lang) ?? languages[0];
export let pageLocale: string = locales[pageLanguage];

const loaded = new Set<Catalogue>();
let bundle = emptyBundle(pageLanguage);

/** Fetches the catalogues that a page needs; call it before anything is drawn. */
export async function loadWords(...catalogues: Catalogue[]): Promise<void> {
  for (const name of catalogues) loaded.add(name);
  const into = bundle;
  await fill(into, pageLanguage, catalogues);
  // The language was switched meanwhile, perhaps before it was known that these are needed.
  if (into !== bundle) await fill(bundle, pageLanguage, catalogues);
}

/** Makes another language that of the page, once all its words are here. */
export async function changeLanguage(language: Language): Promise<void> {
  const next = emptyBundle(language);
  await fill(next, language, [...loaded]);
  bundle = next;
  pageLanguage = language;
  pageLocale = locales[language];
}

/** The words of a key. A key without words shows itself, so that it is seen and mended. */
export function t(key: string, args: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(key)?.value;
  return pattern === undefined || pattern === null ? key : bundle.formatPattern(pattern, args, []);
}

function emptyBundle(language: Language): FluentBundle {
  return new FluentBundle(locales[language], { useIsolating: false });
}

async function fill(
  into: FluentBundle,
  language: Language,
  catalogues: readonly Catalogue[],
): Promise<void> {
  const loading = catalogues.flatMap((name) => {
    const load = sources[`../domain/words/${language}/${name}.ftl`];
    return load === undefined ? [] : [load()];
  });
  for (const source of await Promise.all(loading)) {
    into.addResource(new FluentResource(source), { allowOverrides: true });
  }
}
