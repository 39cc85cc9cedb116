/** The shape of a text that a person writes beside the answers. */
import { z } from 'zod';
import { isStorable } from './answer.ts';

/** Storable, in Unicode NFC, and not empty. */
export const writtenTextSchema = (maxLength: number) =>
  z
    .string()
    .refine(isStorable)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1).max(maxLength));
