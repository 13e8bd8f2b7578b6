import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node that npm runs on, as at a real start; the tests themselves run on Node 24. */
const STARTER = process.env.npm_node_execpath ?? process.execPath;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves when the program has printed this on its standard output. */
  readonly said: (words: string) => Promise<void>;
  readonly ended: Promise<Outcome>;
}

export interface BareProject {
  readonly root: string;
  readonly data: string;
  readonly write: (path: string, text: string) => void;
  /** Puts the dependencies of the real project in place, as an installation would. */
  readonly pretendInstalled: () => void;
  /** Runs `npm start` as npm would, without the network and without a display. */
  readonly start: (args: readonly string[], env?: NodeJS.ProcessEnv) => Running;
  readonly remove: () => void;
}

/** A copy of the scripts in an empty directory, as a bare clone has them. */
export function makeBareProject(): BareProject {
  const root = mkdtempSync(join(tmpdir(), 'portico-start-'));
  for (const path of ['package.json', 'package-lock.json', 'tsconfig.json', '.npmrc']) {
    cpSync(join(ROOT, path), join(root, path));
  }
  cpSync(join(ROOT, 'main', 'start'), join(root, 'main', 'start'), { recursive: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    data: join(root, 'data'),
    write,
    pretendInstalled: () => {
      mkdirSync(join(root, 'node_modules'));
      for (const name of readdirSync(join(ROOT, 'node_modules'))) {
        if (name.startsWith('.')) continue;
        symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
      }
      const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
      const stamp = `${process.platform}-${process.arch} ${lock.digest('hex')}\n`;
      write('node_modules/.portico-lock', stamp);
    },
    start: (args, env = {}) => run(root, ['main/start/start.mjs', ...args], env),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  // An empty PATH has no npm: a test that forgets to install cannot reach the network.
  const clean = { PATH: '', HOME: cwd, ...env };
  const child = spawn(STARTER, args, { cwd, env: clean });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const said = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => stdout.includes(words) && resolve();
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`ended without "${words}":\n${stdout}${stderr}`)));
      look();
    });
  return { child, said, ended };
}
