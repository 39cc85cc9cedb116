/** Loads words and elements of the charts; a page imports it when one of them comes near. */
import { loadWords } from '../words.ts';

await loadWords(
  import.meta.glob<string>('../../domain/words/*/chart.ftl', { query: '?raw', import: 'default' }),
);
await Promise.all([
  import('../elements/kt-radar-chart.ts'),
  import('../elements/kt-trend-chart.ts'),
]);
