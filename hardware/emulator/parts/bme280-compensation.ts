/**
 * The calibration words of one sensor, as its maker burns them in, and what they make of raw numbers
 * (Bosch BME280 data sheet, 4.2.2 and 4.2.3). Temperature and pressure words are the worked example
 * of the BMP280 data sheet, 3.12.
 */
export const CALIBRATION = {
  t: [27_504, 26_435, -1_000],
  p: [36_477, -10_685, 3_024, 2_855, 140, -7, 15_500, -14_600, 6_000],
  h: [75, 362, 0, 313, 50, 30],
} as const;

const [T1, T2, T3] = CALIBRATION.t;
const [P1, P2, P3, P4, P5, P6, P7, P8, P9] = CALIBRATION.p;
const [H1, H2, H3, H4, H5, H6] = CALIBRATION.h;

function fineTemperature(raw: number): number {
  const coarse = (raw / 16_384 - T1 / 1_024) * T2;
  return coarse + (raw / 131_072 - T1 / 8_192) ** 2 * T3;
}

export const temperatureC = (raw: number): number => fineTemperature(raw) / 5_120;

/** @param fine of the temperature that was measured together with it. */
function pressurePa(raw: number, fine: number): number {
  const offset = fine / 2 - 64_000;
  const square = (offset * offset * P6) / 32_768 + offset * P5 * 2;
  const bias = square / 4 + P4 * 65_536;
  const gain = ((P3 * offset * offset) / 524_288 + P2 * offset) / 524_288;
  const scale = (1 + gain / 32_768) * P1;
  const plain = ((1_048_576 - raw - bias / 4_096) * 6_250) / scale;
  return plain + ((P9 * plain * plain) / 2_147_483_648 + (plain * P8) / 32_768 + P7) / 16;
}

function humidityPercent(raw: number, fine: number): number {
  const offset = fine - 76_800;
  const linear = raw - (H4 * 64 + (H5 / 16_384) * offset);
  const gain = (H2 / 65_536) * (1 + (H6 / 67_108_864) * offset * (1 + (H3 / 67_108_864) * offset));
  const plain = linear * gain;
  return plain * (1 - (H1 * plain) / 524_288);
}

export interface Weather {
  readonly temperatureC: number;
  readonly humidityPercent: number;
  readonly pressurePa: number;
}

export interface RawWeather {
  /** 20 bits. */
  readonly temperature: number;
  readonly pressure: number;
  /** 16 bits. */
  readonly humidity: number;
}

/** The raw numbers from which the sensor's own formulas give this weather. */
export function rawWeather(weather: Weather): RawWeather {
  const temperature = solve(temperatureC, weather.temperatureC, 0xfffff);
  const fine = fineTemperature(temperature);
  return {
    temperature,
    // Pressure falls as its raw number rises.
    pressure: solve((raw) => -pressurePa(raw, fine), -weather.pressurePa, 0xfffff),
    humidity: solve((raw) => humidityPercent(raw, fine), weather.humidityPercent, 0xffff),
  };
}

/** The whole number at which a rising function comes closest to a value. */
function solve(rising: (raw: number) => number, wanted: number, max: number): number {
  let below = 0;
  let above = max;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (rising(middle) < wanted) below = middle;
    else above = middle;
  }
  return wanted - rising(below) < rising(above) - wanted ? below : above;
}
