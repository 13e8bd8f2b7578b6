import type { Firmata } from 'firmata-io';
import type { Board } from 'johnny-five';
import type { SensorSettings } from '../../kiosk/device-settings.ts';
import type { FromBoardProcess } from './board-messages.ts';
import { type GiveRaw, startI2cSensors } from './i2c-sensors.ts';
import { ageReading, type ReadingStep, takeReading, untilFirstReading } from './reading-filter.ts';
import { measurementOnPin } from './sensor-kinds.ts';

const POLL_INTERVAL_MS = 1_000;

/** One way in a millimetre takes 1/0.343 µs, and the echo comes back (343 m/s, 20 °C). */
const MM_PER_ECHO_US = 0.343 / 2;

/** Nothing within reach: the module lets its line fall after 38 ms, or the firmware says 0. */
const REACH_MM = 4_000;

const LONGEST_LEVEL = 1_023;

export function attachSensors({
  board,
  io,
  sensors,
  tell,
  nowMs,
}: {
  readonly board: Board;
  readonly io: Firmata;
  readonly sensors: readonly SensorSettings[];
  readonly tell: (message: FromBoardProcess) => void;
  readonly nowMs: () => number;
}): void {
  const states = new Map(sensors.map((sensor) => [sensor, untilFirstReading(nowMs())]));

  const step = (sensor: SensorSettings, { state, news }: ReadingStep) => {
    states.set(sensor, state);
    if (news?.type === 'lost') tell({ type: 'reading.lost', sensor: sensor.id });
    if (news?.type === 'taken') {
      tell({ type: 'reading.taken', sensor: sensor.id, value: news.value });
    }
  };
  const give: GiveRaw = (sensor, raw) => {
    const state = states.get(sensor);
    if (state) step(sensor, takeReading(state, { raw, atMs: nowMs() }, sensor));
  };

  const polls = [
    startI2cSensors({ board, sensors, give }),
    ...sensors.flatMap((sensor) => attachToPin({ board, io, sensor, give, tell }) ?? []),
  ];
  const measured = sensors.filter(({ kind }) => kind !== 'presence');
  setInterval(() => {
    for (const poll of polls) poll();
    for (const sensor of measured) {
      const state = states.get(sensor);
      if (state) step(sensor, ageReading(state, nowMs()));
    }
  }, POLL_INTERVAL_MS);
}

/** Watches one pin; returns how to poll it, where that is needed. A pin that is not there is silent. */
function attachToPin({
  board,
  io,
  sensor,
  give,
  tell,
}: {
  readonly board: Board;
  readonly io: Firmata;
  readonly sensor: SensorSettings;
  readonly give: GiveRaw;
  readonly tell: (message: FromBoardProcess) => void;
}): (() => void) | undefined {
  if (!('pin' in sensor.place)) return undefined;
  const { pin } = sensor.place;
  const modes = io.pins[pin]?.supportedModes ?? [];
  const mode = (name: string) => io.MODES[name] ?? -1;

  switch (measurementOnPin(sensor.kind)) {
    case 'level': {
      if (!modes.includes(mode('INPUT'))) return undefined;
      let before: number | undefined;
      board.pinMode(pin, mode('INPUT'));
      board.digitalRead(pin, (level) => {
        if (level === before) return;
        before = level;
        tell({ type: 'presence.changed', present: level === 1 });
      });
      return undefined;
    }
    case 'voltage': {
      if (!modes.includes(mode('ANALOG'))) return undefined;
      const channel = io.pins[pin]?.analogChannel ?? 0;
      // firmata-io counts analogue pins by channel here, and every other pin by its number.
      board.pinMode(channel, mode('ANALOG'));
      board.analogRead(channel, (level) => give(sensor, level / LONGEST_LEVEL));
      return undefined;
    }
    case 'echo': {
      if (!modes.includes(mode('PING_READ'))) return undefined;
      const heard = (us: number) =>
        give(sensor, Math.min(us * MM_PER_ECHO_US || REACH_MM, REACH_MM));
      return () => {
        // An echo that never came leaves its listener behind.
        io.removeAllListeners(`ping-read-${pin}`);
        io.pingRead({ pin, value: 1, pulseOut: 10 }, heard);
      };
    }
    case undefined:
      return undefined;
  }
}
