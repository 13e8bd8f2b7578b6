import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Reads the one code in a picture; nothing where it finds none. */
export type CodeReader = (png: Buffer) => Promise<string | undefined>;

export const HAS_ZBAR = canRun('zbarimg');

/** The reader of many Linux tools and of some scanners at counters. */
export const readWithZbar: CodeReader = (png) =>
  new Promise((resolve, reject) => {
    const options = ['--raw', '--quiet', '-Sdisable', '-Sqrcode.enable', '-'];
    const zbar = spawn('zbarimg', options, { stdio: ['pipe', 'pipe', 'ignore'] });
    let said = '';
    zbar.stdout.on('data', (chunk) => {
      said += chunk;
    });
    zbar.once('error', reject);
    zbar.once('close', () => resolve(said.trim() || undefined));
    zbar.stdin.end(png);
  });

let isPrepared = false;

/** The reader inside many Android apps, as WebAssembly. */
export const readWithZxing: CodeReader = async (png) => {
  if (!isPrepared) {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const { buffer } = new Uint8Array(readFileSync(file));
    prepareZXingModule({ overrides: { wasmBinary: buffer } });
    isPrepared = true;
  }
  const [found] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] });
  return found?.text;
};

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
