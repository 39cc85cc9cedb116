/** Entry of pages meant for paper: their print button, which needs a script, shows itself. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
