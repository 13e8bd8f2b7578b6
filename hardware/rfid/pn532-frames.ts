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
  let startedAtMs = 0;

  const discard = (count: number) => {
    held.copyWithin(0, count, length);
    held.fill(0, length - count, length);
    length -= count;
  };

  /** Leaves a start code, or the half of one, at the beginning. */
  const findStart = () => {
    for (let index = 0; index < length; index += 1) {
      const isStart = held[index] === 0 && (index + 1 === length || held[index + 1] === 0xff);
      if (isStart) return discard(index);
    }
    discard(length);
  };

  /** Takes one frame, or what cannot be one; false when more bytes are needed. */
  const take = (): boolean => {
    findStart();
    if (length < HEAD_BYTES) return false;
    const [, , size = 0, complement = 0] = held;
    if (size + complement === 0xff && (size === 0 || complement === 0)) {
      discard(HEAD_BYTES);
      onFrame({ type: size === 0 ? 'ack' : 'nack' });
      return true;
    }
    if (size === 0 || ((size + complement) & 0xff) !== 0) {
      discard(1);
      return true;
    }
    if (length < HEAD_BYTES + size + 1) return false;
    takeBody(size);
    return true;
  };

  const takeBody = (size: number) => {
    const body = held.slice(HEAD_BYTES, HEAD_BYTES + size + 1);
    const isWhole = (body.reduce((total, byte) => total + byte, 0) & 0xff) === 0;
    const [sender, answered = 0] = body;
    if (!isWhole || (sender !== FROM_READER && sender !== APPLICATION_ERROR)) {
      // Only its first byte is given up: a whole frame may begin inside what only looked like one.
      discard(1);
      if (!isWhole && sender === FROM_READER) onFrame({ type: 'damaged', answered });
    } else {
      discard(HEAD_BYTES + size + 1);
      if (sender === APPLICATION_ERROR) onFrame({ type: 'error' });
      else onFrame({ type: 'answer', payload: body.subarray(1, -1) });
    }
    body.fill(0);
  };

  const expire = (atMs: number) => {
    while (length >= HEAD_BYTES && atMs - startedAtMs > FRAME_DEADLINE_MS) {
      discard(1);
      while (take());
    }
  };

  return {
    push(chunk, atMs) {
      expire(atMs);
      for (const byte of chunk) {
        if (length < HEAD_BYTES) startedAtMs = atMs;
        held[length] = byte;
        length += 1;
        while (take());
      }
    },
    expire,
    pendingBytes: () => length,
  };
}
