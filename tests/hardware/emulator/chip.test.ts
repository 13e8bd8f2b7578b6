import { describe, expect, test } from 'vitest';
import { CYCLES_PER_MS } from '../../../hardware/emulator/emulated-time.ts';
import { chipWith } from './assembled.ts';

/** Sends r16 over the serial line. */
const SPEAK = `
  ldi r17, 0x08
  sts 0xc1, r17
  sts 0xc6, r16
`;

describe('why a program starts', () => {
  const SAY_CAUSE = `
    lds r16, 0x54
    ${SPEAK}
    end: rjmp end
  `;
  test.each([
    ['power', 0x01],
    ['external', 0x02],
    ['watchdog', 0x08],
  ] as const)('%s is flag %i', (cause, flag) => {
    const sent: number[] = [];
    chipWith(SAY_CAUSE, { sent, cause }).run(100);
    expect(sent).toEqual([flag]);
  });

  test('memory is as the chip before left it', () => {
    const sent: number[] = [];
    const before = chipWith('ldi r16, 0x5a\nsts 0x123, r16\nend: rjmp end');
    before.run(100);
    const after = `lds r16, 0x123\n${SPEAK}\nend: rjmp end`;
    chipWith(after, { sent, sram: before.sram, cause: 'external' }).run(100);
    chipWith(after, { sent }).run(100);
    expect(sent).toEqual([0x5a, 0x00]);
  });
});

describe('the watchdog', () => {
  /** As avr-libc switches it on: reset after 16 ms. */
  const HANG = `
    ldi r16, 0x18
    sts 0x60, r16
    ldi r16, 0x08
    sts 0x60, r16
    end: rjmp end
  `;
  test('a program that hangs is bitten after 16 ms, and its chip is used up', () => {
    const chip = chipWith(HANG);
    expect(chip.run(15 * CYCLES_PER_MS)).toBe('ran');
    expect(chip.run(30 * CYCLES_PER_MS)).toBe('bitten');
    expect(chip.cycles / CYCLES_PER_MS).toBeCloseTo(16, 1);
  });

  test('after a bite it goes on biting until the program switches it off', () => {
    const chip = chipWith('end: rjmp end', { cause: 'watchdog' });
    expect(chip.run(30 * CYCLES_PER_MS)).toBe('bitten');
    const calm = 'ldi r16, 0x18\nsts 0x60, r16\nclr r16\nsts 0x60, r16\nend: rjmp end';
    expect(chipWith(calm, { cause: 'watchdog' }).run(100 * CYCLES_PER_MS)).toBe('ran');
  });
});

describe('sleep', () => {
  /** Sleeps between overflows of timer 0, 16,384 cycles apart, and turns pin 13 with each. */
  const BLINK = `
    rjmp start
    ${'nop\n'.repeat(31)}
    sbi 0x03, 5   ; timer 0 overflow: writing a one to PINB turns the pin
    reti
    start:
    sbi 0x04, 5
    ldi r16, 0x03
    out 0x25, r16
    ldi r16, 0x01
    sts 0x6e, r16
    out 0x33, r16
    again:
    sei
    sleep
    rjmp again
  `;

  test('an interrupt wakes it, as often as its timer says', () => {
    const chip = chipWith(BLINK);
    const turns: number[] = [];
    chip.pins[13]?.watch(() => turns.push(chip.cycles));
    chip.run(100 * CYCLES_PER_MS);
    // The first change is the pin becoming an output.
    const gaps = turns.slice(2).map((at, index) => at - (turns[index + 1] ?? 0));
    expect(gaps.length).toBeGreaterThan(90);
    for (const gap of gaps) expect(gap).toBe(16_384);
  });

  test('without an interrupt that could wake it, it sleeps on while time passes', () => {
    const sent: number[] = [];
    const chip = chipWith(`ldi r16, 1\nout 0x33, r16\nsleep\n${SPEAK}\nend: rjmp end`, { sent });
    chip.run(1_000 * CYCLES_PER_MS);
    expect(chip.cycles).toBe(1_000 * CYCLES_PER_MS);
    expect(sent).toEqual([]);
  });

  test('without its enable bit the instruction does nothing', () => {
    const sent: number[] = [];
    chipWith(`sleep\nldi r16, 7\n${SPEAK}\nend: rjmp end`, { sent }).run(100);
    expect(sent).toEqual([7]);
  });

  test('an interrupt that waits already lets the instruction after sei run, so none is slept through', () => {
    const sent: number[] = [];
    const chip = chipWith(
      `
      rjmp start
      ${'nop\n'.repeat(31)}
      ${SPEAK}      ; timer 0 overflow
      end: rjmp end
      start:
      ldi r16, 0x01
      out 0x25, r16
      sts 0x6e, r16
      ldi r18, 255
      wait: dec r18
      brne wait     ; the overflow comes meanwhile
      sei
      ldi r16, 9    ; runs before the interrupt does
      ldi r16, 5
      stop: rjmp stop
    `,
      { sent },
    );
    chip.run(10_000);
    expect(sent).toEqual([9]);
  });
});

test('nothing but what was plugged in drives a pin: a pull-up lifts it, a key takes it down', () => {
  const sent: number[] = [];
  const chip = chipWith(
    `
    in r16, 0x09   ; PIND without pull-ups
    ${SPEAK}
    ldi r16, 0xff
    out 0x0b, r16
    nop
    in r16, 0x09
    sts 0xc6, r16
    end: rjmp end
  `,
    { sent },
  );
  chip.pins[4]?.drive(false);
  chip.run(1_000);
  expect(sent).toEqual([0x00, 0xef]);
});

test('a byte that came is still there when the program has seen to its transmitter first', () => {
  const sent: number[] = [];
  const chip = chipWith(
    `
    ldi r16, 0x18
    sts 0xc1, r16
    wait: lds r17, 0xc0
    sbrs r17, 7
    rjmp wait
    sts 0xc1, r16   ; avr8js takes back what it announced
    wait2: lds r17, 0xc0
    sbrs r17, 7
    rjmp wait2
    lds r16, 0xc6
    sts 0xc6, r16
    end: rjmp end
  `,
    { sent },
  );
  chip.serial.send(Uint8Array.of(0x42));
  chip.run(10_000);
  expect(sent).toEqual([0x42]);
});
