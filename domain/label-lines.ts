/** Long labels broken into short lines, for drawings in which text does not wrap by itself. */

/**
 * First parts of the long compound words of this field. A compound breaks best where its parts
 * meet, and no rule of spelling finds that place.
 */
const firstParts = [
  // Finnish
  'hyvinvointi',
  'järjestö',
  'kansalais',
  'kumppanuus',
  'osallisuus',
  'toiminta',
  'tuki',
  'vaikutus',
  'vapaaehtois',
  'vuoro',
  'yhdistys',
  'yhteis',
  // Swedish
  'delaktighets',
  'förenings',
  'organisations',
  'partnerskaps',
  'påverknings',
  'sam',
  'samarbets',
  'stöd',
  'välfärds',
  'verksamhets',
] as const;

const leastPiece = 3;
const syllableBorder = /(?<=[\p{L}])(?=[^aeiouyåäö\P{L}][aeiouyåäö])/giu;

/**
 * The label in lines of at most `maxCharacters` characters, broken at spaces. A word longer than a
 * line is broken with a hyphen: where the parts of a known compound meet, else before a consonant
 * that a vowel follows (where Finnish syllables part), as near the middle as fits, else anywhere.
 */
export function labelLines(label: string, maxCharacters: number): string[] {
  const room = Math.max(maxCharacters, leastPiece * 2);
  const lines: string[] = [];
  for (const word of label.trim().split(/\s+/)) {
    const [first = '', ...rest] = piecesOf(word, room);
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + first.length <= room) {
      lines[lines.length - 1] = `${last} ${first}`;
    } else {
      lines.push(first);
    }
    lines.push(...rest);
  }
  return lines;
}

/** The word in pieces of at most `room` characters, hyphens included; joined they are the word. */
function piecesOf(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const border = borderOf(word, room);
  const head = word.slice(0, border);
  return [head.endsWith('-') ? head : `${head}-`, ...piecesOf(word.slice(border), room)];
}

/** Where to break a word that is too long: an index into it, the hyphen's room kept. */
function borderOf(word: string, room: number): number {
  const fits = (border: number): boolean =>
    border >= leastPiece && border <= room - 1 && word.length - border >= leastPiece;
  const ownHyphen = word.lastIndexOf('-', room - 1) + 1;
  if (fits(ownHyphen)) return ownHyphen;
  const lower = word.toLowerCase();
  const [compound] = firstParts
    .filter((part) => lower.startsWith(part) && fits(part.length))
    .toSorted((a, b) => b.length - a.length);
  if (compound !== undefined) return compound.length;
  const pieces = Math.ceil(word.length / (room - 1));
  const ideal = word.length / pieces;
  const syllables = [...word.matchAll(syllableBorder)].map(({ index }) => index).filter(fits);
  return (
    syllables.toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0] ??
    wholeCharacter(word, room - 1)
  );
}

/** An index near `index` that does not cut a surrogate pair in two. */
function wholeCharacter(word: string, index: number): number {
  return word.slice(0, index).isWellFormed() ? index : index - 1;
}
