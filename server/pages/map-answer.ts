/** Composes the page and the picture of a map of findings: for readers and for a preview. */
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { mapResults } from '../results/map-results.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { mapFile } from './map-file.ts';
import { mapPage } from './map-page.ts';
import { aboutResults } from './municipality-answer.ts';
import type { Reading } from './municipality-answer.ts';
import { withdrawnOr } from './no-results.ts';
import { pageAnswer, pictureFile } from './page-answer.ts';

/** Without `show` the map that the round shows first. Throws `no-results`, `release-withdrawn`. */
export async function mapAnswer(
  db: Db,
  { slug, year, show }: { slug: string; year: number; show?: string | undefined },
  form: '' | '.svg',
  reading: Pick<Reading, 'language' | 'publicUrl'>,
): Promise<ComposedAnswer> {
  const { language, publicUrl } = reading;
  const results = await mapResults(db, slug, year, show);
  if (results === null) {
    const what = [show, slug, year].filter((part) => part !== undefined).join(' ');
    throw await withdrawnOr(db, { slug, year }, new Problem('no-results', { what }));
  }
  const about = aboutResults(results, reading);
  return form === ''
    ? pageAnswer(mapPage(results, language, publicUrl), about)
    : pictureFile(mapFile(results, language, publicUrl), about);
}
