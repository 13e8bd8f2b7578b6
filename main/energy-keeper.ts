import { meterAfter, startMeter } from '../kiosk/energy/energy-day.ts';
import type { PowerDraw } from '../kiosk/energy/power-draw.ts';
import type { HubClock } from '../kiosk/ports.ts';
import type { Log } from './log.ts';
import type { EnergyStore } from './store/energy-store.ts';

/** Keeps an estimate of what the kiosk takes from the wall, day by day. */
export interface EnergyKeeper {
  /** Counts until now; called about once a second. */
  look(): void;
  /** Writes what was not written yet. */
  flush(): void;
}

/** What a power cut may cost: an hour's sixth of an estimate is not worth more writes to a card. */
const FLUSH_EVERY_MS = 10 * 60_000;

export function createEnergyKeeper({
  store,
  draw,
  brightness,
  clock,
  nowMs,
  log,
}: {
  readonly store: Pick<EnergyStore, 'add'>;
  readonly draw: PowerDraw;
  /** The share of the backlight that is shown, from 0 to 1. */
  readonly brightness: () => number;
  readonly clock: HubClock;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  readonly log: Pick<Log, 'fault'>;
}): EnergyKeeper {
  let meter = startMeter({ atMs: nowMs(), brightness: brightness() });
  let flushedAtMs = nowMs();

  function look(): void {
    const now = { atMs: nowMs(), day: clock.today(), brightness: brightness() };
    meter = meterAfter(meter, now, draw);
    if (nowMs() - flushedAtMs >= FLUSH_EVERY_MS) flush();
  }

  function flush(): void {
    flushedAtMs = nowMs();
    if (meter.unwritten.length === 0) return;
    const written = store.add(meter.unwritten);
    if (written.ok) meter = { ...meter, unwritten: [] };
    else log.fault(written.error.code, { during: 'energy' });
  }

  return { look, flush };
}
