/** The addresses of public pages: the one place that spells them. */
import type { Embed } from '#domain/embed.ts';
import type { Language } from '#domain/language.ts';

/** `''` is the page itself; the others are the same figures for machines and spreadsheets. */
export type Form = '' | '.csv' | '.json' | '.xlsx';

export const frontAddress = (language: Language) => `/${language}/`;

export const regionsAddress = (language: Language) => `/${language}/regions`;

export const regionAddress = (language: Language, slug: string, year: number, form: Form = '') =>
  `/${language}/regions/${slug}/${year}${form}`;

/** Without `show` it is the map that the round shows first. */
export const mapAddress = (
  language: Language,
  slug: string,
  year: number,
  show?: string,
  form: '' | '.svg' = '',
) => `/${language}/regions/${slug}/${year}/map${form}${show === undefined ? '' : `?show=${show}`}`;

export const municipalitiesAddress = (language: Language, search = '') =>
  `/${language}/municipalities${search === '' ? '' : `?q=${encodeURIComponent(search)}`}`;

export const municipalityAddress = (
  language: Language,
  code: string,
  year: number,
  form: Form | '/radar.svg' = '',
) => `/${language}/municipalities/${code}/${year}${form}`;

export const radarPictureAddress = (language: Language, code: string, year: number) =>
  `/${language}/municipalities/${code}/${year}/radar.svg`;

/** The page for frames. What it shows unless asked otherwise is not spelt out. */
export function embedAddress({ code, language, year, theme }: Embed): string {
  const asked = [year !== 'newest' && `year=${year}`, theme !== 'auto' && `theme=${theme}`];
  const query = asked.filter((each) => each !== false).join('&');
  return `/embed/${language}/municipalities/${code}${query === '' ? '' : `?${query}`}`;
}

/** Scripts for other sites keep their addresses for ever. */
export const embedScripts = ['kuntatutka-radar.js', 'fit-frames.js'] as const;
export type EmbedScript = (typeof embedScripts)[number];

export const embedScriptAddress = (script: EmbedScript) => `/embed/${script}`;

/** The page that makes the code of an embed. */
export const embedBuilderAddress = (language: Language, code = '') =>
  `/${language}/embed${code === '' ? '' : `?municipality=${code}`}`;

/** A municipality's newest year, whichever that is when the link is followed. */
export const newestAddress = (language: Language, code: string) =>
  `/${language}/municipalities/${code}`;

export interface ComparedView {
  /** Codes in the order of the comparison. */
  codes: readonly string[];
  /** Left out: the newest year that all of them have. */
  year?: number | undefined;
  /** Only those that are not the usual ones. */
  weights?: Readonly<Record<string, number>>;
}

/** A comparison in its one spelling; without municipalities, the page to begin one. */
export const comparisonAddress = (
  language: Language,
  { codes, year, weights = {} }: ComparedView,
  form: Form = '',
) => {
  const parameters = [
    ...(codes.length === 0 ? [] : [`municipalities=${codes.join(',')}`]),
    ...(year === undefined ? [] : [`year=${year}`]),
    ...Object.entries(weights).map(([fact, weight]) => `${fact}=${weight}`),
  ];
  const page = `/${language}/compare${form}`;
  return parameters.length === 0 ? page : `${page}?${parameters.join('&')}`;
};

/** What one release changed, or its tombstone. */
export const releaseAddress = (language: Language, slug: string, year: number, number: number) =>
  `/${language}/releases/${slug}/${year}/${number}`;

export const questionAddress = (
  language: Language,
  key: string,
  slug: string,
  year: number,
  form: Form = '',
) => `/${language}/questions/${key}${form}?region=${slug}&year=${year}`;

export const informationPages = ['data', 'method', 'accessibility', 'privacy'] as const;
export type InformationPage = (typeof informationPages)[number];

export const informationAddress = (language: Language, page: InformationPage) =>
  `/${language}/${page}`;
