/**
 * Cuts what a board sends into whole Firmata messages and drops the rest. firmata-io holds an endless
 * sysex for ever and takes any byte for data, so it is given nothing that has not been looked at.
 */

const START_SYSEX = 0xf0;
const END_SYSEX = 0xf7;
const REPORT_VERSION = 0xf9;

/** More than the longest answer there is: the capabilities of a Mega 2560 are below a kilobyte. */
export const LONGEST_MESSAGE_BYTES = 2_048;

const SHORT_MESSAGE_BYTES = 3;

export interface FramerCounts {
  readonly messages: number;
  /** Bytes that belong to no whole message. */
  readonly noiseBytes: number;
  /** Bytes of the message under way. */
  readonly pendingBytes: number;
}

export interface FirmataFramer {
  /** Never throws, whatever the bytes. */
  push(chunk: Uint8Array): void;
  counts(): FramerCounts;
}

/** @param onMessage gets each message whole, for the length of the call: it is wiped afterwards. */
export function createFirmataFramer(onMessage: (message: Uint8Array) => void): FirmataFramer {
  const held = new Uint8Array(LONGEST_MESSAGE_BYTES);
  let length = 0;
  let messages = 0;
  let noiseBytes = 0;

  const drop = () => {
    if (length === 0) return;
    noiseBytes += length;
    held.fill(0, 0, length);
    length = 0;
  };

  const hold = (byte: number) => {
    held[length] = byte;
    length += 1;
  };

  const finish = () => {
    const message = held.subarray(0, length);
    length = 0;
    messages += 1;
    onMessage(message);
    message.fill(0);
  };

  const takeStatus = (byte: number) => {
    if (byte === END_SYSEX && held[0] === START_SYSEX && length > 1) {
      hold(byte);
      return finish();
    }
    drop();
    if (begins(byte)) hold(byte);
    else noiseBytes += 1;
  };

  const takeData = (byte: number) => {
    // One byte is left for END_SYSEX.
    if (length === 0 || length === LONGEST_MESSAGE_BYTES - 1) {
      drop();
      noiseBytes += 1;
      return;
    }
    hold(byte);
    if (length === SHORT_MESSAGE_BYTES && held[0] !== START_SYSEX) finish();
  };

  return {
    push(chunk) {
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index] as number;
        if (byte >= 0x80) takeStatus(byte);
        else takeData(byte);
      }
    },
    counts: () => ({ messages, noiseBytes, pendingBytes: length }),
  };
}

/** What a board may begin a message with: digital and analogue reports, a version, a sysex. */
function begins(status: number): boolean {
  const kind = status & 0xf0;
  return kind === 0x90 || kind === 0xe0 || status === REPORT_VERSION || status === START_SYSEX;
}
