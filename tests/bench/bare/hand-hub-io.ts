const CARD_MESSAGE = 0x01;
const HEAD_BYTES = 4;

const CRC = new Uint8Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc & 0x80 ? 0x107 : 0);
  CRC[byte] = crc;
}

/** The least that reads a card's UID from hub-io's sysex: one message's buffer and a count. */
export function createHandHubIo(onUid: (uid: Uint8Array) => void): (chunk: Uint8Array) => void {
  const message = new Uint8Array(64);
  let held = -1;
  return (chunk) => {
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (byte === 0xf0) held = 0;
      else if (byte === 0xf7) {
        const uid = held > 0 ? uidInSysex(message.subarray(0, held)) : undefined;
        held = -1;
        if (uid) onUid(uid);
      } else if (held >= 0) {
        message[held] = byte;
        held = byte < 0x80 && held < message.length - 1 ? held + 1 : -1;
      }
    }
  };
}

/** The UID in a card message that says "arrived", if its checksum is right. */
export function uidInSysex(message: Uint8Array): Uint8Array | undefined {
  if (message[0] !== CARD_MESSAGE) return undefined;
  const body = new Uint8Array(Math.floor(((message.length - 1) * 7) / 8));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (let index = 1; index < message.length; index += 1) {
    bits |= (message[index] as number) << count;
    count += 7;
    if (count < 8) continue;
    body[at] = bits & 0xff;
    at += 1;
    bits >>= 8;
    count -= 8;
  }
  let crc = 0;
  for (let index = 0; index < body.length; index += 1) {
    crc = CRC[crc ^ (body[index] as number)] as number;
  }
  return crc === 0 && body[2] === 2 ? body.slice(HEAD_BYTES, -1) : undefined;
}
