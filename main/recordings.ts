import type { RecordableLines } from '../hardware/replay/recordable-lines.ts';
import type { DeviceSettings } from '../kiosk/device-settings.ts';
import { err, ok, type Result } from '../kiosk/result.ts';
import type { Log } from './log.ts';

/** Why a device is not recorded now. */
export interface RecordRefusal {
  /** `record.no-line`: it types on a keyboard, and no bytes go to it or come from it. */
  readonly code: 'record.no-such-device' | 'record.no-line' | 'record.busy';
  /** The devices that can be recorded. */
  readonly devices: readonly string[];
}

/** Writes down what goes to a device and comes from it, for as long as somebody asks for it. */
export interface Recordings {
  /**
   * @param write takes whole lines, in order; they hold the number of every card that is used
   * @returns how to stop
   */
  start(device: string, write: (line: string) => void): Result<() => void, RecordRefusal>;
}

export function createRecordings({
  devices,
  ports,
  log,
}: {
  readonly devices: readonly DeviceSettings[];
  readonly ports: Pick<RecordableLines, 'record'>;
  readonly log: Log;
}): Recordings {
  const withLine = devices.flatMap((device) => ('path' in device ? [device] : []));
  return {
    start(name, write) {
      const refuse = (code: RecordRefusal['code']) =>
        err({ code, devices: withLine.map(({ id }) => id) });
      if (!devices.some(({ id }) => id === name)) return refuse('record.no-such-device');
      const device = withLine.find(({ id }) => id === name);
      if (!device) return refuse('record.no-line');
      const stop = ports.record({ path: device.path, kind: device.kind, write });
      if (!stop) return refuse('record.busy');
      log.note('A device is recorded, with the number of every card.', { device: name });
      return ok(() => {
        stop();
        log.note('A device is recorded no longer.', { device: name });
      });
    },
  };
}
