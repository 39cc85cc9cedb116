/** How failures cross the edge: expected ones as problems or pages, everything else as a silent 500. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#domain/language.ts';
import { Problem, problemBody } from './problem.ts';
import { requestLanguage } from './request-language.ts';
import { words } from './words.ts';

/** Renders a problem as a page; given by the room that owns the look of pages. */
export type ProblemPage = (problem: Problem, request: FastifyRequest) => string;

declare module 'fastify' {
  interface FastifyInstance {
    problemPage: ProblemPage;
  }
}

export function registerErrors(app: FastifyInstance, problemPage: ProblemPage): void {
  app.decorate('problemPage', problemPage);
  app.setErrorHandler((error, request, reply) => {
    const problem = asProblem(error as FastifyError | Problem, requestLanguage(request));
    if (problem.status >= 500) {
      // The address of a sign-in link is a secret, so the route's pattern is logged instead.
      request.log.error(
        { err: loggable(error), route: request.routeOptions.url },
        'request failed',
      );
    }
    return sendProblem(problem, request, reply);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(new Problem('not-found'), request, reply));
}

/** Addresses that cannot even be read fail before any route: the same words for them. */
export function sendUnreadable(
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void sendProblem(new Problem('unreadable-address'), request, reply);
}

/** A failed query carries the row it failed on (`detail`, `where`), which no log may hold. */
function loggable(error: unknown): object {
  const { name, code, message, stack } = error as FastifyError;
  return { name, code, message, stack };
}

function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = requestLanguage(request);
  void reply.code(problem.status).header('content-language', language);
  void reply.header('cache-control', 'no-store').header('vary', 'accept-language');
  if (wantsPage(request)) {
    return reply
      .type('text/html; charset=utf-8')
      .send(request.server.problemPage(problem, request));
  }
  return reply
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(problem, language));
}

function wantsPage(request: FastifyRequest): boolean {
  if (request.url.startsWith('/api/')) return false;
  return !/\.(json|csv|xlsx)(\?|$)/.test(request.url);
}

/** Fastify's own failures in the words of the catalogue. */
function asProblem(error: FastifyError | Problem, language: Language): Problem {
  if (error instanceof Problem) return error;
  if (error.validation) {
    const first = error.validation[0];
    const { t, has } = words(language);
    const sentence = `input-${first?.keyword}`;
    return new Problem('invalid-input', {
      path: `${error.validationContext ?? ''}${first?.instancePath ?? ''}`,
      reason: t(has(sentence) ? sentence : 'input-invalid'),
    });
  }
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('unsupported-media-type');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too-large');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem('malformed-body');
    default:
  }
  if (error.statusCode === 429) return new Problem('too-many-requests');
  if (error.statusCode === 404) return new Problem('not-found');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Problem('malformed-body');
  }
  return new Problem('unexpected');
}
