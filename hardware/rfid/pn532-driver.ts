import type { DeviceId } from '../../kiosk/device-settings.ts';
import type { CreateDriver, Driver, DriverWiring } from '../device.ts';
import { type CardField, createCardField } from './card-field.ts';
import { createPn532Decoder, encodeCommand, NACK, type Pn532Frame } from './pn532-frames.ts';
import { uidsOfTargets } from './pn532-targets.ts';

/** The chip sleeps on its UART until it hears this (user manual UM0701-02, 7.2.11). */
const WAKE_UP = Uint8Array.of(0x55, 0x55, ...new Uint8Array(14));

const GET_FIRMWARE_VERSION = [0x02];
/** Normal mode, no time-out, no interrupt line. */
const SAM_CONFIGURATION = [0x14, 0x01, 0x14, 0x01];
/** Tries to find a card this often per question, about 5 ms each, so that no question blocks. */
const PASSIVE_TRIES = 0x0a;
const RF_CONFIGURATION = [0x32, 0x05, 0xff, 0x01, PASSIVE_TRIES];
/** Up to two cards, 106 kbit/s type A: the second place shows that there are several. */
const LIST_TARGETS = [0x4a, 0x02, 0x00];
/** Lets go of all cards, which can then be listed again: how a card that left is noticed. */
const RELEASE_ALL = [0x52, 0x00];

const HANDSHAKE = [GET_FIRMWARE_VERSION, SAM_CONFIGURATION, RF_CONFIGURATION];

const PN532_IC = 0x32;

/** A card at the edge of the field answers now and then only: it has left when it is silent so long. */
export const QUIET_GAP_MS = 250;

/** The longest answer takes 0.2 s; a reader that says nothing for this long is started afresh. */
export const ANSWER_LIMIT_MS = 2_000;

/** How often one command is sent again for a reader that asks for it, or was not understood. */
const MOST_REPEATS = 3;

/** Drivers for one PN532, which remember across its links what lay on it. */
export function pn532DriverFor(device: DeviceId): CreateDriver {
  const field = createCardField(device);
  return (wiring) => createPn532Driver({ wiring, field });
}

function createPn532Driver({
  wiring: { report, write, ready, fail, nowMs },
  field,
}: {
  readonly wiring: DriverWiring;
  readonly field: CardField;
}): Driver {
  let steps = HANDSHAKE;
  let command: readonly number[] = [];
  let askedAtMs = nowMs();
  let repeats = 0;
  let inService = false;
  let heardAtMs = 0;
  let cards: { readonly count: number; readonly atMs: number } = { count: 0, atMs: 0 };

  const ask = (next: readonly number[]) => {
    command = next;
    repeats = 0;
    askedAtMs = heardAtMs;
    write(encodeCommand(next));
  };

  const repeat = (bytes: Uint8Array) => {
    repeats += 1;
    if (repeats > MOST_REPEATS) return fail({ fault: 'device.silent' });
    write(bytes);
  };

  const shakeHands = (payload: Uint8Array) => {
    const [answered, ic = 0, version = 0, revision = 0] = payload;
    if (answered === 0x03 && ic !== PN532_IC) {
      const found = `a reader with chip ${ic.toString(16).toUpperCase()} ${version}.${revision}`;
      return fail({ fault: 'device.wrong-firmware', firmware: { found, needed: 'a PN532' } });
    }
    steps = steps.slice(1);
    if (steps[0]) return ask(steps[0]);
    inService = true;
    field.resume(heardAtMs);
    ready();
    ask(LIST_TARGETS);
  };

  const see = (uids: readonly Uint8Array[]) => {
    const atMs = heardAtMs;
    const recently = atMs - cards.atMs < QUIET_GAP_MS;
    // Fewer cards than a moment ago: one may have missed its turn.
    if (uids.length < cards.count && recently) return;
    if (uids.length > 0 || !recently) cards = { count: uids.length, atMs };
    const word = uids.length === 0 ? 'empty' : uids.length === 1 ? 'arrived' : 'several';
    const uid = uids[0] ?? new Uint8Array();
    for (const event of field.hear({ reader: 0, word, uid })) report(event);
  };

  /** An answer carries the number of its command plus one. */
  const answers = (number: number | undefined) => number === (command[0] ?? 0) + 1;

  const answer = (payload: Uint8Array) => {
    if (!answers(payload[0])) return;
    if (!inService) return shakeHands(payload);
    if (command !== LIST_TARGETS) return ask(LIST_TARGETS);
    const uids = uidsOfTargets(payload);
    if (!uids) return repeat(NACK);
    see(uids);
    for (const uid of uids) uid.fill(0);
    ask(uids.length > 0 ? RELEASE_ALL : LIST_TARGETS);
  };

  const hear = (frame: Pn532Frame) => {
    switch (frame.type) {
      case 'ack':
        return;
      case 'answer':
        return answer(frame.payload);
      case 'damaged':
        // Noise may look like a frame, but seldom like the one that is awaited.
        if (answers(frame.answered)) repeat(NACK);
        return;
      case 'nack':
      case 'error':
        return repeat(encodeCommand(command));
    }
  };

  const decoder = createPn532Decoder(hear);
  heardAtMs = askedAtMs;
  write(WAKE_UP);
  ask(GET_FIRMWARE_VERSION);

  return {
    handshakes: true,
    receive(chunk, atMs) {
      heardAtMs = atMs;
      decoder.push(chunk, atMs);
    },
    settle(atMs) {
      decoder.expire(atMs);
      if (atMs - askedAtMs >= ANSWER_LIMIT_MS) fail({ fault: 'device.silent' });
    },
    close() {
      if (inService) field.lose(heardAtMs);
    },
  };
}
