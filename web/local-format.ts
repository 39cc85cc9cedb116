/** Times and numbers as the page's language writes them in Finland. */
import { pageLanguage, pageLocale } from './words.ts';

// Deadlines and save times are told in the municipality's own time wherever the reader sits.
const timeZone = 'Europe/Helsinki';

const timeOfDay = inPageLanguage((locale) => new Intl.DateTimeFormat(locale, clock()));
const dayAndTime = inPageLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      ...clock(),
    }),
);
const day = inPageLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone }),
);

const wholeDay = inPageLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      // In English a month in figures may be read as a day.
      month: pageLanguage === 'en' ? 'short' : 'numeric',
      year: 'numeric',
      timeZone,
    }),
);

const weekday = inPageLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }),
);

/** "12.04" */
export function formatTime(instant: number | string): string {
  return timeOfDay().format(new Date(instant));
}

/** "28.11.2026 klo 16.00" */
export function formatMoment(instant: number | string): string {
  const moment = dayAndTime().format(new Date(instant));
  // Between day and hour Swedish in Finland has "kl.", which the short form leaves out.
  return pageLanguage === 'sv' ? moment.replace(/ (?=\S+$)/, ' kl. ') : moment;
}

/** "28.11.2026", of an instant or of a day as it is stored. */
export function formatDay(instant: number | string): string {
  return wholeDay().format(new Date(instant));
}

/** "to" */
export function formatWeekday(instant: number): string {
  return weekday().format(new Date(instant));
}

/** Is the instant on the same day as now, where the municipality is? */
export function isToday(instant: number | string): boolean {
  return day().format(new Date(instant)) === day().format(new Date());
}

/** Euros with cents only when there are any; other numbers as they are. */
export function formatAmount(value: number, kind: 'money_eur' | 'number'): string {
  const cents = kind === 'money_eur' && !Number.isInteger(value);
  return new Intl.NumberFormat(pageLocale, {
    minimumFractionDigits: cents ? 2 : 0,
    maximumFractionDigits: kind === 'money_eur' ? 2 : 6,
  }).format(value);
}

function clock(): Intl.DateTimeFormatOptions {
  return { hour: pageLanguage === 'fi' ? 'numeric' : '2-digit', minute: '2-digit', timeZone };
}

/** Made once for a language: making one takes far longer than using it. */
function inPageLanguage(make: (locale: string) => Intl.DateTimeFormat): () => Intl.DateTimeFormat {
  let made: { locale: string; format: Intl.DateTimeFormat } | null = null;
  return () => {
    if (made?.locale !== pageLocale) made = { locale: pageLocale, format: make(pageLocale) };
    return made.format;
  };
}
