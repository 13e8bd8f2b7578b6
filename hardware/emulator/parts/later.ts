/**
 * What a part will have done by the time somebody looks: a part that is only ever seen through its
 * registers has no need to keep the chip's clock awake.
 */
export interface Later {
  at(us: number, run: () => void): void;
  /** Does what is due, in order of time. */
  catchUp(nowUs: number): void;
  forget(): void;
}

export function createLater(): Later {
  let waiting: { readonly us: number; readonly run: () => void }[] = [];
  return {
    at(us, run) {
      waiting.push({ us, run });
      waiting.sort((one, other) => one.us - other.us);
    },
    catchUp(nowUs) {
      for (let next = waiting[0]; next && next.us <= nowUs; next = waiting[0]) {
        waiting.shift();
        next.run();
      }
    },
    forget() {
      waiting = [];
    },
  };
}
