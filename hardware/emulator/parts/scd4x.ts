import type { Chip } from '../chip.ts';
import { CYCLES_PER_MS } from '../emulated-time.ts';
import type { I2cDevice } from '../i2c-bus.ts';
import type { Quantity, Sensor } from './sensor.ts';
import { createWitnesses } from './witnesses.ts';

/** The only address there is (Sensirion SCD4x data sheet 1.3, table 8). */
const ADDRESS = 0x62;

/** Commands (data sheet, table 9); the last is answered only while nothing is measured. */
const START_PERIODIC_MEASUREMENT = 0x21b1;
const STOP_PERIODIC_MEASUREMENT = 0x3f86;
const READ_MEASUREMENT = 0xec05;
const GET_DATA_READY_STATUS = 0xe4b8;
const GET_SERIAL_NUMBER = 0x3682;

const POWER_UP_CYCLES = 1_000 * CYCLES_PER_MS;
const STOP_CYCLES = 500 * CYCLES_PER_MS;
/** Between a command and the answer to it. */
const EXECUTION_CYCLES = CYCLES_PER_MS;
const INTERVAL_CYCLES = 5_000 * CYCLES_PER_MS;
/** Two intervals for a program that comes just too early, and one more for itself. */
const SEEN_WITHIN_MS = 20_000;

/** Ready when any of the low eleven bits is set. */
const READY = 0x8006;
const NOT_READY = 0x8000;
/** The example of the data sheet, 3.9.2. */
const SERIAL_NUMBER = [0xf896, 0x9f07, 0x3bbe];
/** What the master reads past the end of an answer. */
const NOTHING = 0xff;

interface Air {
  readonly co2Ppm: number;
  readonly temperatureC: number;
  readonly humidityPercent: number;
}

/** What was measured, and which of the bench's changes it shows. */
interface Measurement {
  readonly words: readonly number[];
  readonly change: number;
}

interface Answer {
  readonly bytes: readonly number[];
  readonly change: number | undefined;
  readonly readyAt: number;
}

/**
 * A Sensirion SCD40 or SCD41 on the I²C bus. Each measurement can be read once; a part that has
 * nothing to say, or is busy, does not acknowledge.
 */
export function createScd4x({
  co2,
  temperature,
  humidity,
}: {
  /** What each quantity is called on the bench. */
  readonly co2: string;
  readonly temperature: string;
  readonly humidity: string;
}): Sensor {
  let chip: Chip | undefined;
  let air: Air = { co2Ppm: 420, temperatureC: 21, humidityPercent: 45 };
  let change = 0;
  let busyUntil = 0;
  /** When the measurement under way will be done. */
  let nextAt: number | undefined;
  let measured: Measurement | undefined;
  let answer: Answer | undefined;
  const witnesses = createWitnesses();

  const now = () => chip?.cycles ?? 0;

  const catchUp = () => {
    while (nextAt !== undefined && now() >= nextAt) {
      measured = { words: wordsOf(air), change };
      nextAt += INTERVAL_CYCLES;
    }
  };

  const say = (words: readonly number[], shows?: number) => {
    answer = {
      bytes: words.flatMap(withChecksum),
      change: shows,
      readyAt: now() + EXECUTION_CYCLES,
    };
    return true;
  };

  /** @returns whether the part acknowledges the command. */
  const obey = (command: number): boolean => {
    catchUp();
    switch (command) {
      case START_PERIODIC_MEASUREMENT:
        if (nextAt !== undefined) return false;
        nextAt = now() + INTERVAL_CYCLES;
        return true;
      case STOP_PERIODIC_MEASUREMENT:
        nextAt = measured = undefined;
        busyUntil = now() + STOP_CYCLES;
        return true;
      case READ_MEASUREMENT:
        if (measured) say(measured.words, measured.change);
        measured = undefined;
        return true;
      case GET_DATA_READY_STATUS:
        return say([measured ? READY : NOT_READY]);
      case GET_SERIAL_NUMBER:
        return nextAt === undefined && say(SERIAL_NUMBER);
      default:
        return false;
    }
  };

  const createDevice = (): I2cDevice => {
    let written: number[] = [];
    let read = 0;
    return {
      start(direction) {
        written = [];
        read = 0;
        if (direction === 'read') return answer !== undefined && now() >= answer.readyAt;
        answer = undefined;
        return now() >= busyUntil;
      },
      write(byte) {
        written.push(byte);
        const [high = 0, low] = written;
        if (low === undefined) return true;
        return written.length === 2 && obey(high * 256 + low);
      },
      read() {
        const byte = answer?.bytes[read] ?? NOTHING;
        read += 1;
        if (read === answer?.bytes.length && answer.change === change) witnesses.tell();
        return byte;
      },
      stop() {
        if (read > 0) answer = undefined;
      },
    };
  };

  const quantity = (key: keyof Air, of: Omit<Quantity, 'value' | 'set'>): Quantity => ({
    get value() {
      return air[key];
    },
    seenWithinMs: SEEN_WITHIN_MS,
    ...of,
    set(value, seen) {
      catchUp();
      witnesses.add(seen);
      air = { ...air, [key]: value };
      change += 1;
    },
  });

  return {
    quantities: {
      // What an SCD41 is specified for (table 1).
      [co2]: quantity('co2Ppm', { from: 400, to: 5_000, unit: 'ppm' }),
      [temperature]: quantity('temperatureC', { from: -10, to: 60, unit: '°C' }),
      [humidity]: quantity('humidityPercent', { from: 0, to: 100, unit: '%' }),
    },
    powerDown() {
      chip = undefined;
      nextAt = measured = answer = undefined;
    },
    connect(fresh) {
      // The button on the board resets the chip alone.
      if (!chip) busyUntil = fresh.cycles + POWER_UP_CYCLES;
      chip = fresh;
      fresh.i2c.attach(ADDRESS, createDevice());
    },
  };
}

/** CO₂, temperature and humidity as 16 bits each (data sheet, 3.5.2). */
const wordsOf = ({ co2Ppm, temperatureC, humidityPercent }: Air): readonly number[] =>
  [co2Ppm, ((temperatureC + 45) / 175) * 0xffff, (humidityPercent / 100) * 0xffff].map(Math.round);

/** A word, high byte first, and its CRC-8: polynomial 0x31, initial value 0xFF (data sheet, 3.11). */
function withChecksum(word: number): number[] {
  // Both bytes as one polynomial: the initial value falls on the first of them.
  let rest = (word ^ 0xff00) << 8;
  for (let bit = 23; bit >= 8; bit -= 1) if ((rest >> bit) & 1) rest ^= 0x131 << (bit - 8);
  return [word >> 8, word & 0xff, rest];
}
