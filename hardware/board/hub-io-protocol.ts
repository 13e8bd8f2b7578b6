/**
 * What `hub-io` says beyond plain Firmata, and which pin does what on which board. The firmware's own
 * `sketches/hub-io/protocol.h` and `board-pins.h` say the same, and a test compares them;
 * `sketches/README.md` explains each message.
 */

export const BAUD_RATE = 57_600;

export const FIRMWARE_NAME = 'hub-io';

/** The version that the committed images report, major and minor. */
export const FIRMWARE_VERSION = { major: 1, minor: 0 } as const;

/** Sysex commands in the range that Firmata leaves to its users. */
export const SYSEX = {
  /** Board to host: what is in one reader's field now. */
  cardMessage: 0x01,
  /** Host to board: send a hub report, and a card message for each reader. No data. */
  hubQuery: 0x02,
  /** Board to host: version, readers found, why the board started. */
  hubReport: 0x03,
} as const;

/**
 * What a card message says of a field, and what it means from then on, whatever was said before.
 *
 * - `absent`: no reader chip answers.
 * - `empty`: the reader works, nothing lies on it.
 * - `arrived`: this card lies there, alone. Comes again for the card that stays when others leave.
 * - `left`: this card, told of before, is gone and nothing lies there.
 * - `several`: more than one card; none of them is told.
 */
export const CARD_WORDS = { absent: 0, empty: 1, arrived: 2, left: 3, several: 4 } as const;
export type CardWord = keyof typeof CARD_WORDS;

export interface CardMessage {
  /** Counts all card messages of the board, 0–255 and around: a gap is a message lost. */
  readonly sequence: number;
  /** 0 or 1. */
  readonly reader: number;
  readonly word: CardWord;
  /** The card's own byte about its kind (ISO/IEC 14443-3, 6.5.3.4); 0 without a UID. */
  readonly sak: number;
  /** 4, 7 or 10 bytes with `arrived` and `left`, else none. */
  readonly uid: Uint8Array;
}

export interface HubReport {
  readonly version: { readonly major: number; readonly minor: number };
  /** What each reader's chip calls itself (0x91, 0x92, …), 0 where none answers. */
  readonly readerChips: readonly [number, number];
  /** The pin that answers PING_READ, or none when a second reader stands in its place. */
  readonly distancePin: number | undefined;
  /** The board was stuck and its watchdog restarted it. */
  readonly restartedByWatchdog: boolean;
}

const NO_PIN = 0x7f;
const CARD_HEAD_BYTES = 4;
const HUB_REPORT_BYTES = 6;
const CHECKSUM_BYTES = 1;
const UID_LENGTHS = [4, 7, 10];
/** Each word in the place of its number. */
const WORDS = (Object.keys(CARD_WORDS) as CardWord[]).toSorted(
  (one, other) => CARD_WORDS[one] - CARD_WORDS[other],
);

/** What each byte leaves behind when it is divided by the polynomial 0x07. */
const CRC_8 = Uint8Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x80 ? 0x07 : 0)) & 0xff;
  return crc;
});

/** CRC-8, polynomial 0x07, initial value 0, nothing reflected. */
export function crc8(bytes: ArrayLike<number>): number {
  let crc = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    crc = CRC_8[crc ^ (bytes[index] as number)] as number;
  }
  return crc;
}

/** Whole bytes out of sysex data, lowest bits first, as Firmata's Encoder7Bit packs them. */
export function unpackSevenBit(packed: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(Math.floor((packed.length * 7) / 8));
  let waiting = 0;
  let bits = 0;
  let unpacked = 0;
  for (let index = 0; index < packed.length; index += 1) {
    waiting |= ((packed[index] as number) & 0x7f) << bits;
    bits += 7;
    if (bits < 8) continue;
    bytes[unpacked] = waiting;
    unpacked += 1;
    waiting >>= 8;
    bits -= 8;
  }
  return bytes;
}

