/** GET /releases, the log of releases and corrections, as JSON and as an Atom feed. */
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { releaseLogSchema } from '#domain/published.ts';
import { releaseLog } from '../results/release-log.ts';
import type { PublishedService } from '../results/published-service.ts';
import { canonicalAddress, exampleHeader, jsonAnswer, openHeaders } from './json-answer.ts';
import type { PublicApi } from './public-api.routes.ts';
import { releaseFeed } from './release-feed.ts';

export function releaseRoutes(api: PublicApi, published: PublishedService): void {
  api.get(
    '/releases',
    {
      schema: {
        operationId: 'listReleases',
        summary: 'Log of releases and corrections, newest first',
        tags: ['Releases'],
        querystring: z.strictObject({}),
        response: { 200: releaseLogSchema },
      },
    },
    (request, reply) =>
      published.send(request, reply, '/api/v1/releases', async (db) => {
        const log = await releaseLog(db);
        return jsonAnswer(
          log,
          log.some((release) => release.example !== null),
        );
      }),
  );

  api.get(
    '/releases.atom',
    {
      schema: {
        operationId: 'getReleaseFeed',
        summary: 'The same log as an Atom feed',
        tags: ['Releases'],
        querystring: z.strictObject({ language: languageSchema.default('fi') }),
        response: { 200: z.string().describe('Atom, RFC 4287') },
      },
    },
    (request, reply) => {
      const { language } = request.query;
      const address = canonicalAddress('/api/v1/releases.atom', { language });
      return published.send(request, reply, address, async (db) => {
        const log = await releaseLog(db);
        return {
          type: 'application/atom+xml; charset=utf-8',
          body: releaseFeed(log, language, api.config.publicUrl),
          headers: {
            ...openHeaders,
            ...(log.some((release) => release.example !== null) && exampleHeader),
          },
        };
      });
    },
  );
}
