import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultCode } from '../../kiosk/faults.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { BacklightSettings } from '../../kiosk/screen-light/light-settings.ts';

/** A backlight of this computer (Linux, Documentation/ABI/stable/sysfs-class-backlight). */
export interface BacklightDevice {
  readonly name: string;
  /** Absolute path of its directory. */
  readonly path: string;
  /** The largest brightness it takes, at least 1. */
  readonly max: number;
  /** The brightness it is at, from 0 to `max`; 0 too where its power is off. */
  readonly at: number;
}

export interface BacklightFault {
  readonly code: Extract<FaultCode, `backlight.${string}`>;
  readonly file: string;
}

/** FB_BLANK_UNBLANK and FB_BLANK_POWERDOWN. */
const POWER = { on: 0, off: 4 } as const;

/** The kernel's own rule where one screen has several: firmware knows more than a bare register. */
const PREFERRED = ['firmware', 'platform', 'raw'];

/** Finds the backlight that is meant; nothing where there is none and none was named. */
export async function findBacklight({
  directory,
  device,
}: BacklightSettings): Promise<Result<BacklightDevice | undefined, BacklightFault>> {
  const names = await namesIn(directory);
  if (!names.ok) return names;
  const meant = names.value.filter((name) => device === undefined || name === device);
  if (meant.length === 0) {
    return device === undefined
      ? ok(undefined)
      : err({ code: 'backlight.not-found', file: join(directory, device) });
  }
  const read = await Promise.all(meant.map((name) => readBacklight(join(directory, name), name)));
  const sound = read.flatMap((one) => (one.ok ? [one.value] : []));
  const [first] = sound.sort((a, b) => a.rank - b.rank || (a.device.name < b.device.name ? -1 : 1));
  if (first !== undefined) return ok(first.device);
  return read.find((one) => !one.ok) ?? ok(undefined);
}

/** Sets a brightness from 0 (dark) to the largest it takes. */
export async function setBrightness(
  { path }: BacklightDevice,
  value: number,
): Promise<Result<void, BacklightFault>> {
  return write(join(path, 'brightness'), value);
}

/** Turns its power on or off; not every backlight has such a switch, and some have one that does nothing. */
export async function setPower(
  { path }: BacklightDevice,
  to: keyof typeof POWER,
): Promise<Result<void, BacklightFault>> {
  return write(join(path, 'bl_power'), POWER[to]);
}

async function namesIn(directory: string): Promise<Result<readonly string[], BacklightFault>> {
  try {
    return ok(await readdir(directory));
  } catch (cause) {
    const fault = faultOf(directory, cause);
    return fault.code === 'backlight.not-found' ? ok([]) : err(fault);
  }
}

async function readBacklight(
  path: string,
  name: string,
): Promise<Result<{ readonly device: BacklightDevice; readonly rank: number }, BacklightFault>> {
  try {
    const [max, at, power, type] = await Promise.all([
      wholeNumberIn(join(path, 'max_brightness')),
      wholeNumberIn(join(path, 'brightness')),
      wordIn(join(path, 'bl_power'), String(POWER.on)),
      wordIn(join(path, 'type'), ''),
    ]);
    if (max === undefined || max === 0 || at === undefined) {
      const file = join(path, at === undefined ? 'brightness' : 'max_brightness');
      return err({ code: 'backlight.unreadable', file });
    }
    const isOn = power === String(POWER.on);
    const rank = PREFERRED.includes(type) ? PREFERRED.indexOf(type) : PREFERRED.length;
    return ok({ device: { name, path, max, at: isOn ? Math.min(at, max) : 0 }, rank });
  } catch (cause) {
    return err(faultOf(path, cause));
  }
}

async function wholeNumberIn(file: string): Promise<number | undefined> {
  const text = firstLineOf(await readFile(file, 'utf8'));
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What a file says that not every driver has. */
async function wordIn(file: string, otherwise: string): Promise<string> {
  try {
    return firstLineOf(await readFile(file, 'utf8'));
  } catch {
    return otherwise;
  }
}

const firstLineOf = (text: string) => text.split('\n')[0]?.trim() ?? '';

async function write(file: string, value: number): Promise<Result<void, BacklightFault>> {
  try {
    // Never made where it is missing: a plain file in its place would swallow every brightness.
    const handle = await open(file, 'r+');
    try {
      await handle.write(`${value}\n`);
    } finally {
      await handle.close();
    }
    return ok(undefined);
  } catch (cause) {
    return err(faultOf(file, cause));
  }
}

function faultOf(file: string, cause: unknown): BacklightFault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { code: 'backlight.refused', file };
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'].includes(code)) {
    return { code: 'backlight.not-found', file };
  }
  return { code: 'backlight.failed', file };
}
