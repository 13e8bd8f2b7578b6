import { describe, expect, test } from 'vitest';
import { bme280Readings, bme280Trim } from '../../../hardware/board/bme280.ts';
import { scd4xCrc, scd4xReadings } from '../../../hardware/board/scd4x.ts';

describe('an SCD4x', () => {
  /** The example of its data sheet: 500 ppm, 25 °C, 37 %. */
  const example = [0x01, 0xf4, 0x33, 0x66, 0x67, 0xa2, 0x5e, 0xb9, 0x3c];

  test('is read as its data sheet reads it', () => {
    const readings = scd4xReadings(example);
    expect(readings?.co2).toBe(500);
    expect(readings?.temperature).toBeCloseTo(25, 1);
    expect(readings?.humidity).toBeCloseTo(37, 1);
  });

  test('is checked as its data sheet checks it', () => {
    expect(scd4xCrc([0xbe, 0xef])).toBe(0x92);
  });

  test('with one wrong bit anywhere gives no reading', () => {
    for (let bit = 0; bit < example.length * 8; bit += 1) {
      const damaged = example.map((byte, index) =>
        index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
      );
      expect(scd4xReadings(damaged)).toBeUndefined();
    }
  });
});

describe('a BME280', () => {
  /** Trim of the example for the BMP280's same formula (its data sheet, 3.12), and a usual humidity. */
  const low = new Uint8Array(26);
  const view = new DataView(low.buffer);
  [27_504, 26_435, -1_000].forEach((word, index) => {
    view.setInt16(index * 2, word, true);
  });
  low[25] = 75;
  const high = [0x6a, 0x01, 0x00, 0x13, 0x2d, 0x03, 0x1e];
  const trim = bme280Trim([...low], high);
  const values = (temperature: number, humidity: number) => [
    0,
    0,
    0,
    temperature >> 12,
    (temperature >> 4) & 0xff,
    (temperature << 4) & 0xff,
    humidity >> 8,
    humidity & 0xff,
  ];

  test('has its trim spread over its registers as the data sheet says', () => {
    expect(trim).toEqual({
      t: [27_504, 26_435, -1_000],
      h: [75, 362, 0, 0x13 * 16 + 0x0d, 0x03 * 16 + 0x02, 30],
    });
  });

  test('is as warm as in the data sheet', () => {
    expect(bme280Readings(values(519_888, 30_000), trim).temperature).toBeCloseTo(25.08, 2);
  });

  test('is never drier than dry or wetter than wet', () => {
    expect(bme280Readings(values(519_888, 1), trim).humidity).toBe(0);
    expect(bme280Readings(values(519_888, 0xffff), trim).humidity).toBe(100);
  });

  test('that has measured nothing yet says nothing', () => {
    expect(bme280Readings(values(0x80000, 0x8000), trim)).toEqual({});
  });
});
