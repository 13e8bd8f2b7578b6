import { z } from 'zod';
import type { DeviceSettings } from '../kiosk/device-settings.ts';
import { type CardTechnology, isWholeUid } from '../kiosk/people/card.ts';
import { hubBoardSchema } from './board/board-schema.ts';
import { deviceId, devicePath } from './device-names.ts';

const serialReader = z.strictObject({
  id: deviceId,
  kind: z.enum(['rdm6300', 'id12', 'pn532']),
  path: devicePath,
  required: z.boolean().default(false),
});

/** A part of a UID names several cards: with it one visitor could be shown the progress of another. */
const isWholeUidLength = (wedge: { technology: CardTechnology; uidBytes: number }) =>
  isWholeUid({ technology: wedge.technology, uid: new Uint8Array(wedge.uidBytes) });

const keyboardWedge = z.strictObject({
  id: deviceId,
  kind: z.literal('keyboard-wedge'),
  wedge: z
    .strictObject({
      base: z.union([z.literal(10), z.literal(16)]),
      byteOrder: z.enum(['big', 'little']),
      technology: z.enum(['iso14443a', 'em4100']),
      uidBytes: z.int().min(1).max(10),
    })
    .refine(isWholeUidLength, {
      path: ['uidBytes'],
      message: 'must be a whole UID: 4, 7 or 10 for iso14443a, 5 for em4100',
    }),
});

const device = z.discriminatedUnion('kind', [serialReader, keyboardWedge, hubBoardSchema]);

/** Reads the `devices` of the hub's configuration; refuses two devices with one id or one path. */
export const deviceListSchema: z.ZodType<readonly DeviceSettings[]> = z
  .array(device)
  .max(32)
  .superRefine((devices, context) => {
    for (const [index, one] of devices.entries()) {
      const earlier = devices.slice(0, index);
      if (earlier.some((other) => other.id === one.id)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: 'is the id of another device',
        });
      }
      if ('path' in one && earlier.some((other) => 'path' in other && other.path === one.path)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'path'],
          message: 'is the path of another device',
        });
      }
    }
  });
