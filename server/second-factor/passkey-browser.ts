/** The cookie of the browser that asked for a passkey: what was made for it works nowhere else. */
import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const minutes = 5;

/** The browser's own 32 random bytes in base64url, given to it now where it has none. */
export function passkeyBrowser(reply: FastifyReply): string {
  const { publicUrl } = reply.server.config;
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? '__Host-kuntatutka-passkey' : 'kuntatutka-passkey';
  const known = reply.request.cookies[name];
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return known;
  const token = randomBytes(32).toString('base64url');
  void reply.setCookie(name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    maxAge: minutes * 60,
  });
  return token;
}
