import { EEPROMMemoryBackend } from 'avr8js';
import { expect, test } from 'vitest';
import { HUB_PINS } from '../../../hardware/board/hub-io-protocol.ts';
import { program } from '../../../hardware/emulator/board.ts';
import { createChip, EEPROM_BYTES } from '../../../hardware/emulator/chip.ts';
import { CLOCK_HZ, CYCLES_PER_US } from '../../../hardware/emulator/emulated-time.ts';
import { type Bits, bytesOf } from '../../../hardware/emulator/parts/bits.ts';
import { createCardField } from '../../../hardware/emulator/parts/card-field.ts';
import { createMfrc522 } from '../../../hardware/emulator/parts/mfrc522.ts';
import { valueIn } from '../../../kiosk/result.ts';
import { hubIo } from './images.ts';

const CALLS = [0x26, 0x52];
const SELECTS = [0x93, 0x95, 0x97];
const HALT = '500057cd';

/** What a frame to a card is for, or its bytes when it is none of what finding a card takes. */
function purposeOf(frame: Bits): string {
  const bytes = bytesOf(frame);
  const [first = 0] = bytes;
  if (frame.length === 7 && CALLS.includes(first)) return 'call';
  if (frame.length >= 16 && SELECTS.includes(first)) return 'select';
  const hex = Buffer.from(bytes).toString('hex');
  return hex === HALT ? 'halt' : hex;
}

test('a card is called, selected and halted, and never asked for anything else', () => {
  const purposes = new Set<string>();
  const { flash, hasBootloader } = valueIn(program({ firmware: hubIo() }));
  const chip = createChip({
    flash,
    eeprom: new EEPROMMemoryBackend(EEPROM_BYTES),
    hasBootloader,
    cause: 'power',
    startCycle: 0,
    sram: undefined,
    onByte: () => undefined,
    onListening: () => undefined,
  });
  const field = createCardField();
  const reader = createMfrc522({
    field,
    nowUs: () => chip.cycles / CYCLES_PER_US,
    sent: (frame) => purposes.add(purposeOf(frame)),
  });
  chip.spi.attach(HUB_PINS.uno.reader0Select, reader);
  for (const uid of [
    [1, 2, 3, 4],
    [4, 1, 2, 3, 4, 5, 6],
    [4, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  ]) {
    field.put({ uid, sak: 0x08 });
    chip.run(chip.cycles + CLOCK_HZ);
    field.lift();
    chip.run(chip.cycles + CLOCK_HZ);
  }
  expect([...purposes].sort()).toEqual(['call', 'halt', 'select']);
});
