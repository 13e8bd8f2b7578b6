import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBacklight } from '../../../main/backlight/backlight-files.ts';
import { createBacklightTree, PANEL } from '../../support/backlight-tree.ts';
import { tempDir } from '../../support/temp-dir.ts';

describe('the backlight of a kiosk', () => {
  test.each(['rpi_backlight', '10-0045', '4-0045', 'panel_dsi.0'])(
    'is found by whatever name its driver gives it: %s',
    async (name) => {
      const tree = createBacklightTree();
      tree.plug(name, { ...PANEL, brightness: '97\n' });
      const found = await findBacklight({ directory: tree.directory });
      expect(found).toEqual({
        ok: true,
        value: { name, path: join(tree.directory, name), max: 255, at: 97 },
      });
    },
  );

  test('is none on a screen that has none, which is no fault', async () => {
    const empty = createBacklightTree();
    expect(await findBacklight({ directory: empty.directory })).toEqual({
      ok: true,
      value: undefined,
    });
    const nowhere = join(tempDir(), 'class', 'backlight');
    expect(await findBacklight({ directory: nowhere })).toEqual({ ok: true, value: undefined });
  });

  test('is the one the kernel prefers where there are several, whatever they are called', async () => {
    const tree = createBacklightTree();
    tree.plug('a_register', { ...PANEL, type: 'raw\n' });
    tree.plug('z_firmware', { ...PANEL, type: 'firmware\n' });
    tree.plug('m_platform', { ...PANEL, type: 'platform\n' });
    const found = await findBacklight({ directory: tree.directory });
    expect(found).toMatchObject({ value: { name: 'z_firmware' } });
  });

  test('is the one that the configuration names', async () => {
    const tree = createBacklightTree();
    tree.plug('acpi_video0', { ...PANEL, type: 'firmware\n' });
    tree.plug('10-0045');
    const found = await findBacklight({ directory: tree.directory, device: '10-0045' });
    expect(found).toMatchObject({ value: { name: '10-0045' } });
  });

  test('is dark while its power is off, whatever its brightness says', async () => {
    const tree = createBacklightTree();
    tree.plug('10-0045', { ...PANEL, bl_power: '4\n' });
    expect(await findBacklight({ directory: tree.directory })).toMatchObject({ value: { at: 0 } });
  });

  test('needs neither a power switch nor a type', async () => {
    const tree = createBacklightTree();
    tree.plug('gpio', { max_brightness: '1\n', brightness: '1\n' });
    expect(await findBacklight({ directory: tree.directory })).toMatchObject({
      value: { name: 'gpio', max: 1, at: 1 },
    });
  });
});

describe('a backlight that makes no sense', () => {
  test.each(['', 'many\n', '-1\n', '0\n', '2.5\n', '99999999999999999999\n', '255 255\n'])(
    'is refused when its largest brightness is %j',
    async (max_brightness) => {
      const tree = createBacklightTree();
      tree.plug('10-0045', { ...PANEL, max_brightness });
      expect(await findBacklight({ directory: tree.directory })).toEqual({
        ok: false,
        error: {
          code: 'backlight.unreadable',
          file: join(tree.directory, '10-0045', 'max_brightness'),
        },
      });
    },
  );

  test('leaves its place to another one that does', async () => {
    const tree = createBacklightTree();
    tree.plug('broken', { ...PANEL, type: 'firmware\n', max_brightness: 'many\n' });
    tree.plug('sound');
    expect(await findBacklight({ directory: tree.directory })).toMatchObject({
      value: { name: 'sound' },
    });
  });

  test('is not there when the configuration names one that is not', async () => {
    const tree = createBacklightTree();
    tree.plug('10-0045');
    const found = await findBacklight({ directory: tree.directory, device: '4-0045' });
    expect(found).toEqual({
      ok: false,
      error: { code: 'backlight.not-found', file: join(tree.directory, '4-0045') },
    });
  });
});
