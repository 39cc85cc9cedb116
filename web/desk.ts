/** Entry of the coordinator's pages. */
import { KtDeskApp } from './elements/kt-desk-app.ts';
import { loadWords } from './words.ts';

// The app draws itself as soon as it is defined, so its words come first.
await loadWords(
  import.meta.glob<string>('../domain/words/*/{form,desk,board,check,finding}.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-desk-app', KtDeskApp);

// Whoever coordinates may answer for a municipality too, in the same browser.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('.sign-out')) return;
  event.preventDefault();
  import('./answering/sign-out-elsewhere.ts')
    .then(({ signOutElsewhere }) => signOutElsewhere(form))
    .catch(() => form.submit());
});
