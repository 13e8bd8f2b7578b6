import type { ActorOptions, AnyActorLogic } from 'xstate';

/** What charts set their delays on; XState has the type but does not export it. */
export type Clock = NonNullable<ActorOptions<AnyActorLogic>['clock']>;

export const WALL_CLOCK: Clock = {
  setTimeout: (run, timeoutMs) => setTimeout(run, timeoutMs),
  clearTimeout: (id) => clearTimeout(id),
};
