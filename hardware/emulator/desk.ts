import { err, ok, type Result } from '../../kiosk/result.ts';
import type { BenchCommand, BenchRefusal, BenchState } from './bench.ts';
import { createAnalogueSensor } from './parts/analogue-sensor.ts';
import { createBh1750 } from './parts/bh1750.ts';
import { createBme280 } from './parts/bme280.ts';
import { type CardReader, createCardReader } from './parts/card-reader.ts';
import { createDistanceSensor } from './parts/distance-sensor.ts';
import { createKey, type Key } from './parts/key.ts';
import { createLamp, type Lamp } from './parts/lamp.ts';
import type { Part, Seen } from './parts/part.ts';
import { createPresenceSensor } from './parts/presence-sensor.ts';
import { createScd4x } from './parts/scd4x.ts';
import type { Quantity, Sensor } from './parts/sensor.ts';
import type { WiredPart, Wiring } from './wiring.ts';

/** What is done to a part; power and reset are the board's own. */
export type PartCommand = Exclude<BenchCommand, { readonly do: 'plug' | 'unplug' | 'reset' }>;

/** All the parts that are wired to a board. */
export interface Desk {
  readonly parts: readonly Part[];
  /** Moves the part, which stays moved whether or not the board has power. */
  obey(command: PartCommand, seen: Seen): Result<undefined, BenchRefusal>;
  /** How long the program may take to notice, where that is longer than usual. */
  seenWithinMs(command: PartCommand): number | undefined;
  state(): Pick<BenchState, 'cards' | 'keys' | 'lamps' | 'sensors'>;
}

const UID_BYTES = [4, 7, 10];
/** MIFARE Classic 1K, Ultralight and NTAG, and a card that speaks ISO/IEC 14443-4. */
const USUAL_SAK: Record<number, number> = { 4: 0x08, 7: 0x00, 10: 0x20 };

export function createDesk({
  wiring,
  lampChanged,
}: {
  readonly wiring: Wiring;
  readonly lampChanged: () => void;
}): Desk {
  const readers = new Map<string, CardReader>();
  const keys = new Map<string, Key>();
  const lamps = new Map<string, Lamp>();
  const sensors: Sensor[] = [];
  for (const part of wiring) {
    if (part.kind === 'mfrc522') readers.set(part.name, createCardReader(part));
    else if (part.kind === 'key') keys.set(part.name, createKey(part));
    else if (part.kind === 'lamp') {
      lamps.set(part.name, createLamp({ pin: part.pin, changed: lampChanged }));
    } else sensors.push(createSensor(part));
  }
  const quantities: Record<string, Quantity> = {};
  for (const [name, quantity] of sensors.flatMap((part) => Object.entries(part.quantities))) {
    const same = quantities[name];
    quantities[name] = same ? inTheSameAir(same, quantity) : quantity;
  }

  return {
    parts: [...readers.values(), ...keys.values(), ...lamps.values(), ...sensors],
    obey(command, seen) {
      if (command.do === 'set') return set(quantities[command.sensor], command.value, seen);
      if (command.do === 'press-key' || command.do === 'release-key') {
        const key = keys.get(command.key);
        if (!key) return err({ code: 'bench.unknown-part' });
        key.move(command.do === 'press-key', seen);
        return ok(undefined);
      }
      const reader = readers.get(command.reader);
      if (!reader) return err({ code: 'bench.unknown-part' });
      const uid = command.uid === undefined ? undefined : bytesOfHex(command.uid);
      if (uid && !UID_BYTES.includes(uid.length)) return err({ code: 'bench.bad-uid' });
      if (command.do === 'lift-card') reader.lift(uid, seen);
      else if (!uid) return err({ code: 'bench.bad-uid' });
      else reader.put({ uid, sak: command.sak ?? USUAL_SAK[uid.length] ?? 0 }, seen);
      return ok(undefined);
    },
    seenWithinMs: (command) =>
      command.do === 'set' ? quantities[command.sensor]?.seenWithinMs : undefined,
    state: () => ({
      cards: eachOf(readers, ({ cards }) =>
        cards.map(({ uid, sak }) => ({ uid: hexOfBytes(uid), sak })),
      ),
      keys: eachOf(keys, ({ pressed }) => pressed),
      lamps: eachOf(lamps, ({ level }) => level),
      sensors: eachOf(new Map(Object.entries(quantities)), ({ value, from, to, unit }) => ({
        value,
        from,
        to,
        unit,
      })),
    }),
  };
}

type SensorWiring = Exclude<WiredPart, { readonly kind: 'mfrc522' | 'key' | 'lamp' }>;

function createSensor(part: SensorWiring): Sensor {
  switch (part.kind) {
    case 'presence':
      return createPresenceSensor(part);
    case 'distance':
      return createDistanceSensor(part);
    case 'analogue':
      return createAnalogueSensor(part);
    case 'bme280':
      return createBme280(part);
    case 'bh1750':
      return createBh1750(part);
    case 'scd4x':
      return createScd4x(part);
  }
}

/** What two parts measure is changed for both, and seen when the program has looked at the first. */
function inTheSameAir(one: Quantity, other: Quantity): Quantity {
  const alsoThere = (value: number) => other.set(value, () => undefined);
  alsoThere(one.value);
  return {
    get value() {
      return one.value;
    },
    from: Math.max(one.from, other.from),
    to: Math.min(one.to, other.to),
    unit: one.unit,
    set(value, seen) {
      one.set(value, seen);
      alsoThere(value);
    },
  };
}

function set(
  quantity: Quantity | undefined,
  value: number,
  seen: Seen,
): Result<undefined, BenchRefusal> {
  if (!quantity) return err({ code: 'bench.unknown-part' });
  const { from, to } = quantity;
  if (!(value >= from && value <= to)) return err({ code: 'bench.out-of-range', from, to });
  quantity.set(value, seen);
  return ok(undefined);
}

function eachOf<From, To>(
  parts: ReadonlyMap<string, From>,
  show: (part: From) => To,
): Record<string, To> {
  return Object.fromEntries([...parts].map(([name, part]) => [name, show(part)]));
}

const bytesOfHex = (hex: string): number[] =>
  /^([0-9a-f]{2})+$/i.test(hex) ? [...Buffer.from(hex, 'hex')] : [];
const hexOfBytes = (bytes: readonly number[]): string =>
  Buffer.from(bytes).toString('hex').toUpperCase();
