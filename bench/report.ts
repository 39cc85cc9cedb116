/** Writes down a run: a file for programs and a table for people. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Aim, Figure, Unit } from './figure.ts';
import type { Machine } from './machine.ts';
import { total } from './page-bytes.ts';
import type { Bytes, PageBytes } from './page-bytes.ts';
import { projectFolder } from './program.ts';

export interface Report {
  machine: Machine;
  /** Seconds that the whole run took. */
  seconds: number;
  figures: Figure[];
  bytes: PageBytes[];
}

const latest = join(projectFolder, 'bench/latest.json');
const readme = join(projectFolder, 'README.md');
const markers = /(<!-- bench -->)[^]*?(<!-- \/bench -->)/;

export async function writeLatest(report: Report): Promise<void> {
  await writeFile(latest, `${JSON.stringify(report, null, 2)}\n`);
}

export async function readLatest(): Promise<Report> {
  return JSON.parse(await readFile(latest, 'utf8')) as Report;
}

/** Puts the table between `<!-- bench -->` and `<!-- /bench -->` of the README, if it has them. */
export async function writeReadme(report: Report): Promise<boolean> {
  const text = await readFile(readme, 'utf8').catch(() => '');
  if (!markers.test(text)) return false;
  await writeFile(
    readme,
    text.replace(
      markers,
      (_all, open: string, close: string) => `${open}\n${markdown(report)}\n${close}`,
    ),
  );
  return true;
}

export function markdown({ machine, figures, bytes }: Report): string {
  const { date, processor, cores, node, postgres, loadBefore } = machine;
  return [
    `Seen on ${date} with ${cores} × ${processor}, Node ${node}, PostgreSQL ${postgres} ` +
      `(durable: fsync on); load before the run ${loadBefore}.`,
    '',
    '| what | median | least – greatest | aim | reached |',
    '| --- | ---: | ---: | ---: | :---: |',
    ...figures.map(row),
    '',
    '| what a browser fetches, in bytes | raw | brotli | sent |',
    '| --- | ---: | ---: | ---: |',
    ...bytes.flatMap(bytesRows),
  ].join('\n');
}

function row({ what, unit, median, min, max, rounds, aim, reached }: Figure): string {
  const range = rounds === 1 ? '' : `${shown(min, unit)} – ${shown(max, unit)}`;
  const verdict = reached === null ? '' : reached ? 'yes' : '**no**';
  return `| ${what} | ${shown(median, unit)} | ${range} | ${shownAim(aim, unit)} | ${verdict} |`;
}

function shownAim(aim: Aim | null, unit: Unit): string {
  if (aim === null) return '';
  return 'atLeast' in aim ? `≥ ${shown(aim.atLeast, unit)}` : `≤ ${shown(aim.atMost, unit)}`;
}

function shown(value: number, unit: Unit): string {
  const number = Number.isInteger(value) && unit !== 'ratio' ? value : Number(value.toPrecision(3));
  return unit === 'ratio' || unit === 'exponent' ? number.toFixed(2) : `${number} ${unit}`;
}

function bytesRows({ page, html, styles, scripts, later }: PageBytes): string[] {
  const parts: [string, Bytes[]][] = [
    ['HTML', [html]],
    [`styles (${styles.length})`, styles],
    [`scripts with the page (${scripts.length})`, scripts],
    [`scripts after it (${later.length})`, later],
    ['all', [html, ...styles, ...scripts, ...later]],
  ];
  return parts.map(([part, files]) => {
    const { raw, brotli, sent } = total(files);
    return `| ${page}: ${part} | ${raw} | ${brotli} | ${sent} |`;
  });
}
