/** Who takes what a scanner at the door types; nobody while no door is shown. */
let taker: ((typed: string) => void) | undefined;

/** Takes what scanners type until the answer is called. */
export function takeTypedCodes(take: (typed: string) => void): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = undefined;
  };
}

export const areCodesTaken = (): boolean => taker !== undefined;

/** @returns whether somebody took it */
export function giveTypedCode(typed: string): boolean {
  taker?.(typed);
  return taker !== undefined;
}
