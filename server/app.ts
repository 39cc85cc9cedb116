/** The application: every plugin and every door of the house, grouped by who may enter. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import postgres from '@fastify/postgres';
import rateLimit from '@fastify/rate-limit';
import files from '@fastify/static';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { answeringRoutes } from './answering/answering.routes.ts';
import type { Config } from './config.ts';
import { apiClientsRoutes } from './api-clients/api-clients.routes.ts';
import { contactsRoutes } from './contacts/contacts.routes.ts';
import { consentRoutes } from './consent/consent.routes.ts';
import { sharedPool } from './database.ts';
import type { Database } from './database.ts';
import { surveyPagesRoutes } from './survey-pages/survey-pages.routes.ts';
import { assetsFolder, assetsPrefix } from './http/assets.ts';
import { guardKeys } from './http/client.ts';
import { registerErrors, sendUnreadable } from './http/errors.ts';
import { registerJsonBody } from './http/json-body.ts';
import { refuseForeignOrigins } from './http/origin.ts';
import { openToAnyone, requirePolicies } from './http/policy.ts';
import { healthRoutes } from './health/health.routes.ts';
import { mailingsRoutes } from './mailings/mailings.routes.ts';
import { letterTextsRoutes } from './mailings/texts.routes.ts';
import { membersRoutes } from './members/members.routes.ts';
import { oidcRoutes } from './oidc/oidc.routes.ts';
import { pagesRoutes } from './pages/pages.routes.ts';
import { previewPagesRoutes } from './pages/preview-pages.routes.ts';
import { paperRoutes } from './paper/paper.routes.ts';
import { problemPage } from './pages/problem-page.ts';
import { publicApiRoutes } from './public-api/public-api.routes.ts';
import { servePublished } from './results/published-service.ts';
import type { PublishedService } from './results/published-service.ts';
import { publishingRoutes } from './publishing/publishing.routes.ts';
import { nextRoundRoutes } from './rounds/next-round.routes.ts';
import { auditRoutes } from './audit/audit.routes.ts';
import { importsRoutes } from './imports/imports.routes.ts';
import { answersRoutes } from './review/answers.routes.ts';
import { reviewRoutes } from './review/review.routes.ts';
import { boardNewsRoutes } from './rounds/board-news.routes.ts';
import { roundsRoutes } from './rounds/rounds.routes.ts';
import { passkeyRoutes } from './second-factor/passkey.routes.ts';
import { secondFactorRoutes } from './second-factor/second-factor.routes.ts';
import { signInRoutes } from './sign-in/sign-in.routes.ts';
import { summaryRoutes } from './telephone/summary.routes.ts';
import { telephoneRoutes } from './telephone/telephone.routes.ts';

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
    db: Pick<Database, 'service' | 'public'>;
    published: PublishedService;
  }
}

/** Everything a person types in one request fits in this; larger bodies are refused unread. */
const bodyLimit = 256 * 1024;

export interface AppParts {
  config: Config;
  database: Database;
}

/** Builds the service, ready to listen or to be injected into. Closing it leaves the database open. */
export async function buildApp({ config, database }: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    // Addresses hold sign-in tokens, and who reads what is nobody's business: failures are logged
    // by errors.ts, requests are not.
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: config.logLevel },
    // Requests are not logged, so none needs a logger of its own.
    childLoggerFactory: (logger) => logger,
    frameworkErrors: sendUnreadable,
    trustProxy: trustedProxies(config.trustProxy),
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorate('config', config);
  app.decorate('db', { service: database.service, public: database.public });
  await app.register(postgres, sharedPool(database, 'service'));
  await app.register(postgres, sharedPool(database, 'public'));
  registerErrors(app, problemPage);
  registerJsonBody(app);
  // Before every other hook: an answer from memory waits for none of them.
  app.decorate('published', servePublished(app, database));

  await app.register(helmet, securityHeaders(config));
  await app.register(cookie);
  await app.register(formbody);
  await app.register(rateLimit, { global: false });
  app.addHook('onRequest', refuseForeignOrigins);
  requirePolicies(app);
  app.addHook('onRequest', guardKeys);

  await app.register(async (anyone) => {
    openToAnyone(anyone);
    await anyone.register(files, { root: assetsFolder, prefix: assetsPrefix, ...immutableFiles });
    await anyone.register(healthRoutes);
    await anyone.register(publicApiRoutes);
    await anyone.register(pagesRoutes);
    // Whoever wants to sign in, is named in an answer, or has told answers on the telephone
    await anyone.register(signInRoutes);
    await anyone.register(oidcRoutes);
    await anyone.register(consentRoutes);
    await anyone.register(summaryRoutes);
  });

  // Signed-in officials and coordinators
  await app.register(secondFactorRoutes);
  await app.register(passkeyRoutes);
  await app.register(surveyPagesRoutes);
  await app.register(paperRoutes);
  await app.register(answeringRoutes);
  await app.register(telephoneRoutes);
  await app.register(membersRoutes);
  await app.register(roundsRoutes);
  await app.register(boardNewsRoutes(database));
  await app.register(nextRoundRoutes);
  await app.register(reviewRoutes);
  await app.register(answersRoutes);
  await app.register(publishingRoutes);
  await app.register(previewPagesRoutes);
  await app.register(contactsRoutes);
  await app.register(mailingsRoutes);
  await app.register(letterTextsRoutes);
  await app.register(apiClientsRoutes);
  await app.register(auditRoutes);
  await app.register(importsRoutes);
  return app;
}

/** A number of proxies means so many hops back from this server. */
function trustedProxies(trusted: Config['trustProxy']) {
  return typeof trusted === 'number' ? (_address: string, hop: number) => hop < trusted : trusted;
}

/** Built files carry a hash in their name, so a browser may keep them for ever. */
const immutableFiles = {
  immutable: true,
  maxAge: '365d',
  index: false,
  dotfiles: 'deny',
  preCompressed: true,
} as const;

function securityHeaders(config: Config) {
  const isHttps = config.publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
      },
    },
    // A sign-in link must not travel on in a Referer.
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: isHttps,
    // Open data and embeds, meant to be used from other sites, carry headers of their own.
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
  };
}
