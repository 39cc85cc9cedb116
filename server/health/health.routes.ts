/** Is the service alive, and can it serve? For whoever watches over it. */
import type { FastifyPluginAsync } from 'fastify';
import { assetsAreBuilt } from '../http/assets.ts';
import { Problem } from '../http/problem.ts';

export const healthRoutes: FastifyPluginAsync = async (app) => {
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { alive: true };
  });

  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      await app.pg['service']?.query('select 1');
      await app.pg['public']?.query('select 1');
    } catch (error) {
      app.log.error({ err: error }, 'the database cannot be reached');
      throw new Problem('not-ready');
    }
    if (!assetsAreBuilt()) throw new Problem('not-ready');
    return { ready: true };
  });
};
