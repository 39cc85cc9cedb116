/** Where and when a run was measured: figures of two machines say nothing about each other. */
import { cpus, loadavg, totalmem } from 'node:os';
import { sql } from 'kysely';
import type { Db } from '../server/database.ts';

export interface Machine {
  date: string;
  processor: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  postgres: string;
  /** How safe the measured database keeps what it has confirmed. */
  durability: Record<string, string>;
  /** Mean number of busy processes in the minute before: above 1, others worked here too. */
  loadBefore: number;
}

export async function describeMachine(db: Db): Promise<Machine> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes')
    order by name`.execute(db);
  const { server_version: postgres = '', ...durability } = Object.fromEntries(
    rows.map(({ name, setting }) => [name, setting]),
  );
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: processors[0]?.model.trim() ?? '',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgres,
    durability,
    loadBefore: Number(loadavg()[0]!.toFixed(2)),
  };
}
