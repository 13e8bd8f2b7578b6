import { z } from 'zod';
import type { Place } from '../events/place.ts';
import { PROVIDER_TYPES, type Provider } from '../events/provider.ts';
import { id, localText, text } from './pack-parts.ts';

/** Who offers events, and where they take place. */

/** It is shown beside a name and sent with every view of the event. */
const LARGEST_LOGO = 32 * 1024;

const logo = z
  .string()
  .max(LARGEST_LOGO, 'a picture of 32 kB at most')
  .regex(
    /^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/,
    'a picture written as data:image/png;base64,…',
  );

export const providerSchema: z.ZodType<Provider> = z.strictObject({
  id,
  name: localText,
  type: z.enum(PROVIDER_TYPES),
  contact: z
    .strictObject({
      web: z.url({ protocol: /^https?$/, error: 'an address with https or http' }).exactOptional(),
      email: z.email().exactOptional(),
      phone: text.exactOptional(),
    })
    .exactOptional(),
  logo: logo.exactOptional(),
  example: z.literal(true).exactOptional(),
});

/** Whoever walks longer than this takes a bus: a larger number is a slip of the hand. */
const LONGEST_WALK_MINUTES = 240;

export const placeSchema: z.ZodType<Place> = z.strictObject({
  id,
  name: localText,
  walkingMinutes: z.int().nonnegative().max(LONGEST_WALK_MINUTES),
  address: text.exactOptional(),
  directions: z
    .strictObject({
      onFoot: localText.exactOptional(),
      byBike: localText.exactOptional(),
      byBus: localText.exactOptional(),
    })
    .exactOptional(),
  example: z.literal(true).exactOptional(),
});
