import { z } from 'zod';

/** What the schemas of a hub's configuration file are made of. */

/** Keeps a line of text on one line, and its direction ours. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u, 'must not hold control characters');

export const localText = (most: number) =>
  z
    .strictObject({ en: z.exactOptional(line(most)), it: z.exactOptional(line(most)) })
    .refine((text) => Object.keys(text).length > 0, 'must hold a text in at least one language')
    .readonly();
