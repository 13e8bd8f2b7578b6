import { describe, expect, test } from 'vitest';
import { createBacklight } from '../../../main/backlight/backlight.ts';
import { createBacklightStage } from '../../support/backlight-stage.ts';
import { createBacklightTree, PANEL } from '../../support/backlight-tree.ts';

const NAME = '10-0045';
const HALF_A_MINUTE = 30_000;

describe('a screen without a backlight', () => {
  test('is said once, is no fault, and counts as fully bright', async () => {
    const { show, clock, logged, said, backlight } = createBacklightStage();
    for (let minute = 0; minute < 5; minute += 1) {
      await show(0.5);
      clock.increment(2 * HALF_A_MINUTE);
    }
    expect(said('This screen has no backlight')).toBe(1);
    expect(logged).toHaveLength(1);
    expect(backlight.held()).toBe(1);
  });

  test('is set as soon as its driver has found one', async () => {
    const { tree, show, clock, said } = createBacklightStage();
    await show(0.5);
    tree.plug(NAME);
    await show(0.5);
    expect(tree.brightness(NAME)).toBe(255);
    clock.increment(HALF_A_MINUTE);
    await show(0.5);
    expect(tree.brightness(NAME)).toBe(128);
    expect(said('The brightness of the screen is set.')).toBe(1);
  });

  test('is left alone where the configuration says so', async () => {
    const tree = createBacklightTree();
    tree.plug(NAME);
    const log = { note: fail, fault: fail, bug: fail };
    const clock = { setTimeout: () => undefined, clearTimeout: () => undefined };
    const backlight = createBacklight({ place: 'none', log, nowMs: () => 0, clock });
    backlight.show(0.1);
    await backlight.settled();
    await backlight.close();
    expect(tree.brightness(NAME)).toBe(255);
    expect(backlight.held()).toBe(1);
  });
});

function fail(): never {
  throw new Error('There was nothing to say.');
}

describe('a backlight that goes while the kiosk runs', () => {
  test('is missed once, and set again by itself when it is back', async () => {
    const { tree, show, clock, said, backlight } = createBacklightStage();
    tree.plug(NAME);
    await show(0.5);
    tree.unplug(NAME);
    for (const brightness of [0.6, 0.7, 0.8]) {
      await show(brightness);
      clock.increment(HALF_A_MINUTE / 2);
    }
    expect(said('[backlight.not-found]')).toBe(1);
    expect(backlight.held()).toBe(1);

    tree.plug(NAME);
    clock.increment(HALF_A_MINUTE);
    await show(0.8);
    expect(tree.brightness(NAME)).toBe(204);
    expect(said('The brightness of the screen is set.')).toBe(2);
  });

  test('is replaced by no plain file', async () => {
    const { tree, show } = createBacklightStage();
    tree.plug(NAME);
    await show(0.5);
    tree.unplug(NAME);
    await show(0.6);
    expect(() => tree.brightness(NAME)).toThrow('ENOENT');
  });

  test('does not keep the kiosk from stopping', async () => {
    const { tree, show, backlight, said } = createBacklightStage();
    tree.plug(NAME);
    await show(0.5);
    tree.unplug(NAME);
    await backlight.close();
    expect(said('[backlight.not-found]')).toBe(1);
  });
});

describe('a backlight that this user may not set', () => {
  test('is said once, with the way out, and is tried again every half minute', async () => {
    const { tree, show, clock, said, logged } = createBacklightStage();
    tree.plug(NAME);
    tree.forbid(NAME, 'brightness');
    for (let second = 0; second < 120; second += 1) {
      await show(0.2 + second / 1_000);
      clock.increment(1_000);
    }
    expect(said('[backlight.refused]')).toBe(1);
    expect(logged.join('')).toContain('/10-0045/brightness');
  });

  test('counts as bright as it is', async () => {
    const { tree, show, backlight } = createBacklightStage();
    tree.plug(NAME, { ...PANEL, max_brightness: '80\n' });
    // The number that nobody may write is about 40.
    tree.forbid(NAME, 'brightness');
    await show(1);
    expect(backlight.held()).toBeGreaterThan(0.4);
    expect(backlight.held()).toBeLessThan(0.6);
  });

  test('is set as soon as somebody has given the right to', async () => {
    const { tree, show, clock } = createBacklightStage();
    tree.plug(NAME);
    tree.forbid(NAME, 'brightness');
    await show(0.5);
    tree.unplug(NAME);
    tree.plug(NAME);
    clock.increment(HALF_A_MINUTE);
    await show(0.5);
    expect(tree.brightness(NAME)).toBe(128);
  });
});

describe('a backlight that makes no sense', () => {
  test('is said once and left alone, until it does', async () => {
    const { tree, show, clock, said } = createBacklightStage();
    tree.plug(NAME, { ...PANEL, max_brightness: 'many\n' });
    await show(0.5);
    clock.increment(HALF_A_MINUTE);
    await show(0.6);
    expect(said('[backlight.unreadable]')).toBe(1);
    expect(tree.brightness(NAME)).toBe(255);

    tree.write(NAME, 'max_brightness', '255\n');
    clock.increment(HALF_A_MINUTE);
    await show(0.6);
    expect(tree.brightness(NAME)).toBe(153);
  });

  test('is not there where the configuration names another', async () => {
    const { tree, show, said } = createBacklightStage({ device: '4-0045' });
    tree.plug(NAME);
    await show(0.5);
    expect(said('[backlight.not-found]')).toBe(1);
    expect(tree.brightness(NAME)).toBe(255);
  });
});
