/** How the element looks, in a sheet of its own: no policy of the embedding page stands against it. */
import type { EmbedProperty } from '#domain/embed.ts';

type Look = Partial<Record<EmbedProperty, string>>;

const light: Look = {
  ink: '#16202c',
  soft: '#4b5a6b',
  line: '#d5dce4',
  surface: '#fff',
  link: '#0b5cad',
  now: '#0b5cad',
  previous: '#b4530a',
  'example-surface': '#fff4d6',
  'example-ink': '#5b4300',
};

const dark: Look = {
  ink: '#e9eef4',
  soft: '#a9b7c6',
  line: '#33404e',
  surface: '#182029',
  link: '#8cc2f7',
  now: '#7db8f5',
  previous: '#f0a35e',
  'example-surface': '#3a2f0d',
  'example-ink': '#ffe6a3',
};

/** A page's own value goes before ours. */
function declare(look: Look): string {
  return Object.entries(look)
    .map(([name, value]) => `--${name}:var(--kuntatutka-${name},${value});`)
    .join('');
}

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block; container-type: inline-size; }
:host([hidden]) { display: none; }
figure {
  ${declare({ ...light, font: 'inherit', radius: '10px' })}
  color-scheme: light;
  margin: 0;
  padding: 16px;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
  color: var(--ink);
  font-family: var(--font);
  line-height: 1.5;
  text-align: start;
  overflow-wrap: break-word;
}
@media screen {
  :host([theme='dark']) figure { ${declare(dark)} color-scheme: dark; }
}
@media screen and (prefers-color-scheme: dark) {
  :host(:not([theme='light'])) figure { ${declare(dark)} color-scheme: dark; }
}
a { color: var(--link); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
p { margin: 0 0 8px; }
.example { padding: 8px 12px; border-radius: 6px; background: var(--example-surface); color: var(--example-ink); }
.title { font-size: 1.25em; font-weight: 700; line-height: 1.25; }
.title span { display: block; color: var(--soft); font-size: .75em; font-weight: 400; }
.key { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0; padding: 0; font-weight: 600; list-style: none; }
.key svg { width: 30px; height: 12px; margin-inline-end: 6px; vertical-align: middle; }
.picture { display: block; width: 100%; max-width: 620px; height: auto; margin: 8px auto 0; }
.picture text { font-family: inherit; }
.ring, .spoke { fill: none; stroke: var(--line); }
.outer { stroke: var(--soft); }
.shape { fill: none; stroke-linejoin: round; }
.now { stroke: var(--now); stroke-width: 3; }
.previous { stroke: var(--previous); stroke-width: 2.5; stroke-dasharray: 7 5; }
.filled { fill: var(--now); fill-opacity: .16; }
.mark { stroke: var(--surface); stroke-width: 2; stroke-dasharray: none; }
.mark.now, .score { fill: var(--now); }
.mark.previous { fill: var(--previous); }
.label { fill: var(--ink); }
.score { font-weight: 700; }
.tick { fill: var(--soft); }
.bars { display: none; margin: 8px 0 0; padding: 0; list-style: none; }
.bars li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 6px 0; }
.bars b { margin-inline-start: auto; }
.bars svg { width: calc(100% - 6px); height: 10px; margin-inline: 3px; overflow: visible; }
.bars rect { fill: var(--line); }
.bars .bar { fill: var(--now); stroke: none; }
.bars .before { fill: var(--previous); stroke: var(--surface); stroke-width: 1; }
.reasons { margin: 8px 0; padding: 0 0 0 1.2em; color: var(--soft); font-size: .9em; }
summary { padding: 10px 0; color: var(--link); cursor: pointer; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9em; }
caption { padding: 4px 0; color: var(--soft); text-align: start; }
th, td { padding: 6px 8px; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.note { margin: 8px 0 0; color: var(--soft); font-size: .85em; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@container (max-width: 399px) {
  .picture { display: none; }
  .bars { display: block; }
}
@media (forced-colors: active) {
  figure {
    --ink: CanvasText; --soft: CanvasText; --line: GrayText; --surface: Canvas; --link: LinkText;
    --now: CanvasText; --previous: LinkText;
  }
  svg { forced-color-adjust: none; }
}
@media print {
  details::details-content { content-visibility: visible; block-size: auto; }
  figure { break-inside: avoid; print-color-adjust: exact; }
}
`);
