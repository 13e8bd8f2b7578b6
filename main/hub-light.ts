import { WALL_CLOCK } from '../hardware/clock.ts';
import type { HubConfig } from '../kiosk/config.ts';
import type { HubClock } from '../kiosk/ports.ts';
import { createBacklight } from './backlight/backlight.ts';
import { createEnergyKeeper } from './energy-keeper.ts';
import { keepLight } from './light-keeper.ts';
import type { Log } from './log.ts';
import type { SessionHost } from './session-host.ts';
import type { Stores } from './store/open-stores.ts';

/**
 * Connects the light of the screen with the session and the sensors.
 *
 * @returns how to give the screen back
 */
export function startHubLight({
  config,
  session,
  stores,
  clock,
  log,
  nowMs,
}: {
  readonly config: Pick<HubConfig, 'light' | 'power'>;
  readonly session: SessionHost;
  readonly stores: Pick<Stores, 'readings' | 'energy'>;
  readonly clock: HubClock;
  readonly log: Log;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): () => Promise<void> {
  const { light: settings, power } = config;
  const backlight = createBacklight({ place: settings.backlight, log, nowMs, clock: WALL_CLOCK });
  const energy = createEnergyKeeper({
    store: stores.energy,
    draw: power,
    brightness: backlight.held,
    clock,
    nowMs,
    log,
  });
  return keepLight({ session, readings: stores.readings, settings, backlight, energy, nowMs });
}
