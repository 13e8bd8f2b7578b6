import type { Chip } from '../chip.ts';
import { CYCLES_PER_MS } from '../emulated-time.ts';
import { CALIBRATION, type RawWeather, rawWeather } from './bme280-compensation.ts';
import { createRegisterFile } from './register-file.ts';
import type { Quantity, Sensor } from './sensor.ts';
import { createWitnesses } from './witnesses.ts';

const ID = 0xd0;
const RESET = 0xe0;
const STATUS = 0xf3;
const CTRL_MEAS = 0xf4;
const DATA = 0xf7;
const DATA_END = 0xfe;
const BME280 = 0x60;
const RESET_WORD = 0xb6;
const MEASURING = 0x08;
const MODE = 0x03;
const NORMAL = 0x03;
/** One sample of each at single oversampling, at most (data sheet, 9.1). */
const MEASUREMENT_CYCLES = 9.3 * CYCLES_PER_MS;

/** What the data registers hold before the first measurement. */
const NOTHING_YET: RawWeather = { temperature: 0x80000, pressure: 0x80000, humidity: 0x8000 };

/** A BME280 on the I²C bus: calibration words, control and data registers (data sheet, 5.3). */
export function createBme280({
  address,
  temperature,
  humidity,
  pressure,
}: {
  readonly address: number;
  /** What each quantity is called on the bench. */
  readonly temperature: string;
  readonly humidity: string;
  readonly pressure: string;
}): Sensor {
  let chip: Chip | undefined;
  let registers = freshRegisters();
  let measuringUntil: number | undefined;
  const weather = { temperatureC: 21, humidityPercent: 45, pressurePa: 101_325 };
  const witnesses = createWitnesses();
  /** Whether the data registers hold the weather that the bench asked for last. */
  let current = false;

  const show = (raw: RawWeather) => {
    registers.set([...twenty(raw.pressure), ...twenty(raw.temperature)], DATA);
    registers.set([raw.humidity >> 8, raw.humidity & 0xff], DATA + 6);
  };
  const mode = () => (registers[CTRL_MEAS] ?? 0) & MODE;
  const measure = () => {
    show(rawWeather(weather));
    current = true;
  };

  const catchUp = () => {
    const now = chip?.cycles ?? 0;
    if (measuringUntil !== undefined && now >= measuringUntil) {
      measuringUntil = undefined;
      measure();
      if (mode() !== NORMAL) registers[CTRL_MEAS] = (registers[CTRL_MEAS] ?? 0) & ~MODE;
    } else if (measuringUntil === undefined && mode() === NORMAL && !current) measure();
  };

  const write = (register: number, value: number) => {
    if (register === RESET && value === RESET_WORD) powerDown();
    // Calibration, id, status and data can only be read.
    if (register < 0xf2 || register === STATUS || register > 0xf5) return;
    registers[register] = value;
    if (register === CTRL_MEAS && (value & MODE) !== 0) {
      measuringUntil = (chip?.cycles ?? 0) + MEASUREMENT_CYCLES;
    }
  };

  const read = (register: number) => {
    catchUp();
    if (register === STATUS) return measuringUntil === undefined ? 0 : MEASURING;
    if (register === DATA_END && current) witnesses.tell();
    return registers[register] ?? 0;
  };

  const powerDown = () => {
    registers = freshRegisters();
    measuringUntil = undefined;
    current = false;
    show(NOTHING_YET);
  };
  powerDown();

  const quantity = (key: keyof typeof weather, of: Omit<Quantity, 'value' | 'set'>): Quantity => ({
    get value() {
      return weather[key];
    },
    ...of,
    set(value, seen) {
      witnesses.add(seen);
      weather[key] = value;
      current = false;
    },
  });

  return {
    quantities: {
      [temperature]: quantity('temperatureC', { from: -40, to: 85, unit: '°C' }),
      [humidity]: quantity('humidityPercent', { from: 0, to: 100, unit: '%' }),
      [pressure]: quantity('pressurePa', { from: 30_000, to: 110_000, unit: 'Pa' }),
    },
    powerDown,
    connect(fresh) {
      chip = fresh;
      fresh.i2c.attach(address, createRegisterFile({ read, write }));
    },
  };
}

/** Twenty bits in three registers, high bits first. */
const twenty = (raw: number) => [raw >> 12, (raw >> 4) & 0xff, (raw << 4) & 0xff];

function freshRegisters(): Uint8Array {
  const registers = new Uint8Array(256);
  const view = new DataView(registers.buffer);
  const { t, p, h } = CALIBRATION;
  [...t, ...p].forEach((word, index) => {
    // Negative words are stored as their two's complement, like the unsigned ones modulo 2^16.
    view.setInt16(0x88 + 2 * index, word, true);
  });
  registers[0xa1] = h[0];
  view.setInt16(0xe1, h[1], true);
  registers[0xe3] = h[2];
  // H4 and H5 are twelve bits each and share the middle register.
  registers[0xe4] = h[3] >> 4;
  registers[0xe5] = (h[3] & 0x0f) | ((h[4] & 0x0f) << 4);
  registers[0xe6] = h[4] >> 4;
  registers[0xe7] = h[5];
  registers[ID] = BME280;
  return registers;
}
