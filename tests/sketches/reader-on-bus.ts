import type { AVRIOPort } from 'avr8js';
import { type CardField, createCardField } from '../../hardware/emulator/parts/card-field.ts';
import { createMfrc522 } from '../../hardware/emulator/parts/mfrc522.ts';
import type { BareBoard } from './bare-board.ts';

export interface ReaderOnBus {
  readonly field: CardField;
  /** Frames that went on air, as numbers of bits. */
  readonly frames: readonly (readonly number[])[];
  /** Power: without it the chip does not answer, and comes back as if it were new. */
  switchTo(on: boolean): void;
}

/** Wires MFRC522 models to a board's SPI bus, one for each select pin. */
export function putReaders(board: BareBoard, selectPins: readonly number[]): ReaderOnBus[] {
  const readers = selectPins.map((selectPin) => {
    const frames: (readonly number[])[] = [];
    const field = createCardField();
    const nowUs = () => board.cpu.cycles / 16;
    const chip = createMfrc522({ field, nowUs, sent: (frame) => frames.push(frame) });
    chip.reset();
    return { selectPin, frames, field, chip, isOn: true, selected: false };
  });

  for (const port of board.cpu.gpioPorts as ReadonlySet<AVRIOPort>) {
    port.addListener(() => {
      for (const reader of readers) {
        const selected = board.isLow(reader.selectPin);
        if (selected && !reader.selected) reader.chip.select();
        reader.selected = selected;
      }
    });
  }
  board.spi.onByte = (sent) => {
    const received = readers
      .filter(({ isOn, selected }) => isOn && selected)
      .reduce((line, { chip }) => line & chip.transfer(sent), 0xff);
    board.cpu.addClockEvent(() => board.spi.completeTransfer(received), board.spi.transferCycles);
  };

  return readers.map((reader) => ({
    field: reader.field,
    frames: reader.frames,
    switchTo(on) {
      if (on && !reader.isOn) reader.chip.reset();
      reader.isOn = on;
    },
  }));
}
