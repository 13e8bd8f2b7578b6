import { describe, expect, test } from 'vitest';
import { usualParts } from '../../../hardware/board/board-defaults.ts';
import { withButtons } from '../../../hardware/emulator/exhibit-buttons.ts';
import { HUB_WIRING } from '../../../hardware/emulator/hub-wiring.ts';

const namesOf = (wiring: typeof HUB_WIRING) =>
  wiring.flatMap((part) => ('name' in part ? [`${part.kind} ${part.name}`] : []));

describe('a board in software with buttons under exhibits', () => {
  test('has none unless they are configured, and everything else', () => {
    expect(withButtons(HUB_WIRING, [])).toEqual({ wiring: HUB_WIRING, buttons: [], left: [] });
  });

  test('gives the first button the place of its distance sensor', () => {
    const { wiring, buttons } = withButtons(HUB_WIRING, ['garden-bed']);
    expect(namesOf(wiring)).toContain('key garden-bed');
    expect(namesOf(wiring)).not.toContain('distance distance');
    expect(namesOf(wiring)).toContain('presence presence');
    expect(buttons.map(({ id }) => id)).toEqual(['garden-bed']);
  });

  test('puts no button where a key or a lamp is, and says which have found no room', () => {
    const { wiring, buttons, left } = withButtons(HUB_WIRING, ['one', 'two', 'three']);
    const { keys, lamps } = usualParts('uno');
    const taken = [...Object.values(keys), ...Object.values(lamps)].map(({ pin }) => pin);
    expect(buttons.map(({ pin }) => taken.includes(pin))).toEqual([false, false]);
    expect(left).toEqual(['three']);
    const pins = wiring.flatMap((part) => ('pin' in part ? [part.pin] : []));
    expect(new Set(pins).size).toBe(pins.length);
  });
});
