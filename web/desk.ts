/** Entry of the coordinator's pages. */
import { KtDeskApp } from './elements/kt-desk-app.ts';
import { loadWords } from './words.ts';

// The app draws itself as soon as it is defined, so its words come first.
await loadWords('form', 'desk', 'check');
customElements.define('kt-desk-app', KtDeskApp);
