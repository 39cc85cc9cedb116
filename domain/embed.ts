/** What a page that embeds a municipality's results can choose. */
import type { Language } from './language.ts';

/** `auto` follows the device of whoever reads. */
export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** A framed page of ours, or an element in the embedding page itself. */
export const embedKinds = ['frame', 'element'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** What an embed shows. */
export interface Embed {
  code: string;
  language: Language;
  /** `newest` moves on by itself when another year is published. */
  year: number | 'newest';
  theme: EmbedTheme;
}

/** Custom properties of the element, each behind `--kuntatutka-`. */
export const embedProperties = [
  'ink',
  'soft',
  'line',
  'surface',
  'link',
  'now',
  'previous',
  'example-surface',
  'example-ink',
  'font',
  'radius',
] as const;
export type EmbedProperty = (typeof embedProperties)[number];

/** What of the element a page can style as a `::part`. */
export const embedParts = [
  'card',
  'example',
  'title',
  'key',
  'picture',
  'bars',
  'reasons',
  'details',
  'table',
  'note',
] as const;
export type EmbedPart = (typeof embedParts)[number];
