import firmata from 'firmata-io';
import five from 'johnny-five';
import type { BoardParts } from '../../kiosk/device-settings.ts';
import { attachCards } from './board-cards.ts';
import { attachKeys, attachLamps, type Lamps } from './board-keys.ts';
import type { FromBoardProcess, ToBoardProcess } from './board-messages.ts';
import { attachSensors } from './board-sensors.ts';
import { createParentTransport } from './firmata-transport.ts';
import { judgeFirmware, spelled } from './firmware-verdict.ts';
import { HOLD_MS } from './key-debounce.ts';

/** Analogue levels and I²C reads; keys are watched every millisecond whatever this says. */
const SAMPLING_INTERVAL_MS = 200;

/** A board that was not reset by the opening of its port says nothing until it is asked. */
const ASK_VERSION_AFTER_MS = 500;

const ASK_VERSION = [0xf9];
const ASK_FIRMWARE = [0xf0, 0x79, 0xf7];

export interface BoardTalk {
  hear(message: ToBoardProcess): void;
}

/** One conversation with one board, from the first byte to the end of this process. */
export function createBoardTalk({
  tell,
  nowMs,
}: {
  readonly tell: (message: FromBoardProcess) => void;
  readonly nowMs: () => number;
}): BoardTalk {
  const transport = createParentTransport((bytes) => tell({ type: 'line.spoken', bytes }));
  const io = new firmata.Firmata(transport.port, { reportVersionTimeout: ASK_VERSION_AFTER_MS });
  let lamps: Lamps | undefined;
  let inService = false;
  let beats: number[] = [];

  const answerBeats = () => {
    for (const beat of beats) tell({ type: 'heartbeat.answered', beat });
    beats = [];
  };

  const beginService = (parts: BoardParts, board: InstanceType<typeof five.Board>) => {
    transport.closeHandshake();
    const { name, version } = io.firmware;
    // Some Firmatas call themselves by their sketch's file.
    const plainName = name.replace(/\.ino$/, '');
    const verdict = judgeFirmware({ name: plainName, version, protocol: io.version });
    if (!verdict.usable) {
      const { found, needed } = verdict;
      return tell({ type: 'firmware.refused', found, needed });
    }
    const misplaced = misplacedPins(parts, io);
    if (misplaced) return tell({ type: 'pin.refused', part: misplaced });

    board.samplingInterval(SAMPLING_INTERVAL_MS);
    lamps = attachLamps({ board, pins: parts.lamps });
    const firmware = { name: plainName, version: spelled(version) };
    const serve = () => {
      inService = true;
      tell({ type: 'board.ready', firmware, cards: verdict.cards });
      attachSensors({ board, io, sensors: parts.sensors, tell, nowMs });
      if (verdict.cards) attachCards({ io, readers: parts.readers, tell });
    };
    // The firmware that knows cards also debounces.
    const holdMs = verdict.cards ? 0 : HOLD_MS;
    attachKeys({ board, io, parts, tell, nowMs, holdMs, onKnown: serve });
    io.on('reportversion', answerBeats);
    // Nobody asks for it from here on: a board that names its firmware has just started.
    io.on('queryfirmware', () => tell({ type: 'board.restarted' }));
  };

  const start = (parts: BoardParts) => {
    const board = new five.Board({ io, repl: false, debug: false, sigint: false });
    // Firmata says ready once more when Johnny-Five attaches to it.
    board.once('ready', () => beginService(parts, board));
    transport.open();
  };

  const beat = (number: number) => {
    beats.push(number);
    transport.port.write(ASK_VERSION);
    if (inService) return;
    // The first question is lost on a board that is still in its bootloader.
    if (!io.versionReceived) transport.port.write(ASK_FIRMWARE);
    answerBeats();
  };

  return {
    hear(message) {
      switch (message.type) {
        case 'board.start':
          return start(message.parts);
        case 'line.heard':
          transport.hear(message.bytes);
          message.bytes.fill(0);
          return;
        case 'lamps.ordered':
          return lamps?.light(message.lamps);
        case 'heartbeat.asked':
          return beat(message.beat);
      }
    },
  };
}

/** The first key, button or lamp whose pin cannot serve it. */
function misplacedPins(
  { keys, buttons, lamps }: BoardParts,
  io: InstanceType<typeof firmata.Firmata>,
): string | undefined {
  const can = (pin: number, mode: string) =>
    io.pins[pin]?.supportedModes.includes(io.MODES[mode] ?? -1) ?? false;
  for (const [key, { pin }] of Object.entries(keys)) {
    if (!can(pin, 'INPUT')) return `the key ${key} on pin ${pin}`;
  }
  for (const { id, pin } of buttons) {
    if (!can(pin, 'INPUT')) return `the button ${id} on pin ${pin}`;
  }
  for (const [key, { pin }] of Object.entries(lamps)) {
    // A lamp switched by a whole-port write would take the pull-up from a key that is held down on
    // the same port: the port's other bits are sent as they were last read.
    if (!can(pin, 'PWM')) return `the lamp ${key} on pin ${pin}`;
  }
  return undefined;
}
