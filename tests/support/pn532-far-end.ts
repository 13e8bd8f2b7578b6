import type { Link } from '../../hardware/device.ts';

export interface SimulatedCard {
  readonly uid: string;
  /** An ISO/IEC 14443-4 card, whose answer to select follows its UID. */
  readonly ats?: string;
}

/** A simulated PN532, with the ways in which a wire and a chip misbehave. */
export interface Pn532FarEnd {
  cards: readonly SimulatedCard[];
  /** `mute`: never answers. `slow`: byte by byte. `noisy`: rubbish before each frame. */
  manner: 'answers' | 'mute' | 'slow' | 'noisy';
  /** What the chip calls itself; a PN532 says 0x32. */
  ic: number;
  /** How many of the next answers arrive with a wrong checksum. */
  damaged: number;
  /** How many of the next commands are refused with a NACK. */
  refused: number;
  /** Commands obeyed so far, by their number. */
  readonly obeyed: readonly number[];
}

const NOISE = [0x55, 0x00, 0xff, 0x13, 0x00, 0x00, 0xff, 0x05, 0xfb, 0xd5, 0x99];
const ACK = [0x00, 0x00, 0xff, 0x00, 0xff, 0x00];
const NACK = [0x00, 0x00, 0xff, 0xff, 0x00, 0x00];
/** How long a real chip looks for a card before it says that there is none. */
const LOOKING_MS = 20;

/** Written from the user manual (UM0701-02) alone, apart from the driver. */
export function createPn532FarEnd(link: Link): Pn532FarEnd {
  const obeyed: number[] = [];
  let heard: number[] = [];
  let last: number[] = [];

  const put = (bytes: readonly number[]) => {
    if (farEnd.manner === 'noisy') link.write(Uint8Array.from(NOISE));
    if (farEnd.manner !== 'slow') return link.write(Uint8Array.from(bytes));
    for (const byte of bytes) link.write(Uint8Array.of(byte));
  };

  const answer = (...payload: number[]) => {
    const body = [0xd5, ...payload];
    const sum = body.reduce((total, byte) => total + byte, 0);
    last = [0, 0, 0xff, body.length, 256 - body.length, ...body, -sum & 0xff, 0];
    const spoiled = last.with(-2, (last.at(-2) ?? 0) ^ 0x10);
    put(farEnd.damaged > 0 ? spoiled : last);
    farEnd.damaged = Math.max(0, farEnd.damaged - 1);
  };

  const listTargets = (most: number) => {
    const found = farEnd.cards.slice(0, most);
    const targets = found.flatMap(({ uid, ats }, index) => {
      const id = [...Buffer.from(uid, 'hex')];
      const tail = ats ? [...Buffer.from(ats, 'hex')] : [];
      return [index + 1, 0x00, 0x44, ats ? 0x20 : 0x08, id.length, ...id, ...tail];
    });
    answer(0x4b, found.length, ...targets);
  };

  const obey = ([command = 0, ...parameters]: readonly number[]) => {
    if (farEnd.refused > 0) {
      farEnd.refused -= 1;
      return put(NACK);
    }
    obeyed.push(command);
    put(ACK);
    if (command === 0x02) answer(0x03, farEnd.ic, 1, 6, 7);
    else if (command === 0x4a && farEnd.cards.length > 0) listTargets(parameters[0] ?? 0);
    else if (command === 0x4a) setTimeout(() => listTargets(parameters[0] ?? 0), LOOKING_MS);
    else if (command === 0x52) answer(0x53, 0);
    else answer(command + 1);
  };

  const next = (): boolean => {
    const start = heard.findIndex((byte, at) => byte === 0 && heard[at + 1] === 0xff);
    if (start < 0 || heard.length < start + 4) return false;
    const [, , size = 0, complement = 0] = heard.slice(start);
    if (size === 0xff && complement === 0) {
      heard = heard.slice(start + 4);
      put(last);
      return true;
    }
    if (heard.length < start + 4 + size + 1) return false;
    const payload = heard.slice(start + 5, start + 4 + size);
    heard = heard.slice(start + 4 + size + 1);
    obey(payload);
    return true;
  };

  const farEnd: Pn532FarEnd = {
    cards: [],
    manner: 'answers',
    ic: 0x32,
    damaged: 0,
    refused: 0,
    obeyed,
  };

  link.receive((chunk) => {
    if (farEnd.manner === 'mute') return;
    heard.push(...chunk);
    while (next());
  });
  return farEnd;
}
