/** Pages about the service itself: method, accessibility statement and privacy notice. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { informationAddress } from './addresses.ts';
import type { InformationPage } from './addresses.ts';
import { renderPage } from './layout.ts';

/** A part of a page: a heading, then paragraphs and lists, each a key of the word catalogue. */
interface Part {
  title: string;
  paragraphs: string[];
  list?: string[];
  /** Does the address of those who run the service belong here? */
  contact?: boolean;
}

const parts: Record<Exclude<InformationPage, 'data'>, Part[]> = {
  method: [
    {
      title: 'public-method-what-title',
      paragraphs: ['public-method-what-text', 'public-method-what-name'],
    },
    {
      title: 'public-method-asked-title',
      paragraphs: ['public-method-asked-text', 'public-method-asked-theme'],
    },
    {
      title: 'public-method-score-title',
      paragraphs: ['public-method-score-text'],
      list: [
        'public-method-score-question',
        'public-method-score-dimension',
        'public-method-score-total',
        'public-method-score-bands',
      ],
    },
    {
      title: 'public-method-missing-title',
      paragraphs: ['public-method-missing-text'],
      list: [
        'public-method-missing-not_asked',
        'public-method-missing-not_answered',
        'public-method-missing-dont_know',
        'public-method-missing-not_applicable',
        'public-method-missing-withheld',
      ],
    },
    {
      title: 'public-method-region-title',
      paragraphs: [
        'public-method-region-text',
        'public-method-region-share',
        'public-method-region-inhabitant',
      ],
    },
    {
      title: 'public-method-change-title',
      paragraphs: [
        'public-method-change-text',
        'public-method-change-break',
        'public-method-change-members',
      ],
    },
    { title: 'public-method-merger-title', paragraphs: ['public-method-merger-text'] },
    { title: 'public-method-release-title', paragraphs: ['public-method-release-text'] },
    { title: 'public-method-limits-title', paragraphs: ['public-method-limits-text'] },
  ],
  accessibility: [
    {
      title: 'public-accessibility-status-title',
      paragraphs: ['public-accessibility-status-text', 'public-accessibility-status-how'],
    },
    {
      title: 'public-accessibility-known-title',
      paragraphs: ['public-accessibility-known-text'],
      list: [
        'public-accessibility-known-audit',
        'public-accessibility-known-comments',
        'public-accessibility-known-docs',
      ],
    },
    {
      title: 'public-accessibility-feedback-title',
      paragraphs: ['public-accessibility-feedback-text'],
      contact: true,
    },
    {
      title: 'public-accessibility-authority-title',
      paragraphs: ['public-accessibility-authority-text', 'public-accessibility-authority-contact'],
    },
  ],
  privacy: [
    {
      title: 'public-privacy-visitors-title',
      paragraphs: ['public-privacy-visitors-text', 'public-privacy-visitors-log'],
    },
    {
      title: 'public-privacy-users-title',
      paragraphs: ['public-privacy-users-text'],
      list: [
        'public-privacy-users-who',
        'public-privacy-users-what',
        'public-privacy-users-contacts',
        'public-privacy-users-cookie',
        'public-privacy-users-link',
        'public-privacy-users-account',
        'public-privacy-users-history',
      ],
    },
    {
      title: 'public-privacy-published-title',
      paragraphs: ['public-privacy-published-text', 'public-privacy-published-contacts'],
      list: [
        'public-privacy-published-asking',
        'public-privacy-published-ends',
        'public-privacy-published-kept',
      ],
    },
    {
      title: 'public-privacy-controller-title',
      paragraphs: ['public-privacy-controller-text', 'public-privacy-controller-rights'],
      contact: true,
    },
  ],
};

export function informationPage(
  page: Exclude<InformationPage, 'data'>,
  language: Language,
  { publicUrl, mailFrom }: { publicUrl: string; mailFrom: string | null },
): string {
  const { t } = words(language);
  return renderPage({
    language,
    publicUrl,
    title: t(`public-nav-${page}`),
    description: t(`public-${page}-lead`),
    address: (each) => informationAddress(each, page),
    ...(page === 'method' && { section: 'method' as const }),
    crumbs: [{ label: t(`public-nav-${page}`) }],
    main: html`<div class="text">
      <h1>${t(`public-${page}-title`)}</h1>
      <p class="lead">${t(`public-${page}-lead`)}</p>
      ${parts[page].map(
        ({ title, paragraphs, list, contact }) =>
          html`<h2>${t(title)}</h2>
            ${paragraphs.map((key) => html`<p>${t(key)}</p> `)}${
              list !== undefined &&
              html`<ul>
                ${list.map((key) => html`<li>${t(key)}</li> `)}
              </ul>`
            }${contact === true && contactParagraph(mailFrom, language)}`,
      )}
    </div>`,
  });
}

/** The operator's address where the installation has one, else who to ask. */
function contactParagraph(mailFrom: string | null, language: Language): Html {
  const { t } = words(language);
  const address = mailFrom === null ? null : (/<([^<>]+)>$/.exec(mailFrom)?.[1] ?? mailFrom);
  return address === null
    ? html`<p>${t('public-contact-coordinator')}</p>`
    : html`<p>${t('public-contact-address')} <a href="mailto:${address}">${address}</a></p>`;
}
