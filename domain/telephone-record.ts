/** What a response keeps of being answered by telephone: the calls, the summary, the confirmation. */
import { z } from 'zod';

const instant = z.iso.datetime();

/** As the municipality's people and the region see it. */
export const telephoneSchema = z.strictObject({
  /** Newest first; the first one may still be open. */
  calls: z.array(
    z.strictObject({
      talkedTo: z.string(),
      /** Name or e-mail of who typed. */
      openedBy: z.string().nullable(),
      openedAt: instant,
      endedAt: instant.nullable(),
      /** Is it the reader's own? */
      isOwn: z.boolean(),
    }),
  ),
  /** To whom the newest summary went, and when. */
  summary: z.strictObject({ to: z.string(), sentAt: instant }).nullable(),
  confirmed: z.strictObject({ by: z.string().nullable(), at: instant }).nullable(),
});

export type Telephone = z.infer<typeof telephoneSchema>;
