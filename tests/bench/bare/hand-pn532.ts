/** The least that reads a card's UID from a PN532: one frame's buffer and a count. */
export function createHandPn532(onUid: (uid: Uint8Array) => void): (chunk: Uint8Array) => void {
  const body = new Uint8Array(256);
  let step: 'zero' | 'start' | 'size' | 'complement' | 'body' = 'zero';
  let size = 0;
  let held = 0;
  return (chunk) => {
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (step === 'body') {
        body[held] = byte;
        held += 1;
        if (held <= size) continue;
        step = 'zero';
        const uid = uidInFrame(body.subarray(0, held));
        if (uid) onUid(uid);
      } else if (step === 'zero') {
        if (byte === 0) step = 'start';
      } else if (step === 'start') {
        if (byte !== 0) step = byte === 0xff ? 'size' : 'zero';
      } else if (step === 'size') {
        size = byte;
        step = 'complement';
      } else {
        step = ((size + byte) & 0xff) === 0 ? 'body' : 'zero';
        held = 0;
      }
    }
  };
}

/** The UID of the one card in an InListPassiveTarget answer, if its checksum is right. */
export function uidInFrame(body: Uint8Array): Uint8Array | undefined {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) sum += body[index] as number;
  if ((sum & 0xff) !== 0 || body[0] !== 0xd5 || body[1] !== 0x4b || body[2] !== 1) return undefined;
  return body.slice(8, 8 + (body[7] as number));
}
