import { z } from 'zod';
import type { EventTerms } from '../events/event-terms.ts';
import { LEARNING_TYPES } from '../events/learning-event.ts';
import { PROVIDER_TYPES } from '../events/provider.ts';
import { id, localText } from './pack-parts.ts';

const term = z.strictObject({ id, name: localText });

/** Each type has to have its words exactly once: the program knows the types, the pack their names. */
function allOf<Id extends string>(ids: readonly Id[]) {
  return (terms: readonly { readonly id: Id }[]) =>
    terms.length === ids.length && ids.every((one) => terms.some((term) => term.id === one));
}

export const eventTermsSchema: z.ZodType<EventTerms> = z.strictObject({
  kinds: z.array(term).min(1),
  learningTypes: z
    .array(z.strictObject({ id: z.enum(LEARNING_TYPES), name: localText, plain: localText }))
    .refine(allOf(LEARNING_TYPES), `each of ${LEARNING_TYPES.join(', ')}, once`),
  providerTypes: z
    .array(z.strictObject({ id: z.enum(PROVIDER_TYPES), name: localText }))
    .refine(allOf(PROVIDER_TYPES), `each of ${PROVIDER_TYPES.join(', ')}, once`),
  access: z.array(term),
  help: z.array(term),
});
