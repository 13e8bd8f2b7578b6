import { randomInt, randomUUID } from 'node:crypto';
import type { Chance } from '../kiosk/ports.ts';

/** The machine's own dice. */
export const CHANCE: Chance = {
  seed: () => randomInt(2 ** 32),
  id: () => randomUUID(),
};
