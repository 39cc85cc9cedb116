/** The colours and letters that a chart is drawn with, read from the page it stands on. */

export interface Ink {
  now: string;
  previous: string;
  median: string;
  /** Text. */
  ink: string;
  /** Quieter text. */
  soft: string;
  /** Grid lines. */
  line: string;
  /** Lines that are there for comparison only. */
  background: string;
  /** What lies behind. */
  card: string;
  /** Messages about invented data. */
  exampleBg: string;
  exampleInk: string;
  fontFamily: string;
  /** Does the reader want things to stand still? */
  isStill: boolean;
  /** Does the reader's system force a few colours of its own? */
  isForced: boolean;
}

type Colour = Exclude<keyof Ink, 'fontFamily' | 'isStill' | 'isForced'>;

const pageColours: Record<Colour, string> = {
  now: 'var(--now)',
  previous: 'var(--previous)',
  median: 'var(--median)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  background: 'var(--line-strong)',
  card: 'var(--card)',
  exampleBg: 'var(--example-bg)',
  exampleInk: 'var(--example-ink)',
};

/** Nobody repaints a canvas in forced colours, so it takes the reader's own by their names. */
const forcedColours: Record<Colour, string> = {
  now: 'Highlight',
  previous: 'CanvasText',
  median: 'CanvasText',
  ink: 'CanvasText',
  soft: 'CanvasText',
  line: 'GrayText',
  background: 'GrayText',
  card: 'Canvas',
  exampleBg: 'Canvas',
  exampleInk: 'CanvasText',
};

const forced = window.matchMedia('(forced-colors: active)');
const still = window.matchMedia('(prefers-reduced-motion: reduce)');
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Reads the colours through `probe`, an element of the page that nobody sees. */
export function readInk(probe: HTMLElement): Ink {
  probe.style.forcedColorAdjust = 'none';
  const names = forced.matches ? forcedColours : pageColours;
  const read = (name: Colour): string => {
    probe.style.color = names[name];
    return getComputedStyle(probe).color;
  };
  return {
    now: read('now'),
    previous: read('previous'),
    median: read('median'),
    ink: read('ink'),
    soft: read('soft'),
    line: read('line'),
    background: read('background'),
    card: read('card'),
    exampleBg: read('exampleBg'),
    exampleInk: read('exampleInk'),
    fontFamily: getComputedStyle(probe).fontFamily,
    isStill: still.matches,
    isForced: forced.matches,
  };
}

/** Calls back when anything that `readInk` reads may have changed; the answer stops that. */
export function onInkChange(redraw: () => void): () => void {
  const queries = [forced, still, dark];
  for (const query of queries) query.addEventListener('change', redraw);
  return () => {
    for (const query of queries) query.removeEventListener('change', redraw);
  };
}
