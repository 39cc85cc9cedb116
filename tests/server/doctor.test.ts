/** The doctor finds what is wrong with an installation, and nothing where all is well. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../server/config.ts';
import type { Config } from '../../server/config.ts';
import { openDatabase } from '../../server/database.ts';
import type { Database } from '../../server/database.ts';
import { StartFault } from '../../server/database/start-fault.ts';
import { command } from '../../server/operations/doctor.command.ts';
import { examineDatabase, examineSurroundings } from '../../server/operations/doctor.ts';
import type { Finding } from '../../server/operations/doctor.ts';
import { testIdentityProvider } from '../harness/identity-provider.ts';
import { freePort } from '../harness/process.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kuntatutka-test-doctor-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** The test database may be careless on purpose, to be fast. */
const durability = 'Confirmed answers survive a crash';
const faults = (findings: Finding[]) =>
  findings.filter(({ fault }) => fault !== null).map(({ what, fault }) => `${what}: ${fault}`);
const faultsOfDatabase = async (examined: Database = database) =>
  faults((await examineDatabase(examined)).filter(({ what }) => what !== durability));

const config = (changes: Partial<Config> = {}): Config => ({
  ...readConfig({ DATA_DIR: folder }),
  ...changes,
});

const faultsAround = async (changes: Partial<Config>) =>
  faults(
    (await examineSurroundings(config(changes))).filter(({ what }) => !what.startsWith('Built')),
  );

describe('in the database the doctor', () => {
  test('finds nothing where all is well', async () => {
    expect(await faultsOfDatabase()).toEqual([]);
  });

  const damages = [
    {
      title: 'a wall that was taken down',
      harm: 'alter table answer no force row level security',
      heal: 'alter table answer force row level security',
      says: /answer has no forced row-level security/,
    },
    {
      title: 'a new table without a wall',
      harm: 'create table opinion (id bigint)',
      heal: 'drop table opinion',
      says: /opinion has no forced row-level security/,
    },
    {
      title: 'rows that a backup would lack',
      harm: 'alter policy operator on response using (false)',
      heal: 'alter policy operator on response using (true)',
      says: /the operator does not see all of response/,
    },
    {
      title: 'a role that owns something',
      harm: 'grant create on schema public to kuntatutka_service; alter table session owner to kuntatutka_service',
      heal: 'alter table session owner to current_user; revoke create on schema public from kuntatutka_service',
      says: /kuntatutka_service owns something/,
    },
    {
      title: 'a migration that is pending',
      harm: `delete from kysely_migration where name = '0004_release'`,
      heal: `insert into kysely_migration values ('0004_release', '2026-01-01')`,
      says: /Migrations pending or unknown here: 0004_release/,
    },
    {
      title: 'a register with a hole',
      harm: `create schema aside;
        create table aside.hole as select * from municipality_year where year = 2025;
        delete from municipality_year where year = 2025`,
      heal: `insert into municipality_year select * from aside.hole;
        drop schema aside cascade`,
      says: /The register of municipalities: .*Run "register update"/,
    },
  ];

  test.each(damages)('finds $title', async ({ harm, heal, says }) => {
    await database.asOwner((owner) => sql.raw(harm).execute(owner));
    const found = await faultsOfDatabase();
    await database.asOwner((owner) => sql.raw(heal).execute(owner));
    expect(found).toEqual([expect.stringMatching(says)]);
    expect(await faultsOfDatabase()).toEqual([]);
  });

  test('finds a role that may lose what it has confirmed', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const setting = `alter role kuntatutka_service in database ${name}`;
    await database.asOwner((owner) =>
      sql.raw(`${setting} set synchronous_commit = off`).execute(owner),
    );
    const again = await openDatabase(
      { databaseUrl: database.url, dataDir: '' },
      { durable: false },
    );
    const findings = await examineDatabase(again);
    await again.close();
    await database.asOwner((owner) =>
      sql.raw(`${setting} reset synchronous_commit`).execute(owner),
    );
    const found = findings.find(({ what }) => what === durability);
    expect(found?.fault).toContain('synchronous_commit');
  });
});

describe('around the database the doctor', () => {
  test('finds nothing where all is well', async () => {
    expect(await faultsAround({})).toEqual([]);
  });

  test('finds a data folder that cannot be one', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await faultsAround({ dataDir: join(file, 'var') })).toEqual([
      expect.stringMatching(/^DATA_DIR .*cannot be written to \(ENOTDIR\)/),
    ]);
  });

  test('tries the mail server, and finds the one that is not there', async () => {
    const mailServer = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
    const port = await freePort();
    const smtpUrl = `smtp://127.0.0.1:${port}`;
    expect(await faultsAround({ smtpUrl })).toEqual([
      expect.stringMatching(/^Mail server 127\.0\.0\.1:\d+: It does not take mail: .*ECONNREFUSED/),
    ]);
    await new Promise<void>((resolve) => void mailServer.listen(port, '127.0.0.1', resolve));
    expect(await faultsAround({ smtpUrl })).toEqual([]);
    await new Promise<void>((resolve) => mailServer.close(resolve));
  });

  test('asks the identity provider where to go, and finds one that is another or not there', async () => {
    const provider = await testIdentityProvider('http://localhost:3000');
    const oidc = provider.settings;
    expect(await faultsAround({ oidc })).toEqual([]);
    const itself = '/.well-known/openid-configuration';
    provider.instead.set(itself, { issuer: 'https://another.example' });
    expect(await faultsAround({ oidc })).toEqual([
      expect.stringMatching(/^Identity provider http:\S+: It does not say where to go: .*issuer/),
    ]);
    await provider.close();
    expect(await faultsAround({ oidc })).toEqual([
      expect.stringMatching(/^Identity provider .*ECONNREFUSED.* Mend OIDC_ISSUER\.$/),
    ]);
  });

  test('finds a provider that is one of many organisations', async () => {
    const many = 'https://login.microsoftonline.com/common/v2.0';
    const answered = vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
      Response.json({
        issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
        authorization_endpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
        token_endpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      }),
    );
    const oidc = { issuer: many, clientId: 'x', clientSecret: 'x', name: 'x', secondFactor: [] };
    expect(await faultsAround({ oidc })).toEqual([
      expect.stringContaining('the provider is not the one of OIDC_ISSUER'),
    ]);
    expect(answered).toHaveBeenCalledOnce();
    answered.mockRestore();
  });

  test('fails and says why when the database cannot be opened at all', async () => {
    const said: string[] = [];
    const status = await command.run([], {
      config: config(),
      openDatabase: () => Promise.reject(new StartFault('No PostgreSQL answers.')),
      print: (line) => said.push(line),
      printError: (line) => said.push(line),
      stopped: new AbortController().signal,
    });
    expect(status).toBe(1);
    expect(said).toContain('wrong  The database: No PostgreSQL answers.');
    expect(said.at(-1)).toMatch(/^\d of \d findings are wrong\.$/);
  });
});
