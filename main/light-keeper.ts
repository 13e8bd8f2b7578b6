import { type Clock, WALL_CLOCK } from '../hardware/clock.ts';
import type { LightSettings } from '../kiosk/screen-light/light-settings.ts';
import { brightestOf } from '../kiosk/screen-light/room-light.ts';
import { firstLight, lightAfter, lightAskedBy } from '../kiosk/screen-light/screen-light.ts';
import type { Backlight } from './backlight/backlight.ts';
import type { EnergyKeeper } from './energy-keeper.ts';
import type { SessionHost } from './session-host.ts';
import type { ReadingStore } from './store/reading-store.ts';

/** Light changes slowly, and so does the screen; only who wakes it is not kept waiting for this. */
const LOOK_MS = 1_000;

/**
 * Lets the screen be as bright as the session asks and the room needs, and counts what that takes.
 *
 * @returns how to give the screen back and write down what was counted
 */
export function keepLight({
  session,
  readings,
  settings,
  backlight,
  energy,
  nowMs,
  clock = WALL_CLOCK,
}: {
  readonly session: Pick<SessionHost, 'view' | 'onView'>;
  readonly readings: Pick<ReadingStore, 'fresh'>;
  readonly settings: LightSettings;
  readonly backlight: Backlight;
  readonly energy: EnergyKeeper;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  readonly clock?: Clock;
}): () => Promise<void> {
  let light = firstLight(settings, nowMs());
  let timer: unknown;

  function follow(): void {
    const look = {
      asked: lightAskedBy(session.view()),
      lux: brightestOf(readings.fresh('light')),
      atMs: nowMs(),
    };
    light = lightAfter(light, look, settings);
    backlight.show(light.brightness);
  }

  function look(): void {
    follow();
    energy.look();
    timer = clock.setTimeout(look, LOOK_MS);
  }

  // Between two looks only the light follows: no answer to a visitor waits for the disk.
  const stopListening = session.onView(follow);
  look();
  return async () => {
    stopListening();
    clock.clearTimeout(timer);
    energy.look();
    energy.flush();
    await backlight.close();
  };
}
