/** The page of a problem: what went wrong, and ways on. */
import type { FastifyRequest } from 'fastify';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import { problemBody } from '../http/problem.ts';
import type { Problem } from '../http/problem.ts';
import { requestLanguage } from '../http/request-language.ts';
import { words } from '../http/words.ts';
import { frontAddress, municipalitiesAddress, regionsAddress } from './addresses.ts';
import { renderPage } from './layout.ts';
import { searchForm } from './municipality-search-page.ts';
import { nameOf } from './names.ts';
import { NoMunicipalityResults, ReleaseWithdrawn, absenceSentence, waysOn } from './no-results.ts';
import { tombstoneBody, tombstoneLead, tombstoneTitle } from './tombstone.ts';

/** In the language of the address, with a search and the places that people mostly look for. */
export function problemPage(problem: Problem, request: FastifyRequest): string {
  const language = requestLanguage(request);
  const { t } = words(language);
  const absence = problem instanceof NoMunicipalityResults ? problem : null;
  const tombstone = problem instanceof ReleaseWithdrawn ? problem.tombstone : null;
  const { title, detail } = problemHead(problem, language);
  const path = request.url.split('?', 1)[0] ?? '/';
  const isOfLanguage = languages.some((each) => path.startsWith(`/${each}/`));
  return renderPage({
    language,
    publicUrl: request.server.config.publicUrl,
    title,
    description: detail,
    address: (each) => (isOfLanguage ? `/${each}${path.slice(3)}` : frontAddress(each)),
    indexed: false,
    ...(tombstone !== null && { example: tombstone.example }),
    main: html`<div class="text">
      <h1>${title}</h1>
      <p class="lead">${detail}</p>
      ${absence !== null && waysOn(absence, language)}
      ${tombstone !== null && tombstoneBody(tombstone, language)}
      ${
        problem.status === 404 &&
        html`${searchForm('', language)}
          <ul class="ways">
            <li><a href="${frontAddress(language)}">${t('public-way-front')}</a></li>
            <li>
              <a href="${municipalitiesAddress(language)}">${t('public-way-municipalities')}</a>
            </li>
            <li><a href="${regionsAddress(language)}">${t('public-way-regions')}</a></li>
          </ul>`
      }${problem.status !== 404 && html`<p><a href="${frontAddress(language)}">${t('public-way-front')}</a></p>`}
    </div>`,
  });
}

/** The problem's name and its sentence; of a municipality or a release, they name it. */
export function problemHead(
  problem: Problem,
  language: Language,
): { title: string; detail: string } {
  if (problem instanceof NoMunicipalityResults) {
    return {
      title: nameOf(problem.absent.municipality.name, language),
      detail: absenceSentence(problem, language),
    };
  }
  if (problem instanceof ReleaseWithdrawn) {
    return {
      title: tombstoneTitle(problem.tombstone, language),
      detail: tombstoneLead(problem.tombstone, language),
    };
  }
  return problemBody(problem, language);
}
