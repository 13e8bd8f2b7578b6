import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/**
 * The kiosk that already runs over this data directory, as far as can be seen at once: it wrote
 * `running.json`, its process lives and its port answers. The lock that the kiosk itself takes has
 * the last word; this look only spares a second start the building.
 *
 * @param {string} data
 * @returns {Promise<{ pid: number, url: string } | undefined>}
 */
export async function findRunning(data) {
  const noted = readNote(join(data, 'running.json'));
  if (!noted || !isAlive(noted.pid)) return undefined;
  const { protocol, hostname, port } = new URL(noted.url);
  // A kiosk in Electron has no port to try; its lock speaks for it.
  if (protocol !== 'http:') return undefined;
  return (await answers(hostname, Number(port))) ? noted : undefined;
}

/** @param {string} file */
function readNote(file) {
  try {
    const { pid, url } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 && URL.canParse(url) ? { pid, url } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    // EPERM: the process is there and belongs to somebody else.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const settle = (/** @type {boolean} */ outcome) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

/**
 * Whether another program holds a port of 127.0.0.1.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isPortBusy(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (failure) => {
      resolve('code' in failure && failure.code === 'EADDRINUSE');
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}
