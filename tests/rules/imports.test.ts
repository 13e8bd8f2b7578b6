import { expect, test } from 'vitest';
import { complaintAbout, LAYERS } from './import-table.ts';
import { importsIn, importsOf, isSource, sourcesBelow } from './source-files.ts';

const sources = LAYERS.flatMap(sourcesBelow);

test('every import is allowed by the table of layers', () => {
  const complaints = sources.flatMap((path) =>
    importsOf(path).flatMap((found) => complaintAbout(path, found) ?? []),
  );
  expect(complaints).toEqual([]);
});

test('the page never carries zod or xstate, not even through the domain', () => {
  const seen = new Map<string, string>();
  const waiting = sourcesBelow('renderer').filter((path) => path !== 'renderer/vite.config.ts');
  const complaints: string[] = [];
  for (const path of waiting) seen.set(path, path);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const way = seen.get(path);
    for (const { specifier, target, erased } of importsOf(path)) {
      if (erased) continue;
      if (/^(zod|xstate)(\/|$)/.test(specifier)) complaints.push(`${way} → ${specifier}`);
      if (!specifier.startsWith('.') || !isSource(target) || seen.has(target)) continue;
      seen.set(target, `${way} → ${target}`);
      waiting.push(target);
    }
  }
  expect(complaints).toEqual([]);
});

test.each([
  ['kiosk/view.ts', "import { readFile } from 'node:fs/promises';", 'runs without Node'],
  [
    'kiosk/view.ts',
    "import type { Port } from '../hardware/device.ts';",
    'may not import hardware/',
  ],
  ['kiosk/view.ts', "const later = await import('electron');", 'only in main/electron/'],
  ['hardware/rfid/reader.ts', "import { SerialPort } from 'serialport';", 'serial-transport.ts'],
  ['hardware/device.ts', "export { x } from '../main/x.ts';", 'may not import main/'],
  ['main/window.ts', "import { app } from 'electron';", 'only in main/electron/'],
  ['main/window.ts', "const five = require('johnny-five');", 'only in hardware/board/'],
  ['main/page.ts', "import { App } from '../renderer/app.tsx';", 'may not import renderer/'],
  ['main/page.ts', "import { wire } from '../tests/support/wire.ts';", 'may not import tests/'],
  ['renderer/app.tsx', "import { createMachine } from 'xstate';", 'not in the table'],
  ['renderer/app.tsx', "import lodash from 'lodash';", 'not in the table'],
  ['renderer/app.tsx', 'const late = await import(place);', 'cannot be checked'],
  ['main/page.ts', "import { a } from './a';", 'extension is missing'],
])('the table refuses it when %s says %s', (path, text, why) => {
  const complaints = importsIn(path, text).map((found) => complaintAbout(path, found));
  expect(complaints).toEqual([expect.stringContaining(why)]);
});

test('the table allows what it should', () => {
  const allowed = (path: string, text: string) =>
    importsIn(path, text).map((found) => complaintAbout(path, found));
  expect(allowed('kiosk/a.ts', "import { setup } from 'xstate'; import './b.ts';")).toEqual([
    undefined,
    undefined,
  ]);
  expect(
    allowed('hardware/serial/serial-transport.ts', "import { SerialPort } from 'serialport';"),
  ).toEqual([undefined]);
  expect(allowed('main/electron/window.ts', "import { app } from 'electron/main';")).toEqual([
    undefined,
  ]);
});

test('a type import is told apart from one that runs', () => {
  const erased = (text: string) => importsIn('kiosk/a.ts', text).map((found) => found.erased);
  expect(erased("import type { A } from './a.ts';")).toEqual([true]);
  // Inline `type` leaves the import itself behind under verbatimModuleSyntax.
  expect(erased("import { type A } from './a.ts';")).toEqual([false]);
  expect(erased("export type { A } from './a.ts';")).toEqual([true]);
  expect(erased("import type from './a.ts';")).toEqual([false]);
});
