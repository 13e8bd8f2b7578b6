import type { ChipReadings } from './sensor-kinds.ts';

/** CRC-8 of every word (SCD4x data sheet, 3.11): polynomial 0x31, initial value 0xFF. */
export function scd4xCrc(word: readonly number[]): number {
  let crc = 0xff;
  for (const byte of word) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x80 ? 0x31 : 0)) & 0xff;
  }
  return crc;
}

/** Three words with a checksum each: CO₂ in ppm, temperature, humidity (data sheet, 3.6.2). */
export function scd4xReadings(bytes: readonly number[]): ChipReadings | undefined {
  const words: number[] = [];
  for (let index = 0; index < 9; index += 3) {
    const [high = 0, low = 0, crc] = bytes.slice(index, index + 3);
    if (crc !== scd4xCrc([high, low])) return undefined;
    words.push(high * 256 + low);
  }
  const [co2 = 0, temperature = 0, humidity = 0] = words;
  return {
    co2,
    temperature: -45 + (175 * temperature) / 65_535,
    humidity: (100 * humidity) / 65_535,
  };
}
