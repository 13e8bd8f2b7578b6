import { z } from 'zod';

/** What the schemas of every file of a pack are made of. */

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
export const text = z.string().trim().min(1, 'a text may be absent, but not empty');

export const localText = z
  .strictObject({ en: text.exactOptional(), it: text.exactOptional() })
  .refine((texts) => Object.keys(texts).length > 0, 'at least one language');
