/** Entry of the respondent's pages. */
import { KtAnswerApp } from './elements/kt-answer-app.ts';
import { loadWords } from './words.ts';

// The app draws itself as soon as it is defined, so its words come first.
await loadWords(
  import.meta.glob<string>('../domain/words/*/{form,check}.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-answer-app', KtAnswerApp);
