/** What was typed into a box, ready to be an answer. */

/** People type `www.kunta.fi`; a web address has its scheme. */
export function withScheme(typed: string): string {
  const text = typed.trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}

export function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}

export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
