import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { LAYERS } from './import-table.ts';
import { filesBelow, PROJECT_ROOT } from './source-files.ts';

const ROOT = [
  'hardware',
  'kiosk',
  'main',
  'renderer',
  'sketches',
  'tests',
  'LICENSE',
  'README.md',
  'electron-builder.yml',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
const DOTTED = ['.biome.json', '.ci', '.gitignore', '.npmrc'];
const VAGUE = ['utils', 'util', 'helpers', 'common', 'shared', 'services', 'managers', 'types'];

const kept = execFileSync('git', ['ls-files'], { cwd: PROJECT_ROOT, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const files = [...LAYERS, 'tests'].flatMap(filesBelow);

test('the root holds the six folders and what tools insist on, nothing else', () => {
  const names = new Set(kept.map((path) => path.split('/')[0]));
  expect([...names].filter((name) => ![...ROOT, ...DOTTED].includes(name ?? ''))).toEqual([]);
});

test('no folder has a name that could hold anything', () => {
  expect(files.filter((path) => path.split('/').some((part) => VAGUE.includes(part)))).toEqual([]);
});

test('no file is a barrel', () => {
  expect(files.filter((path) => /(^|\/)index\.(ts|tsx|mjs|js)$/.test(path))).toEqual([]);
});

test('files and folders are kebab-case', () => {
  const odd = files.filter((path) =>
    path
      .replace(/\/README\.md$/, '')
      .split('/')
      .some((part) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)),
  );
  expect(odd).toEqual([]);
});

test('nothing built and nothing installed is kept', () => {
  expect(kept.filter((path) => /(^|\/)(node_modules|built|out)\//.test(path))).toEqual([]);
});
