/** The public pages: every address that a reader without an account can open. */
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { languageSchema, languages } from '#domain/language.ts';
import { preferredLanguage } from '../http/request-language.ts';
import { checkParameters } from '../public-api/parameters.ts';
import { municipalitiesWithResults, regions } from '../results/catalogue.ts';
import { newestResults } from '../results/newest-results.ts';
import { newestMaps } from '../results/map-results.ts';
import { releaseLog } from '../results/release-log.ts';
import { frontAddress, informationAddress, regionsAddress } from './addresses.ts';
import { comparisonPagesRoutes } from './comparison-pages.routes.ts';
import { dataPage } from './data-page.ts';
import { embedBuilderRoutes } from './embed-builder.routes.ts';
import { embedPagesRoutes } from './embed-pages.routes.ts';
import { frontPage, regionsPage } from './front-page.ts';
import { informationPage } from './information-pages.ts';
import { municipalityPagesRoutes } from './municipality-pages.routes.ts';
import { iconFile } from './layout.ts';
import { pageAnswer, pictureFile } from './page-answer.ts';
import { regionPagesRoutes } from './region-pages.routes.ts';
import { sitemap } from './sitemap.ts';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

export const pagesRoutes: FastifyPluginAsync = async (app) => {
  const { publicUrl, mailFrom } = app.config;
  const { published } = app;
  app.setValidatorCompiler(checkParameters);
  const pages = app.withTypeProvider<ZodTypeProvider>();
  const params = z.strictObject({ language: languageSchema });
  const schema = { params, hide: true };

  app.get('/', { schema: { hide: true } }, (request, reply) =>
    reply
      .header('vary', 'accept-language')
      .header('cache-control', 'no-cache')
      .redirect(frontAddress(preferredLanguage(request.headers['accept-language'] ?? '')), 302),
  );

  pages.get('/:language/', { schema }, (request, reply) => {
    const { language } = request.params;
    return published.send(request, reply, frontAddress(language), async (db) => {
      const list = await regions(db);
      const isExample = list.some((region) => region.exampleYears.length > 0);
      const newest = await newestResults(db);
      const page = frontPage({ regions: list, newest }, language, publicUrl);
      return pageAnswer(page, { language, publicUrl, isExample });
    });
  });

  pages.get('/:language/regions', { schema }, (request, reply) => {
    const { language } = request.params;
    return published.send(request, reply, regionsAddress(language), async (db) => {
      const list = await regions(db);
      const isExample = list.some((region) => region.exampleYears.length > 0);
      return pageAnswer(regionsPage(list, language, publicUrl), { language, publicUrl, isExample });
    });
  });

  pages.get('/:language/data', { schema }, (request, reply) => {
    const { language } = request.params;
    return published.send(request, reply, informationAddress(language, 'data'), async (db) => {
      const log = await releaseLog(db);
      const isExample = log.some((release) => release.example !== null);
      return pageAnswer(dataPage(log, language, publicUrl), { language, publicUrl, isExample });
    });
  });

  for (const page of ['method', 'accessibility', 'privacy'] as const) {
    pages.get(`/:language/${page}`, { schema }, (request, reply) => {
      const { language } = request.params;
      return published.send(request, reply, informationAddress(language, page), async () =>
        pageAnswer(informationPage(page, language, { publicUrl, mailFrom }), {
          language,
          publicUrl,
          isExample: false,
        }),
      );
    });
  }

  await app.register(municipalityPagesRoutes);
  await app.register(regionPagesRoutes);
  await app.register(embedPagesRoutes);
  await app.register(embedBuilderRoutes);
  await app.register(comparisonPagesRoutes);

  app.get('/favicon.svg', { schema: { hide: true } }, (request, reply) =>
    published.send(request, reply, '/favicon.svg', async () =>
      pictureFile(iconFile, { language: 'fi', publicUrl, isExample: false }),
    ),
  );

  app.get('/robots.txt', { schema: { hide: true } }, (request, reply) =>
    published.send(request, reply, '/robots.txt', async () => ({
      type: 'text/plain; charset=utf-8',
      body: [
        'User-agent: *',
        ...languages.flatMap((language) =>
          ['sign-in', 'answer', 'desk', 'preview'].map(
            (place) => `Disallow: /${language}/${place}`,
          ),
        ),
        `Sitemap: ${publicUrl}/sitemap.xml`,
        '',
      ].join('\n'),
    })),
  );

  app.get('/sitemap.xml', { schema: { hide: true } }, (request, reply) =>
    published.send(request, reply, '/sitemap.xml', async (db) => ({
      type: 'application/xml; charset=utf-8',
      body: sitemap(
        await regions(db),
        await municipalitiesWithResults(db),
        await newestMaps(db),
        publicUrl,
      ),
    })),
  );
};
