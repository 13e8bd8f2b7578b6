/** Why something in a file that was to be imported is not taken over, in words for whoever imports it. */
export interface Refusal {
  /** From 1. */
  readonly line: number;
  readonly why: string;
}
