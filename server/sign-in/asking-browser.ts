/** The cookie of the browser that asked to sign in: its own random bytes, and the address typed. */
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isEmail } from '#domain/answer.ts';
import { requestMinutes } from './request.ts';

export interface AskingBrowser {
  /** 32 random bytes in base64url. Only a hash of them is kept on the server. */
  token: string;
  /** The address as it was typed, to be shown to whoever typed it. The server keeps only a hash. */
  email: string;
}

/** The browser that asked, if this is one. */
export function askingBrowser(request: FastifyRequest): AskingBrowser | null {
  const cookie = request.cookies[cookieName(request.server.config.publicUrl)] ?? '';
  const [, token, encoded] = /^([\w-]{43})\.([\w-]{1,2000})$/.exec(cookie) ?? [];
  if (token === undefined || encoded === undefined) return null;
  const email = Buffer.from(encoded, 'base64url').toString('utf8');
  return isEmail(email) ? { token, email } : null;
}

/**
 * Marks the browser as the one that asks. One that asks again stays the same, so that the code of a
 * letter that was slow to come works too.
 */
export function markBrowser(reply: FastifyReply, email: string): AskingBrowser {
  const { publicUrl } = reply.server.config;
  const token = askingBrowser(reply.request)?.token ?? randomBytes(32).toString('base64url');
  const value = `${token}.${Buffer.from(email).toString('base64url')}`;
  void reply.setCookie(cookieName(publicUrl), value, {
    ...cookieOptions(publicUrl),
    maxAge: requestMinutes * 60,
  });
  return { token, email };
}

/** Takes the mark away, once it has served. */
export function unmarkBrowser(reply: FastifyReply): void {
  const { publicUrl } = reply.server.config;
  if (reply.request.cookies[cookieName(publicUrl)] === undefined) return;
  void reply.clearCookie(cookieName(publicUrl), cookieOptions(publicUrl));
}

/** Over https the cookie is bound to this host and can be set by no other. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-kuntatutka-sign-in' : 'kuntatutka-sign-in';
}

function cookieOptions(publicUrl: string) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'strict' as const,
    secure: publicUrl.startsWith('https:'),
  };
}
