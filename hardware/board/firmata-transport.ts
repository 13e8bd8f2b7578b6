import { EventEmitter } from 'node:events';
import type { FirmataTransport } from 'firmata-io';
import { createFirmataFramer } from './firmata-framer.ts';
import { SYSEX } from './hub-io-protocol.ts';

const START_SYSEX = 0xf0;
const REPORT_VERSION = 0xf9;
const CAPABILITY_RESPONSE = 0x6c;
const ANALOG_MAPPING_RESPONSE = 0x6a;
const REPORT_FIRMWARE = 0x79;
const I2C_REPLY = 0x77;
const STRING = 0x71;
/**
 * StandardFirmata says this of a part that did not answer, and then replies with what another part
 * said before: a number made up, whatever its checksum.
 */
const I2C_COMPLAINT = 'I2C: Too few bytes received';
/** Ends what a capability response says of one pin. */
const END_OF_PIN = 0x7f;

/** START_SYSEX, the command and END_SYSEX. */
const FRAME_BYTES = 3;
/** A version's two numbers come before the name; firmata-io takes them to be there. */
const SHORTEST_FIRMWARE_BYTES = FRAME_BYTES + 2;

/** Answers that build the list of pins: a second one, asked by nobody, would add pins to it. */
const ONLY_BEFORE_READY = [CAPABILITY_RESPONSE, ANALOG_MAPPING_RESPONSE];

/** Analogue mapping, capabilities, echo, I²C, firmware, and what `hub-io` says of its own. */
const KNOWN_SYSEX = [
  ...ONLY_BEFORE_READY,
  0x75,
  I2C_REPLY,
  REPORT_FIRMWARE,
  SYSEX.cardMessage,
  SYSEX.hubReport,
];

/** What firmata-io takes for a serial port: an emitter of `open` and `data` with a `write`. */
export interface ParentTransport {
  readonly port: FirmataTransport;
  /** firmata-io and Johnny-Five are ready only once their transport has opened. */
  open(): void;
  hear(chunk: Uint8Array): void;
  /** From now on the pins are known. */
  closeHandshake(): void;
}

export function createParentTransport(speak: (bytes: Uint8Array) => void): ParentTransport {
  const port = Object.assign(new EventEmitter(), {
    write: (bytes: readonly number[] | Uint8Array) => speak(Uint8Array.from(bytes)),
  });
  let handshaking = true;
  let knowsVersion = false;
  let pins = 0;
  let isNextReplyStale = false;

  /** firmata-io falls over a mapping of more pins than it has been told of. */
  const mapsEveryPin = (message: Uint8Array) => pins > 0 && message.length - FRAME_BYTES === pins;

  const isWanted = (message: Uint8Array) => {
    if (message[0] === REPORT_VERSION) knowsVersion = true;
    if (message[0] !== START_SYSEX) return true;
    // firmata-io hears no sysex before it knows the version: what it misses must not count here either.
    if (!knowsVersion) return false;
    const command = message[1] ?? 0;
    if (!handshaking && ONLY_BEFORE_READY.includes(command)) return false;
    if (command === STRING) isNextReplyStale ||= textOf(message) === I2C_COMPLAINT;
    if (command === I2C_REPLY && isNextReplyStale) {
      isNextReplyStale = false;
      return false;
    }
    if (command === ANALOG_MAPPING_RESPONSE) return mapsEveryPin(message);
    if (command === REPORT_FIRMWARE) return message.length >= SHORTEST_FIRMWARE_BYTES;
    // The first answer with pins in it is the one that counts.
    if (command === CAPABILITY_RESPONSE) pins ||= pinsIn(message);
    return KNOWN_SYSEX.includes(command);
  };

  const framer = createFirmataFramer((message) => {
    if (isWanted(message)) port.emit('data', message);
  });

  return {
    port,
    open: () => void port.emit('open'),
    hear: framer.push,
    closeHandshake: () => {
      handshaking = false;
    },
  };
}

const pinsIn = (capabilities: Uint8Array) =>
  capabilities.filter((byte) => byte === END_OF_PIN).length;

/** Characters travel as two bytes of seven bits. */
function textOf(message: Uint8Array): string {
  let text = '';
  for (let at = 2; at + 1 < message.length - 1; at += 2) {
    text += String.fromCharCode((message[at] as number) | ((message[at + 1] as number) << 7));
  }
  return text;
}
