import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Programmed, program } from '../../../hardware/emulator/board.ts';
import { valueIn } from '../../../kiosk/result.ts';
import { PROJECT_ROOT } from '../../rules/source-files.ts';

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');

/** StandardFirmata 2.4 for the Uno, as npm's avrgirl-arduino carries it: nobody here wrote it. */
export const standardFirmata = (): string =>
  read('node_modules/avrgirl-arduino/junk/hex/uno/StandardFirmata.cpp.hex');

/** The hub's own firmware, as it is flashed. */
export const hubIo = (): string => read('sketches/firmware/hub-io.uno.hex');

/** A lamp on pin 13, a second on and a second off: the smallest image of that package. */
export const blink = (): string => read('node_modules/avrgirl-arduino/junk/hex/uno/Blink.cpp.hex');

/** Flash of a board's own, with this image in it. */
export const programmedWith = (firmware: string): Programmed => valueIn(program({ firmware }));
