/** The words of the interface: Fluent catalogues in domain/words, one folder a language. */
import { readFileSync, readdirSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';

export type WordArguments = Record<string, FluentVariable>;

export interface Words {
  language: Language;
  /** The words of a key. A key that no catalogue has is a defect and throws. */
  t: (key: string, args?: WordArguments) => string;
  has: (key: string) => boolean;
}

const folder = new URL('../../domain/words/', import.meta.url);
const loaded = Object.fromEntries(
  languages.map((language) => [language, load(language)]),
) as Record<Language, Words>;

/** The words of one language. */
export function words(language: Language): Words {
  return loaded[language];
}

function load(language: Language): Words {
  // Bidirectional isolation marks would end up in titles, files and letters; the languages of the
  // service are all written from left to right.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(new URL(`${language}/`, folder)).toSorted()) {
    const source = readFileSync(new URL(`${language}/${file}`, folder), 'utf8');
    const faults = bundle.addResource(new FluentResource(source));
    if (faults.length > 0)
      throw new Error(`domain/words/${language}/${file}: ${faults.join('; ')}`);
  }
  return {
    language,
    has: (key) => bundle.hasMessage(key),
    t(key, args = {}) {
      const pattern = bundle.getMessage(key)?.value;
      if (pattern === undefined || pattern === null) {
        throw new Error(`no words for ${key} in ${language}`);
      }
      const faults: Error[] = [];
      const text = bundle.formatPattern(pattern, args, faults);
      if (faults.length > 0)
        throw new Error(`words of ${key} in ${language}: ${faults.join('; ')}`);
      return text;
    },
  };
}
