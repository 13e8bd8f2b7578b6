import {
  type BoardParts,
  KEY_NAMES,
  type KeyName,
  type SensorKind,
  type SensorSettings,
} from '../../kiosk/device-settings.ts';
import { type BoardModel, HUB_PINS, type HubPins } from './hub-io-protocol.ts';
import { SENSOR_KINDS } from './sensor-kinds.ts';

const KEY_PINS = {
  previous: ['keyPrevious', 'lampPrevious'],
  next: ['keyNext', 'lampNext'],
  select: ['keySelect', 'lampSelect'],
  back: ['keyBack', 'lampBack'],
  help: ['keyHelp', 'lampHelp'],
} as const satisfies Record<KeyName, readonly [keyof HubPins, keyof HubPins]>;

/** A sensor with everything that is usual for its kind. */
export function usualSensor(
  id: string,
  kind: SensorKind,
  place: SensorSettings['place'],
): SensorSettings {
  const { unit, range, analogueFull } = SENSOR_KINDS[kind];
  const isVoltage = 'pin' in place && kind !== 'presence' && kind !== 'distance';
  return {
    id,
    kind,
    place,
    unit,
    range,
    calibration: { offset: 0, scale: isVoltage ? analogueFull : 1 },
  };
}

/** The usual sensors that are left when other parts stand on some of their pins. */
export function usualSensorsBeside(
  pins: readonly number[],
  sensors: readonly SensorSettings[],
): readonly SensorSettings[] {
  return sensors.filter(({ place }) => !('pin' in place && pins.includes(place.pin)));
}

/** The board as `sketches/README.md` wires it: nothing more than its path has to be configured. */
export function usualParts(model: BoardModel): BoardParts {
  const pins = HUB_PINS[model];
  const eachKey = (which: 0 | 1) =>
    Object.fromEntries(
      KEY_NAMES.map((key) => [key, { pin: pins[KEY_PINS[key][which]] }]),
    ) as BoardParts['keys'];

  return {
    keys: eachKey(0),
    lamps: eachKey(1),
    buttons: [],
    readers: [0],
    sensors: [
      usualSensor('presence', 'presence', { pin: pins.presence }),
      usualSensor('distance', 'distance', { pin: pins.distance }),
      usualSensor('light', 'light', { pin: pins.light }),
      usualSensor('noise', 'noise', { pin: pins.noise }),
      ...(model === 'mega'
        ? [usualSensor('soil', 'soil-moisture', { pin: HUB_PINS.mega.soil })]
        : []),
      usualSensor('temperature', 'temperature', { address: 0x76 }),
      usualSensor('humidity', 'humidity', { address: 0x76 }),
      usualSensor('daylight', 'light', { address: 0x23 }),
      usualSensor('co2', 'co2', { address: 0x62 }),
    ],
  };
}
