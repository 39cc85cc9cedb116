/** The pieces that tables for download are made of. */
import type { AnswerValue } from '#domain/answer.ts';
import type { Column } from '../exchange/table.ts';

export const text = (key: string): Column => ({ key, type: 'text' });
export const number = (key: string): Column => ({ key, type: 'number' });
export const truth = (key: string): Column => ({ key, type: 'boolean' });

/** A value as the import reads it: option keys, several of them separated by `;`. */
export function storedValue(value: AnswerValue | null): string | number | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(';');
  return [value.name, value.title, value.email, value.phone]
    .filter((part) => part !== '')
    .join(', ');
}
