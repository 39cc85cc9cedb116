/** The words of the element in every language: an embedding page may have radars in several. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '#domain/language.ts';

/** The build leaves of these catalogues what this folder names. */
const sources = import.meta.glob<string>('../../domain/words/*/{public,embed}.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export type Words = (key: string, args?: Record<string, string | number>) => string;

/** The words of one language. A key without words shows itself, so that it is seen and mended. */
export function wordsOf(language: Language): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return (key, args = {}) => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern ? bundle.formatPattern(pattern, args, []) : key;
  };
}
