import { EEPROMMemoryBackend } from 'avr8js';
import { ok, type Result } from '../../kiosk/result.ts';
import { type Answer, createAnswers } from './answers.ts';
import type { BenchCommand, BenchState, StartCause } from './bench.ts';
import { type Chip, createChip, EEPROM_BYTES, FLASH_BYTES } from './chip.ts';
import { createDesk, type PartCommand } from './desk.ts';
import { CYCLES_PER_MS } from './emulated-time.ts';
import { type HexFault, loadIntelHex } from './intel-hex.ts';
import { createWitnesses } from './parts/witnesses.ts';
import type { Wiring } from './wiring.ts';

/** An Uno with the parts on its desk, in emulated time: nothing happens but while it runs. */
export interface Board {
  /** The board's own clock; it stands still without power. */
  readonly cycles: number;
  readonly powered: boolean;
  /** Bytes from the USB plug. Without power they go nowhere. */
  send(bytes: Uint8Array): void;
  reset(cause: StartCause): void;
  /** Answers at once or later, once, while the board runs. */
  obey(command: BenchCommand, answer: Answer): void;
  run(untilCycle: number): void;
  state(): BenchState;
}

/** Flash as it leaves the programmer: the image, and a bootloader in its own place. */
export interface Programmed {
  readonly flash: Uint8Array;
  readonly hasBootloader: boolean;
}

/** @param bootloader an optiboot image; with it, every reset enters the bootloader first. */
export function program({
  firmware,
  bootloader,
}: {
  /** Intel HEX. */
  readonly firmware?: string | undefined;
  readonly bootloader?: string | undefined;
}): Result<Programmed, HexFault> {
  const flash = new Uint8Array(FLASH_BYTES).fill(0xff);
  for (const image of [firmware, bootloader]) {
    const loaded = image === undefined ? ok(undefined) : loadIntelHex(image, flash);
    if (!loaded.ok) return loaded;
  }
  return ok({ flash, hasBootloader: bootloader !== undefined });
}

/** @param changed something on the bench looks different. */
export function createBoard({
  programmed: { flash, hasBootloader },
  wiring,
  onByte,
  changed = () => undefined,
}: {
  readonly programmed: Programmed;
  readonly wiring: Wiring;
  readonly onByte: (byte: number) => void;
  readonly changed?: () => void;
}): Board {
  const eeprom = new EEPROMMemoryBackend(EEPROM_BYTES);
  const desk = createDesk({ wiring, lampChanged: changed });
  let chip: Chip | undefined;
  let cycles = 0;
  const starting = createWitnesses();
  let starts = 0;
  let startedBy: StartCause | undefined;

  const now = () => chip?.cycles ?? cycles;
  const answers = createAnswers({ nowCycles: now });

  const start = (cause: StartCause) => {
    const sram = cause === 'power' ? undefined : chip?.sram;
    const startCycle = now();
    chip = createChip({
      flash,
      eeprom,
      hasBootloader,
      cause,
      startCycle,
      sram,
      onByte,
      onListening: starting.tell,
    });
    for (const part of desk.parts) part.connect(chip);
    starts += 1;
    startedBy = cause;
    changed();
  };

  const stop = () => {
    cycles = now();
    chip = undefined;
    for (const part of desk.parts) part.powerDown();
    answers.giveUpOnAll();
  };

  const restart = (cause: StartCause, answer: Answer) => {
    start(cause);
    starting.add(answers.whenSeen(answer));
  };

  const move = (command: PartCommand, answer: Answer) => {
    let refused = false;
    const seen = answers.whenSeen((outcome) => {
      if (!refused) answer(outcome);
    }, desk.seenWithinMs(command));
    const moved = desk.obey(command, seen);
    if (!moved.ok) {
      refused = true;
      seen();
      return answer(moved);
    }
    changed();
    if (!chip) answers.giveUpOnAll();
  };

  return {
    get cycles() {
      return now();
    },
    get powered() {
      return chip !== undefined;
    },
    send: (bytes) => chip?.serial.send(bytes),
    reset: (cause) => {
      if (chip) start(cause);
    },
    obey(command, answer) {
      const done = (seen: boolean) => answer(ok({ seen, atMs: now() / CYCLES_PER_MS }));
      if (command.do === 'unplug') {
        stop();
        changed();
        done(true);
      } else if (command.do === 'plug') {
        if (chip) done(true);
        else restart('power', answer);
      } else if (command.do === 'reset') {
        if (chip) restart('external', answer);
        else done(false);
      } else move(command, answer);
    },
    run(untilCycle) {
      while (chip && chip.cycles < untilCycle) {
        if (chip.run(untilCycle) === 'bitten') start('watchdog');
      }
      answers.giveUpOnLate();
    },
    state: () => ({ powered: chip !== undefined, starts, startedBy, ...desk.state() }),
  };
}
