import type { Board } from 'johnny-five';
import type { SensorSettings } from '../../kiosk/device-settings.ts';
import { type Bme280Trim, bme280Readings, bme280Trim } from './bme280.ts';
import { scd4xReadings } from './scd4x.ts';
import { type ChipReadings, chipAt } from './sensor-kinds.ts';

/** Gives a raw value to every sensor it is meant for. */
export type GiveRaw = (sensor: SensorSettings, raw: number) => void;

/** Asks the part for its values; one that does not answer is asked again next time. */
type Poll = (report: (readings: ChipReadings) => void) => void;

interface Bus {
  readonly board: Board;
  readonly address: number;
}

/** Starts every part that a sensor is on; returns how to poll them all. */
export function startI2cSensors({
  board,
  sensors,
  give,
}: {
  readonly board: Board;
  readonly sensors: readonly SensorSettings[];
  readonly give: GiveRaw;
}): () => void {
  const parts = new Map<string, { readonly poll: Poll; readonly on: SensorSettings[] }>();
  for (const sensor of sensors) {
    if (!('address' in sensor.place)) continue;
    const { address } = sensor.place;
    const chip = chipAt(address, sensor.kind);
    if (!chip) continue;
    const name = `${chip} ${address}`;
    const part = parts.get(name) ?? { poll: POLLS[chip]({ board, address }), on: [] };
    part.on.push(sensor);
    parts.set(name, part);
  }
  if (parts.size > 0) board.i2cConfig();

  return () => {
    for (const { poll, on } of parts.values()) {
      poll((readings) => {
        for (const sensor of on) {
          const raw = readings[sensor.kind];
          if (raw !== undefined) give(sensor, raw);
        }
      });
    }
  };
}

const POLLS = { bh1750: pollBh1750, bme280: pollBme280, scd4x: pollScd4x };

/** Continuous high-resolution mode (BH1750FVI data sheet, instruction set): 1.2 counts per lux. */
const BH1750_CONTINUOUS = 0x10;

function pollBh1750({ board, address }: Bus): Poll {
  return (report) => {
    read({ board, address }, undefined, 2, ([high = 0, low = 0]) =>
      report({ light: (high * 256 + low) / 1.2 }),
    );
    // Told again each time: a part that lost its power has forgotten it.
    board.i2cWrite(address, [BH1750_CONTINUOUS]);
  };
}

/** Registers of the BME280 data sheet, 5.3. */
const BME280 = { trim: 0x88, humidityTrim: 0xe1, humidity: 0xf2, control: 0xf4, values: 0xf7 };
/** Humidity, then temperature and pressure once each, normal mode; `humidity` counts after `control`. */
const BME280_ONCE_EACH = 0x27;

function pollBme280({ board, address }: Bus): Poll {
  let low: readonly number[] | undefined;
  let trim: Bme280Trim | undefined;
  return (report) => {
    if (!trim) {
      read({ board, address }, BME280.trim, 26, (bytes) => {
        low = bytes;
      });
      read({ board, address }, BME280.humidityTrim, 7, (bytes) => {
        if (low) trim = bme280Trim(low, bytes);
      });
    }
    read({ board, address }, BME280.values, 8, (bytes) => {
      if (trim) report(bme280Readings(bytes, trim));
    });
    // After the values, because this begins a new measurement; and each time, because a part that
    // lost its power has forgotten it.
    board.i2cWrite(address, [BME280.humidity, 0x01]);
    board.i2cWrite(address, [BME280.control, BME280_ONCE_EACH]);
  };
}

/** SCD4x data sheet, 3.5 and 3.6: start_periodic_measurement, and read_measurement. */
const SCD4X_START = [0x21, 0xb1];
const SCD4X_READ = [0xec, 0x05];
const SCD4X_READING_BYTES = 9;
/** It measures every five seconds, and does not answer a question in between. */
const SCD4X_POLLS_AT_REST = 5;
/** A part that lost its power measures no more until it is started; one that does refuses that. */
const SCD4X_MOST_REFUSALS = 4;

function pollScd4x({ board, address }: Bus): Poll {
  let refusals = SCD4X_MOST_REFUSALS;
  let restPolls = 0;
  let asked = false;

  const rest = () => {
    refusals = 0;
    restPolls = SCD4X_POLLS_AT_REST;
  };

  return (report) => {
    if (asked) {
      // One poll after the question, for the part needs a millisecond before it has an answer.
      asked = false;
      refusals += 1;
      read({ board, address }, undefined, SCD4X_READING_BYTES, (bytes) => {
        const readings = scd4xReadings(bytes);
        if (!readings) return;
        rest();
        report(readings);
      });
    } else if (restPolls > 0) restPolls -= 1;
    else if (refusals >= SCD4X_MOST_REFUSALS) {
      board.i2cWrite(address, SCD4X_START);
      rest();
    } else {
      board.i2cWrite(address, SCD4X_READ);
      asked = true;
    }
  };
}

/** Reads once; an answer that is too short, from a part that is not there, is none. */
function read(
  { board, address }: Bus,
  register: number | undefined,
  length: number,
  take: (bytes: readonly number[]) => void,
): void {
  // An answer that never came leaves its listener behind.
  board.io.removeAllListeners(`I2C-reply-${address}-${register ?? 0}`);
  const heard = (bytes: readonly number[]) => {
    if (bytes.length === length) take(bytes);
  };
  if (register === undefined) board.i2cReadOnce(address, length, heard);
  else board.i2cReadOnce(address, register, length, heard);
}
