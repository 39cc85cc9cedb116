/** Builds what the browser gets: one entry for each script and style sheet, with a manifest for the server. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const entries = [
  'web/public.ts',
  'web/map.ts',
  'web/answer.ts',
  'web/desk.ts',
  'web/print.ts',
  'web/passkey.ts',
  'web/embed-builder.ts',
  'web/embed/tell-height.ts',
  'web/site.css',
  'web/styles/app.css',
  'web/styles/paper.css',
  'web/styles/second-factor.css',
  'web/styles/theme-light.css',
  'web/styles/theme-dark.css',
];

/** Scripts that other sites' pages run: each is one file whose name never changes. */
const embedEntries = ['web/embed/kuntatutka-radar.ts', 'web/embed/fit-frames.ts'];

/** What every script needs that writes words or draws elements. */
const base = /node_modules|\/web\/words\.ts|\/domain\/(language|number-label)\.ts/;
/** What the apps of respondents and coordinators share; charts and the page of people have their own. */
const survey =
  /\/domain\/(?!helsinki-time|label-lines|personal-data|release-|review)|\/web\/(answering|reading|elements\/kt-(question|copy|waiting)|(?!review-)[a-z-]+\.ts)/;

/** Compressed once here, so that the service only has to send the file. */
const compressed: Plugin = {
  name: 'compressed',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir = 'dist' }) {
    for (const file of await readdir(dir)) {
      if (!/\.(js|css|svg)$/.test(file)) continue;
      await writeFile(join(dir, `${file}.br`), brotliCompressSync(await readFile(join(dir, file))));
    }
  },
};

/** Lines of a template lose their indentation: a browser draws the same, and fetches less. */
const unindented: Plugin = {
  name: 'unindented',
  transform: {
    filter: { id: /\/web\/.*\.ts$/ },
    handler: (code) => code.replaceAll(/\n\s+/g, '\n'),
  },
};

/** A script for other sites carries the words that its folder names, and no others. */
const namedWords: Plugin = {
  name: 'named-words',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'embed',
  load: {
    filter: { id: /\.ftl\?/ },
    async handler(id) {
      const files = await readdir('web/embed');
      const code = await Promise.all(
        files.map((file) => readFile(join('web/embed', file), 'utf8')),
      );
      const named = new Set(code.join('\n').match(/(?<=')(?:public|embed)-[a-z_-]+(?=')/g));
      const source = await readFile(id.slice(0, id.indexOf('?')), 'utf8');
      const messages = source
        .replaceAll(/^#.*$/gm, '')
        .split(/^(?=[a-z])/m)
        .filter((message) => named.has(message.split(' ', 1)[0] ?? ''))
        .map((message) => message.trim());
      return `export default ${JSON.stringify(messages.join('\n'))}`;
    },
  },
};

export default defineConfig({
  plugins: [unindented, compressed, namedWords],
  base: '/assets/',
  publicDir: false,
  build: {
    outDir: 'dist',
    assetsDir: '',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    target: ['chrome120', 'edge120', 'firefox121', 'safari17.2'],
    // Everything is a file of its own: the content security policy lets nothing inlined run.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // A schema that nobody reads leaves no trace: building one has no effect besides itself.
      treeshake: {
        manualPureFunctions: ['z', 'textSchema', 'keySchema', 'optionSchema'],
        propertyReadSideEffects: false,
      },
    },
  },
  // Both are built by the one command.
  builder: {},
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: entries,
          output: {
            // Pieces that always travel together are one file: apart they weigh a seventh more.
            codeSplitting: {
              groups: [
                { name: 'preload', test: /preload-helper/, priority: 3 },
                { name: 'base', test: base, minShareCount: 4, priority: 2 },
                { name: 'survey', test: survey, minShareCount: 2, priority: 1 },
              ],
            },
          },
        },
      },
    },
    embed: {
      consumer: 'client',
      build: {
        // A folder that the service does not serve as it is: what is in there may change.
        outDir: 'dist/.embed',
        manifest: false,
        rolldownOptions: { input: embedEntries, output: { entryFileNames: '[name].js' } },
      },
    },
  },
});
