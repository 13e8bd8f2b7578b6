import type { BenchAnswer, BenchCommand } from './bench.ts';

/** What a hand can do at the bench; each is answered when the firmware has seen it, or will not. */
export interface BenchHands {
  putCard(
    reader: string,
    card: { readonly uid: string; readonly sak?: number },
  ): Promise<BenchAnswer>;
  liftCard(reader: string, uid?: string): Promise<BenchAnswer>;
  pressKey(key: string): Promise<BenchAnswer>;
  releaseKey(key: string): Promise<BenchAnswer>;
  /** In the sensor's own unit and range, see `BenchState.sensors`. */
  set(sensor: string, value: number): Promise<BenchAnswer>;
  unplug(): Promise<BenchAnswer>;
  plug(): Promise<BenchAnswer>;
  reset(): Promise<BenchAnswer>;
}

export function createBenchHands(
  perform: (command: BenchCommand) => Promise<BenchAnswer>,
): BenchHands {
  return {
    putCard: (reader, card) => perform({ do: 'put-card', reader, ...card }),
    liftCard: (reader, uid) =>
      perform({ do: 'lift-card', reader, ...(uid === undefined ? {} : { uid }) }),
    pressKey: (key) => perform({ do: 'press-key', key }),
    releaseKey: (key) => perform({ do: 'release-key', key }),
    set: (sensor, value) => perform({ do: 'set', sensor, value }),
    unplug: () => perform({ do: 'unplug' }),
    plug: () => perform({ do: 'plug' }),
    reset: () => perform({ do: 'reset' }),
  };
}
