import type { Mfrc522 } from '../../../../hardware/emulator/parts/mfrc522.ts';

/**
 * A driver for an MFRC522, written from the data sheet and ISO/IEC 14443-3 for these tests: it finds
 * every card in the field, one by one, by following collisions.
 */
export interface TypeAReader {
  read(register: number): number;
  write(register: number, value: number): void;
  /** Antenna on, 100 % modulation, a timer that ends after 5 ms. */
  start(): void;
  transceive(bytes: readonly number[], framing?: Framing): Received;
  crc(bytes: readonly number[]): number[];
  /** Finds one card and halts it; nothing when none answers. */
  next(call: number): { readonly uid: number[]; readonly sak: number } | undefined;
}

interface Framing {
  readonly lastBits?: number;
  readonly align?: number;
}

export interface Received {
  readonly answered: boolean;
  readonly bytes: number[];
  readonly lastBits: number;
  /** From 1, at the first bit of the first byte received. */
  readonly collisionAt: number | undefined;
}

export const REQA = 0x26;
export const WUPA = 0x52;

/** @param pass lets the model's time go on: one register access over SPI takes a few microseconds. */
export function createTypeAReader(chip: Mfrc522, pass: (us: number) => void): TypeAReader {
  const transaction = (bytes: readonly number[]) => {
    chip.select();
    pass(5);
    return bytes.map((byte) => chip.transfer(byte));
  };
  const read = (register: number) => transaction([0x80 | (register << 1), 0])[1] ?? 0;
  const write = (register: number, value: number) => {
    transaction([register << 1, value]);
  };

  const transceive = (
    bytes: readonly number[],
    { lastBits = 0, align = 0 }: Framing = {},
  ): Received => {
    write(0x01, 0x00);
    write(0x04, 0x7f);
    write(0x0a, 0x80);
    transaction([0x09 << 1, ...bytes]);
    write(0x0d, (align << 4) | lastBits);
    write(0x01, 0x0c);
    write(0x0d, 0x80 | (align << 4) | lastBits);
    let flags = 0;
    for (let tries = 0; tries < 5_000 && (flags & 0x31) === 0; tries += 1) flags = read(0x04);
    write(0x0d, 0);
    const answered = (flags & 0x20) !== 0;
    const count = read(0x0a);
    const collision = read(0x0e);
    return {
      answered,
      bytes: transaction([...new Array<number>(count).fill(0x80 | (0x09 << 1)), 0]).slice(1),
      lastBits: read(0x0c) & 0x07,
      collisionAt: (read(0x06) & 0x08) === 0 ? undefined : collision & 0x1f || 32,
    };
  };

  const crc = (bytes: readonly number[]) => {
    write(0x01, 0x00);
    write(0x05, 0x04);
    write(0x0a, 0x80);
    transaction([0x09 << 1, ...bytes]);
    write(0x01, 0x03);
    while ((read(0x05) & 0x04) === 0) pass(1);
    write(0x01, 0x00);
    return [read(0x22), read(0x21)];
  };

  /** The five bytes of one cascade level, a collision at a time: the card with a 1 there goes on. */
  const resolve = (code: number): number[] => {
    const known = [0, 0, 0, 0, 0];
    let bits = 0;
    for (let round = 0; round < 33; round += 1) {
      const whole = bits >> 3;
      const rest = bits & 7;
      const head = [code, ((2 + whole) << 4) | rest, ...known.slice(0, whole + (rest ? 1 : 0))];
      const got = transceive(head, { lastBits: rest, align: rest });
      got.bytes.forEach((byte, index) => {
        known[whole + index] = (known[whole + index] ?? 0) | byte;
      });
      if (got.collisionAt === undefined) return known;
      const at = whole * 8 + got.collisionAt - 1;
      for (let index = whole; index < 5; index += 1) {
        const valid = Math.min(8, Math.max(0, at - index * 8));
        known[index] = (known[index] ?? 0) & ((1 << valid) - 1);
      }
      known[at >> 3] = (known[at >> 3] ?? 0) | (1 << (at & 7));
      bits = at + 1;
    }
    throw new Error('The collisions never end.');
  };

  return {
    read,
    write,
    transceive,
    crc,
    start() {
      write(0x01, 0x0f);
      while (read(0x01) & 0x10) pass(1);
      write(0x2a, 0x80);
      write(0x2b, 0xa9);
      write(0x2c, 0x00);
      write(0x2d, 200);
      write(0x15, 0x40);
      write(0x11, 0x3d);
      write(0x14, read(0x14) | 0x03);
    },
    next(call) {
      write(0x0e, 0x00);
      if (!transceive([call], { lastBits: 7 }).answered) return undefined;
      const uid: number[] = [];
      for (const code of [0x93, 0x95, 0x97]) {
        const level = resolve(code);
        const request = [code, 0x70, ...level];
        const { bytes } = transceive([...request, ...crc(request)]);
        const [sak = 0] = bytes;
        const cascades = (sak & 0x04) !== 0;
        uid.push(...level.slice(cascades ? 1 : 0, 4));
        if (cascades) continue;
        transceive([0x50, 0x00, ...crc([0x50, 0x00])]);
        return { uid, sak };
      }
      throw new Error('A card cascades beyond three levels.');
    },
  };
}
