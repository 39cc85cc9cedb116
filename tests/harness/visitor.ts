/** A browser without scripts: it keeps its cookies and sends forms. */
import type { FastifyInstance } from 'fastify';

export interface PageAnswer {
  status: number;
  body: string;
  /** Where it leads on to. */
  location: string | undefined;
  headers: Record<string, unknown>;
}

export interface Visitor {
  cookies: Map<string, string>;
  get(url: string, method?: 'GET' | 'HEAD'): Promise<PageAnswer>;
  /** Sends a form. */
  post(url: string, fields?: Record<string, string>): Promise<PageAnswer>;
}

let networks = 0;

/** A fresh visitor, from a network of its own unless told. */
export function visitor(app: FastifyInstance, remoteAddress = freshNetwork()): Visitor {
  const cookies = new Map<string, string>();
  async function send(
    method: 'GET' | 'HEAD' | 'POST',
    url: string,
    fields?: Record<string, string>,
  ): Promise<PageAnswer> {
    const answer = await app.inject({
      method,
      url,
      remoteAddress,
      cookies: Object.fromEntries(cookies),
      ...(fields === undefined
        ? {}
        : {
            payload: new URLSearchParams(fields).toString(),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const { statusCode: status, body, headers } = answer;
    return { status, body, headers, location: headers.location };
  }
  return {
    cookies,
    get: (url, method = 'GET') => send(method, url),
    post: (url, fields) => send('POST', url, fields),
  };
}

function freshNetwork(): string {
  networks += 1;
  return `10.1.${Math.floor(networks / 250)}.${1 + (networks % 250)}`;
}
