import type { SensorKind, SensorSettings } from '../../kiosk/device-settings.ts';

export interface SensorKindFacts {
  readonly unit: string;
  readonly range: SensorSettings['range'];
  /** The value at which an analogue part puts out the full supply voltage, where one is usual. */
  readonly analogueFull: number;
  /** A smaller change is noise of the part, and not worth telling. */
  readonly smallestChange: number;
}

/** What is usual for a kind of sensor; the configuration may say otherwise. */
export const SENSOR_KINDS: Readonly<Record<SensorKind, SensorKindFacts>> = {
  temperature: { unit: '°C', range: { min: -40, max: 85 }, analogueFull: 100, smallestChange: 0.1 },
  humidity: { unit: '%', range: { min: 0, max: 100 }, analogueFull: 100, smallestChange: 0.5 },
  light: { unit: 'lx', range: { min: 0, max: 120_000 }, analogueFull: 1_000, smallestChange: 2 },
  noise: { unit: 'dB', range: { min: 0, max: 130 }, analogueFull: 120, smallestChange: 0.5 },
  presence: { unit: 'present', range: { min: 0, max: 1 }, analogueFull: 1, smallestChange: 1 },
  distance: { unit: 'mm', range: { min: 20, max: 4_000 }, analogueFull: 4_000, smallestChange: 10 },
  co2: { unit: 'ppm', range: { min: 350, max: 5_000 }, analogueFull: 5_000, smallestChange: 10 },
  'soil-moisture': {
    unit: '%',
    range: { min: 0, max: 100 },
    analogueFull: 100,
    smallestChange: 0.5,
  },
};

/** The parts that are known on the I²C bus, and what each can measure. */
export type I2cChip = 'bme280' | 'bh1750' | 'scd4x';

/** What one part on the bus measured, by kind, in the units of its data sheet. */
export type ChipReadings = Partial<Record<SensorKind, number>>;

const CHIPS: readonly {
  readonly chip: I2cChip;
  readonly addresses: readonly number[];
  readonly kinds: readonly SensorKind[];
}[] = [
  { chip: 'bme280', addresses: [0x76, 0x77], kinds: ['temperature', 'humidity'] },
  { chip: 'bh1750', addresses: [0x23, 0x5c], kinds: ['light'] },
  { chip: 'scd4x', addresses: [0x62], kinds: ['co2', 'temperature', 'humidity'] },
];

/** Which part measures this kind at this address, or nothing that is known here. */
export function chipAt(address: number, kind: SensorKind): I2cChip | undefined {
  return CHIPS.find(({ addresses, kinds }) => addresses.includes(address) && kinds.includes(kind))
    ?.chip;
}

/** Kinds that a plain pin can measure, and how. */
export type PinMeasurement = 'level' | 'echo' | 'voltage';

export function measurementOnPin(kind: SensorKind): PinMeasurement | undefined {
  if (kind === 'presence') return 'level';
  if (kind === 'distance') return 'echo';
  return kind === 'co2' ? undefined : 'voltage';
}
