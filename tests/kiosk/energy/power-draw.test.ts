import { describe, expect, it, test } from 'vitest';
import { completeConfig, DEFAULT_CONFIG } from '../../../kiosk/config-defaults.ts';
import { usualDraw, wattsAt } from '../../../kiosk/energy/power-draw.ts';
import { powerSchema } from '../../../kiosk/energy/power-schema.ts';

const glass = (inches: number) => ({ widthPx: 1280, heightPx: 800, diagonalMm: inches * 25.4 });

describe('what a kiosk usually takes', () => {
  it('is its computer, its glass and its hub boards', () => {
    const small = usualDraw({ computer: 'pi-4', screen: glass(7), hubBoards: 1 });
    expect(small.idleWatts).toBeCloseTo(3.1 + 0.4 + 0.5);
    expect(small.fullWatts).toBeCloseTo(3.1 + 0.4 + 0.5 + 2);
  });

  it('is more behind larger glass and on a larger computer', () => {
    const sizes = [7, 10.1, 15.6, 21.5, 32, 55].map((inches) =>
      usualDraw({ computer: 'pi-4', screen: glass(inches), hubBoards: 0 }),
    );
    const full = sizes.map(({ fullWatts }) => fullWatts);
    expect(full).toEqual([...full].sort((a, b) => a - b));
    expect(new Set(full).size).toBe(6);
    const idle = (['pi-3', 'pi-4', 'pi-5', 'pc'] as const).map(
      (computer) => usualDraw({ computer, screen: glass(10.1), hubBoards: 0 }).idleWatts,
    );
    expect(idle).toEqual([...idle].sort((a, b) => a - b));
  });

  it('lies between dark and full, by how bright the screen is', () => {
    const draw = { idleWatts: 4, fullWatts: 8 };
    expect([wattsAt(0, draw), wattsAt(0.25, draw), wattsAt(1, draw)]).toEqual([4, 5, 8]);
  });
});

describe('what a hub says of its power', () => {
  const powerOf = (power: object) => completeConfig({ power: powerSchema.parse(power) }, undefined);

  test('is a Raspberry Pi 4 behind 10.1″ when it says nothing', () => {
    expect(DEFAULT_CONFIG.power).toEqual({
      idleWatts: expect.closeTo(4.1),
      fullWatts: expect.closeTo(8.6),
    });
  });

  test('is another computer, or what its meter says', () => {
    expect(powerOf({ computer: 'pi-5' }).power.idleWatts).toBeCloseTo(5.1);
    expect(powerOf({ computer: 'pc', idleWatts: 6.3, fullWatts: 11 }).power).toEqual({
      idleWatts: 6.3,
      fullWatts: 11,
    });
  });

  test.each([
    ['half of what a meter says', { idleWatts: 4 }],
    ['a screen that takes less when it is bright', { idleWatts: 9, fullWatts: 4 }],
    ['a power station', { idleWatts: -40, fullWatts: 4 }],
    ['a computer nobody has measured', { computer: 'pi-9' }],
  ])('%s is refused', (_, power) => {
    expect(powerSchema.safeParse(power).success).toBe(false);
  });
});
