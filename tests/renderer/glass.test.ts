import { describe, expect, test } from 'vitest';
import { pxPerMm, type ScreenGeometry } from '../../kiosk/screen-geometry.ts';
import type { Access } from '../../kiosk/view.ts';
import { glassOf } from '../../renderer/glass.ts';
import { GLASSES } from '../support/view-fixtures.ts';

const PLAIN = { lowReach: false, textSize: 'standard' } as const;

function glass(geometry: ScreenGeometry, access: Pick<Access, 'lowReach' | 'textSize'> = PLAIN) {
  return glassOf({ ...geometry, mmPx: pxPerMm(geometry) }, access);
}

describe('the layout of a glass', () => {
  test('7″ has its keys in a rail, because height is what is missing', () => {
    expect(glass(GLASSES.small)).toMatchObject({ kind: 'small', form: 'rail', poster: false });
  });

  test('10.1″ has a header and every access key', () => {
    expect(glass(GLASSES.middle)).toMatchObject({ kind: 'middle', form: 'full' });
  });

  test('10.1″ in large letters keeps four keys, because eight words do not fit', () => {
    expect(glass(GLASSES.middle, { lowReach: false, textSize: 'large' }).form).toBe('short');
  });

  test('the same pixels on a larger glass are another layout', () => {
    expect(glass({ ...GLASSES.middle, diagonalMm: 21.5 * 25.4 }).kind).toBe('wide');
  });
});

describe('what is touched lies within reach', () => {
  test('on a totem all of it is between 800 and 1,100 mm when the glass begins at 750', () => {
    const { plinthMm, panelMm } = glass(GLASSES.tall);
    expect(750 + plinthMm).toBeGreaterThanOrEqual(800);
    expect(750 + plinthMm + panelMm.height).toBeLessThanOrEqual(1_100);
  });

  test('low reach brings it to the bottom of a totem', () => {
    expect(glass(GLASSES.tall, { ...PLAIN, lowReach: true }).plinthMm).toBe(0);
  });

  test('low reach brings it to the lower part of a wide glass, under a poster', () => {
    const low = glass(GLASSES.wide, { ...PLAIN, lowReach: true });
    expect(low.poster).toBe(true);
    expect(low.panelMm.height).toBeLessThan(glass(GLASSES.wide).panelMm.height * 0.6);
  });
});
