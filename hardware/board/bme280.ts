import type { ChipReadings } from './sensor-kinds.ts';

/** What a BME280 was trimmed to at the factory (data sheet, table 16). */
export interface Bme280Trim {
  readonly t: readonly [number, number, number];
  readonly h: readonly [number, number, number, number, number, number];
}

/** @param low registers 0x88–0xA1. @param high registers 0xE1–0xE7. */
export function bme280Trim(low: readonly number[], high: readonly number[]): Bme280Trim {
  const bytes = Uint8Array.from([...low, ...high]);
  const view = new DataView(bytes.buffer);
  const at = (register: number) => register - 0x88;
  const atHigh = (register: number) => low.length + register - 0xe1;
  const mixed = view.getUint8(atHigh(0xe5));
  return {
    t: [
      view.getUint16(at(0x88), true),
      view.getInt16(at(0x8a), true),
      view.getInt16(at(0x8c), true),
    ],
    h: [
      view.getUint8(at(0xa1)),
      view.getInt16(atHigh(0xe1), true),
      view.getUint8(atHigh(0xe3)),
      view.getInt8(atHigh(0xe4)) * 16 + (mixed & 0x0f),
      view.getInt8(atHigh(0xe6)) * 16 + (mixed >> 4),
      view.getInt8(atHigh(0xe7)),
    ],
  };
}

/** A part that has not measured yet answers with these, once skipped or just started. */
const NO_TEMPERATURE = 0x80000;
const NO_HUMIDITY = 0x8000;

/** Compensation in floating point (data sheet, 8.1). @param bytes registers 0xF7–0xFE. */
export function bme280Readings(bytes: readonly number[], { t, h }: Bme280Trim): ChipReadings {
  const at = (index: number) => bytes[index] ?? 0;
  const rawTemperature = (at(3) << 12) | (at(4) << 4) | (at(5) >> 4);
  const rawHumidity = (at(6) << 8) | at(7);
  if (rawTemperature === NO_TEMPERATURE) return {};

  const coarse = rawTemperature / 16_384 - t[0] / 1_024;
  const fine = rawTemperature / 131_072 - t[0] / 8_192;
  const tFine = coarse * t[1] + fine * fine * t[2];
  const temperature = tFine / 5_120;
  if (rawHumidity === NO_HUMIDITY) return { temperature };

  const warmth = tFine - 76_800;
  const linear = rawHumidity - (h[3] * 64 + (h[4] / 16_384) * warmth);
  const gain =
    (h[1] / 65_536) * (1 + (h[5] / 67_108_864) * warmth * (1 + (h[2] / 67_108_864) * warmth));
  const humidity = linear * gain;
  return {
    temperature,
    humidity: Math.min(100, Math.max(0, humidity * (1 - (h[0] * humidity) / 524_288))),
  };
}
