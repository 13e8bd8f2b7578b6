import { z } from 'zod';
import {
  type HubBoardSettings,
  KEY_NAMES,
  type KeyName,
  type PinSettings,
  SENSOR_KIND_NAMES,
  type SensorSettings,
} from '../../kiosk/device-settings.ts';
import { deviceId, devicePath } from '../device-names.ts';
import { usualParts, usualSensor, usualSensorsBeside } from './board-defaults.ts';
import { pinsBesideSensors, pinsOfSensors, pinsTakenTwice } from './pins-in-use.ts';
import { chipAt, measurementOnPin } from './sensor-kinds.ts';

const pinNumber = z.int().min(2).max(69);
const onPin = z.strictObject({ pin: pinNumber });
const pinOfSome = z.partialRecord(z.enum(KEY_NAMES), onPin).default({});

const partId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(40);

const isKeyName = (id: string) => KEY_NAMES.some((key) => key === id);

const button = z.strictObject({
  id: partId.refine((id) => !isKeyName(id), 'is the name of one of the five keys'),
  pin: pinNumber,
});

const sensor = z
  .strictObject({
    id: partId,
    kind: z.enum(SENSOR_KIND_NAMES),
    pin: pinNumber.optional(),
    address: z.int().min(0x08).max(0x77).optional(),
    unit: z.string().min(1).max(12).optional(),
    range: z
      .strictObject({ min: z.number(), max: z.number() })
      .refine(({ min, max }) => min < max, 'must have a least value below its greatest')
      .optional(),
    calibration: z
      .strictObject({ offset: z.number().default(0), scale: z.number().optional() })
      .optional(),
  })
  .superRefine(({ kind, pin, address }, context) => {
    if ((pin === undefined) === (address === undefined)) {
      context.addIssue({ code: 'custom', message: 'needs either a pin or an I²C address' });
    } else if (pin !== undefined && !measurementOnPin(kind)) {
      context.addIssue({ code: 'custom', path: ['pin'], message: `cannot measure ${kind}` });
    } else if (address !== undefined && !chipAt(address, kind)) {
      context.addIssue({
        code: 'custom',
        path: ['address'],
        message: `is of no part that measures ${kind} and is known here`,
      });
    }
  })
  .transform(({ id, kind, pin, address = 0, unit, range, calibration }): SensorSettings => {
    const usual = usualSensor(id, kind, pin === undefined ? { address } : { pin });
    return {
      ...usual,
      unit: unit ?? usual.unit,
      range: range ?? usual.range,
      calibration: {
        offset: calibration?.offset ?? 0,
        scale: calibration?.scale ?? usual.calibration.scale,
      },
    };
  });

/** A hub board in the configuration; what it leaves out is wired as `sketches/README.md` says. */
export const hubBoardSchema = z
  .strictObject({
    id: deviceId,
    kind: z.literal('hub-board'),
    board: z.enum(['uno', 'mega']).default('uno'),
    path: devicePath,
    required: z.boolean().default(false),
    keys: pinOfSome,
    lamps: pinOfSome,
    buttons: z.array(button).max(50).default([]),
    readers: z
      .array(z.literal([0, 1]))
      .max(2)
      .optional(),
    sensors: z.array(sensor).max(50).optional(),
  })
  .transform(({ keys, lamps, readers, sensors, ...rest }): HubBoardSettings => {
    const usual = usualParts(rest.board);
    const parts = {
      ...rest,
      keys: { ...usual.keys, ...given(keys) },
      lamps: { ...usual.lamps, ...given(lamps) },
      readers: readers ?? usual.readers,
    };
    // Nobody asked for the usual sensors by name: they make room for what was.
    const taken = pinsBesideSensors(parts).map(({ pin }) => pin);
    return { ...parts, sensors: sensors ?? usualSensorsBeside(taken, usual.sensors) };
  })
  .superRefine((board, context) => {
    const uses = [...pinsBesideSensors(board), ...pinsOfSensors(board.board, board.sensors)];
    for (const message of pinsTakenTwice(uses)) context.addIssue({ code: 'custom', message });
    for (const list of ['buttons', 'sensors'] as const) {
      for (const id of twice(board[list].map((one) => one.id))) {
        context.addIssue({ code: 'custom', path: [list], message: `has two called ${id}` });
      }
    }
  });

const given = (pins: Partial<Record<KeyName, PinSettings | undefined>>) =>
  pins as Partial<Record<KeyName, PinSettings>>;

const twice = <Value>(values: readonly Value[]): Value[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
