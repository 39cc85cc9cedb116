/** The page behind the link of a summary: the answers as they were written down, and confirming them. */
import type { Language } from '#domain/language.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../answering/response.ts';
import type { Config } from '../config.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { renderPage } from '../pages/layout.ts';
import { dateLabel, nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import { answersOnPaper } from '../paper/receipt.ts';
import { signInAddress } from '../sign-in/destination.ts';
import { summaryAddress } from './summary-address.ts';
import type { FoundSummary } from './summary.ts';

export interface SummaryView {
  token: string;
  place: ResponsePlace;
  response: SurveyResponse;
  lastsUntil: Date;
  /** Somebody has changed the answers since the page was read. */
  hasChanged?: boolean;
}

/** The answers with one button; looking at them confirms nothing. */
export function summaryPage(config: Config, language: Language, view: SummaryView): string {
  const { t } = words(language);
  const { token, place, response, hasChanged = false } = view;
  const municipality = nameOf(response.municipality.name, language);
  const [call] = response.telephone.calls;
  const isHandedOver = response.state === 'submitted' || response.state === 'approved';
  return framed(config, language, {
    token,
    title: t('summary-title', { municipality, year: String(place.year) }),
    example: response.round.example,
    main: html`${hasChanged && html`<p class="notice warning" role="alert">${t('summary-changed')}</p>`}
      ${
        call !== undefined &&
        html`<p class="lead">
          ${t('summary-lead', {
            typist: call.openedBy ?? t('letter-telephone-region'),
            when: momentLabel(call.openedAt, language),
            teller: call.talkedTo,
          })}
        </p>`
      }
      <p>${t(isHandedOver ? 'summary-submitted' : 'summary-draft')}</p>
      <p>
        ${t('paper-core-count', { answered: response.coreAnswered, asked: response.coreAsked })}
      </p>
      ${answersOnPaper(response, language, call ?? null)}
      <section class="summary-decision">
        <h2>${t('summary-right-title')}</h2>
        <p>${t('summary-right', { until: dateLabel(view.lastsUntil.toISOString(), language) })}</p>
        <form class="plain-form" method="post" action="${summaryAddress(language, token)}">
          <input type="hidden" name="savedAt" value="${response.savedAt ?? ''}" />
          <button type="submit">${t('summary-confirm')}</button>
        </form>
        <h2>${t('summary-wrong-title')}</h2>
        <p>${t(isHandedOver ? 'summary-wrong-submitted' : 'summary-wrong')}</p>
        <p>
          <a
            href="${signInAddress(language, `/answer/${place.region}/${place.year}/${place.municipality}`)}"
            >${t('summary-correct')}</a
          >
        </p>
      </section>`,
  });
}

/** Says kindly why a link opens nothing, or that what it asked has been done. */
export function closedSummaryPage(
  config: Config,
  language: Language,
  token: string,
  found: Exclude<FoundSummary, { link: 'open' }>,
): string {
  const { t } = words(language);
  const when =
    found.link === 'confirmed' ? { when: momentLabel(found.at.toISOString(), language) } : {};
  return framed(config, language, {
    token,
    title: t(`summary-${found.link}-title`),
    main: html`<p class="lead">${t(`summary-${found.link}`, when)}</p>
      <p><a href="/${language}/sign-in">${t('summary-to-service')}</a></p>`,
  });
}

function framed(
  config: Config,
  language: Language,
  page: { token: string; title: string; example?: boolean; main: Html },
): string {
  const { token, title, example = false, main } = page;
  return renderPage({
    language,
    publicUrl: config.publicUrl,
    title,
    description: title,
    address: (each) => summaryAddress(each, token),
    indexed: false,
    example,
    scripts: ['styles/paper.css'],
    main: html`<div class="paper">
      <h1>${title}</h1>
      ${main}
    </div>`,
  });
}
