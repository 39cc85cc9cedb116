/** The radar as a picture that stands alone, with its name, its source and the example notice in it. */
import type { Language } from '#domain/language.ts';
import { comparedYear, municipalityRadar } from '#domain/municipality-radar.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { exampleParts } from './example-notice.ts';
import { nameOf } from './names.ts';
import { colours, describe, draw } from './radar-picture.ts';

/** An SVG document on white, in the colours of the light theme. */
export function radarFile(
  results: MunicipalityResults,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const geometry = municipalityRadar(results, language);
  const { left, top, width, height } = geometry;
  const middle = left + width / 2;
  const compared = comparedYear(results);
  const notice = results.example === null ? [] : noticeLines(language);
  const head = 76 + notice.length * 20;
  const foot = 52;
  const line = (text: string, y: number, look: Html) =>
    html`<text x="${middle}" y="${y}" text-anchor="middle" font-family="sans-serif" ${look}
      >${text}</text
    > `;
  const heading = `${nameOf(results.municipality.name, language)} ${results.year}`;
  return String(
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="${left} ${top - head} ${width} ${height + head + foot}"
      width="${width}"
      height="${height + head + foot}"
      role="img"
      aria-labelledby="radar-title radar-text"
    >
      ${describe(results, language, 'radar')}
      <rect
        x="${left}"
        y="${top - head}"
        width="${width}"
        height="${height + head + foot}"
        fill="#fff"
      />
      ${
        notice.length > 0 &&
        html`<rect
          x="${left}"
          y="${top - head}"
          width="${width}"
          height="${notice.length * 20 + 14}"
          fill="#fff4d6"
        /> `
      }${notice.map((text, index) => line(text, top - head + 22 + index * 20, html`font-size="13" font-weight="${index === 0 ? 700 : 400}" fill="#5b4300"`))}${line(heading, top - 32, html`font-size="22" font-weight="700" fill="${colours.ink}"`)}${legend(results.year, compared, middle, top - 10)}${draw(geometry)}${line(`${t('public-survey-name')}. ${t('public-not-a-ranking')}`, top + height + 22, html`font-size="11.5" fill="${colours.soft}"`)}${line(`${publicUrl.replace(/^https?:\/\//, '')}/${language}/municipalities/${results.municipality.code}/${results.year} · CC BY 4.0`, top + height + 40, html`font-size="11.5" fill="${colours.soft}"`)}
    </svg> `,
  );
}

function legend(year: number, compared: number | null, middle: number, y: number): Html {
  const entry = (x: number, key: 'now' | 'previous', label: number) =>
    html`<line
        x1="${x}"
        x2="${x + 30}"
        y1="${y - 5}"
        y2="${y - 5}"
        stroke="${colours[key]}"
        stroke-width="3"
        ${key === 'previous' && html` stroke-dasharray="7 5"`}
      />${key === 'now' ? html`<circle cx="${x + 15}" cy="${y - 5}" r="5" fill="${colours.now}" />` : html`<rect x="${x + 10.5}" y="${y - 9.5}" width="9" height="9" fill="${colours.previous}" />`}<text
        x="${x + 38}"
        y="${y}"
        font-family="sans-serif"
        font-size="15"
        fill="${colours.ink}"
        >${String(label)}</text
      > `;
  return compared === null
    ? entry(middle - 38, 'now', year)
    : html`${entry(middle - 90, 'now', year)}${entry(middle + 10, 'previous', compared)}`;
}

/** The example notice in lines that fit the picture. */
function noticeLines(language: Language): string[] {
  const { title, text } = exampleParts(language);
  const lines = [title];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const fits = lines.length > 1 && last.length + word.length < 72;
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
