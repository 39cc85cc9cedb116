/** The ways to a round's maps: the classic ones by their short names, every one by its address. */
import type { Language } from '#domain/language.ts';
import { words } from '../http/words.ts';
import { classicOf, firstOf } from '../results/map-results.ts';
import type { Shown } from '../results/map-results.ts';
import { mapAddress } from './addresses.ts';

interface Round {
  slug: string;
  year: number;
  /** What the round has maps of. */
  maps: readonly Shown[];
}

/** The map that a round shows first has one address, without its key. */
export function addressOfMap(
  { slug, year, maps }: Round,
  key: string,
  language: Language,
  form: '' | '.svg' = '',
): string {
  const isFirst = firstOf(maps)?.key === key;
  return mapAddress(language, slug, year, isFirst ? undefined : key, form);
}

/** The classic maps of the round, in their order. */
export function classicMapLinks(
  round: Round,
  language: Language,
): { key: string; label: string; href: string }[] {
  return classicOf(round.maps).map(({ key }) => ({
    key,
    label: words(language).t(`public-map-of-${key}`),
    href: addressOfMap(round, key, language),
  }));
}
