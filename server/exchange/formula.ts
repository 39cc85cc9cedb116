/** The apostrophe that keeps a spreadsheet from running a text of a CSV file as a formula. */

// A spreadsheet takes a cell for a formula by its first character; the last four are the
// full-width forms of the first four, which some spreadsheets take too.
const startsLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/u;

/**
 * Puts an apostrophe before a text that begins like a formula, and one more before a text that
 * already carries such apostrophes, so that reading can always take exactly one away again.
 */
export function guardFormula(text: string): string {
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && startsLikeFormula.test(text) ? text.slice(1) : text;
}
