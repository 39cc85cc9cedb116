/** The shape of contact details in requests and answers. */
import { z } from 'zod';
import type { Contact } from './answer.ts';

export const contactSchema: z.ZodType<Contact> = z.strictObject({
  name: z.string(),
  title: z.string(),
  email: z.string(),
  phone: z.string(),
});