/** @param data what stands between the sysex command and END_SYSEX. Nothing for a damaged message. */
export function decodeCardMessage(data: ArrayLike<number>): CardMessage | undefined {
  const message = wholeMessage(data, CARD_HEAD_BYTES + CHECKSUM_BYTES);
  if (!message) return undefined;
  const sequence = message[0] as number;
  const reader = message[1] as number;
  const word = WORDS[message[2] as number];
  const sak = message[3] as number;
  const uid = message.slice(CARD_HEAD_BYTES, -CHECKSUM_BYTES);
  message.fill(0);
  const named = word === 'arrived' || word === 'left';
  const fits = named ? UID_LENGTHS.includes(uid.length) : uid.length === 0;
  if (!word || reader > 1 || !fits) return undefined;
  return { sequence, reader, word, sak, uid };
}

/** @param data what stands between the sysex command and END_SYSEX. Nothing for a damaged message. */
export function decodeHubReport(data: ArrayLike<number>): HubReport | undefined {
  // A later firmware may say more behind what is known here.
  const message = wholeMessage(data, HUB_REPORT_BYTES + CHECKSUM_BYTES);
  if (!message) return undefined;
  const [major = 0, minor = 0, first = 0, second = 0, distance = NO_PIN, cause] = message;
  return {
    version: { major, minor },
    readerChips: [first, second],
    distancePin: distance === NO_PIN ? undefined : distance,
    restartedByWatchdog: cause === 1,
  };
}

/** Its bytes with the checksum, which comes last, or nothing when that does not fit them. */
function wholeMessage(data: ArrayLike<number>, leastBytes: number): Uint8Array | undefined {
  const bytes = unpackSevenBit(data);
  // Divided together with its own checksum, a message leaves nothing.
  return bytes.length >= leastBytes && crc8(bytes) === 0 ? bytes : undefined;
}

/** Keys to ground with the pull-up on; lamps driven high, each on a PWM pin. */
export interface HubPins {
  readonly keyPrevious: number;
  readonly keyNext: number;
  readonly keySelect: number;
  readonly keyBack: number;
  readonly keyHelp: number;
  readonly lampPrevious: number;
  readonly lampNext: number;
  readonly lampSelect: number;
  readonly lampBack: number;
  readonly lampHelp: number;
  /** PIR, high while somebody moves. */
  readonly presence: number;
  /** HC-SR04, trigger and echo on one pin, asked with PING_READ. */
  readonly distance: number;
  readonly light: number;
  readonly noise: number;
  readonly reader0Select: number;
  /** On the Uno and Nano the second reader stands in the distance sensor's place. */
  readonly reader1Select: number;
  readonly firstAnalogPin: number;
  readonly analogChannels: number;
  readonly pinCount: number;
}

/** `uno` is the Nano too. */
export type BoardModel = 'uno' | 'mega';

/** `uno` is the Nano too; only the Nano (and the bare chip) brings out A6 and A7. */
export const HUB_PINS: {
  readonly uno: HubPins;
  readonly mega: HubPins & { readonly soil: number };
} = {
  uno: {
    keyPrevious: 4,
    keyNext: 7,
    keySelect: 8,
    keyBack: 14,
    keyHelp: 15,
    lampPrevious: 3,
    lampNext: 5,
    lampSelect: 6,
    lampBack: 9,
    lampHelp: 10,
    presence: 16,
    distance: 2,
    light: 20,
    noise: 21,
    reader0Select: 17,
    reader1Select: 2,
    firstAnalogPin: 14,
    analogChannels: 8,
    pinCount: 22,
  },
  mega: {
    keyPrevious: 22,
    keyNext: 23,
    keySelect: 24,
    keyBack: 25,
    keyHelp: 26,
    lampPrevious: 5,
    lampNext: 6,
    lampSelect: 7,
    lampBack: 8,
    lampHelp: 9,
    presence: 28,
    distance: 18,
    light: 54,
    noise: 55,
    soil: 56,
    reader0Select: 53,
    reader1Select: 49,
    firstAnalogPin: 54,
    analogChannels: 16,
    pinCount: 70,
  },
};
