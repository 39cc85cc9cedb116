/** Wraps pages and files as answers that are kept in memory. */
import type { Language } from '#domain/language.ts';
import type { Table } from '../exchange/table.ts';
import { toCsv, toXlsx } from '../exchange/table.ts';
import { exampleHeader } from '../public-api/json-answer.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { fileHeaders, pageHeaders } from './page-headers.ts';

export interface About {
  language: Language;
  publicUrl: string;
  isExample: boolean;
}

export function pageAnswer(
  body: string,
  { language, publicUrl, isExample }: About,
  headers: Record<string, string> = pageHeaders(publicUrl),
): ComposedAnswer {
  return {
    type: 'text/html; charset=utf-8',
    body,
    headers: { ...headers, 'content-language': language, ...(isExample && exampleHeader) },
  };
}

export function jsonFile(data: unknown, about: About): ComposedAnswer {
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(data),
    headers: headersOf(about),
  };
}

export function pictureFile(svg: string, about: About): ComposedAnswer {
  return { type: 'image/svg+xml; charset=utf-8', body: svg, headers: headersOf(about) };
}

/** `name` is what the saved file is called. */
export function csvFile(table: Table, name: string, about: About): ComposedAnswer {
  return {
    type: 'text/csv; charset=utf-8; header=present',
    body: toCsv(table),
    headers: { ...headersOf(about), 'content-disposition': `attachment; filename="${name}.csv"` },
  };
}

export async function workbookFile(
  tables: Table[],
  name: string,
  about: About,
): Promise<ComposedAnswer> {
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await toXlsx(tables),
    headers: { ...headersOf(about), 'content-disposition': `attachment; filename="${name}.xlsx"` },
  };
}

function headersOf({ language, publicUrl, isExample }: About): Record<string, string> {
  return {
    ...fileHeaders(publicUrl),
    'content-language': language,
    ...(isExample && exampleHeader),
  };
}
