/** An auto-escaping template tag: what is put into a page is text unless it is already HTML. */

/** A piece of finished HTML. Only this file makes one. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString(): string {
    return this.source;
  }
}

export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/** Builds HTML; strings and numbers are escaped, arrays joined, null, undefined and false left out. */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  const own = withoutIndentation(strings);
  let source = own[0] ?? '';
  for (const [index, part] of parts.entries()) source += write(part) + (own[index + 1] ?? '');
  return new Html(source);
}

/** Templates are indented for whoever reads the code; readers of the page need not load that. */
const bare = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutIndentation(strings: TemplateStringsArray): readonly string[] {
  const known = bare.get(strings);
  if (known !== undefined) return known;
  const own = strings.map((text) => text.replaceAll(/\n\s+/g, '\n'));
  bare.set(strings, own);
  return own;
}

/** Data for a `<script type="application/json">` block: nothing in it can end the block. */
export function jsonForHtml(data: unknown): Html {
  return new Html(JSON.stringify(data).replaceAll('<', String.raw`\u003c`));
}

/** Escapes a text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function write(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(write).join('');
}
