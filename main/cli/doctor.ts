import { type DeviceProposal, proposeDevices } from '../../hardware/port-fingerprints.ts';
import { discoverPorts } from '../../hardware/serial/port-discovery.ts';
import { buttonsWithoutTrigger } from '../../kiosk/triggers.ts';
import { describeBacklight } from '../backlight/describe-backlight.ts';
import { createHubClock } from '../clock.ts';
import { readConfig } from '../read-config.ts';
import { describeEnergy } from './energy-report.ts';

/** Looks at this computer, says what is plugged in and what the kiosk has taken; it changes nothing. */
export async function examine({
  dataDir,
  say,
}: {
  readonly dataDir: string;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { devices, triggers, hub, light, power, badges } = readConfig({
    dataDir,
    profile: undefined,
  });
  const ports = await discoverPorts();
  for (const device of devices) {
    const where = 'path' in device ? ` at ${device.path}` : '';
    const plugged = 'path' in device && ports.some(({ path }) => path === device.path);
    say(`${device.id}: ${device.kind}${where}${plugged ? ', plugged in' : ''}`);
  }
  for (const button of buttonsWithoutTrigger(triggers, devices)) {
    say(`The button ${button} opens nothing: give it a lesson in "triggers" of hub.json.`);
  }
  const proposals = proposeDevices(ports, devices);
  for (const proposal of proposals) say(toldOf(proposal));
  if (devices.length === 0) say('No device is configured: the hub board runs in software.');
  if (proposals.length === 0) say('Nothing else is plugged in that is known here.');
  for (const line of await describeBacklight(light.backlight)) say(line);
  if (badges.verifyPage === undefined) {
    say(
      'No page opens badges: an installed kiosk shows them without a code. Run badge export DIR.',
    );
  }
  const today = createHubClock({ timeZone: hub.timeZone }).today();
  for (const line of await describeEnergy({ dataDir, power, today })) say(line);
}

function toldOf({ what, entry, otherwise }: DeviceProposal): string {
  const others =
    otherwise.length > 0 ? `\n  If that is not it, the kind may be ${otherwise.join(' or ')}.` : '';
  return `${what}, for "devices" in hub.json:\n  ${JSON.stringify(entry)}${others}`;
}
