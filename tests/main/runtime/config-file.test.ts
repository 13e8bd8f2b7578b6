import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../kiosk/config-defaults.ts';
import { lineOfDamage } from '../../../main/json-damage.ts';
import { readConfig } from '../../../main/read-config.ts';
import { StartupFault } from '../../../main/startup-fault.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'portico-config-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const file = () => join(dataDir, 'hub.json');
const read = () => readConfig({ dataDir, profile: undefined });

function refusal(): StartupFault {
  try {
    read();
  } catch (fault) {
    if (fault instanceof StartupFault) return fault;
    throw fault;
  }
  throw new Error('It was not refused.');
}

test('a hub without a file has the defaults, and none is written', () => {
  expect(read()).toEqual(DEFAULT_CONFIG);
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a reader named in the file is one of the kiosk’s devices', () => {
  const reader = { id: 'desk', kind: 'rdm6300', path: '/dev/serial/by-id/usb-reader' };
  writeFileSync(file(), JSON.stringify({ devices: [reader] }));
  expect(read().devices).toEqual([{ ...reader, required: false }]);
});

describe('a damaged file is named, with the place to mend', () => {
  test.each([
    ['a comma too many', '{\n  "hub": {\n    "language": "it",\n  }\n}', /line 4/],
    ['a word without quotes', '{\n  "hub": {\n    "language": it\n  }\n}', /line 3/],
    ['a file cut short', '{\n  "hub": {\n', /line 3/],
    ['an empty file', '', /line 1/],
    ['a misspelt key', '{ "hub": { "lingua": "it" } }', /hub.*lingua/],
    ['a value that is not allowed', '{ "hub": { "language": "xx" } }', /hub\.language: /],
    ['a colour too light', '{ "hub": { "colours": { "learn": "#ffcc00" } } }', /#ffcc00/],
    ['a profile bent too far', '{ "profile": { "like": "school", "idleSeconds": 1 } }', /idleSec/],
    [
      'a device without a path',
      '{ "devices": [{ "id": "a", "kind": "id12" }] }',
      /devices\.0\.path/,
    ],
    ['a device nobody knows', '{ "devices": [{ "id": "a", "kind": "x" }] }', /devices\.0\.kind/],
    [
      'a trigger whose button is on no board',
      '{ "triggers": [{ "button": "garden-bed", "lesson": "lesson-urban-garden" }] }',
      /triggers\.0\.button: no hub board has a button called garden-bed/,
    ],
    [
      'two parts on one pin',
      '{ "devices": [{ "id": "hub", "kind": "hub-board", "path": "/dev/hub", "buttons": [{ "id": "garden-bed", "pin": 8 }] }] }',
      /devices\.0: pin 8 is taken twice: by the key select and the button garden-bed/,
    ],
    ['a list instead of an object', '[]', /the whole file/],
  ])('%s', (_, text, place) => {
    writeFileSync(file(), text);
    const fault = refusal();
    expect(fault).toMatchObject({ code: 'config.unreadable', file: file() });
    expect(fault.detail).toMatch(place);
    expect(readFileSync(file(), 'utf8')).toBe(text);
    expect(readdirSync(dataDir)).toEqual(['hub.json']);
  });

  test('bytes that are no text', () => {
    writeFileSync(file(), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect(refusal().detail).toMatch(/UTF-8/);
  });

  test('a file that is no configuration at all', () => {
    writeFileSync(file(), ' '.repeat(300 * 1024));
    expect(refusal().detail).toMatch(/too large/);
  });
});

test('the line of the damage is found however deep it lies', () => {
  expect(lineOfDamage('{"a":[1,2,{"b":"c"}],\n"d":-1.5e3,\n"e":nul}')).toBe(3);
  expect(lineOfDamage('[\n'.repeat(100_000))).toBeLessThan(300);
});
