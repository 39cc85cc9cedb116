/** Marks a page as a preview, and keeps whoever follows its links inside the preview. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';

export interface PreviewPlace {
  slug: string;
  year: number;
  language: Language;
  /** Is it of a release that waits, and not of one that might be made now? */
  isWaiting: boolean;
}

/** Where the previewed pages of a round stand. */
export const previewRoot = (language: string, slug: string, year: number) =>
  `/${language}/preview/${slug}/${year}`;

/** Nobody keeps a preview, nobody lists it, and no other site gets hold of it. */
const previewHeaders = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const;

/**
 * The very page, with a banner above everything else. Its links to what is previewed lead to the
 * preview, all others to what is public.
 */
export function asPreview(composed: ComposedAnswer, place: PreviewPlace): ComposedAnswer {
  const { 'access-control-allow-origin': _open, ...headers } = composed.headers ?? {};
  const marked = { ...composed, headers: { ...headers, ...previewHeaders } };
  if (!composed.type.startsWith('text/html')) return marked;
  const page = String(composed.body)
    .replace('<head>', '<head><meta name="robots" content="noindex" />')
    .replace(/<a class="skip"[^>]*>[^<]*<\/a>/, (skip) => `${skip}${String(banner(place))}`)
    .replaceAll(
      /(href|src|action|data-src)="([^"]*)"/g,
      (_whole, name: string, address: string) => {
        return `${name}="${previewOf(address, place)}"`;
      },
    );
  return { ...marked, body: page };
}

/** The address of the same page in the preview; addresses of anything else stay as they are. */
export function previewOf(address: string, { slug, year }: PreviewPlace): string {
  const [, language = '', rest = ''] = /^\/(fi|sv|en)\/(.*)$/.exec(address) ?? [];
  const root = previewRoot(language, slug, year);
  const region = new RegExp(`^regions/${slug}/${year}(/map.*|\\..*|\\?.*|#.*)?$`).exec(rest);
  if (region !== null) return `${root}${region[1] ?? ''}`;
  const municipality = new RegExp(`^municipalities/(\\d{3})/${year}(.*)$`).exec(rest);
  if (municipality !== null) return `${root}/municipalities/${municipality[1]}${municipality[2]}`;
  const question =
    /^questions\/([a-z0-9_]+)(\.[a-z]+)?\?region=([a-z-]+)&(?:amp;)?year=(\d{4})$/.exec(rest);
  if (question !== null && question[3] === slug && question[4] === String(year)) {
    return `${root}/questions/${question[1]}${question[2] ?? ''}`;
  }
  return address;
}

function banner({ slug, year, language, isWaiting }: PreviewPlace) {
  const { t } = words(language);
  return html`<section class="example preview" aria-label="${t('release-preview-title')}">
    <p>
      <strong>${t('release-preview-title')}.</strong>
      ${t(isWaiting ? 'release-preview-waiting' : 'release-preview-banner')}
      <a href="/${language}/desk/${slug}/${year}/publish">${t('release-preview-back')}</a>
    </p>
  </section>`;
}
