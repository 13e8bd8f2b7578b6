import { mkdirSync, writeFileSync } from 'node:fs';
import { BOARDS, buildImage, installedVersions } from './firmware-build.mjs';

/** `npm run firmware`: builds every image anew and says how much of the chip each one takes. */

const FIRMWARE = new URL('firmware/', import.meta.url);

const versions = installedVersions();
if (!versions) {
  console.error('The AVR toolchain is missing. As root:');
  console.error('  apt-get install --no-install-recommends arduino-core-avr gcc-avr');
  process.exit(1);
}

const share = (used, all) => `${used} of ${all} bytes (${Math.round((used / all) * 100)} %)`;

mkdirSync(FIRMWARE, { recursive: true });
for (const [board, { flashBytes, ramBytes }] of Object.entries(BOARDS)) {
  const image = buildImage(board);
  writeFileSync(new URL(`hub-io.${board}.hex`, FIRMWARE), image.hex);
  console.log(`hub-io.${board}.hex`);
  console.log(`  flash ${share(image.flashBytes, flashBytes)}`);
  console.log(`  RAM   ${share(image.ramBytes, ramBytes)}`);
}
writeFileSync(new URL('versions.json', FIRMWARE), `${JSON.stringify(versions, null, 2)}\n`);
