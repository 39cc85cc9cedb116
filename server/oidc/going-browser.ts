/** The cookie of the browser that has gone to the provider: what comes back works in no other. */
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestMinutes } from './request.ts';

/** The browser's own 32 random bytes in base64url; null where it has none. */
export function goingBrowser(request: FastifyRequest): string | null {
  const token = request.cookies[cookieName(request.server.config.publicUrl)] ?? '';
  return /^[\w-]{43}$/.test(token) ? token : null;
}

/** Marks the browser. One that sets out again stays the same, so that two tabs do not meet. */
export function markGoingBrowser(reply: FastifyReply): string {
  const { publicUrl } = reply.server.config;
  const token = goingBrowser(reply.request) ?? randomBytes(32).toString('base64url');
  void reply.setCookie(cookieName(publicUrl), token, {
    ...cookieOptions(publicUrl),
    maxAge: requestMinutes * 60,
  });
  return token;
}

/** Takes the mark away, once it has served. */
export function unmarkGoingBrowser(reply: FastifyReply): void {
  const { publicUrl } = reply.server.config;
  void reply.clearCookie(cookieName(publicUrl), cookieOptions(publicUrl));
}

/** Over https the cookie is bound to this host and can be set by no other. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-kuntatutka-oidc' : 'kuntatutka-oidc';
}

function cookieOptions(publicUrl: string) {
  return {
    path: '/',
    httpOnly: true,
    // A strict one would not come along when another site, the provider, leads back here.
    sameSite: 'lax' as const,
    secure: publicUrl.startsWith('https:'),
  };
}
