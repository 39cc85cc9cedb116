/** A real OpenID Connect provider for tests, over HTTP, whose accounts say what a test wants. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import type { OidcSettings } from '../../server/config.ts';
import { providerMemory } from './provider-memory.ts';

export interface TestAccount {
  /** What the provider calls the account by; never two alike. */
  subject: string;
  email?: string;
  email_verified?: unknown;
  /** How the person signs in there. */
  amr?: string[];
  acr?: string;
}

export interface IdentityProvider {
  /** What the service is configured with to use it. */
  settings: OidcSettings;
  /** Whoever can sign in there, by the name that they type. */
  accounts: Map<string, TestAccount>;
  /** Answers that are given instead of the provider's own, by the path: `/jwks`. */
  instead: Map<string, unknown>;
  /** Signs in there as a browser without scripts would; answers the address that leads back. */
  signIn(address: string, name: string): Promise<URL>;
  /** Gives up there. */
  giveUp(address: string): Promise<URL>;
  close(): Promise<void>;
}

const kinds = ['AccessToken', 'Grant', 'IdToken', 'Interaction', 'Session'];
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** What the key of the provider is called by. */
export const keyName = 'key-of-the-tests';

const client = { clientId: 'kuntatutka', clientSecret: 'only-for-tests-0123456789abcdef' };

/** For the service at this address. `changes` are of the provider's own configuration. */
export async function testIdentityProvider(
  publicUrl: string,
  changes: Configuration = {},
): Promise<IdentityProvider> {
  const accounts = new Map<string, TestAccount>();
  const instead = new Map<string, unknown>();
  const handler: { answer?: (request: IncomingMessage, response: ServerResponse) => void } = {};
  const server = createServer((request, response) => handler.answer?.(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const provider = new Provider(issuer, {
    adapter: providerMemory(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: keyName, use: 'sig' }] },
    ttl: Object.fromEntries(kinds.map((kind) => [kind, 600])),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${publicUrl}/sign-in/oidc`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['only-for-tests'] },
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Nobody is asked whether the service may know the address.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    findAccount(_context, subject) {
      const account = [...accounts.values()].find((each) => each.subject === subject);
      if (account === undefined) return undefined;
      const { email, email_verified } = account;
      return {
        accountId: subject,
        claims: async () => ({ sub: subject, ...(email && { email, email_verified }) }),
      };
    },
    ...changes,
  });

  /** The page that asks who it is, and what follows from what was typed there. */
  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(loginPage);
      return;
    }
    const typed = new URLSearchParams(await bodyOf(request));
    const account = accounts.get(typed.get('name') ?? '');
    const result =
      typed.has('cancel') || account === undefined
        ? { error: 'access_denied', error_description: 'the person gave up' }
        : { login: { accountId: account.subject, ...pick(account), remember: false } };
    await provider.interactionFinished(request, response, result);
  }

  const answer = provider.callback();
  handler.answer = (request, response) => {
    const path = request.url!.split('?', 1)[0]!;
    if (instead.has(path)) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(instead.get(path)));
    } else if (path.startsWith('/interaction/')) {
      interact(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    } else void answer(request, response);
  };

  async function goThrough(address: string, fields: Record<string, string>): Promise<URL> {
    const browser = new Browser();
    const asking = await browser.follow(address, issuer);
    const finished = await browser.send(asking, new URLSearchParams(fields));
    return browser.follow(finished.href, issuer);
  }

  return {
    settings: { ...client, issuer, name: 'Liiton tunnus', secondFactor: ['mfa'] },
    accounts,
    instead,
    signIn: (address, name) => goThrough(address, { name }),
    giveUp: (address) => goThrough(address, { cancel: 'yes' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const loginPage = `<!doctype html>
<html lang="fi"><title>Tunnistus</title><link rel="icon" href="data:," />
<form method="post">
  <label>Tunnus <input name="name" /></label>
  <button>Tunnistaudu</button> <button name="cancel" value="yes">Peruuta</button>
</form></html>`;

function pick({ amr, acr }: TestAccount): { amr?: string[]; acr?: string } {
  return { ...(amr && { amr }), ...(acr !== undefined && { acr }) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

/** Goes where it is led and keeps its cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();

  /** Goes on until a page is shown, or the way leads off the site; answers where that is. */
  async follow(address: string, site: string): Promise<URL> {
    let url = new URL(address);
    while (url.origin === site) {
      const next = await this.send(url);
      if (next.href === url.href) return url;
      url = next;
    }
    return url;
  }

  /** Answers where it leads; to where it is, when it is a page. */
  async send(url: URL, form?: URLSearchParams): Promise<URL> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    const said = await answer.text();
    if (answer.status >= 400) throw new Error(`the provider said ${answer.status}: ${said}`);
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.#cookies.set(name!, value!);
    }
    return new URL(answer.headers.get('location') ?? url, url);
  }
}
