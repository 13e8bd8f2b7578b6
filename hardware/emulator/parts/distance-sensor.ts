import type { Chip } from '../chip.ts';
import { CYCLES_PER_US } from '../emulated-time.ts';
import type { Sensor } from './sensor.ts';
import { createWitnesses } from './witnesses.ts';

/** There and back at 343 m/s. */
const ECHO_US_PER_MM = 2 / 0.343;
/** The module sends eight periods of 40 kHz before it listens. */
const BURST_US = 460;
/** It wants the trigger up for that long. */
const TRIGGER_US = 10;
/** Nothing within reach: the echo line falls by itself. */
const NO_ECHO_US = 38_000;
/** The reach of an HC-SR04. A larger distance gives no echo. */
const REACH_MM = 4_000;

/** An HC-SR04: a pulse on its trigger is answered by one whose length is the distance. */
export function createDistanceSensor({
  name,
  triggerPin,
  echoPin,
}: {
  readonly name: string;
  readonly triggerPin: number;
  readonly echoPin: number;
}): Sensor {
  let distanceMm = REACH_MM;
  const witnesses = createWitnesses();

  const answer = (chip: Chip, done: () => void) => {
    const echo = chip.pins[echoPin];
    const us = distanceMm < REACH_MM ? distanceMm * ECHO_US_PER_MM : NO_ECHO_US;
    const measured = distanceMm;
    chip.after(BURST_US * CYCLES_PER_US, () => {
      echo?.drive(true);
      chip.after(Math.round(us * CYCLES_PER_US), () => {
        echo?.drive(false);
        done();
        if (measured === distanceMm) witnesses.tell();
      });
    });
  };

  return {
    quantities: {
      [name]: {
        get value() {
          return distanceMm;
        },
        from: 20,
        to: REACH_MM,
        unit: 'mm',
        set(value, seen) {
          witnesses.replace(seen);
          distanceMm = value;
        },
      },
    },
    powerDown: () => undefined,
    connect(chip) {
      const trigger = chip.pins[triggerPin];
      chip.pins[echoPin]?.drive(false);
      let busy = false;
      let roseAt: number | undefined;
      trigger?.watch(() => {
        if (trigger.mode === 'high') roseAt ??= chip.cycles;
        else {
          const long = roseAt !== undefined && chip.cycles - roseAt >= TRIGGER_US * CYCLES_PER_US;
          roseAt = undefined;
          if (!long || busy) return;
          busy = true;
          answer(chip, () => {
            busy = false;
          });
        }
      });
    },
  };
}
