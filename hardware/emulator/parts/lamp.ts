import type { Chip } from '../chip.ts';
import { CYCLES_PER_MS } from '../emulated-time.ts';
import type { Part } from './part.ts';

export interface Lamp extends Part {
  /** 0 dark to 1 fully lit, averaged over a period when it is dimmed by PWM. */
  readonly level: number;
}

/** Longer than the slowest period of an Uno's PWM (490 Hz): without an edge the lamp is not dimmed. */
const STEADY_AFTER_CYCLES = 5 * CYCLES_PER_MS;

/** Finer than the 256 steps of the PWM and coarser than its edges are regular. */
const STEPS = 255;

/** A lamp between a pin and ground, lit while the pin is high. */
export function createLamp({
  pin: number,
  changed,
}: {
  readonly pin: number;
  readonly changed: () => void;
}): Lamp {
  let level = 0;
  let lit = false;
  let edges = 0;
  let roseAt: number | undefined;
  let fellAt: number | undefined;

  const show = (to: number) => {
    const rounded = Math.round(to * STEPS) / STEPS;
    if (rounded === level) return;
    level = rounded;
    changed();
  };

  const forget = () => {
    lit = false;
    roseAt = undefined;
    fellAt = undefined;
    edges += 1;
    show(0);
  };

  /** A rising edge ends a period: its share of light is what the eye sees. */
  const edge = (chip: Chip, now: number) => {
    edges += 1;
    if (!lit) fellAt = now;
    else {
      if (roseAt !== undefined && fellAt !== undefined && now - roseAt < STEADY_AFTER_CYCLES) {
        show((fellAt - roseAt) / (now - roseAt));
      }
      roseAt = now;
      fellAt = undefined;
    }
    const before = edges;
    chip.after(STEADY_AFTER_CYCLES, () => {
      if (edges === before) show(lit ? 1 : 0);
    });
  };

  return {
    get level() {
      return level;
    },
    powerDown: forget,
    connect(chip) {
      forget();
      const pin = chip.pins[number];
      pin?.watch(() => {
        const now = pin.mode === 'high';
        if (now === lit) return;
        lit = now;
        edge(chip, chip.cycles);
      });
    },
  };
}
