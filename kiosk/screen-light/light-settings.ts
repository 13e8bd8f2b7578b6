const MINUTE_MS = 60_000;

/** Where the light behind the glass is set, as Linux shows it (sysfs, class backlight). */
export interface BacklightSettings {
  /** Absolute path of the directory that holds one directory for each backlight. */
  readonly directory: string;
  /** The name of one in it; left out, the one that the kernel's rule prefers. */
  readonly device?: string;
}

/** How bright the screen of a hub is, as shares of what its backlight can give. */
export interface LightSettings {
  /** In the dark, and the least that anything to be read is ever shown with. */
  readonly least: number;
  /** In full light. */
  readonly most: number;
  /** Where no sensor says how light it is, or none can be believed. */
  readonly withoutSensor: number;
  /** With nobody near for so long, the attract loop is dimmed … */
  readonly dimAfterMs: number;
  /** … and so much later it sleeps. */
  readonly sleepAfterMs: number;
  /** `none`: nothing here sets the brightness. */
  readonly backlight: BacklightSettings | 'none';
}

/**
 * The lowest floor a hub may choose. ISO 9241-3 asks for 35 cd/m² at the least; the official 7″ panel
 * gives 250, and 0.15 of it is just above.
 */
export const LOWEST_FLOOR = 0.15;

export const DEFAULT_LIGHT: LightSettings = {
  least: 0.2,
  most: 1,
  // What the curve gives in a room of 1,000 lx: too bright at dusk is better than unread at noon.
  withoutSensor: 0.8,
  dimAfterMs: 5 * MINUTE_MS,
  sleepAfterMs: 30 * MINUTE_MS,
  backlight: { directory: '/sys/class/backlight' },
};
