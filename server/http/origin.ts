/** Refuses changes asked for by other sites: the session cookie alone proves nothing. */
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

/**
 * Browsers say with `Sec-Fetch-Site`, older ones with `Origin`, which site a request comes from.
 * Callers that send neither are not browsers and hold no visitor's cookie.
 */
export async function refuseForeignOrigins(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin');
    return;
  }
  const origin = request.headers.origin;
  if (origin === undefined) return;
  const own = new URL(request.server.config.publicUrl).origin;
  if (origin !== own) throw new Problem('foreign-origin');
}
