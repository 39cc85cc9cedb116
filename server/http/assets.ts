/** Built scripts and styles: which hashed file stands for which entry of web/. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { html } from './html.ts';
import type { Html } from './html.ts';

interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
}
type Manifest = Record<string, ManifestEntry>;

const manifestFile = new URL('../../dist/.vite/manifest.json', import.meta.url);

/** Where the built files are, for serving them under /assets/. */
export const assetsFolder = new URL('../../dist/', import.meta.url);

/** The address prefix of built files. */
export const assetsPrefix = '/assets/';

/** Read at the first use and kept: a build belongs to a start of the service. */
let manifest: Manifest | undefined;

/** Is there a build to serve? */
export function assetsAreBuilt(): boolean {
  return existsSync(manifestFile);
}

/** `<link>` and `<script>` for entries of web/, such as `site.css` or `answer.ts`. */
export function assetTags(...entries: string[]): Html {
  manifest ??= JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const name of entries) {
    const entry = manifest[`web/${name}`];
    if (entry === undefined) throw new Error(`web/${name} is not in the build`);
    for (const file of entry.css ?? []) styles.add(file);
    (entry.file.endsWith('.css') ? styles : scripts).add(entry.file);
  }
  return html`${[...styles].map(
    (file) => html`<link rel="stylesheet" href="${assetsPrefix}${file}" />`,
  )}${[...scripts].map(
    (file) => html`<script type="module" src="${assetsPrefix}${file}"></script>`,
  )}`;
}

/** A script for other sites, whose name never changes; these stand apart from what is kept for ever. */
export function embedScriptFile(name: string): Promise<Buffer> {
  return readFile(new URL(`.embed/${name}`, assetsFolder));
}
