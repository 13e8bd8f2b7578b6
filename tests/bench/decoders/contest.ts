/** The bytes of a wire in whatever pieces they come. */
export type Push = (chunk: Buffer) => void;

/** Gets each card once its frame has proved whole, as bytes or as one number. */
export type OnCard = (uid: Uint8Array | number) => void;

/** A decoder of Portico's, beside the least that does it and beside what serialport brings. */
export interface DecoderContest {
  readonly name: string;
  /** Which of serialport's parsers cuts such frames. */
  readonly stockParser: string;
  /** So many whole frames, of another card each, with what the reader sends between them. */
  frames(count: number): Buffer;
  portico(onCard: OnCard): Push;
  /** Written by hand: a buffer and a loop, no counts, no deadline, no wiping, no second chance. */
  hand(onCard: OnCard): Push;
  stock(onCard: OnCard): Push;
  /** Of bytes on a line: what is held of those that make no frame yet. */
  readonly held?: {
    /** What frames are made of: noise of such bytes is the worst. */
    readonly likely: readonly number[];
    /** How a frame begins that never ends. */
    readonly endless: { readonly head: readonly number[]; readonly body: number };
    readonly target: { readonly atMost: number };
    watch(): { push: Push; pendingBytes(): number };
  };
  /** What proof is asked for: how often as quick as a loop by hand, and as serialport's parser. */
  readonly targets?: { readonly hand: number; readonly stock?: number };
}
