import { EventEmitter } from 'node:events';
import type { FirmataTransport } from 'firmata-io';
import { createFirmataFramer } from './firmata-framer.ts';
import { SYSEX } from './hub-io-protocol.ts';

const START_SYSEX = 0xf0;
const CAPABILITY_RESPONSE = 0x6c;
const ANALOG_MAPPING_RESPONSE = 0x6a;

/** Answers that build the list of pins: a second one, asked by nobody, would add pins to it. */
const ONLY_BEFORE_READY = [CAPABILITY_RESPONSE, ANALOG_MAPPING_RESPONSE];

/** Analogue mapping, capabilities, echo, I²C, firmware, and what `hub-io` says of its own. */
const KNOWN_SYSEX = [...ONLY_BEFORE_READY, 0x75, 0x77, 0x79, SYSEX.cardMessage, SYSEX.hubReport];

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

  const isWanted = (message: Uint8Array) => {
    if (message[0] !== START_SYSEX) return true;
    const command = message[1] ?? 0;
    if (!handshaking && ONLY_BEFORE_READY.includes(command)) return false;
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
