/** What spreadsheets that were made to do harm cost until they are refused: time and memory. */
import { performance } from 'node:perf_hooks';
import { readUpload } from '../server/exchange/read-upload.ts';
import { figure } from './figure.ts';
import type { Figure } from './figure.ts';
import { sheetXml, workbookParts, zip } from './handmade-workbook.ts';

const rounds = 3;
const mebibyte = 1024 * 1024;
/** Under what is refused by its declared size alone, so that all of it is read. */
const mostRead = 15 * mebibyte;

/** Each bomb costs what the worst of its kind does; memory is that of the whole process above its start. */
export async function measureRefusing(): Promise<Figure[]> {
  const seconds: number[] = [];
  const bytes: number[] = [];
  for (const bomb of bombs()) {
    for (let round = 0; round < rounds; round++) {
      globalThis.gc?.();
      const before = process.memoryUsage.rss();
      let most = before;
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage.rss());
      }, 5);
      const start = performance.now();
      const isRefused = await readUpload(bomb).then(
        () => false,
        () => true,
      );
      seconds.push((performance.now() - start) / 1000);
      clearInterval(watch);
      bytes.push(most - before);
      if (!isRefused) throw new Error('A bomb was taken.');
    }
  }
  const what = 'Refusing a spreadsheet made to do harm, the worst of 8 kinds';
  return [
    figure('refuse-seconds', `${what}: time`, 's', [Math.max(...seconds)], { atMost: 2 }),
    figure('refuse-memory', `${what}: memory`, 'bytes', [Math.max(...bytes)], {
      atMost: 150 * mebibyte,
    }),
  ];
}

function bombs(): Buffer[] {
  const parts = workbookParts('<row/>');
  const large = ' '.repeat(200 * mebibyte);
  return [
    zip({ ...parts, 'xl/a.xml': large }),
    zip({ ...parts, 'xl/a.xml': large }, 10),
    sheetXml(`<row>${repeated('<c><v>1</v></c>')}</row>`),
    sheetXml(repeated('<row><c t="inlineStr"><is><t>å</t></is></c></row>')),
    sheetXml(`<row>${repeated('<a>')}</row>`),
    sheetXml(`<row>${repeated('<c><f>1</f></c>')}</row>`),
    Buffer.from(`a${repeated(',b').slice(0, 9 * mebibyte)}\n`),
    Buffer.from('a;b\n1;2\n'.repeat(mebibyte)),
  ];
}

function repeated(text: string): string {
  return text.repeat(Math.floor(mostRead / text.length));
}
