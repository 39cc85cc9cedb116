/**
 * The best-known survey library of the npm registry, SurveyJS, with the same questions: fetched and
 * built for one run in the scratch folder, so that it never becomes a dependency of the project.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Language } from '#domain/language.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { build } from 'vite';

const run = promisify(execFile);
const version = '2.5.38';
const language: Language = 'fi';

export interface LibraryForm {
  origin: string;
  name: string;
  /** Scripts and styles at brotli's best, in bytes. */
  scripts: number;
  styles: number;
  close(): void;
}

/** Needs the npm registry. The form has one page a dimension, as ours has. */
export async function openLibraryForm(
  folder: string,
  questionnaire: Questionnaire,
): Promise<LibraryForm> {
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run(
    'npm',
    ['install', '--ignore-scripts', `survey-core@${version}`, `survey-js-ui@${version}`],
    { cwd: folder },
  );
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'form.js'), script(questionnaire));
  const outDir = join(folder, 'dist');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir, modulePreload: { polyfill: false } },
  });
  const files = await compressedFiles(outDir);
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url!;
    const found = files.get(path);
    if (found === undefined) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': found.type, 'content-encoding': 'br' })
      .end(found.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sum = (ending: string) =>
    [...files]
      .filter(([path]) => path.endsWith(ending))
      .reduce((all, [, { bytes }]) => all + bytes.length, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    name: `SurveyJS ${version}`,
    scripts: sum('.js'),
    styles: sum('.css'),
    close: () => server.close(),
  };
}

const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Form</title>
<main id="form"></main><script type="module" src="./form.js"></script></html>`;

function script(questionnaire: Questionnaire): string {
  return `import { Model } from 'survey-core';
import 'survey-js-ui';
import 'survey-core/survey-core.min.css';
new Model(${JSON.stringify(libraryModel(questionnaire))}).render(document.getElementById('form'));`;
}

function libraryModel({ dimensions, questions }: Questionnaire): object {
  return {
    checkErrorsMode: 'onValueChanging',
    pages: dimensions.map(({ key, label }) => ({
      name: key,
      title: label[language],
      elements: questions.filter(({ dimension }) => dimension === key).map(libraryQuestion),
    })),
  };
}

function libraryQuestion(question: Question): object {
  const common = {
    name: question.key,
    title: question.wording[language],
    description: question.help?.[language],
    isRequired: question.core,
    hasComment: true,
  };
  const choices = question.options.map(({ key, label }) => ({ value: key, text: label[language] }));
  switch (question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return { type: 'radiogroup', ...common, choices };
    case 'multiple_choice':
      return { type: 'checkbox', ...common, choices };
    case 'number':
    case 'money_eur':
      return {
        type: 'text',
        ...common,
        validators: [{ type: 'numeric', minValue: 0, maxValue: 1e12 }],
        textUpdateMode: 'onTyping',
      };
    case 'text':
      return { type: question.format === 'url' ? 'text' : 'comment', ...common };
    case 'contact':
      return {
        type: 'multipletext',
        ...common,
        items: ['name', 'title', 'email', 'phone'].map((name) => ({ name })),
      };
  }
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

async function compressedFiles(
  folder: string,
): Promise<Map<string, { type: string; bytes: Buffer }>> {
  const files = new Map<string, { type: string; bytes: Buffer }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    files.set(path.slice(folder.length), {
      type: types[entry.name.split('.').at(-1)!] ?? 'application/octet-stream',
      bytes: brotliCompressSync(await readFile(path), quality),
    });
  }
  return files;
}
