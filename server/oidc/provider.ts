/** The organisation's provider of accounts (OpenID Connect): where it is, and what it says of whom. */
import * as oidc from 'openid-client';
import { isEmail } from '#domain/answer.ts';
import type { Language } from '#domain/language.ts';
import type { OidcSettings } from '../config.ts';
import { callbackPath } from './addresses.ts';
import type { Secrets } from './request.ts';

/** An account of the provider that somebody has just signed in with. */
export interface Account {
  issuer: string;
  /** What the provider calls the account by, for ever. */
  subject: string;
  /** As people are known by it here; null where the provider does not vouch for it. */
  email: string | null;
  hasSecondFactor: boolean;
}

export interface IdentityProvider {
  /** The address there that asks who somebody is. */
  askingAddress(secrets: Secrets, language: Language): Promise<URL>;
  /** Whose account it is that came back with this query. Throws where anything does not fit. */
  account(query: string, secrets: Secrets): Promise<Account>;
}

type Claims = Readonly<Record<string, unknown>>;

const patienceSeconds = 10;
/** What the provider says of itself is asked for again after so long. */
const freshMs = 3_600_000;

export function identityProvider(settings: OidcSettings, publicUrl: string): IdentityProvider {
  const callback = new URL(callbackPath, publicUrl).href;
  let known: { at: number; configuration: Promise<oidc.Configuration> } | null = null;

  async function configuration(): Promise<oidc.Configuration> {
    if (known === null || performance.now() - known.at > freshMs) {
      known = { at: performance.now(), configuration: discover(settings) };
    }
    const asked = known;
    try {
      return await asked.configuration;
    } catch (error) {
      // One that was down is asked anew by whoever comes next.
      if (known === asked) known = null;
      throw error;
    }
  }

  return {
    async askingAddress({ state, nonce, codeVerifier }, language) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      });
    },
    async account(query, { state, nonce, codeVerifier }) {
      const provider = await configuration();
      const cameBack = new URL(callback);
      cameBack.search = query;
      const tokens = await oidc.authorizationCodeGrant(provider, cameBack, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email:
          verifiedEmail(claims) ??
          verifiedEmail(await userInfo(provider, tokens.access_token, claims.sub)),
        hasSecondFactor: saysSecondFactor(claims, settings.secondFactor),
      };
    },
  };
}

/** Asks the provider for its endpoints and ways. Throws where it is not the one of the settings. */
export async function discover(settings: OidcSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  const found = await oidc.discovery(
    issuer,
    settings.clientId,
    undefined,
    asTheProviderTakesIt(settings.clientSecret),
    {
      timeout: patienceSeconds,
      execute: [
        // The signature is checked too, though the token comes straight from the provider.
        oidc.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
  // An address of many organisations would let each of them say whose address is whose.
  if (new URL(found.serverMetadata().issuer).href !== issuer.href) {
    throw new Error('the provider is not the one of OIDC_ISSUER');
  }
  return found;
}

/** The secret in the body, which nobody encodes in a way of their own, or else in a header. */
function asTheProviderTakesIt(secret: string): oidc.ClientAuth {
  const inBody = oidc.ClientSecretPost(secret);
  const inHeader = oidc.ClientSecretBasic(secret);
  return (provider, ...rest) =>
    (provider.token_endpoint_auth_methods_supported?.includes('client_secret_post')
      ? inBody
      : inHeader)(provider, ...rest);
}

/** What the provider tells of the person beside the token, as many do; it is of the same account. */
async function userInfo(
  provider: oidc.Configuration,
  token: string,
  subject: string,
): Promise<Claims> {
  if (provider.serverMetadata().userinfo_endpoint === undefined) return {};
  return { ...(await oidc.fetchUserInfo(provider, token, subject)) };
}

function verifiedEmail(claims: Claims): string | null {
  const { email: told, email_verified: isVerified } = claims;
  if (typeof told !== 'string' || isVerified !== true) return null;
  const email = told.trim().normalize('NFC').toLowerCase();
  return isEmail(email) ? email : null;
}

function saysSecondFactor({ amr, acr }: Claims, values: readonly string[]): boolean {
  const said: unknown[] = [acr, ...(Array.isArray(amr) ? amr : [])];
  return said.some((each) => typeof each === 'string' && values.includes(each));
}
