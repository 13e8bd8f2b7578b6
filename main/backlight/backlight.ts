import type { Clock } from '../../hardware/clock.ts';
import type { LightSettings } from '../../kiosk/screen-light/light-settings.ts';
import type { Log } from '../log.ts';
import {
  type BacklightDevice,
  type BacklightFault,
  findBacklight,
  setBrightness,
  setPower,
} from './backlight-files.ts';

/** The light behind the glass. Whatever becomes of it, the kiosk goes on. */
export interface Backlight {
  /**
   * Shows a share of what the backlight can give, from 0 (off) to 1. What is told while it is being
   * written waits, and only the newest is written next. Never throws.
   */
  show(brightness: number): void;
  /** The share that is shown as far as can be known; 1 for a screen that nobody can dim. */
  held(): number;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
  /** Leaves the screen as bright as it was found, and never dark. */
  close(): Promise<void>;
}

/** A bus of 100 kHz carries it in a tenth of that; a page that went mad must not fill it. */
const LEAST_GAP_MS = 200;

/** How often a backlight that is not there, or refuses, is looked for. */
const LOOK_AGAIN_MS = 30_000;

/** What is known of a backlight that is there. */
interface Fitted {
  readonly device: BacklightDevice;
  /** As it was found, or as bright as can be where it was found dark. */
  readonly lit: number;
  /** Whether its power can be switched too. */
  readonly switches: boolean;
  readonly value: number;
}

export function createBacklight({
  place,
  log,
  nowMs,
  clock,
}: {
  readonly place: LightSettings['backlight'];
  readonly log: Pick<Log, 'note' | 'fault' | 'bug'>;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  readonly clock: Clock;
}): Backlight {
  let fitted: Fitted | undefined;
  let held = 1;
  let wanted: number | undefined;
  let running: Promise<void> | undefined;
  let closed = false;
  let lookAtMs = Number.NEGATIVE_INFINITY;
  /** What was said last, so that it is said once. */
  let told: BacklightFault['code'] | 'none' | 'well' | undefined;
  let endPause: () => void = () => undefined;

  async function bring(): Promise<void> {
    while (wanted !== undefined && !closed) {
      const brightness = wanted;
      wanted = undefined;
      fitted ??= await look();
      if (fitted !== undefined && (await set(fitted, stepOf(brightness, fitted.device)))) {
        await pause();
      }
    }
  }

  async function look(): Promise<Fitted | undefined> {
    if (place === 'none' || nowMs() < lookAtMs) return undefined;
    lookAtMs = nowMs() + LOOK_AGAIN_MS;
    const found = await findBacklight(place);
    if (!found.ok) return lose(found.error);
    if (found.value === undefined) {
      if (told !== 'none') log.note('This screen has no backlight; its brightness is left alone.');
      told = 'none';
      return undefined;
    }
    const device = found.value;
    held = device.at / device.max;
    return { device, lit: device.at || device.max, switches: true, value: device.at };
  }

  /** @returns whether anything was written */
  async function set(before: Fitted, value: number): Promise<boolean> {
    if (value === before.value && told === 'well') return false;
    const { device } = before;
    const written = await setBrightness(device, value);
    if (!written.ok) {
      lose(written.error);
      return true;
    }
    const power = value > 0 ? 'on' : 'off';
    // Dark is dark without the switch too: it only saves what the lamp's own electronics take.
    const switches = before.switches && (await setPower(device, power)).ok;
    fitted = { ...before, switches, value };
    held = value / device.max;
    if (told !== 'well')
      log.note('The brightness of the screen is set.', { backlight: device.name });
    told = 'well';
    return true;
  }

  function lose({ code, file }: BacklightFault): undefined {
    fitted = undefined;
    if (code === 'backlight.not-found') held = 1;
    if (told !== code) log.fault(code, { file });
    told = code;
    lookAtMs = nowMs() + LOOK_AGAIN_MS;
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      endPause = resolve;
      clock.setTimeout(resolve, LEAST_GAP_MS);
    });
  }

  async function giveBack(): Promise<void> {
    if (fitted === undefined || told !== 'well') return;
    const { device, lit } = fitted;
    const written = await setBrightness(device, lit);
    if (!written.ok) log.fault(written.error.code, { file: written.error.file });
    if (fitted.switches) await setPower(device, 'on');
  }

  function show(brightness: number): void {
    if (closed) return;
    wanted = brightness;
    running ??= bring()
      .catch((bug) => log.bug('backlight.failed', bug))
      .finally(() => {
        running = undefined;
        // Told between the last look at it and now.
        if (wanted !== undefined) show(wanted);
      });
  }

  return {
    show,
    held: () => held,
    settled: async () => running,
    close: async () => {
      closed = true;
      endPause();
      await running;
      await giveBack();
    },
  };
}

/** The faintest light is still light, however few steps a backlight has. */
function stepOf(brightness: number, { max }: BacklightDevice): number {
  return brightness <= 0 ? 0 : Math.min(Math.max(Math.round(brightness * max), 1), max);
}
