import type { Link, OpenLink } from '../../hardware/device.ts';
import type { IdentifyPort } from '../../hardware/link-actor.ts';

/** What a board names itself, and how it speaks. Written apart from the driver, from the protocol. */
export interface FirmataFarEnd {
  readonly openLink: OpenLink;
  readonly identifyPort: IdentifyPort;
  /** Takes effect at the next opening. */
  firmware: { name: string; major: number; minor: number };
  protocol: { major: number; minor: number };
  /** `mute`: says nothing. `chatters`: another sketch, which prints text. */
  manner: 'answers' | 'mute' | 'chatters';
  plug(): void;
  /** The link ends and nothing is behind the path. */
  unplug(): void;
  /** Stops answering for good, as a board whose program is stuck; a new link finds it well again. */
  hang(): void;
  /** Begins again from nothing under an open link, as after a brownout. */
  restart(): void;
  noise(bytes: Uint8Array): void;
  press(pin: number): void;
  release(pin: number): void;
  /** Lies on reader 0 until it is lifted, whatever happens to the link. */
  putCard(uid: string): void;
  liftCard(): void;
  /** Sends a card message whose checksum is wrong. */
  damageCard(): void;
  /** By pin: the last value written, where one was. */
  readonly levels: ReadonlyMap<number, number>;
  readonly opened: number;
  readonly stillOpen: boolean;
}

const PINS = 22;
const FIRST_ANALOG = 14;
const pair = (byte: number) => [byte & 0x7f, byte >> 7];

export function createFirmataFarEnd(): FirmataFarEnd {
  const levels = new Map<number, number>();
  let listener: ((chunk: Uint8Array) => void) | undefined;
  let end: (() => void) | undefined;
  let plugged = true;
  let plugs = 0;
  let hung = false;
  let opened = 0;
  let sequence = 0;
  let card: string | undefined;
  let ports = [0xff, 0xff, 0xff];

  const send = (...bytes: number[]) => {
    if (!hung && farEnd.manner !== 'mute') listener?.(Uint8Array.from(bytes));
  };
  const sysex = (command: number, data: readonly number[]) => send(0xf0, command, ...data, 0xf7);
  const tellVersion = () => send(0xf9, farEnd.protocol.major, farEnd.protocol.minor);
  const tellFirmware = () => {
    const { name, major, minor } = farEnd.firmware;
    sysex(0x79, [major, minor, ...[...Buffer.from(name)].flatMap(pair)]);
  };
  const tellCapabilities = () =>
    sysex(
      0x6c,
      Array.from({ length: PINS }, (_, pin) => {
        const analogue = pin < FIRST_ANALOG ? [3, 8] : [2, 10];
        return [0, 1, 0x0b, 1, 1, 1, ...analogue, 0x7f];
      }).flat(),
    );
  const tellMapping = () =>
    sysex(
      0x6a,
      Array.from({ length: PINS }, (_, pin) => (pin < FIRST_ANALOG ? 127 : pin - FIRST_ANALOG)),
    );
  const tellPort = (port: number) => send(0x90 | port, ...pair(ports[port] ?? 0));

  const tellCard = (word: number, uid: string, spoil = 0) => {
    const body = [sequence, 0, word, uid ? 0x08 : 0, ...Buffer.from(uid, 'hex')];
    sequence = (sequence + 1) & 0xff;
    sysex(1, packed([...body, crc(body) ^ spoil]));
  };
  const tellField = () => tellCard(card ? 2 : 1, card ?? '');

  const boot = () => {
    if (farEnd.manner === 'chatters') return send(...Buffer.from('Temperature: 21.4 C\r\n'));
    tellVersion();
    tellFirmware();
  };

  const obeySysex = (command: number | undefined) => {
    if (command === 0x79) tellFirmware();
    else if (command === 0x6b) tellCapabilities();
    else if (command === 0x69) tellMapping();
    else if (command === 0x02 && farEnd.firmware.name === 'hub-io') tellField();
  };

  /** Hosts write whole messages, so a write can be read as one. */
  const obey = (bytes: Uint8Array) => {
    if (farEnd.manner !== 'answers') return;
    const [status = 0, low = 0, high = 0] = bytes;
    if (status === 0xf0) obeySysex(low);
    else if (status === 0xf9) tellVersion();
    else if (status >= 0xe0 && status < 0xf0) levels.set(status & 0x0f, low | (high << 7));
    else if (status >= 0xd0 && status < 0xe0 && low === 1) tellPort(status & 0x0f);
  };

  const setLevel = (pin: number, high: boolean) => {
    const bit = 1 << (pin & 7);
    ports = ports.map((port, index) =>
      index === pin >> 3 ? (high ? port | bit : port & ~bit) : port,
    );
    tellPort(pin >> 3);
  };

  const farEnd: FirmataFarEnd = {
    firmware: { name: 'hub-io', major: 1, minor: 0 },
    protocol: { major: 2, minor: 5 },
    manner: 'answers',
    async openLink(): Promise<Link> {
      if (!plugged || end) throw new Error('nothing can be opened here');
      opened += 1;
      hung = false;
      levels.clear();
      let hangUp: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        hangUp = resolve;
      });
      const mine = () => {
        if (end !== mine) return;
        end = undefined;
        listener = undefined;
        hangUp();
      };
      end = mine;
      return {
        ended,
        write: (bytes) => {
          if (end === mine && !hung) obey(bytes);
        },
        receive(to) {
          listener = to;
          boot();
        },
        close: async () => mine(),
      };
    },
    identifyPort: async () => (plugged ? `board ${plugs}` : undefined),
    plug() {
      plugged = true;
      plugs += 1;
    },
    unplug() {
      plugged = false;
      end?.();
    },
    hang() {
      hung = true;
    },
    restart: boot,
    noise: (bytes) => listener?.(bytes.slice()),
    press: (pin) => setLevel(pin, false),
    release: (pin) => setLevel(pin, true),
    putCard(uid) {
      card = uid;
      tellField();
    },
    liftCard() {
      const uid = card ?? '';
      card = undefined;
      tellCard(3, uid);
    },
    damageCard: () => tellCard(2, '04A1B2C3D4E580', 0x01),
    levels,
    get opened() {
      return opened;
    },
    get stillOpen() {
      return end !== undefined;
    },
  };
  return farEnd;
}

/** Eight bits to seven, lowest first. */
function packed(bytes: readonly number[]): number[] {
  const bits = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1));
  return Array.from({ length: Math.ceil(bits.length / 7) }, (_, index) =>
    bits
      .slice(index * 7, index * 7 + 7)
      .reduce((sum: number, bit, place) => sum | (bit << place), 0),
  );
}

/** CRC-8, polynomial 0x07, by long division of the whole message. */
function crc(bytes: readonly number[]): number {
  const message = [...bytes, 0].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const bits = [...message].map(Number);
  for (let at = 0; at + 8 < bits.length; at += 1) {
    if (bits[at] !== 1) continue;
    for (const [index, bit] of [1, 0, 0, 0, 0, 0, 1, 1, 1].entries()) {
      bits[at + index] = (bits[at + index] ?? 0) ^ bit;
    }
  }
  return Number.parseInt(bits.slice(-8).join(''), 2);
}
