import { z } from 'zod';

const watts = z.number().min(0).max(2_000);

/** The lines of `power` in a hub's configuration file. */
export const powerSchema = z
  .strictObject({
    computer: z.exactOptional(z.enum(['pi-3', 'pi-4', 'pi-5', 'pc'])),
    idleWatts: z.exactOptional(watts),
    fullWatts: z.exactOptional(watts),
  })
  .refine(
    ({ idleWatts, fullWatts }) => (idleWatts === undefined) === (fullWatts === undefined),
    'idleWatts and fullWatts are measured, and said, together',
  )
  .refine(
    ({ idleWatts = 0, fullWatts = 0 }) => idleWatts <= fullWatts,
    'idleWatts must not be more than fullWatts',
  );

export type PowerFile = z.output<typeof powerSchema>;
