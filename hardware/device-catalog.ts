import type { DeviceId, SerialReaderKind } from '../kiosk/device-settings.ts';
import type { CreateDriver } from './device.ts';
import { pn532DriverFor } from './rfid/pn532-driver.ts';
import { createRdm6300Driver } from './rfid/rdm6300-driver.ts';

export interface CatalogEntry {
  readonly baudRate: number;
  /** One driver after the other for one device; what lies on a reader is known across its links. */
  readonly driverFor: (device: DeviceId) => CreateDriver;
}

/** Kind in the configuration → how to talk to it. */
export const DEVICE_CATALOG: Readonly<Record<SerialReaderKind, CatalogEntry>> = {
  rdm6300: { baudRate: 9_600, driverFor: () => createRdm6300Driver },
  id12: { baudRate: 9_600, driverFor: () => createRdm6300Driver },
  pn532: { baudRate: 115_200, driverFor: pn532DriverFor },
};
