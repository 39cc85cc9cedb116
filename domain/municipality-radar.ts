/** The radar of a municipality's results: what is drawn, against which year, under which labels. */
import type { Language } from './language.ts';
import { formatScore } from './number-label.ts';
import type { MunicipalityResults } from './published.ts';
import { radarGeometry } from './radar.ts';
import type { RadarGeometry } from './radar.ts';

type Dimensions = Pick<MunicipalityResults, 'dimensions'>;

/** Under three axes there is no area to see. */
const leastAxes = 3;

/** Of the labels in the drawing, in its own unit. */
export const radarFontSize = 15;

/** Is there anything to draw? */
export function hasRadar({ dimensions }: Dimensions): boolean {
  return dimensions.length >= leastAxes && dimensions.some(({ score }) => score !== null);
}

/** The compared year's scores on the axes that can be compared. */
export function previousScores({ dimensions }: Dimensions): (number | null)[] {
  return dimensions.map(({ previous }) =>
    previous !== null && previous.comparable ? previous.score : null,
  );
}

/** The year that the drawing compares with; null where no axis can be compared. */
export function comparedYear(results: Dimensions): number | null {
  if (previousScores(results).every((score) => score === null)) return null;
  return results.dimensions[0]?.previous?.year ?? null;
}

/** Where everything of the drawing stands: the compared year below, this year above it. */
export function municipalityRadar(results: Dimensions, language: Language): RadarGeometry {
  return radarGeometry({
    // The score is the last word of the label, so it is laid out with it and never cut off.
    axes: results.dimensions.map(
      ({ label, score }) =>
        `${label[language]} ${score === null ? '–' : formatScore(score, language)}`,
    ),
    series: [
      ...(comparedYear(results) === null
        ? []
        : [{ key: 'previous', values: previousScores(results) }]),
      { key: 'now', values: results.dimensions.map(({ score }) => score) },
    ],
    size: 560,
    fontSize: radarFontSize,
    lineCharacters: 16,
  });
}
