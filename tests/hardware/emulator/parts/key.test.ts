import { expect, test } from 'vitest';
import { CYCLES_PER_MS } from '../../../../hardware/emulator/emulated-time.ts';
import { createKey } from '../../../../hardware/emulator/parts/key.ts';
import { chipWith } from '../assembled.ts';

/** Pulls pin 4 up, waits for a byte, and from then on looks at the pin. */
const LOOK_WHEN_ASKED = `
  sbi 0x0b, 4
  ldi r16, 0x18
  sts 0xc1, r16
  wait: lds r17, 0xc0
  sbrs r17, 7
  rjmp wait
  look: in r16, 0x09
  rjmp look
`;

test('a contact bounces before it rests', () => {
  const chip = chipWith('sbi 0x0b, 4\nlook: in r16, 0x09\nrjmp look');
  const key = createKey({ pin: 4 });
  key.connect(chip);
  const levels: boolean[] = [];
  chip.pins[4]?.onRead((level) => {
    if (levels.at(-1) !== level) levels.push(level);
  });
  chip.run(CYCLES_PER_MS);
  key.move(true, () => undefined);
  chip.run(5 * CYCLES_PER_MS);
  expect(levels.length).toBeGreaterThan(4);
  expect(levels[0]).toBe(true);
  expect(levels.at(-1)).toBe(false);
});

test('a press that was over before the program looked has not been seen, its release has', () => {
  const chip = chipWith(LOOK_WHEN_ASKED);
  const key = createKey({ pin: 4 });
  key.connect(chip);
  const seen: string[] = [];
  key.move(true, () => seen.push('press'));
  chip.run(10 * CYCLES_PER_MS);
  key.move(false, () => seen.push('release'));
  chip.run(20 * CYCLES_PER_MS);
  expect(seen).toEqual([]);
  chip.serial.send(Uint8Array.of(1));
  chip.run(30 * CYCLES_PER_MS);
  expect(seen).toEqual(['release']);
});
