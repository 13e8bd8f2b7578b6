import type { HubBoardSettings, SensorSettings } from '../../kiosk/device-settings.ts';
import { type BoardModel, HUB_PINS } from './hub-io-protocol.ts';

/** Something that is wired to a pin. */
export interface PinUse {
  readonly pin: number;
  /** What it is, for people. */
  readonly by: string;
}

/** Both buses stand where the chip has them (`sketches/README.md`, wiring). */
const BUSES: Readonly<Record<BoardModel, { readonly spi: number[]; readonly i2c: number[] }>> = {
  uno: { spi: [11, 12, 13], i2c: [18, 19] },
  mega: { spi: [50, 51, 52], i2c: [20, 21] },
};

/** Everything but the sensors: what is wired there in any case. */
export function pinsBesideSensors({
  board,
  keys,
  lamps,
  buttons,
  readers,
}: Omit<HubBoardSettings, 'sensors'>): readonly PinUse[] {
  const { reader0Select, reader1Select } = HUB_PINS[board];
  return [
    ...Object.entries(keys).map(([key, { pin }]) => ({ pin, by: `the key ${key}` })),
    ...Object.entries(lamps).map(([key, { pin }]) => ({ pin, by: `the lamp ${key}` })),
    ...buttons.map(({ id, pin }) => ({ pin, by: `the button ${id}` })),
    ...readers.map((reader) => ({
      pin: [reader0Select, reader1Select][reader] ?? reader0Select,
      by: `reader ${reader}`,
    })),
    ...(readers.length > 0 ? BUSES[board].spi.map((pin) => ({ pin, by: 'the readers' })) : []),
  ];
}

/** The sensors, with the bus that some of them are on. */
export function pinsOfSensors(
  board: BoardModel,
  sensors: readonly SensorSettings[],
): readonly PinUse[] {
  const onBus = sensors.some(({ place }) => 'address' in place);
  return [
    ...sensors.flatMap(({ id, place }) =>
      'pin' in place ? [{ pin: place.pin, by: `the sensor ${id}` }] : [],
    ),
    ...(onBus ? BUSES[board].i2c.map((pin) => ({ pin, by: 'the I²C bus' })) : []),
  ];
}

/** The pins that two parts want, with the names of both. */
export function pinsTakenTwice(uses: readonly PinUse[]): readonly string[] {
  return uses.flatMap(({ pin, by }, index) => {
    const earlier = uses.slice(0, index).find((other) => other.pin === pin);
    return earlier ? [`pin ${pin} is taken twice: by ${earlier.by} and ${by}`] : [];
  });
}
