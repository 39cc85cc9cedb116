/** How many bytes a browser fetches for a page: its HTML, its styles and its scripts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { projectFolder } from './program.ts';
import type { Program } from './program.ts';
import { fetchRaw } from './raw-response.ts';

const compress = promisify(brotliCompress);

export interface Bytes {
  file: string;
  raw: number;
  /** At brotli's best. */
  brotli: number;
  /** What the service sends to a browser that takes brotli. */
  sent: number;
}

export interface PageBytes {
  page: string;
  html: Bytes;
  styles: Bytes[];
  /** Fetched with the page. */
  scripts: Bytes[];
  /** Fetched by scripts once they run, in a page in Finnish. */
  later: Bytes[];
}

interface ManifestEntry {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}
type Manifest = Record<string, ManifestEntry>;

/** `words` are the catalogues that the page's script loads. */
const pages = [
  { page: 'Municipality page', path: '/fi/municipalities/179/2025', words: ['chart'] },
  {
    page: "Respondent's app",
    path: '/fi/answer/keski-suomi/2026/179',
    words: ['form', 'check', 'people'],
  },
  {
    page: "Coordinator's desk",
    path: '/fi/desk/keski-suomi/2026',
    words: ['form', 'desk', 'board', 'check'],
  },
];
/** The apps are shown to those who seem to be signed in; who they are is asked by the app. */
const headers = { cookie: 'kuntatutka=nobody', 'accept-encoding': 'br' };

export async function measurePageBytes({ origin }: Program): Promise<PageBytes[]> {
  const manifest = JSON.parse(
    await readFile(join(projectFolder, 'dist/.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  const measured: PageBytes[] = [];
  for (const { page, path, words } of pages) {
    const html = (await fetchRaw(origin + path, { cookie: headers.cookie })).body.toString();
    const links = html.matchAll(/(?:href|src)="\/assets\/([^"]+)"/g);
    const linked = new Set([...links].map((match) => match[1]));
    const names = Object.keys(manifest).filter((name) => linked.has(manifest[name]!.file));
    const scripts = namesFrom(
      manifest,
      names.filter((name) => name.endsWith('.ts')),
      words,
      false,
    );
    const all = namesFrom(manifest, [...scripts], words, true);
    const later = [...all].filter((name) => !scripts.has(name));
    const bytes = (found: Iterable<string>) =>
      Promise.all([...found].map((name) => bytesOf(origin, `/assets/${manifest[name]!.file}`)));
    measured.push({
      page,
      html: await bytesOf(origin, path),
      styles: await bytes(names.filter((name) => name.endsWith('.css'))),
      scripts: await bytes(scripts),
      later: await bytes(later),
    });
  }
  return measured;
}

/** These modules, all that they import, and if wanted what they import at run time. */
function namesFrom(
  manifest: Manifest,
  first: readonly string[],
  words: readonly string[],
  atRunTime: boolean,
): Set<string> {
  const found = new Set<string>();
  const waiting = [...first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const { imports = [], dynamicImports = [] } = manifest[name]!;
    waiting.push(...imports, ...(atRunTime ? dynamicImports.filter(isWanted) : []));
  }
  return found;

  function isWanted(name: string): boolean {
    const [, language, catalogue] = /words\/(\w+)\/(\w+)\.ftl/.exec(name) ?? [];
    return catalogue === undefined || (language === 'fi' && words.includes(catalogue));
  }
}

async function bytesOf(origin: string, path: string): Promise<Bytes> {
  const { body } = await fetchRaw(origin + path, { cookie: headers.cookie });
  const sent = await fetchRaw(origin + path, headers);
  return {
    file: path.replace('/assets/', ''),
    raw: body.length,
    brotli: (await compress(body)).length,
    sent: sent.body.length,
  };
}

/** The sum over several files. */
export function total(files: readonly Bytes[]): Omit<Bytes, 'file'> {
  const sum = (of: (bytes: Bytes) => number) => files.reduce((all, each) => all + of(each), 0);
  return {
    raw: sum(({ raw }) => raw),
    brotli: sum(({ brotli }) => brotli),
    sent: sum(({ sent }) => sent),
  };
}
