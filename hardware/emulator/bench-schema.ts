import { z } from 'zod';
import type { BenchCommand } from './bench.ts';

const name = z.string().min(1).max(64);
const uid = z.string().regex(/^([0-9a-f]{8}|[0-9a-f]{14}|[0-9a-f]{20})$/i);

/** A bench command that came over a line: every part is bounded, nothing is added. */
export const benchCommandSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('put-card'),
    reader: name,
    uid,
    sak: z.int().min(0).max(255).exactOptional(),
  }),
  z.strictObject({ do: z.literal('lift-card'), reader: name, uid: uid.exactOptional() }),
  z.strictObject({ do: z.literal('press-key'), key: name }),
  z.strictObject({ do: z.literal('release-key'), key: name }),
  z.strictObject({ do: z.literal('set'), sensor: name, value: z.number() }),
  z.strictObject({ do: z.literal('unplug') }),
  z.strictObject({ do: z.literal('plug') }),
  z.strictObject({ do: z.literal('reset') }),
]) satisfies z.ZodType<BenchCommand>;
