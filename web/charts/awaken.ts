/** Loads words and elements of the charts; a page imports it when one of them comes near. */
import { loadWords } from '../words.ts';

await loadWords('chart');
await Promise.all([
  import('../elements/kt-radar-chart.ts'),
  import('../elements/kt-trend-chart.ts'),
]);
