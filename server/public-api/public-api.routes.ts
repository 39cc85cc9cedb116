/** The public API under /api/v1 with its description, /openapi.json and /docs, there and at the root. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { openHeaders } from './json-answer.ts';
import { municipalityRoutes } from './municipalities.routes.ts';
import { checkParameters } from './parameters.ts';
import { questionnaireRoutes } from './questionnaires.routes.ts';
import { regionRoutes } from './regions.routes.ts';
import { releaseRoutes } from './releases.routes.ts';

export type PublicApi = ReturnType<typeof withZod>;

/**
 * Swagger UI draws with its own files only; its icons are data addresses in its style sheet. The
 * hash is that of the one style element which its script adds.
 */
const docsPolicy =
  "default-src 'none'; script-src 'self'; " +
  "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The API and its description; everything in it only reads what is released. */
export const publicApiRoutes: FastifyPluginAsync = async (scope) => {
  await scope.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Järjestöpositiivisuuden kuntatutka',
        version: '1',
        description:
          'Published results of the survey, for anyone to read: no key, open to any page (CORS). ' +
          'Scores are a tool for development, not a ranking. Missing is null with a kind, never 0. ' +
          'Exact values: round half up when showing. Problems are application/problem+json. ' +
          'Answers invented to show the service carry `example` and the header x-example-data. ' +
          'Population and names: Statistics Finland, CC BY 4.0.',
        license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      },
      servers: [{ url: scope.config.publicUrl }],
    },
    transform: jsonSchemaTransform,
  });
  await scope.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: docsPolicy,
    uiConfig: { validatorUrl: null, deepLinking: true },
    theme: { title: 'Kuntatutka API' },
  });
  await scope.register(
    async (inner) => {
      inner.setValidatorCompiler(checkParameters);
      inner.addHook('onRequest', async (_request, reply) => {
        reply.headers(openHeaders);
      });
      const api = withZod(inner);
      const { published } = scope;
      regionRoutes(api, published);
      municipalityRoutes(api, published);
      questionnaireRoutes(api, published);
      releaseRoutes(api, published);
      inner.options('/*', { schema: { hide: true } }, async (_request, reply) =>
        reply
          .code(204)
          .headers({
            'access-control-allow-methods': 'GET, HEAD, OPTIONS',
            'access-control-allow-headers': 'if-none-match, accept-language',
            'access-control-max-age': '86400',
          })
          .send(),
      );
    },
    { prefix: '/api/v1' },
  );
  // Found beside the data too, where a reader of the API looks first.
  for (const address of ['/openapi.json', '/api/v1/openapi.json']) {
    scope.get(address, { schema: { hide: true } }, (request, reply) =>
      scope.published.send(request, reply, address, async () => ({
        type: 'application/json; charset=utf-8',
        body: JSON.stringify(scope.swagger()),
        headers: openHeaders,
      })),
    );
  }
  scope.get('/api/v1/docs', { schema: { hide: true } }, async (_request, reply) =>
    reply.redirect('/docs', 308),
  );
};

function withZod(scope: FastifyInstance) {
  return scope.withTypeProvider<ZodTypeProvider>();
}
