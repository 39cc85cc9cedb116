/** Pages of somebody who has signed in: shown, or the reader is led to sign in and back here. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#domain/language.ts';
import { Problem } from '../http/problem.ts';
import { signInAddress, wantedPath } from './destination.ts';

/**
 * Sends the page that `act` makes, or the reader where it leads; a page that asks for something to
 * be mended goes with 422. Nothing of it is kept.
 */
export async function orSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  act: () => Promise<string | { goTo: string } | { toMend: string }>,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  try {
    const page = await act();
    if (typeof page !== 'string' && 'goTo' in page) return reply.redirect(page.goTo, 303);
    void reply.type('text/html; charset=utf-8');
    return typeof page === 'string' ? reply.send(page) : reply.code(422).send(page.toMend);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not-signed-in') throw error;
    const [path] = request.url.split('?', 1);
    return reply.redirect(signInAddress(language, wantedPath(path)), 303);
  }
}
