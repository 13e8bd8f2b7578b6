import { describe, expect, test } from 'vitest';
import { createBacklightStage } from '../../support/backlight-stage.ts';
import { PANEL } from '../../support/backlight-tree.ts';

const NAME = '10-0045';

describe('the light behind the glass', () => {
  test('is a share of what the backlight can give', async () => {
    const { tree, show, backlight } = createBacklightStage();
    tree.plug(NAME);
    await show(0.5);
    expect(tree.brightness(NAME)).toBe(128);
    expect(backlight.held()).toBeCloseTo(0.5, 2);
    await show(1);
    expect(tree.brightness(NAME)).toBe(255);
  });

  test('is faint and never out where a screen has few steps', async () => {
    const { tree, show } = createBacklightStage();
    tree.plug(NAME, { ...PANEL, max_brightness: '1\n', brightness: '1\n' });
    await show(0.2);
    expect(tree.brightness(NAME)).toBe(1);
    await show(0);
    expect(tree.brightness(NAME)).toBe(0);
  });

  test('is out with its power off, and back with its power on', async () => {
    const { tree, show, backlight } = createBacklightStage();
    tree.plug(NAME);
    await show(0);
    expect([tree.brightness(NAME), tree.power(NAME)]).toEqual([0, '4']);
    expect(backlight.held()).toBe(0);
    await show(0.8);
    expect([tree.brightness(NAME), tree.power(NAME)]).toEqual([204, '0']);
  });

  test('comes on at the start, though the last kiosk was killed in the dark', async () => {
    const { tree, show } = createBacklightStage();
    tree.plug(NAME, { ...PANEL, brightness: '0\n', bl_power: '4\n' });
    await show(0.8);
    expect([tree.brightness(NAME), tree.power(NAME)]).toEqual([204, '0']);
  });

  test('goes out on a backlight that has no power switch, or one that may not be turned', async () => {
    const bare = createBacklightStage();
    bare.tree.plug(NAME, { max_brightness: '31\n', brightness: '31\n' });
    await bare.show(0);
    expect(bare.tree.brightness(NAME)).toBe(0);

    const stuck = createBacklightStage();
    stuck.tree.plug(NAME, { ...PANEL, bl_power: '0\n' });
    stuck.tree.forbid(NAME, 'bl_power');
    await stuck.show(0.4);
    await stuck.show(0);
    expect(stuck.tree.brightness(NAME)).toBe(0);
    expect(stuck.said('[backlight.')).toBe(0);
  });
});

describe('the backlight is written to', () => {
  test('only when the brightness changes by a step of its own', async () => {
    const { tree, show } = createBacklightStage();
    tree.plug(NAME);
    await show(0.5);
    // Whoever else sets it is not fought.
    tree.write(NAME, 'brightness', '7\n');
    await show(0.5);
    await show(0.5009);
    expect(tree.brightness(NAME)).toBe(7);
    await show(0.6);
    expect(tree.brightness(NAME)).toBe(153);
  });

  test('not again within a fifth of a second, and then with the newest alone', async () => {
    const { tree, backlight, clock, settle, pauses } = createBacklightStage();
    tree.plug(NAME);
    backlight.show(0.5);
    await expect.poll(pauses).toBe(1);
    backlight.show(0.6);
    backlight.show(0.2);
    clock.increment(199);
    await new Promise((resolve) => setImmediate(resolve));
    expect(tree.brightness(NAME)).toBe(128);
    clock.increment(1);
    await settle();
    expect(tree.brightness(NAME)).toBe(51);
  });
});

describe('a kiosk that stops', () => {
  test('leaves the screen as bright as it was found', async () => {
    const { tree, show, backlight } = createBacklightStage();
    tree.plug(NAME, { ...PANEL, brightness: '90\n' });
    await show(0);
    await backlight.close();
    expect([tree.brightness(NAME), tree.power(NAME)]).toEqual([90, '0']);
  });

  test('leaves no dark screen behind that it found dark', async () => {
    const { tree, show, backlight } = createBacklightStage();
    tree.plug(NAME, { ...PANEL, brightness: '0\n', bl_power: '4\n' });
    await show(0.3);
    await backlight.close();
    expect([tree.brightness(NAME), tree.power(NAME)]).toEqual([255, '0']);
  });

  test('sets nothing any more, and does not wait for its pause to end', async () => {
    const { tree, backlight } = createBacklightStage();
    tree.plug(NAME);
    backlight.show(0.5);
    await expect.poll(() => tree.brightness(NAME)).toBe(128);
    backlight.show(0.9);
    await backlight.close();
    backlight.show(0.1);
    await backlight.settled();
    expect(tree.brightness(NAME)).toBe(255);
  });
});
