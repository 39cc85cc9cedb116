/** The pages of planning with their words, fetched when the first of them is visited. */
import { KtNextRound } from '../elements/kt-next-round.ts';
import { KtRoundDetails } from '../elements/kt-round-details.ts';
import { loadWords } from '../words.ts';

// They draw themselves as soon as they are defined, so their words come first.
await loadWords(
  import.meta.glob<string>('../../domain/words/*/next-round.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-next-round', KtNextRound);
customElements.define('kt-round-details', KtRoundDetails);
