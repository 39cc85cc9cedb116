/** Looks over an installation: everything that must be true, and what is wrong where it is not. */
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Database, Db } from '../database.ts';
import { roleName, roles } from '../database/pools.ts';
import { serverVersion, settingsThatLoseData } from '../database/requirements.ts';
import { assetsAreBuilt } from '../http/assets.ts';
import { migrationState } from '../migrate.ts';
import { holds, registerFacts } from '../register/check.ts';
import { tablesHiddenFromOperator, tablesInOrder } from './catalogue.ts';
import { letterTrouble } from '../letters/standing.ts';
import { discover } from '../oidc/provider.ts';
import { registerTables } from './restore.ts';

export interface Finding {
  what: string;
  /** What is wrong and what to do; null when all is well. */
  fault: string | null;
}

/** Tables of which no row belongs to a municipality or a region; any other one is a finding. */
const tablesWithoutOwner: ReadonlySet<string> = new Set([
  ...registerTables,
  'questionnaire',
  'person',
  'sign_in_link',
  'session',
]);
const leastFreeBytes = 500_000_000;
const mailPatienceMs = 5000;

/** What can be known without a database. */
export async function examineSurroundings(config: Config): Promise<Finding[]> {
  return [
    nodeVersion(),
    await dataFolder(config.dataDir),
    await mailServer(config),
    await identityProvider(config),
    builtPages(),
  ];
}

export async function examineDatabase(database: Database): Promise<Finding[]> {
  const findings = await database.asOwner(async (owner) => [
    await versionAndMigrations(owner),
    await durability(owner, database),
    await roleRights(owner),
    await rowSecurity(owner),
  ]);
  return [...findings, await register(database.operator), await letters(database.operator)];
}

function nodeVersion(): Finding {
  const { node } = process.versions;
  const isOld = Number(node.split('.')[0]) < 24;
  return { what: `Node ${node}`, fault: isOld ? 'Node 24 or later is needed.' : null };
}

async function dataFolder(folder: string): Promise<Finding> {
  const what = `DATA_DIR ${folder}`;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize >= leastFreeBytes) return { what, fault: null };
    return { what, fault: 'Less than 500 MB of the disk is free: make room.' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { what, fault: `It cannot be written to (${code}): give it to this user.` };
  }
}

async function mailServer({ smtpUrl }: Config): Promise<Finding> {
  if (smtpUrl === null) {
    return { what: 'Mail: no SMTP_URL, so the operator hands out sign-in links', fault: null };
  }
  const { hostname, port } = new URL(smtpUrl);
  const what = `Mail server ${hostname}${port && `:${port}`}`;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: mailPatienceMs,
    greetingTimeout: mailPatienceMs,
    socketTimeout: mailPatienceMs,
  });
  try {
    await transport.verify();
    return { what, fault: null };
  } catch (error) {
    return { what, fault: `It does not take mail: ${(error as Error).message}. Mend SMTP_URL.` };
  } finally {
    transport.close();
  }
}

async function identityProvider({ oidc }: Config): Promise<Finding> {
  if (oidc === null) return { what: 'Accounts: no OIDC_ISSUER, so letters let in', fault: null };
  const what = `Identity provider ${oidc.issuer}`;
  try {
    await discover(oidc);
    return { what, fault: null };
  } catch (error) {
    return { what, fault: `It does not say where to go: ${reasonOf(error)}. Mend OIDC_ISSUER.` };
  }
}

/** The innermost reason is the one that helps: `connect ECONNREFUSED 127.0.0.1:8080`. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? reasonOf(cause) : message;
}

function builtPages(): Finding {
  return {
    what: 'Built scripts and styles',
    fault: assetsAreBuilt() ? null : 'They are missing: run "npm run build".',
  };
}

async function versionAndMigrations(owner: Db): Promise<Finding> {
  const { text } = await serverVersion(owner);
  const { done, pending, unknown } = await migrationState(owner);
  const odd = [...pending, ...unknown];
  return {
    what: `PostgreSQL ${text} with ${done.length} migrations`,
    fault: odd.length > 0 ? `Migrations pending or unknown here: ${odd.join(', ')}.` : null,
  };
}

async function durability(owner: Db, database: Database): Promise<Finding> {
  const seen = [owner, ...roles.map((role) => database[role])];
  const off = new Set((await Promise.all(seen.map(settingsThatLoseData))).flat());
  return {
    what: 'Confirmed answers survive a crash',
    fault: off.size > 0 ? `They may not, because this is off: ${[...off].join(', ')}.` : null,
  };
}

async function roleRights(owner: Db): Promise<Finding> {
  const { rows } = await sql<{ name: string; excess: string }>`
    select rolname as name, concat_ws(', ', case when rolsuper then 'is superuser' end,
      case when rolbypassrls then 'bypasses row-level security' end,
      case when rolcreaterole then 'may create roles' end,
      case when rolcreatedb then 'may create databases' end,
      case when exists (select from pg_auth_members where member = pg_roles.oid)
        then 'is a member of another role' end,
      case when exists (select from pg_shdepend where refobjid = pg_roles.oid
          and refclassid = 'pg_authid'::regclass and deptype = 'o') then 'owns something' end
    ) as excess
    from pg_roles where rolname = any (${roles.map(roleName)}::text[])`.execute(owner);
  const faults = rows.filter((row) => row.excess !== '').map((row) => `${row.name} ${row.excess}`);
  if (rows.length < roles.length) faults.push('one of them is missing');
  return {
    what: 'The roles of the service own nothing and pass no wall',
    fault: faults.length > 0 ? `${faults.join('; ')}.` : null,
  };
}

async function rowSecurity(owner: Db): Promise<Finding> {
  const open = (await tablesInOrder(owner))
    .filter(({ name, forced }) => !forced && !tablesWithoutOwner.has(name))
    .map(({ name }) => `${name} has no forced row-level security`);
  const hidden = (await tablesHiddenFromOperator(owner)).map(
    (name) => `the operator does not see all of ${name}`,
  );
  const faults = [...open, ...hidden];
  return {
    what: 'Rows of a municipality or region are walled in',
    fault: faults.length > 0 ? `${faults.join('; ')}.` : null,
  };
}

async function register(operator: Db): Promise<Finding> {
  const wrong = (await registerFacts(operator)).filter((fact) => !holds(fact));
  const seen = wrong.map((fact) => `${fact.what}: ${fact.actual} instead of ${fact.expected}`);
  return {
    what: 'The register of municipalities',
    fault: seen.length > 0 ? `${seen.join('; ')}. Run "register update".` : null,
  };
}

async function letters(operator: Db): Promise<Finding> {
  const { late, failed, uncertain } = await letterTrouble(operator);
  const faults = [
    ...(late > 0 ? [`${late} wait for more than an hour`] : []),
    ...(failed > 0 ? [`${failed} were refused`] : []),
    ...(uncertain > 0 ? [`of ${uncertain} nobody knows whether they went out`] : []),
  ];
  return {
    what: 'Letters go out',
    fault: faults.length > 0 ? `${faults.join('; ')}. See "letters list".` : null,
  };
}
