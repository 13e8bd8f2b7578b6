import { z } from 'zod';
import type { DeviceId } from '../kiosk/device-settings.ts';

/** How the configuration names a device. */
export const deviceId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(40)
  .transform((id) => id as DeviceId);

/** Where a device is plugged in. */
export const devicePath = z
  .string()
  .max(400)
  .regex(/^\/[^\0]+$/, 'must be an absolute path, such as one below /dev/serial/by-id');
