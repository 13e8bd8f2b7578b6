import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { FAULTS } from '../../kiosk/faults.ts';
import type { LightSettings } from '../../kiosk/screen-light/light-settings.ts';
import { type BacklightDevice, findBacklight } from './backlight-files.ts';

/** Lets the group `video` set brightness and power, as soon as a backlight appears (udev(7)). */
export const BACKLIGHT_RULE =
  'ACTION=="add", SUBSYSTEM=="backlight", ' +
  ['/bin/chgrp video', '/bin/chmod g+w']
    .map((give) => `RUN+="${give} $sys$devpath/brightness $sys$devpath/bl_power"`)
    .join(', ');

const RULE_FILE = '/etc/udev/rules.d/90-portico-backlight.rules';

const WAY_OUT = [
  `Put this line into ${RULE_FILE}:`,
  `  ${BACKLIGHT_RULE}`,
  'Then, as root, with the user that the kiosk runs as for USER:',
  '  udevadm control --reload && udevadm trigger --action=add --subsystem-match=backlight',
  '  usermod --append --groups video USER',
  'It holds from when that user logs in again.',
];

/** What there is to set the brightness with, and the way out where it may not be set; for staff. */
export async function describeBacklight(place: LightSettings['backlight']): Promise<string[]> {
  if (place === 'none') return ['Screen: its brightness is left alone, as hub.json says.'];
  const found = await findBacklight(place);
  if (!found.ok) {
    const { code, file } = found.error;
    const { what, hint } = FAULTS[code];
    return [`Screen: ${what} (${file})`, `  ${hint}`];
  }
  if (found.value === undefined) {
    return [
      `Screen: no backlight in ${place.directory}; its brightness is left alone.`,
      '  Screens on HDMI have none that a computer can set.',
    ];
  }
  const { name, at, max } = found.value;
  const line = `Screen: backlight ${name}, at ${at} of ${max}.`;
  if (await maySet(found.value)) return [line];
  return [line, ...[FAULTS['backlight.refused'].what, ...WAY_OUT].map((said) => `  ${said}`)];
}

async function maySet({ path }: BacklightDevice): Promise<boolean> {
  try {
    await access(join(path, 'brightness'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
