/** Writes on the chart itself that its answers are invented, so that a copied picture says it too. */
import type { Plugin } from 'chart.js';
import type { Ink } from './ink.ts';

const lineHeight = 15;
const padding = 5;
/** Wide enough for 12-pixel letters of any of the fonts. */
const characterWidth = 6.5;

/** The room that the words need below a chart of this width. */
export function stampHeight(width: number, example: string | null): number {
  return example === null ? 0 : linesOf(example, width).length * lineHeight + 4 * padding;
}

export function exampleStamp(ink: Ink, example: string | null): Plugin<'radar' | 'line'> {
  return {
    id: 'example-stamp',
    afterDraw({ ctx, width, height }) {
      if (example === null) return;
      const lines = linesOf(example, width);
      const boxHeight = lines.length * lineHeight + 2 * padding;
      ctx.save();
      ctx.fillStyle = ink.exampleBg;
      ctx.fillRect(0, height - boxHeight, width, boxHeight);
      ctx.fillStyle = ink.exampleInk;
      ctx.font = `12px ${ink.fontFamily}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      for (const [index, line] of lines.entries()) {
        ctx.fillText(
          line,
          width / 2,
          height - boxHeight + padding + (index + 0.5) * lineHeight,
          width - 2 * padding,
        );
      }
      ctx.restore();
    },
  };
}

function linesOf(text: string, width: number): string[] {
  const room = Math.max(20, Math.floor((width - 2 * padding) / characterWidth));
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
