import { type DeviceProposal, proposeDevices } from '../../hardware/port-fingerprints.ts';
import { discoverPorts } from '../../hardware/serial/port-discovery.ts';
import { readConfig } from '../read-config.ts';

/** Looks at what is plugged into this computer and says how to configure it; it changes nothing. */
export async function examine({
  dataDir,
  say,
}: {
  readonly dataDir: string;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { devices } = readConfig({ dataDir, profile: undefined });
  const ports = await discoverPorts();
  for (const device of devices) {
    const where = 'path' in device ? ` at ${device.path}` : '';
    const plugged = 'path' in device && ports.some(({ path }) => path === device.path);
    say(`${device.id}: ${device.kind}${where}${plugged ? ', plugged in' : ''}`);
  }
  const proposals = proposeDevices(ports, devices);
  for (const proposal of proposals) say(toldOf(proposal));
  if (devices.length === 0) say('No device is configured: the hub board runs in software.');
  if (proposals.length === 0) say('Nothing else is plugged in that is known here.');
}

function toldOf({ what, entry, otherwise }: DeviceProposal): string {
  const others =
    otherwise.length > 0 ? `\n  If that is not it, the kind may be ${otherwise.join(' or ')}.` : '';
  return `${what}, for "devices" in hub.json:\n  ${JSON.stringify(entry)}${others}`;
}
