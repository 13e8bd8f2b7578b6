import { build } from '../../main/start/build.mjs';

let building: Promise<void> | undefined;

/** The page and the programs as they ship, built once where a source has changed. */
export function buildKiosk(): Promise<void> {
  building ??= build(process.execPath);
  return building;
}
