/** Entry of the page that makes embeds: its button, which needs a script, shows itself and copies. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  const text = document.querySelector<HTMLTextAreaElement>(`#${button.dataset['copies']}`);
  const status = button.parentElement?.querySelector<HTMLElement>('[role="status"]');
  if (!text || !status) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void copy(text, status);
  });
}

async function copy(text: HTMLTextAreaElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = status.dataset['copied'] ?? '';
  } catch {
    // No clipboard without https, nor where the reader has refused it.
    status.textContent = status.dataset['byHand'] ?? '';
    text.select();
  }
}
