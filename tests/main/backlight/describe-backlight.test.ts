import { describe, expect, test } from 'vitest';
import { BACKLIGHT_RULE, describeBacklight } from '../../../main/backlight/describe-backlight.ts';
import { createBacklightTree, PANEL } from '../../support/backlight-tree.ts';

describe('what staff are told of the backlight', () => {
  test('is its name and how bright it is', async () => {
    const tree = createBacklightTree();
    tree.plug('10-0045', { ...PANEL, brightness: '128\n' });
    expect(await describeBacklight({ directory: tree.directory })).toEqual([
      'Screen: backlight 10-0045, at 128 of 255.',
    ]);
  });

  test('is that there is none, which is as it should be on HDMI', async () => {
    const { directory } = createBacklightTree();
    const said = (await describeBacklight({ directory })).join('\n');
    expect(said).toContain(`no backlight in ${directory}`);
    expect(said).toContain('HDMI');
  });

  test('is the udev rule and what to do with it, where this user may not set it', async () => {
    const tree = createBacklightTree();
    tree.plug('10-0045');
    tree.forbid('10-0045', 'brightness');
    const said = (await describeBacklight({ directory: tree.directory })).join('\n');
    expect(said).toContain('may not set the brightness');
    expect(said).toContain(BACKLIGHT_RULE);
    expect(said).toContain('/etc/udev/rules.d/');
    expect(said).toContain('udevadm trigger --action=add --subsystem-match=backlight');
    expect(said).toContain('usermod --append --groups video');
  });

  test('is what makes no sense, with the file at fault', async () => {
    const tree = createBacklightTree();
    tree.plug('10-0045', { ...PANEL, max_brightness: 'many\n' });
    const said = (await describeBacklight({ directory: tree.directory })).join('\n');
    expect(said).toContain('does not say how bright it can be');
    expect(said).toContain('10-0045/max_brightness');
  });

  test('is that nothing sets it, where the configuration says so', async () => {
    expect(await describeBacklight('none')).toEqual([
      'Screen: its brightness is left alone, as hub.json says.',
    ]);
  });
});

describe('the udev rule', () => {
  test('opens brightness and power of every backlight to one group, and nothing else', () => {
    expect(BACKLIGHT_RULE).toBe(
      'ACTION=="add", SUBSYSTEM=="backlight", ' +
        'RUN+="/bin/chgrp video $sys$devpath/brightness $sys$devpath/bl_power", ' +
        'RUN+="/bin/chmod g+w $sys$devpath/brightness $sys$devpath/bl_power"',
    );
  });
});
