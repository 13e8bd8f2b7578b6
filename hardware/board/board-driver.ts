import type { HubBoardSettings, KeyName, LampOrders } from '../../kiosk/device-settings.ts';
import type { CreateDriver, Driver, DriverWiring } from '../device.ts';
import { type CardField, createCardField } from '../rfid/card-field.ts';
import { type FromBoardProcess, fromBoardProcess } from './board-messages.ts';
import { createCardReaders } from './card-readers.ts';
import { NEEDED_FIRMWARE } from './firmware-verdict.ts';
import type { BoardProcess, ForkBoard } from './fork-board.ts';

/**
 * A board that lives answers within milliseconds and is asked every second, so that one that hangs,
 * or whose process does, is noticed within five.
 */
export const ANSWER_LIMIT_MS = 3_000;

/** A Pi under load takes seconds to start a process, and a board its time in the bootloader. */
export const FIRST_WORD_LIMIT_MS = 10_000;

/** Something talks, but not Firmata. */
export const SENSE_LIMIT_MS = 15_000;

/** A hub board and the lamps on it, over all its links. */
export interface SupervisedBoard {
  readonly createDriver: CreateDriver;
  /** Kept, and ordered again whenever the board is back. */
  light(lamps: LampOrders): void;
  /** Resolves when no process of this board is left; all are killed with their links. */
  ended(): Promise<void>;
}

export function createSupervisedBoard({
  settings,
  forkBoard,
}: {
  readonly settings: HubBoardSettings;
  readonly forkBoard: ForkBoard;
}): SupervisedBoard {
  const field = createCardField(settings.id);
  const processes = new Set<BoardProcess>();
  let lamps: LampOrders | undefined;
  let lightNow: ((lamps: LampOrders) => void) | undefined;

  const forkAndNote = (): BoardProcess => {
    const process = forkBoard();
    processes.add(process);
    process.ended.then(() => processes.delete(process));
    return process;
  };

  return {
    async ended() {
      await Promise.all([...processes].map((process) => process.ended));
    },
    light(orders) {
      lamps = orders;
      lightNow?.(orders);
    },
    createDriver(wiring) {
      const board = createBoardDriver({
        wiring,
        settings,
        field,
        forkBoard: forkAndNote,
        onReady: () => {
          lightNow = board.light;
          if (lamps) board.light(lamps);
        },
        onClose: () => {
          lightNow = undefined;
        },
      });
      return board;
    },
  };
}

interface BoardDriver extends Driver {
  light(lamps: LampOrders): void;
}

/** One link to one board: starts a process for it, hands the bytes through, and watches both. */
function createBoardDriver({
  wiring,
  settings,
  field,
  forkBoard,
  onReady,
  onClose,
}: {
  readonly wiring: DriverWiring;
  readonly settings: HubBoardSettings;
  readonly field: CardField;
  readonly forkBoard: ForkBoard;
  readonly onReady: () => void;
  readonly onClose: () => void;
}): BoardDriver {
  const { device, report, write, ready, fail, nowMs, simulated } = wiring;
  const { keys, lamps, buttons, readers, sensors } = settings;
  const process = forkBoard();
  const cards = createCardReaders({ device, readers, report });
  const pressed = new Set<KeyName>();
  const openedAtMs = nowMs();
  let inService = false;
  let closed = false;
  let hasSpoken = false;
  let beat = 0;
  /** The questions that have no answer yet, the oldest first. */
  let asked: readonly { readonly beat: number; readonly atMs: number }[] = [];

  const serve = ({ cards: tellsCards }: Extract<FromBoardProcess, { type: 'board.ready' }>) => {
    inService = true;
    field.resume(nowMs());
    ready();
    onReady();
    if (!tellsCards) cards.lackAll();
  };

  const measure = (sensorId: string, value: number | undefined) => {
    const sensor = sensors.find(({ id }) => id === sensorId);
    if (!sensor) return;
    const { kind, unit } = sensor;
    const about = { device, sensor: sensorId, kind };
    if (value === undefined) report({ type: 'reading.lost', ...about });
    else report({ type: 'reading.taken', ...about, value, unit, atMs: nowMs(), simulated });
  };

  const hear = (message: FromBoardProcess) => {
    switch (message.type) {
      case 'line.spoken':
        return write(message.bytes);
      case 'heartbeat.answered':
        asked = asked.filter((question) => question.beat > message.beat);
        return;
      case 'board.ready':
        return serve(message);
      case 'firmware.refused': {
        const { found, needed } = message;
        return fail({ fault: 'device.wrong-firmware', firmware: { found, needed } });
      }
      case 'pin.refused':
        return fail({ fault: 'device.wrong-pin', part: message.part });
      case 'board.restarted':
        return fail({ fault: 'device.disconnected' });
      case 'key.pressed':
        pressed.add(message.key);
        return report({ type: 'key.pressed', device, key: message.key });
      case 'key.released':
        if (pressed.delete(message.key)) report({ type: 'key.released', device, key: message.key });
        return;
      case 'button.pressed':
        return report({ type: 'button.pressed', device, button: message.button });
      case 'presence.changed':
        return report({ type: 'presence.changed', device, present: message.present });
      case 'reading.taken':
        return measure(message.sensor, message.value);
      case 'reading.lost':
        return measure(message.sensor, undefined);
      case 'card.told':
        cards.note(message);
        for (const event of field.hear(message)) report(event);
        message.uid.fill(0);
        return;
    }
  };

  process.listen((data) => {
    const message = fromBoardProcess.safeParse(data);
    if (message.success && !closed) hear(message.data);
  });
  process.ended.then(() => {
    if (!closed) fail({ fault: 'device.failed' });
  });
  process.send({ type: 'board.start', parts: { keys, lamps, buttons, readers, sensors } });

  return {
    handshakes: true,
    receive(chunk) {
      hasSpoken = true;
      process.send({ type: 'line.heard', bytes: chunk });
    },
    settle(atMs) {
      const openMs = atMs - openedAtMs;
      const limitMs = inService ? ANSWER_LIMIT_MS : FIRST_WORD_LIMIT_MS;
      const waitedMs = atMs - (asked[0]?.atMs ?? atMs);
      const isMute = !hasSpoken && openMs >= FIRST_WORD_LIMIT_MS;
      if (waitedMs >= limitMs || isMute) return fail({ fault: 'device.silent' });
      if (!inService && openMs >= SENSE_LIMIT_MS) {
        const firmware = { found: 'no Firmata', needed: NEEDED_FIRMWARE };
        return fail({ fault: 'device.wrong-firmware', firmware });
      }
      beat += 1;
      asked = [...asked, { beat, atMs }];
      process.send({ type: 'heartbeat.asked', beat });
    },
    light: (orders) => process.send({ type: 'lamps.ordered', lamps: orders }),
    close() {
      if (closed) return;
      closed = true;
      onClose();
      process.kill();
      if (inService) field.lose(nowMs());
      for (const key of pressed) report({ type: 'key.released', device, key });
    },
  };
}
