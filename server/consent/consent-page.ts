/** The page of the person named in an answer: what would be shown where, and the decision. */
import { consentMonths, givenFields } from '#domain/consent.ts';
import type { ContactField } from '#domain/consent.ts';
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { informationAddress } from '../pages/addresses.ts';
import { renderPage } from '../pages/layout.ts';
import { dateLabel, nameOf } from '../pages/names.ts';
import { consentAddress } from './consent-address.ts';
import type { Asking, FoundAsking } from './decision.ts';

export interface ConsentView {
  token: string;
  asking: Asking;
  /** Consent was given to nothing at all. */
  isWrong?: boolean;
}

/** The question, or what has been decided and how to change it. */
export function consentPage(config: Config, language: Language, view: ConsentView): string {
  const { t } = words(language);
  const { token, asking, isWrong = false } = view;
  const title = t(`consent-${asking.state}-title`);
  return framed(config, language, {
    title,
    isFaulty: isWrong,
    token,
    example: asking.example,
    main: html`<p class="lead">${lead(asking, language)}</p>
      ${asking.state === 'given' && givenPart(token, asking, language)}
      ${aboutSurvey(asking, language)} ${decisionForm(view, language)}
      <h2>${t('consent-rights-title')}</h2>
      <p>${t('consent-rights', { months: consentMonths })}</p>
      <p>${t('consent-wrong-details')}</p>
      <p>
        <a href="${informationAddress(language, 'privacy')}">${t('public-nav-privacy')}</a>
      </p>`,
  });
}

/** Says kindly why a link opens nothing. */
export function closedConsentPage(
  config: Config,
  language: Language,
  token: string,
  link: Exclude<FoundAsking['link'], 'open'>,
): string {
  const { t } = words(language);
  const main = html`<p class="lead">${t(`consent-link-${link}`)}</p>
    <p><a href="${informationAddress(language, 'privacy')}">${t('public-nav-privacy')}</a></p>`;
  return framed(config, language, { title: t(`consent-link-${link}-title`), token, main });
}

function lead(asking: Asking, language: Language): string {
  return words(language).t(`consent-${asking.state}`, {
    municipality: nameOf(asking.municipality.name, language),
    until: asking.expiresAt === null ? '' : dateLabel(asking.expiresAt.toISOString(), language),
  });
}

/** What is shown now, and the one button that ends it. */
function givenPart(token: string, asking: Asking, language: Language): Html {
  const { t } = words(language);
  return html`<dl class="consent-details">
      ${asking.fields.map((field) => detail(t(`consent-field-${field}`), asking.details[field]))}
    </dl>
    <form class="plain-form" method="post" action="${consentAddress(language, token)}">
      <button type="submit" name="decision" value="withdraw">${t('consent-withdraw')}</button>
    </form>`;
}

/** Who asks, and where the details would stand. */
function aboutSurvey(asking: Asking, language: Language): Html {
  const { t } = words(language);
  const { code, name } = asking.municipality;
  return html`<dl class="consent-details">
      ${detail(t('consent-survey'), `${t('public-survey-name')} ${asking.year}`)}
      ${detail(t('consent-municipality'), nameOf(name, language))}
      ${detail(t('consent-region'), asking.regionName[language])}
    </dl>
    <h2>${t('consent-where-title')}</h2>
    <p>${t('consent-where')}</p>
    <ul>
      <li>
        ${t('consent-where-page')}
        <a href="/${language}/municipalities/${code}">/${language}/municipalities/${code}</a>
      </li>
      <li>
        ${t('consent-where-interface')}
        <a href="/api/v1/municipalities/${code}/contact">/api/v1/municipalities/${code}/contact</a>
      </li>
    </ul>`;
}

function decisionForm({ token, asking, isWrong }: ConsentView, language: Language): Html {
  const { t } = words(language);
  const { details, state, fields } = asking;
  return html`<form
    class="plain-form consent"
    method="post"
    action="${consentAddress(language, token)}"
  >
    <fieldset
      aria-describedby="${isWrong === true && 'fields-error '}fields-hint"
      ${isWrong === true && html` aria-invalid="true"`}
    >
      <legend>
        <h2>${t(state === 'asked' ? 'consent-fields' : 'consent-fields-again')}</h2>
      </legend>
      <p class="field-hint" id="fields-hint">${t('consent-fields-hint')}</p>
      ${isWrong === true && html`<p class="field-error" id="fields-error">${t('consent-fields-none')}</p>`}
      ${givenFields(details).map((field, index) =>
        choice(
          field,
          details[field],
          { isTicked: fields.includes(field), isFocused: isWrong === true && index === 0 },
          language,
        ),
      )}
    </fieldset>
    <button type="submit" name="decision" value="give">
      ${t(state === 'given' ? 'consent-save' : 'consent-give')}
    </button>
    ${
      state === 'asked' &&
      html`<button class="quiet" type="submit" name="decision" value="refuse">
        ${t('consent-refuse')}
      </button>`
    }
  </form>`;
}

function choice(
  field: ContactField,
  value: string,
  { isTicked, isFocused }: { isTicked: boolean; isFocused: boolean },
  language: Language,
): Html {
  return html`<label class="choice" for="field-${field}"
    ><input
      id="field-${field}"
      type="checkbox"
      name="fields"
      value="${field}"
      ${isTicked && html` checked`}
      ${isFocused && html` autofocus`}
    /><span
      >${words(language).t(`consent-field-${field}`)} <span class="typed">${value}</span></span
    ></label
  > `;
}

function detail(label: string, value: string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd class="typed">${value}</dd>
  </div> `;
}

function framed(
  config: Config,
  language: Language,
  page: { title: string; isFaulty?: boolean; token: string; example?: boolean; main: Html },
): string {
  const { title, isFaulty = false, token, example = false, main } = page;
  return renderPage({
    language,
    publicUrl: config.publicUrl,
    title: isFaulty ? words(language).t('sign-in-fault-title', { title }) : title,
    description: title,
    address: (each) => consentAddress(each, token),
    indexed: false,
    example,
    main: html`<div class="text">
      <h1>${title}</h1>
      ${main}
    </div>`,
  });
}
