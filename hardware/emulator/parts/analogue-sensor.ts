import type { Chip } from '../chip.ts';
import type { Sensor } from './sensor.ts';
import { createWitnesses } from './witnesses.ts';

const SUPPLY_VOLTS = 5;

/** A part that puts a voltage in proportion to what it measures on an analogue pin. */
export function createAnalogueSensor({
  name,
  channel,
  unit,
  full,
}: {
  readonly name: string;
  /** 0 for A0 to 7 for A7. */
  readonly channel: number;
  readonly unit: string;
  /** The value at which the voltage reaches the supply. */
  readonly full: number;
}): Sensor {
  let chip: Chip | undefined;
  let value = 0;
  const witnesses = createWitnesses();
  const show = () => chip?.setVoltage(channel, (value / full) * SUPPLY_VOLTS);

  return {
    quantities: {
      [name]: {
        get value() {
          return value;
        },
        from: 0,
        to: full,
        unit,
        set(to, seen) {
          witnesses.replace(seen);
          value = to;
          show();
        },
      },
    },
    powerDown: () => undefined,
    connect(fresh) {
      chip = fresh;
      show();
      fresh.onMeasured(channel, witnesses.tell);
    },
  };
}
