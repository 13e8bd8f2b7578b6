import type { SerialReaderKind } from '../kiosk/device-settings.ts';
import type { CreateDriver } from './device.ts';
import { createRdm6300Driver } from './rfid/rdm6300-driver.ts';

export interface CatalogEntry {
  readonly baudRate: number;
  readonly createDriver: CreateDriver;
}

/** Kind in the configuration → how to talk to it. */
export const DEVICE_CATALOG: Readonly<Record<SerialReaderKind, CatalogEntry>> = {
  rdm6300: { baudRate: 9_600, createDriver: createRdm6300Driver },
  id12: { baudRate: 9_600, createDriver: createRdm6300Driver },
};
