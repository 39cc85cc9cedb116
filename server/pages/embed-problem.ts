/** What a frame shows where there is nothing to show: why, and the way to our own pages. */
import type { FastifyRequest } from 'fastify';
import { embedThemes } from '#domain/embed.ts';
import type { EmbedTheme } from '#domain/embed.ts';
import { html } from '../http/html.ts';
import { problemBody } from '../http/problem.ts';
import type { Problem } from '../http/problem.ts';
import { requestLanguage } from '../http/request-language.ts';
import { words } from '../http/words.ts';
import { frontAddress, newestAddress } from './addresses.ts';
import { linkOut, renderFramedPage } from './framed-page.ts';
import { NoMunicipalityResults, ReleaseWithdrawn } from './no-results.ts';
import { problemHead } from './problem-page.ts';

/** In the language of the address, in the colours that were asked for. */
export function embedProblem(problem: Problem, request: FastifyRequest): string {
  const language = requestLanguage(request);
  const { publicUrl } = request.server.config;
  const { t } = words(language);
  const { title, detail: sentence } = problemHead(problem, language);
  // There is no room for a tombstone, but for the reason of a withdrawal there is.
  const isWithdrawn = problem instanceof ReleaseWithdrawn;
  const detail = isWithdrawn ? problemBody(problem, language).detail : sentence;
  const hasOtherYears = problem instanceof NoMunicipalityResults && problem.absent.years.length > 0;
  return renderFramedPage({
    language,
    theme: themeOf(request),
    title,
    canonical: null,
    example: isWithdrawn && problem.tombstone.example,
    main: html`<h1>${title}</h1>
      <p>${detail}</p>
      <p>
        ${
          hasOtherYears
            ? linkOut(
                publicUrl + newestAddress(language, problem.absent.municipality.code),
                t('embed-open'),
              )
            : linkOut(publicUrl + frontAddress(language), t('embed-front'))
        }
      </p>`,
  });
}

/** The query may be what is wrong. */
function themeOf({ query }: FastifyRequest): EmbedTheme {
  const { theme } = query as { theme?: unknown };
  return embedThemes.find((each) => each === theme) ?? 'auto';
}
