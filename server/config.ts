/** The settings of one installation, read from environment variables and checked before anything starts. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

export interface Config {
  host: string;
  port: number;
  /** The owner's address of an external PostgreSQL; null when the embedded one is used. */
  databaseUrl: string | null;
  /** Absolute path of the folder that holds everything this installation keeps on disk. */
  dataDir: string;
  /** Where people reach the service: an origin without a slash at its end. */
  publicUrl: string;
  smtpUrl: string | null;
  mailFrom: string | null;
  /** The organisation's own provider of accounts (OpenID Connect); null where there is none. */
  oidc: OidcSettings | null;
  logLevel: (typeof logLevels)[number];
  /** Whose X-Forwarded-* headers are believed: nobody, so many proxies, or these addresses. */
  trustProxy: false | number | string[];
}

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people know the provider by. */
  name: string;
  /** Values of `amr` or `acr` that say that a second factor was given. */
  secondFactor: string[];
}

/** One sentence that names the variable, what is wrong with it and an example. Holds no secret. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const secretVariables = new Set(['DATABASE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET']);

const variables = z.object({
  PORT: text('must be a whole number from 1 to 65535, e.g. PORT=3000', isPort).default('3000'),
  HOST: text('must be a host name or an address, e.g. HOST=0.0.0.0', isHost).default('localhost'),
  DATABASE_URL: text(
    'must be the address of a PostgreSQL with its owner, password and database, ' +
      'e.g. DATABASE_URL=postgres://owner:password@db.example:5432/kuntatutka',
    isDatabaseUrl,
  ).optional(),
  DATA_DIR: text('must be a folder, e.g. DATA_DIR=./var', (value) => !value.includes('\0')) //
    .default('./var'),
  PUBLIC_URL: text(
    'must be a web address without a path, e.g. PUBLIC_URL=https://kuntatutka.example',
    isOrigin,
  ).optional(),
  SMTP_URL: text(
    'must be the address of a mail server, e.g. SMTP_URL=smtp://user:password@mail.example:587',
    isSmtpUrl,
  ).optional(),
  MAIL_FROM: text(
    'must be an e-mail address, e.g. MAIL_FROM=kuntatutka@example.org',
    (value) => z.email().safeParse(/<([^<>]+)>$/.exec(value)?.[1] ?? value).success,
  ).optional(),
  OIDC_ISSUER: text(
    'must be the https address of an OpenID Connect provider, ' +
      'e.g. OIDC_ISSUER=https://login.example.org',
    isIssuer,
  ).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: text(
    'must be a name of at most 60 characters, e.g. OIDC_NAME=Keski-Suomen liitto',
    (value) => value.length <= 60,
  ).optional(),
  OIDC_SECOND_FACTOR: text(
    'must be a list of amr or acr values, e.g. OIDC_SECOND_FACTOR=mfa,https://refeds.org/profile/mfa',
    (value) => listOf(value).every((part) => /^\S+$/.test(part)),
  ).default('mfa'),
  LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}, e.g. LOG_LEVEL=info`)
    .default('info'),
  TRUST_PROXY: text(
    'must be a number of proxies or a list of their addresses, ' +
      'e.g. TRUST_PROXY=1 or TRUST_PROXY=127.0.0.1,10.0.0.0/8',
    (value) => isProxyCount(value) || value.split(',').every(isAddressRange),
  ).optional(),
});

/** The variables that this installation understands. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/** Throws a ConfigError at the first fault. Unset and empty are the same. */
export function readConfig(env: Environment = environment()): Config {
  const given = Object.fromEntries(
    variableNames.map((name) => [name, env[name]?.trim() || undefined]),
  );
  const checked = variables.safeParse(given);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    const name = String(issue.path[0]);
    const shown = secretVariables.has(name) ? '' : `; it is ${JSON.stringify(given[name])}`;
    throw new ConfigError(`${name} ${issue.message}${shown}.`);
  }
  const value = checked.data;
  if (value.SMTP_URL && !value.MAIL_FROM) {
    throw new ConfigError(
      'MAIL_FROM is missing though SMTP_URL is set: name the sender of the mails, ' +
        'e.g. MAIL_FROM=kuntatutka@example.org.',
    );
  }
  if (value.MAIL_FROM && !value.SMTP_URL) {
    throw new ConfigError(
      'SMTP_URL is missing though MAIL_FROM is set: name the mail server too, ' +
        'e.g. SMTP_URL=smtp://mail.example:587, or leave both out.',
    );
  }
  const port = Number(value.PORT);
  return {
    host: value.HOST,
    port,
    databaseUrl: value.DATABASE_URL ?? null,
    dataDir: resolve(value.DATA_DIR),
    publicUrl: value.PUBLIC_URL ? new URL(value.PUBLIC_URL).origin : `http://localhost:${port}`,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM ?? null,
    oidc: oidcSettings(value),
    logLevel: value.LOG_LEVEL,
    trustProxy: trustedProxies(value.TRUST_PROXY),
  };
}

/** What a provider cannot be used without: all of it, or none. */
const neededByOidc = {
  OIDC_ISSUER: ['name the provider', 'https://login.example.org'],
  OIDC_CLIENT_ID: ['name this service as the provider knows it', 'kuntatutka'],
  OIDC_CLIENT_SECRET: ['give the secret that the provider gave', 'a-long-secret'],
  OIDC_NAME: ['say what people know the provider by', 'Keski-Suomen liitto'],
} as const;

function oidcSettings(value: z.infer<typeof variables>): OidcSettings | null {
  const names = Object.keys(neededByOidc) as (keyof typeof neededByOidc)[];
  const given = names.find((name) => value[name] !== undefined);
  if (given === undefined) return null;
  const missing = names.find((name) => value[name] === undefined);
  if (missing !== undefined) {
    const [what, example] = neededByOidc[missing];
    throw new ConfigError(
      `${missing} is missing though ${given} is set: ${what}, ` +
        `e.g. ${missing}=${example}, or leave out all that begin with OIDC_.`,
    );
  }
  return {
    issuer: value.OIDC_ISSUER!,
    clientId: value.OIDC_CLIENT_ID!,
    clientSecret: value.OIDC_CLIENT_SECRET!,
    name: value.OIDC_NAME!,
    secondFactor: listOf(value.OIDC_SECOND_FACTOR),
  };
}

/** What the process was given, and what a `.env` file in the current folder adds to it. */
function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function text(fault: string, isRight: (value: string) => boolean) {
  return z.string().refine(isRight, fault);
}

function trustedProxies(value: string | undefined): Config['trustProxy'] {
  if (value === undefined) return false;
  return isProxyCount(value) ? Number(value) : listOf(value);
}

function listOf(value: string): string[] {
  return value.split(',').map((part) => part.trim());
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

function isHost(value: string): boolean {
  return /^[a-z0-9._:-]+$/i.test(value);
}

function isProxyCount(value: string): boolean {
  return /^[1-9]\d?$/.test(value);
}

function isAddressRange(value: string): boolean {
  const address = value.trim();
  return [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()].some(
    (kind) => kind.safeParse(address).success,
  );
}

function isDatabaseUrl(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    url.username !== '' &&
    url.password !== '' &&
    url.pathname.length > 1
  );
}

function isSmtpUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}

/** Over http a secret would be read on the way; only to this machine there is no way. */
function isIssuer(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === ''
  );
}
