/** The code that an embedding page copies, and what that page has to allow for it to work. */
import type { Embed, EmbedKind } from '#domain/embed.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import {
  embedAddress,
  embedScriptAddress,
  municipalityAddress,
  newestAddress,
} from './addresses.ts';
import type { EmbedScript } from './addresses.ts';

/** In pixels, until the page inside tells its own: holds a radar and seven dimensions at 320 px. */
const frameHeight = 1560;

/** `origin` is that of the service, and empty on our own pages. */
export interface Snippet {
  kind: EmbedKind;
  embed: Embed;
  /** Of the municipality, in the language of the embed. */
  name: string;
}

/** Frame or element, and the script that it wants: a line of code each. */
export function snippet({ kind, embed, name }: Snippet, origin: string): Html[] {
  return kind === 'frame' ? frame(embed, name, origin) : radar(embed, name, origin);
}

/** The code as text to copy. */
export function snippetText(code: Snippet, origin: string): string {
  return snippet(code, origin)
    .map((line) => String(line).replaceAll(/\s+/g, ' ').replaceAll(' >', '>').trim())
    .join('\n');
}

/** The sources that a Content-Security-Policy must name. */
export function policyFor(kind: EmbedKind, origin: string): string {
  return kind === 'frame'
    ? `frame-src ${origin}; script-src ${origin}`
    : `script-src ${origin}; connect-src ${origin}`;
}

function frame(embed: Embed, name: string, origin: string): Html[] {
  return [
    html`<iframe
      src="${origin}${embedAddress(embed)}"
      title="${words(embed.language).t('public-survey-name')}: ${name}"
      width="100%"
      height="${frameHeight}"
      loading="lazy"
    ></iframe> `,
    script('fit-frames.js', origin),
  ];
}

/** What stands inside is what a reader gets without scripts. */
function radar({ code, language, year, theme }: Embed, name: string, origin: string): Html[] {
  const address =
    year === 'newest' ? newestAddress(language, code) : municipalityAddress(language, code, year);
  return [
    html`<kuntatutka-radar
      municipality="${code}"
      lang="${language}"
      ${year !== 'newest' && html` year="${String(year)}"`}
      ${theme !== 'auto' && html` theme="${theme}"`}
      ><a href="${origin}${address}"
        >${words(language).t('public-survey-name')}: ${name}</a
      ></kuntatutka-radar
    > `,
    script('kuntatutka-radar.js', origin),
  ];
}

function script(name: EmbedScript, origin: string): Html {
  return html`<script type="module" src="${origin}${embedScriptAddress(name)}"></script> `;
}
