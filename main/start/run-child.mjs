import { spawn } from 'node:child_process';
import { ROOT } from './places.mjs';

const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program to its end in the project directory with this terminal as its own. Signals are
 * passed on; Ctrl-C reaches the program twice (the terminal tells the whole group).
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 128 + n where signal n ended it
 */
export function runChild(file, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: 'inherit' });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, passOn);
    const letGo = () => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
    };
    child.once('error', (failure) => {
      letGo();
      reject(failure);
    });
    child.once('exit', (code, signal) => {
      letGo();
      resolve(code ?? 128 + numberOf(signal));
    });
  });
}

/** @param {NodeJS.Signals | null} signal */
function numberOf(signal) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return signal !== null && signal in numbers
    ? numbers[/** @type {keyof typeof numbers} */ (signal)]
    : 1;
}

/**
 * Runs a program to its end and keeps what it says.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, said: string }>} code -1 where the program could not be started
 */
export function captureChild(file, args) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      said += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (failure) => resolve({ code: -1, said: failure.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
