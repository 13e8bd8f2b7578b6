const STX = '\x02';
const ETX = '\x03';
const CR_LF = '\r\n';
const NOISE = Buffer.from('\x00\xff1234\r\n\x03\x55\x55\x00\xff\x02\x7f\xfe', 'latin1');

/** Tags to play with: five bytes as ten hexadecimal digits. The first is the datasheet's example. */
export const TAG_A = '0C000621A5';
export const TAG_B = '0100A4F37C';

/** How a reader builds its frame. Written apart from the decoder, from the datasheet alone. */
function frame(tag: string, ending: string): Buffer {
  const checksum = Buffer.from(tag, 'hex').reduce((sum, byte) => sum ^ byte, 0);
  const digits = checksum.toString(16).padStart(2, '0').toUpperCase();
  return Buffer.from(`${STX}${tag}${digits}${ending}`, 'latin1');
}

export const rdm6300Frame = (tag: string) => frame(tag, ETX);
export const id12Frame = (tag: string) => frame(tag, CR_LF + ETX);

/** The simulated reader at the far end of a wire, with the ways in which real ones misbehave. */
export interface ReaderFarEnd {
  /** One clean frame. */
  show(tag: string): void;
  /** The same frame over and over, as an RDM6300 does while the tag stays. */
  hold(tag: string, frames: number): void;
  /** Two frames with nothing between. */
  doubled(tag: string): void;
  /** One frame in as many pieces as it has bytes. */
  split(tag: string): void;
  /** A frame with one digit changed on the way, so that its checksum is wrong. */
  corrupted(tag: string): void;
  /** The first half of a frame, and then silence. */
  half(tag: string): void;
  /** Bytes that mean nothing: line noise, a frame's tail, another protocol. */
  noise(times?: number): void;
}

export function createReaderFarEnd(
  write: (bytes: Uint8Array) => void,
  encode: (tag: string) => Buffer = rdm6300Frame,
): ReaderFarEnd {
  return {
    show: (tag) => write(encode(tag)),
    hold(tag, frames) {
      for (let sent = 0; sent < frames; sent += 1) write(encode(tag));
    },
    doubled: (tag) => write(Buffer.concat([encode(tag), encode(tag)])),
    split(tag) {
      for (const byte of encode(tag)) write(Uint8Array.of(byte));
    },
    corrupted(tag) {
      const bytes = encode(tag);
      bytes[3] = bytes[3] === 0x30 ? 0x31 : 0x30;
      write(bytes);
    },
    half: (tag) => write(encode(tag).subarray(0, 7)),
    noise: (times = 1) => write(Buffer.concat(Array<Buffer>(times).fill(NOISE))),
  };
}
