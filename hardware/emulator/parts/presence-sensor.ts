import type { Chip } from '../chip.ts';
import type { Sensor } from './sensor.ts';
import { createWitnesses } from './witnesses.ts';

/** A PIR module: its output is high while it sees somebody move. */
export function createPresenceSensor({
  name,
  pin: number,
}: {
  readonly name: string;
  readonly pin: number;
}): Sensor {
  let chip: Chip | undefined;
  let present = false;
  const witnesses = createWitnesses();
  const show = () => chip?.pins[number]?.drive(present);

  return {
    quantities: {
      [name]: {
        get value() {
          return present ? 1 : 0;
        },
        from: 0,
        to: 1,
        unit: 'present',
        set(value, seen) {
          witnesses.replace(seen);
          present = value >= 0.5;
          show();
        },
      },
    },
    powerDown: () => undefined,
    connect(fresh) {
      chip = fresh;
      show();
      fresh.pins[number]?.onRead((level) => {
        if (level === present) witnesses.tell();
      });
    },
  };
}
