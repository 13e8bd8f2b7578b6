import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Turns `hub-io` into an image with Debian's Arduino core and compiler. The same sources and the same
 * packages give the same bytes on every machine: every file is named here or sorted, every path is
 * relative, and nothing asks where or when it is compiled.
 */

const SKETCHES = fileURLToPath(new URL('.', import.meta.url));
const CORE = '/usr/share/arduino/hardware/arduino/avr';

/** The packages that decide what the image looks like. */
const PACKAGES = ['arduino-core-avr', 'avr-libc', 'binutils-avr', 'gcc-avr'];

/** One line for each package, in dpkg's own template. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these in.
const LISTING = '${Package} ${Version} ${db:Status-Status}\n';

/** What of the core is linked. Whole files, because an interrupt handler keeps its file alive. */
const CORE_FILES = [
  'cores/arduino/abi.cpp',
  'cores/arduino/hooks.c',
  'cores/arduino/HardwareSerial.cpp',
  'cores/arduino/HardwareSerial0.cpp',
  'cores/arduino/main.cpp',
  'cores/arduino/Print.cpp',
  'cores/arduino/Stream.cpp',
  'cores/arduino/wiring.c',
  'cores/arduino/wiring_analog.c',
  'cores/arduino/wiring_digital.c',
  'libraries/SPI/src/SPI.cpp',
  'libraries/Wire/src/Wire.cpp',
  'libraries/Wire/src/utility/twi.c',
];

/** `uno` is the Nano too: the same chip, and the Nano's two further analogue pins do no harm. */
export const BOARDS = {
  uno: {
    chip: 'atmega328p',
    define: 'ARDUINO_AVR_UNO',
    variant: 'eightanaloginputs',
    flashBytes: 32_256,
    ramBytes: 2_048,
  },
  mega: {
    chip: 'atmega2560',
    define: 'ARDUINO_AVR_MEGA2560',
    variant: 'mega',
    flashBytes: 253_952,
    ramBytes: 8_192,
  },
};

/** The versions of the packages, or nothing where one of them is missing. */
export function installedVersions() {
  try {
    const listed = execFileSync('dpkg-query', ['-W', '-f', LISTING, ...PACKAGES], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const rows = listed.trim().split('\n');
    const found = rows
      .map((row) => row.split(' '))
      .filter(([, , status]) => status === 'installed');
    if (found.length < PACKAGES.length) return undefined;
    return Object.fromEntries(found.map(([name, version]) => [name, version]).sort());
  } catch {
    return undefined;
  }
}

/** Compiles and links for one board. Throws what the compiler said. */
export function buildImage(/** @type {keyof typeof BOARDS} */ board) {
  const place = mkdtempSync(join(tmpdir(), 'hub-io-'));
  try {
    return link(board, place, compileAll(board, place));
  } finally {
    rmSync(place, { recursive: true });
  }
}

function compileAll(board, place) {
  const own = readdirSync(join(SKETCHES, 'hub-io'))
    .filter((name) => /\.(cpp|ino)$/.test(name))
    .sort();
  return [
    ...CORE_FILES.map((file) => compile({ board, place, folder: CORE, file, strict: false })),
    ...own.map((name) =>
      compile({ board, place, folder: SKETCHES, file: `hub-io/${name}`, strict: true }),
    ),
  ];
}

function compile({ board, place, folder, file, strict }) {
  const { chip, define, variant } = BOARDS[board];
  const object = join(place, `${file.replaceAll('/', '-')}.o`);
  const plainC = file.endsWith('.c');
  run(plainC ? 'avr-gcc' : 'avr-g++', folder, [
    '-c',
    '-Os',
    '-flto',
    '-fno-fat-lto-objects',
    '-ffunction-sections',
    '-fdata-sections',
    `-frandom-seed=${file}`,
    ...(plainC ? ['-std=gnu11'] : ['-std=gnu++11', '-fno-exceptions', '-fno-threadsafe-statics']),
    ...(strict ? ['-Wall', '-Wextra', '-Werror'] : ['-w', '-fpermissive']),
    `-mmcu=${chip}`,
    '-DF_CPU=16000000L',
    '-DARDUINO=10819',
    '-DARDUINO_ARCH_AVR',
    `-D${define}`,
    // The core asks for a name that this compiler knows only with underscores.
    '-DDECIMAL_DIG=__DECIMAL_DIG__',
    // An I²C reply or a complaint fits whole, so that nobody waits for the line.
    '-DSERIAL_TX_BUFFER_SIZE=128',
    ...[`cores/arduino`, `variants/${variant}`, 'libraries/SPI/src', 'libraries/Wire/src'].map(
      (path) => `-I${join(CORE, path)}`,
    ),
    ...(file.endsWith('.ino') ? ['-x', 'c++', '-include', 'Arduino.h'] : []),
    file,
    '-o',
    object,
  ]);
  return object;
}

function link(board, place, objects) {
  const { chip } = BOARDS[board];
  const names = objects.map((object) => object.slice(place.length + 1));
  run('avr-gcc', place, [
    '-Os',
    '-flto',
    '-fuse-linker-plugin',
    '-Wl,--gc-sections',
    `-mmcu=${chip}`,
    ...names,
    '-lm',
    '-o',
    'hub-io.elf',
  ]);
  run('avr-objcopy', place, ['-O', 'ihex', '-R', '.eeprom', 'hub-io.elf', 'hub-io.hex']);
  const sections = run('avr-size', place, ['-A', 'hub-io.elf']);
  const size = (name) => Number(sections.match(new RegExp(`^\\${name}\\s+(\\d+)`, 'm'))?.[1] ?? 0);
  return {
    hex: readFileSync(join(place, 'hub-io.hex'), 'utf8'),
    flashBytes: size('.text') + size('.data'),
    ramBytes: size('.data') + size('.bss') + size('.noinit'),
  };
}

function run(command, cwd, options) {
  const { status, stdout, stderr, error } = spawnSync(command, options, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
  return stdout;
}
