/**
 * Frames of a PN532 on its high-speed UART (PN532 user manual UM0701-02, 6.2.1): 00 FF, the length and
 * its complement, an identifier (D4 from the host, D5 from the reader), data, and a checksum; zeros
 * before and after. ACK and NACK are frames of impossible lengths.
 */

const FROM_HOST = 0xd4;
const FROM_READER = 0xd5;
const APPLICATION_ERROR = 0x7f;

/** Start code, two of length, 255 of identifier and data, checksum. */
export const LONGEST_FRAME_BYTES = 260;
const HEAD_BYTES = 4;

/** A frame of 50 bytes takes 4 ms at 115200 baud; the rest is for a busy machine. */
export const FRAME_DEADLINE_MS = 250;

export const ACK = Uint8Array.of(0x00, 0x00, 0xff, 0x00, 0xff, 0x00);
/** "Send that again." */
export const NACK = Uint8Array.of(0x00, 0x00, 0xff, 0xff, 0x00, 0x00);

/** @param payload command and parameters, 1 to 254 bytes. */
export function encodeCommand(payload: readonly number[]): Uint8Array {
  const length = payload.length + 1;
  const sum = payload.reduce((total, byte) => total + byte, FROM_HOST);
  return Uint8Array.of(0, 0, 0xff, length, -length, FROM_HOST, ...payload, -sum, 0);
}

export type Pn532Frame =
  | { readonly type: 'ack' }
  | { readonly type: 'nack' }
  /** The reader did not understand the command. */
  | { readonly type: 'error' }
  /** `payload` begins with the command's number plus one; it is wiped when the call is over. */
  | { readonly type: 'answer'; readonly payload: Uint8Array }
  /** A frame whose length fits and whose checksum does not; `answered` is what it seems to answer. */
  | { readonly type: 'damaged'; readonly answered: number };

export interface Pn532Decoder {
  /** `atMs` is monotonic. Never throws, whatever the bytes. */
  push(chunk: Uint8Array, atMs: number): void;
  /** Gives up a frame that began more than `FRAME_DEADLINE_MS` ago, and looks for one inside it. */
  expire(atMs: number): void;
  /** Bytes of the frame under way, at most `LONGEST_FRAME_BYTES`. */
  pendingBytes(): number;
}

export function createPn532Decoder(onFrame: (frame: Pn532Frame) => void): Pn532Decoder {
  const held = new Uint8Array(LONGEST_FRAME_BYTES);
  let length = 0;
  /** Before so many bytes are held there is nothing to take. */
  let needed = HEAD_BYTES;
  let startedAtMs = 0;

  const discard = (count: number) => {
    if (count < length) held.copyWithin(0, count, length);
    held.fill(0, length - count, length);
    length -= count;
  };

  const isStart = (index: number) =>
    held[index] === 0 && (index + 1 === length || held[index + 1] === 0xff);

  /** Leaves a start code, or the half of one, at the beginning. */
  const findStart = () => {
    let index = 0;
    while (index < length && !isStart(index)) index += 1;
    if (index > 0) discard(index);
  };

  const waitFor = (bytes: number) => {
    needed = bytes;
    return false;
  };

  /** Takes one frame, or what cannot be one; false when more bytes are needed. */
  const take = (): boolean => {
    findStart();
    if (length < HEAD_BYTES) return waitFor(HEAD_BYTES);
    const size = held[2] as number;
    const complement = held[3] as number;
    if (size + complement === 0xff && (size === 0 || complement === 0)) {
      discard(HEAD_BYTES);
      onFrame({ type: size === 0 ? 'ack' : 'nack' });
      return true;
    }
    if (size === 0 || ((size + complement) & 0xff) !== 0) {
      discard(1);
      return true;
    }
    const end = HEAD_BYTES + size + 1;
    if (length < end) return waitFor(end);
    takeBody(end);
    return true;
  };

  const takeBody = (end: number) => {
    let sum = 0;
    for (let index = HEAD_BYTES; index < end; index += 1) sum += held[index] as number;
    const isWhole = (sum & 0xff) === 0;
    const sender = held[HEAD_BYTES];
    const answered = held[HEAD_BYTES + 1] as number;
    if (!isWhole || (sender !== FROM_READER && sender !== APPLICATION_ERROR)) {
      // Only its first byte is given up: a whole frame may begin inside what only looked like one.
      discard(1);
      if (!isWhole && sender === FROM_READER) onFrame({ type: 'damaged', answered });
    } else {
      const payload = held.slice(HEAD_BYTES + 1, end - 1);
      discard(end);
      onFrame(sender === APPLICATION_ERROR ? { type: 'error' } : { type: 'answer', payload });
      payload.fill(0);
    }
  };

  const expire = (atMs: number) => {
    while (length >= HEAD_BYTES && atMs - startedAtMs > FRAME_DEADLINE_MS) {
      discard(1);
      while (take());
    }
  };

  const put = (byte: number) => {
    // Most noise ends here: it does not even begin like a start code.
    if (length === 0 && byte !== 0) return;
    if (length === 1 && byte !== 0xff) {
      length = byte === 0 ? 1 : 0;
      return;
    }
    held[length] = byte;
    length += 1;
    if (length >= needed) while (take());
  };

  return {
    push(chunk, atMs) {
      expire(atMs);
      for (let index = 0; index < chunk.length; index += 1) {
        if (length < HEAD_BYTES) startedAtMs = atMs;
        put(chunk[index] as number);
      }
    },
    expire,
    pendingBytes: () => length,
  };
}
