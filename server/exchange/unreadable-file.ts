/** Why a file could not be read at all, by a code that pages have words for, and in English. */
import { CommandError } from '../command.ts';

type Params = Record<string, string | number>;

/** By code; the words of pages are in spreadsheet.ftl. */
const sentences = {
  empty: () => 'The file is empty.',
  'sheet-empty': () => 'The first sheet is empty.',
  'too-many-rows': ({ most }) => `The file has over ${most} rows.`,
  'too-many-columns': ({ most }) => `The file has over ${most} columns.`,
  'too-many-cells': ({ most }) => `The file has over ${most} cells.`,
  'too-much-text': ({ most }) => `The texts of the file have over ${most} characters together.`,
  'too-large-unpacked': ({ most }) =>
    `The file is too large when unpacked: over ${most} megabytes.`,
  'too-heavy': () => 'Reading the file takes too long or too much memory.',
  'not-csv': () => 'The file is a workbook and not CSV: name it .xlsx.',
  'not-utf-8': () =>
    'The file is not UTF-8, so å, ä and ö cannot be trusted. Save it as "CSV UTF-8".',
  'two-separators': () => 'The header has both commas and semicolons: use one of them.',
  'quotation-not-closed': ({ row }) => `Row ${row}: a quotation mark is opened and never closed.`,
  'quotation-within': ({ row }) =>
    `Row ${row}: a quotation mark stands inside a cell: write it twice, in a cell within quotation marks.`,
  'not-a-spreadsheet': () => 'The file is neither a workbook (.xlsx) nor CSV.',
  'not-a-workbook': ({ reason }) =>
    `The file is not a workbook that can be read (${reason}): save it as .xlsx.`,
  'old-workbook': () => 'The file is a workbook of an old kind: save it as .xlsx.',
  encrypted: () => 'The file is protected with a password: save it without one.',
  macros: () => 'The file has macros, which are not taken in: save it as .xlsx.',
  'external-links': () =>
    'The file takes values from other files or addresses: save a copy with the values alone.',
} as const satisfies Record<string, (params: Params) => string>;

export type UnreadableCode = keyof typeof sentences;

/** The file is refused as a whole. */
export class UnreadableFile extends CommandError {
  override name = 'UnreadableFile';
  readonly code: UnreadableCode;
  readonly params: Params;

  constructor(code: UnreadableCode, params: Params = {}, options: ErrorOptions = {}) {
    const say: (params: Params) => string = sentences[code];
    super(say(params), options);
    this.code = code;
    this.params = params;
  }
}
