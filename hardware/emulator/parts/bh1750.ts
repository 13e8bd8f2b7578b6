import type { Chip } from '../chip.ts';
import { CYCLES_PER_MS } from '../emulated-time.ts';
import type { Sensor } from './sensor.ts';
import { createWitnesses } from './witnesses.ts';

const POWER_DOWN = 0x00;
const POWER_ON = 0x01;
const RESET = 0x07;
/** Bits of a measuring opcode: 0x10 goes on measuring, 0x20 measures once. */
const CONTINUOUS = 0x10;
const ONCE = 0x20;

/** The measurement time register's value at power-up; sensitivity is in proportion to it. */
const STANDARD_TIME = 69;
const COUNTS_PER_LUX = 1.2;
const COUNTS_MAX = 0xffff;

/** How long a measurement takes, by the low bits of its opcode: 1 and 0.5 lx, or 4 lx in a hurry. */
const measurementMs = (opcode: number) => ((opcode & 0x03) === 0x03 ? 16 : 120);

/** A BH1750 light sensor on the I²C bus (ROHM data sheet: opcodes, two bytes of counts). */
export function createBh1750({
  address,
  name,
}: {
  readonly address: number;
  readonly name: string;
}): Sensor {
  let chip: Chip | undefined;
  let lux = 300;
  let counts = 0;
  let time = STANDARD_TIME;
  let measuring: { readonly opcode: number; readonly doneAt: number } | undefined;
  let current = false;
  let secondByte = false;
  const witnesses = createWitnesses();

  const begin = (opcode: number) => {
    const cycles = measurementMs(opcode) * CYCLES_PER_MS * (time / STANDARD_TIME);
    measuring = { opcode, doneAt: (chip?.cycles ?? 0) + cycles };
  };

  const catchUp = () => {
    if (!measuring || (chip?.cycles ?? 0) < measuring.doneAt) return;
    const halfLux = (measuring.opcode & 0x03) === 0x01 ? 2 : 1;
    const exact = lux * COUNTS_PER_LUX * (time / STANDARD_TIME) * halfLux;
    counts = Math.min(COUNTS_MAX, Math.round(exact));
    current = true;
    if (measuring.opcode & CONTINUOUS) begin(measuring.opcode);
    else measuring = undefined;
  };

  const obey = (opcode: number) => {
    if (opcode === POWER_DOWN) measuring = undefined;
    else if (opcode === RESET) counts = 0;
    else if ((opcode & 0xf8) === 0x40) time = (time & 0x1f) | ((opcode & 0x07) << 5);
    else if ((opcode & 0xe0) === 0x60) time = (time & 0xe0) | (opcode & 0x1f);
    else if (opcode !== POWER_ON && opcode & (CONTINUOUS | ONCE)) begin(opcode);
  };

  return {
    quantities: {
      [name]: {
        get value() {
          return lux;
        },
        from: 0,
        to: Math.floor(COUNTS_MAX / COUNTS_PER_LUX),
        unit: 'lx',
        set(value, seen) {
          witnesses.replace(seen);
          lux = value;
          current = false;
        },
      },
    },
    powerDown() {
      counts = 0;
      time = STANDARD_TIME;
      measuring = undefined;
      current = false;
    },
    connect(fresh) {
      chip = fresh;
      fresh.i2c.attach(address, {
        start() {
          secondByte = false;
          return true;
        },
        write(opcode) {
          obey(opcode);
          return true;
        },
        read() {
          catchUp();
          const byte = secondByte ? counts & 0xff : counts >> 8;
          if (secondByte && current) witnesses.tell();
          secondByte = !secondByte;
          return byte;
        },
        stop: () => undefined,
      });
    },
  };
}
