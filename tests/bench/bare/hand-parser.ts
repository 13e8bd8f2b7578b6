const STX = 0x02;
const ETX = 0x03;
const DIGITS = 12;

/** The least that reads an RDM6300: a buffer of one frame, no counts, no deadline, no ID-12. */
export function createHandParser(onTag: (tag: number) => void): (chunk: Uint8Array) => void {
  const digits = new Uint8Array(DIGITS);
  let held = -1;
  return (chunk) => {
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (byte === STX) {
        held = 0;
      } else if (held >= 0 && held < DIGITS) {
        digits[held] = byte;
        held += 1;
      } else if (byte === ETX && held === DIGITS) {
        held = -1;
        const tag = tagInFrame(digits, 0);
        if (tag !== undefined) onTag(tag);
      } else {
        held = -1;
      }
    }
  };
}

/** The tag in twelve hexadecimal digits from `start` on, if their checksum is right. */
export function tagInFrame(digits: Uint8Array, start: number): number | undefined {
  let tag = 0;
  let sum = 0;
  for (let index = start; index < start + DIGITS; index += 2) {
    const byte = digitValue(digits[index] as number) * 16 + digitValue(digits[index + 1] as number);
    sum ^= byte;
    if (index < start + DIGITS - 2) tag = tag * 256 + byte;
  }
  return sum === 0 ? tag : undefined;
}

const digitValue = (digit: number): number => (digit < 0x3a ? digit - 0x30 : (digit & 0xdf) - 0x37);
