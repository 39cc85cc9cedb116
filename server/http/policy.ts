/** Who may come in by each route: every route says so, or the service does not start. */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { allRights } from '#domain/rights.ts';
import type { Right } from '#domain/rights.ts';

/**
 * `anyone` reads what is public, or is on the way to signing in. `signed_in` is about a person's own
 * things, or shows of a thing what the person's roles let through. A right is asked for inside the
 * transaction, where the situation is known; a step that has not asked for it is not stored.
 */
export type Policy = 'anyone' | 'signed_in' | Right;

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: Policy;
  }
}

/** Where a scope only serves the public, its routes need not say so one by one. */
const scopePolicy = Symbol('policy of the scope');

/** Refuses routes without a policy, and answers that somebody got without signing in. */
export function requirePolicies(app: FastifyInstance): void {
  app.addHook('onRoute', function withPolicy(this: FastifyInstance, route: RouteOptions) {
    const policy =
      route.config?.policy ?? (this as { [scopePolicy]?: Policy })[scopePolicy] ?? undefined;
    if (policy === undefined) {
      throw new Error(`${String(route.method)} ${route.url} does not say who may come in.`);
    }
    route.config = { ...route.config, policy };
  });
  app.addHook('onSend', async (request, reply) => {
    const isOpen = policyOf(request) === 'anyone' || reply.statusCode >= 300;
    if (isOpen || signedIn.has(request)) return;
    throw new Error(`${request.method} ${routeOf(request)} has asked nobody to sign in.`);
  });
}

/** Makes a scope public: whatever is registered in it is for anyone. */
export function openToAnyone(scope: FastifyInstance): void {
  (scope as { [scopePolicy]?: Policy })[scopePolicy] = 'anyone';
}

const signedIn = new WeakSet<FastifyRequest>();

/** The request is that of a person with a living session. */
export function noteSignedIn(request: FastifyRequest): void {
  signedIn.add(request);
}

/** Throws, so that nothing is stored, where the right that the route names was never asked for. */
export function checkAsked(request: FastifyRequest, asked: ReadonlySet<Right>): void {
  const policy = policyOf(request);
  if (!isRight(policy) || asked.has(policy)) return;
  throw new Error(`${request.method} ${routeOf(request)} has not asked for ${policy}.`);
}

/** A request that no route takes is anyone's: it is answered with `not-found`. */
export function policyOf(request: FastifyRequest): Policy {
  return request.routeOptions.config.policy ?? 'anyone';
}

function isRight(policy: Policy): policy is Right {
  return (allRights as readonly string[]).includes(policy);
}

function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'an unknown address';
}
