/** The words of the interface in the language of the page, from the catalogues the server uses too. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';

/** How the catalogues of some words are fetched, by their files: what `import.meta.glob` gives. */
type Catalogues = Record<string, () => Promise<string>>;

/** Numbers and times are written the way they are in Finland, in each language. */
const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** The language of the page, which is also that of its address; switching it in place moves it. */
export let pageLanguage: Language =
  languages.find((language) => language === document.documentElement.lang) ?? languages[0];
export let pageLocale: string = locales[pageLanguage];

/** Every catalogue that a page has asked for, by its language and name, as in "fi/form.ftl". */
const known = new Map<string, () => Promise<string>>();
let bundle = emptyBundle(pageLanguage);

/**
 * Fetches the words that a page needs; call it before anything is drawn. Whoever needs words names
 * their files itself, so that nobody fetches even the names of what others need.
 */
export async function loadWords(catalogues: Catalogues): Promise<void> {
  const names = Object.keys(catalogues).map((path) => path.split('/').slice(-2).join('/'));
  for (const [index, load] of Object.values(catalogues).entries()) known.set(names[index]!, load);
  const into = bundle;
  await fill(into, pageLanguage, names);
  // The language was switched meanwhile, perhaps before it was known that these are needed.
  if (into !== bundle) await fill(bundle, pageLanguage, names);
}

/** Makes another language that of the page, once all its words are here. */
export async function changeLanguage(language: Language): Promise<void> {
  const next = emptyBundle(language);
  await fill(next, language, [...known.keys()]);
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
  names: readonly string[],
): Promise<void> {
  const wanted = names.filter((name) => name.startsWith(`${language}/`));
  for (const source of await Promise.all(wanted.map((name) => known.get(name)!()))) {
    into.addResource(new FluentResource(source), { allowOverrides: true });
  }
}
