/** What the CRC starts from in every type A frame (ISO/IEC 14443-3, annex B). */
export const CRC_A_PRESET = 0x6363;

/** The CRC of ISO/IEC 14443-3 type A, as 16 bits; on the air the low byte goes first. */
export function crcA(bytes: readonly number[], preset: number = CRC_A_PRESET): number {
  let crc = preset;
  for (const byte of bytes) {
    let mixed = (byte ^ crc) & 0xff;
    mixed = (mixed ^ (mixed << 4)) & 0xff;
    crc = (crc >> 8) ^ (mixed << 8) ^ (mixed << 3) ^ (mixed >> 4);
    crc &= 0xffff;
  }
  return crc;
}

export function withCrcA(bytes: readonly number[]): number[] {
  const crc = crcA(bytes);
  return [...bytes, crc & 0xff, crc >> 8];
}

export function endsWithCrcA(bytes: readonly number[]): boolean {
  if (bytes.length < 3) return false;
  const [low, high] = bytes.slice(-2);
  const crc = crcA(bytes.slice(0, -2));
  return low === (crc & 0xff) && high === crc >> 8;
}
