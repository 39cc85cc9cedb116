/** What other sites take in: the page for their frames and the scripts for their own pages. */
import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { embedThemes } from '#domain/embed.ts';
import type { Embed } from '#domain/embed.ts';
import { languageSchema } from '#domain/language.ts';
import { embedScriptFile } from '../http/assets.ts';
import { codeParameter } from '../public-api/parameters.ts';
import { embedAddress, embedScriptAddress, embedScripts } from './addresses.ts';
import { embedPage } from './embed-page.ts';
import { embedProblem } from './embed-problem.ts';
import { embedYearParameter } from './embed-year.ts';
import { aboutResults, findMunicipalityResults } from './municipality-answer.ts';
import { pageAnswer } from './page-answer.ts';
import { embedHeaders, sharedScriptHeaders } from './page-headers.ts';

/** Kept by browsers for ten minutes: the address stays, and a mended script is soon everywhere. */
const scriptCaching = 'public, max-age=600';

export const embedPagesRoutes: FastifyPluginAsync = async (app) => {
  const { publicUrl } = app.config;
  const { published } = app;
  // In this scope a problem is a page for a frame too, and may be shown in one.
  app.decorate('problemPage', embedProblem);
  app.addHook('onRequest', async (_request, reply) => {
    reply.removeHeader('x-frame-options');
    reply.headers(embedHeaders(publicUrl));
  });
  const pages = app.withTypeProvider<ZodTypeProvider>();

  pages.get(
    '/embed/:language/municipalities/:code',
    {
      schema: {
        params: z.strictObject({ language: languageSchema, code: codeParameter }),
        querystring: z.strictObject({
          year: embedYearParameter,
          theme: z.enum(embedThemes).default('auto'),
          lang: languageSchema.optional(),
        }),
        hide: true,
      },
    },
    (request, reply) => {
      const { code, language } = request.params;
      const { year, theme, lang = language } = request.query;
      const embed: Embed = { code, language, year, theme };
      if (lang !== language) {
        return reply
          .header('cache-control', 'no-cache')
          .redirect(embedAddress({ ...embed, language: lang }), 302);
      }
      return published.send(request, reply, embedAddress(embed), async (db) => {
        const results = await findMunicipalityResults(
          db,
          code,
          year === 'newest' ? undefined : year,
        );
        return pageAnswer(
          embedPage(results, embed, publicUrl),
          aboutResults(results, { language, publicUrl }),
          embedHeaders(publicUrl),
        );
      });
    },
  );

  for (const script of embedScripts) {
    const address = embedScriptAddress(script);
    app.get(address, { schema: { hide: true } }, (request, reply) =>
      published.send(request, reply, address, async () => ({
        type: 'text/javascript; charset=utf-8',
        body: await embedScriptFile(script),
        headers: { ...sharedScriptHeaders, 'cache-control': scriptCaching },
      })),
    );
  }
};
