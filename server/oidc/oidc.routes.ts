/** Signing in through the provider: setting out for it, and coming back. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AuthorizationResponseError } from 'openid-client';
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { Problem } from '../http/problem.ts';
import { requestLanguage } from '../http/request-language.ts';
import { wantedPath } from '../sign-in/destination.ts';
import { enter, sendPage } from '../sign-in/sign-in.routes.ts';
import { recognise } from './account.ts';
import { callbackPath } from './addresses.ts';
import { goingBrowser, markGoingBrowser, unmarkGoingBrowser } from './going-browser.ts';
import { identityProvider } from './provider.ts';
import { refusalPage, refusalStatus } from './refusal-page.ts';
import type { Refusal, RefusalView } from './refusal-page.ts';
import { keepRequest, makeSecrets, useRequest } from './request.ts';

const params = z.strictObject({ language: languageSchema });
const wantedQuery = z.object({ to: z.string().optional().catch(undefined) });
/** The rest of it is for the library to judge. */
const answerQuery = z.object({ state: z.string().max(100).optional().catch(undefined) });

/** As for the codes of letters: a town hall shares an address. */
const route = {
  exposeHeadRoute: false,
  config: { rateLimit: { max: 60, timeWindow: '10 minutes' } },
} as const;

export const oidcRoutes: FastifyPluginAsyncZod = async (app) => {
  const { config, db } = app;
  const provider = config.oidc && identityProvider(config.oidc, config.publicUrl);

  app.get(
    '/:language/sign-in/oidc',
    { ...route, schema: { params, querystring: wantedQuery, hide: true } },
    async (request, reply) => {
      if (provider === null) throw new Problem('not-found');
      const { language } = request.params;
      const wanted = wantedPath(request.query.to);
      const browserToken = markGoingBrowser(reply);
      const secrets = makeSecrets(browserToken);
      let address: URL;
      try {
        address = await provider.askingAddress(secrets, language);
      } catch (error) {
        return refuse(reply, failure(error), { config, language, wanted });
      }
      await db.service
        .transaction()
        .execute((tx) => keepRequest(tx, browserToken, secrets, { language, wantedPath: wanted }));
      return reply.header('cache-control', 'no-store').redirect(address.href, 303);
    },
  );

  app.get(
    callbackPath,
    { ...route, schema: { querystring: answerQuery, hide: true } },
    async (request, reply) => {
      if (provider === null) throw new Problem('not-found');
      const browserToken = goingBrowser(request);
      const { state } = request.query;
      const asked =
        browserToken === null || state === undefined
          ? undefined
          : await db.service.transaction().execute((tx) => useRequest(tx, browserToken, state));
      if (asked === undefined) {
        const language = requestLanguage(request);
        return refuse(reply, 'closed', { config, language, wanted: null });
      }
      const { language, wantedPath: wanted, secrets } = asked;
      const view = { config, language, wanted };
      // Asked outside of a transaction: a slow provider holds no connection.
      const account = await provider
        .account(new URL(request.url, config.publicUrl).search, secrets)
        .catch(failure);
      if (typeof account === 'string') return refuse(reply, account, view);
      const { email } = account;
      if (email === null) return refuse(reply, 'unverified', view);
      const entered = await db.service.transaction().execute(async (tx) => {
        const recognised = await recognise(tx, account, email);
        return recognised.outcome === 'known'
          ? { place: await enter(tx, reply, language, { ...recognised, wantedPath: wanted }) }
          : recognised;
      });
      if ('outcome' in entered) return refuse(reply, entered.outcome, { ...view, email });
      unmarkGoingBrowser(reply);
      return reply.header('cache-control', 'no-store').redirect(entered.place, 303);
    },
  );

  /** What somebody is told of a failure. What the log is told holds nothing that came with it. */
  function failure(error: unknown): Refusal {
    if (error instanceof AuthorizationResponseError && error.error === 'access_denied') {
      return 'cancelled';
    }
    app.log.error(withoutSecrets(error), 'signing in through the provider failed');
    return 'failed';
  }
};

function refuse(reply: FastifyReply, why: Refusal, view: RefusalView): FastifyReply {
  return sendPage(reply, refusalStatus[why], refusalPage(why, view));
}

/** Causes repeat codes, tokens and claims, so only the names of what went wrong are logged. */
function withoutSecrets(error: unknown): object {
  const { name, code, error: told, cause } = error as Record<string, unknown>;
  const { code: causeCode, claim } = (cause ?? {}) as Record<string, unknown>;
  return {
    name: nameOf(name),
    code: nameOf(code),
    told: nameOf(told),
    cause: nameOf(causeCode),
    claim: nameOf(claim),
  };
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\w{1,60}$/.test(value) ? value : undefined;
}
