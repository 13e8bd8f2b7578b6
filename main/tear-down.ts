/** What has been opened, to be closed the other way round. */
export interface TearDown {
  add(close: () => void | Promise<void>): void;
  /** Closes everything once, however often it is called; one that fails keeps none open. */
  run(): Promise<void>;
}

export function createTearDown(): TearDown {
  const closers: (() => void | Promise<void>)[] = [];
  let running: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be closed.');
  }

  return {
    add: (close) => closers.push(close),
    run: () => {
      running ??= closeAll();
      return running;
    },
  };
}
