import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './temp-dir.ts';

/** The files of one backlight; one that is left out is not there. */
export interface BacklightFiles {
  readonly max_brightness?: string;
  readonly brightness?: string;
  readonly bl_power?: string;
  readonly type?: string;
}

/** The official 7″ panel as its driver shows it. */
export const PANEL: BacklightFiles = {
  max_brightness: '255\n',
  brightness: '255\n',
  bl_power: '0\n',
  type: 'raw\n',
};

/** A directory of backlights on a real disk, laid out as the kernel does: links to where devices live. */
export function createBacklightTree() {
  const root = tempDir();
  const directory = join(root, 'class', 'backlight');
  mkdirSync(directory, { recursive: true });

  const read = (name: string, file: string) =>
    readFileSync(join(directory, name, file), 'utf8').split('\n')[0] ?? '';
  const tree = {
    directory,
    plug: (name: string, files: BacklightFiles = PANEL) => {
      const device = join(root, 'devices', name);
      mkdirSync(device, { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(device, file), text);
      symlinkSync(device, join(directory, name));
    },
    unplug: (name: string) => {
      rmSync(join(directory, name));
      rmSync(join(root, 'devices', name), { recursive: true });
    },
    /** The kernel lets nobody write this number, not even root. */
    forbid: (name: string, file: keyof BacklightFiles) => {
      rmSync(join(directory, name, file), { force: true });
      symlinkSync('/proc/sys/kernel/cap_last_cap', join(directory, name, file));
    },
    write: (name: string, file: keyof BacklightFiles, text: string) =>
      writeFileSync(join(directory, name, file), text),
    brightness: (name: string) => Number(read(name, 'brightness')),
    power: (name: string) => read(name, 'bl_power'),
  };
  return tree;
}
