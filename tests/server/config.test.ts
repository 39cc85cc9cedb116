/** Settings: what is understood, and the one sentence that says what is not. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, variableNames } from '../../server/config.ts';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

const provider = {
  OIDC_ISSUER: 'https://login.example.org/realms/liitto',
  OIDC_CLIENT_ID: 'kuntatutka',
  OIDC_CLIENT_SECRET: 's3cret',
  OIDC_NAME: 'Keski-Suomen liitto',
};

describe('the settings', () => {
  test('have sensible values when nothing is set', () => {
    expect(readConfig({})).toEqual({
      host: 'localhost',
      port: 3000,
      databaseUrl: null,
      dataDir: resolve('var'),
      publicUrl: 'http://localhost:3000',
      smtpUrl: null,
      mailFrom: null,
      oidc: null,
      logLevel: 'info',
      trustProxy: false,
    });
  });

  test('are the same when a variable is empty as when it is unset', () => {
    const empty = Object.fromEntries(variableNames.map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  test('say the public address with the port when only the port is given', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  test('drop the slash at the end of the public address', () => {
    const { publicUrl } = readConfig({ PUBLIC_URL: 'https://kuntatutka.example/' });
    expect(publicUrl).toBe('https://kuntatutka.example');
  });

  test('trust as many proxies, or those proxies, as are named', () => {
    expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' }).trustProxy).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
    ]);
  });

  test('take a sender with a name', () => {
    const mail = { SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'Kuntatutka <tutka@example.org>' };
    expect(readConfig(mail).mailFrom).toBe('Kuntatutka <tutka@example.org>');
  });

  test('take an OpenID Connect provider, whose word for a second factor is mfa unless told', () => {
    expect(readConfig(provider).oidc).toEqual({
      issuer: 'https://login.example.org/realms/liitto',
      clientId: 'kuntatutka',
      clientSecret: 's3cret',
      name: 'Keski-Suomen liitto',
      secondFactor: ['mfa'],
    });
    const told = { ...provider, OIDC_SECOND_FACTOR: 'mfa, urn:example:two' };
    expect(readConfig(told).oidc?.secondFactor).toEqual(['mfa', 'urn:example:two']);
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080/realm', 'http://[::1]:1'])(
    'take a provider on this machine without https: %s',
    (issuer) => {
      expect(readConfig({ ...provider, OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer);
    },
  );

  test('are all named in .env.example, and it names no other', () => {
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(new Set(named)).toEqual(new Set(variableNames));
  });

  test('in .env.example are the values that hold without it', () => {
    const env = parseEnv(example);
    expect(readConfig(env)).toEqual(readConfig({}));
  });
});

const faults: { title: string; env: Record<string, string>; says: RegExp }[] = [
  {
    title: 'a port that is no number',
    env: { PORT: 'http' },
    says: /^PORT must .* it is "http"\.$/,
  },
  {
    title: 'a port that is too great',
    env: { PORT: '70000' },
    says: /^PORT must be a whole number/,
  },
  { title: 'a port that is negative', env: { PORT: '-1' }, says: /^PORT must/ },
  { title: 'a host with a path', env: { HOST: 'localhost/x' }, says: /^HOST must be a host name/ },
  {
    title: 'a database of another kind',
    env: { DATABASE_URL: 'mysql://owner:s3cret@db/kuntatutka' },
    says: /^DATABASE_URL must be the address of a PostgreSQL/,
  },
  {
    title: 'a database without a password',
    env: { DATABASE_URL: 'postgres://s3cret@db/kuntatutka' },
    says: /^DATABASE_URL must .* password/,
  },
  {
    title: 'a database without a name',
    env: { DATABASE_URL: 'postgresql://owner:s3cret@db' },
    says: /^DATABASE_URL must/,
  },
  {
    title: 'a public address with a path',
    env: { PUBLIC_URL: 'https://example.org/tutka' },
    says: /^PUBLIC_URL must be a web address without a path/,
  },
  {
    title: 'a public address that is none',
    env: { PUBLIC_URL: 'tutka' },
    says: /^PUBLIC_URL must/,
  },
  {
    title: 'a mail server of another kind',
    env: { SMTP_URL: 'https://user:s3cret@mail.example', MAIL_FROM: 'a@example.org' },
    says: /^SMTP_URL must be the address of a mail server/,
  },
  {
    title: 'a mail server without a sender',
    env: { SMTP_URL: 'smtp://user:s3cret@mail.example' },
    says: /^MAIL_FROM is missing though SMTP_URL is set/,
  },
  {
    title: 'a sender without a mail server',
    env: { MAIL_FROM: 'a@example.org' },
    says: /^SMTP_URL is missing though MAIL_FROM is set/,
  },
  {
    title: 'a sender that is no address',
    env: { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Kuntatutka' },
    says: /^MAIL_FROM must be an e-mail address/,
  },
  ...[
    'http://login.example.org',
    'http://localhost.example.org',
    'login.example.org',
    'https://login.example.org/?tenant=1',
    'https://user@login.example.org',
  ].map((issuer) => ({
    title: `a provider at ${issuer}`,
    env: { ...provider, OIDC_ISSUER: issuer },
    says: /^OIDC_ISSUER must be the https address/,
  })),
  ...Object.keys(provider).map((name) => ({
    title: `a provider without ${name}`,
    env: { ...provider, [name]: '' },
    says: new RegExp(`^${name} is missing though OIDC_[A-Z_]+ is set`),
  })),
  {
    title: 'a provider with too long a name',
    env: { ...provider, OIDC_NAME: 'x'.repeat(61) },
    says: /^OIDC_NAME must be a name of at most 60/,
  },
  {
    title: 'a second factor that is no value',
    env: { ...provider, OIDC_SECOND_FACTOR: 'mfa,' },
    says: /^OIDC_SECOND_FACTOR must be a list/,
  },
  { title: 'an unknown log level', env: { LOG_LEVEL: 'loud' }, says: /^LOG_LEVEL must be one of/ },
  {
    title: 'trust in anybody',
    env: { TRUST_PROXY: 'true' },
    says: /^TRUST_PROXY must be a number/,
  },
];

describe('a wrong setting', () => {
  test.each(faults)('stops the start: $title', ({ env, says }) => {
    const message = faultOf(env);
    expect(message).toMatch(says);
    expect(message).toMatch(/e\.g\. [A-Z_]+=/);
    expect(message).not.toContain('\n');
    expect(message).not.toContain('s3cret');
  });

  test('is told alone, even when there are several', () => {
    expect(faultOf({ PORT: 'x', LOG_LEVEL: 'loud' }).match(/ must be /g)).toHaveLength(1);
  });
});

function faultOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
}
