import { realpathSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPortIdentity } from '../../../hardware/serial/port-identity.ts';
import { openSerialLink } from '../../../hardware/serial/serial-transport.ts';
import { timesOpen } from '../../support/open-ttys.ts';
import { createPtyPair, HAS_SOCAT, type PtyPair, SOCAT_MISSING } from '../../support/pty-pair.ts';

const baudRate = 9_600;
const nothing = '/dev/serial/by-id/no-such-device';

let cable: PtyPair;

beforeEach(() => {
  cable = createPtyPair();
});

afterEach(() => cable.dispose());

describe.skipIf(!HAS_SOCAT)(`a link over a true tty${SOCAT_MISSING}`, () => {
  test('brings the bytes, and wipes them once they were heard', async () => {
    await cable.plug();
    const link = await openSerialLink({ path: cable.path, baudRate });
    const heard = new Promise<{ chunk: Uint8Array; text: string }>((resolve) => {
      link.receive((chunk) => resolve({ chunk, text: Buffer.from(chunk).toString('latin1') }));
    });
    cable.write(Buffer.from('0C00'));
    const { chunk, text } = await heard;
    expect(text).toBe('0C00');
    expect([...chunk]).toEqual([0, 0, 0, 0]);
    await link.close();
  });

  test('has given its descriptor back when closing is done, however often it is closed', async () => {
    await cable.plug();
    const tty = realpathSync(cable.path);
    const link = await openSerialLink({ path: cable.path, baudRate });
    expect(timesOpen(tty)).toBe(1);
    await Promise.all([link.close(), link.close()]);
    expect(timesOpen(tty)).toBe(0);
    await link.close();
    await link.ended;
  });

  test('is not shared: a second opening of the port is refused', async () => {
    await cable.plug();
    const link = await openSerialLink({ path: cable.path, baudRate });
    await expect(openSerialLink({ path: cable.path, baudRate })).rejects.toThrow();
    await link.close();
  });
});

test('a port that is not there cannot be opened', async () => {
  await expect(openSerialLink({ path: nothing, baudRate })).rejects.toThrow();
});

describe('what is behind a path', () => {
  test('is nothing when nothing is there', async () => {
    expect(await readPortIdentity(nothing)).toBeUndefined();
  });

  test('cannot be said when the path leads through a file', async () => {
    await expect(readPortIdentity(`${import.meta.filename}/reader`)).rejects.toThrow('ENOTDIR');
  });

  test.skipIf(!HAS_SOCAT)(
    `stays the same until another device is there${SOCAT_MISSING}`,
    async () => {
      const other = createPtyPair();
      try {
        await Promise.all([cable.plug(), other.plug()]);
        const identity = await readPortIdentity(cable.path);
        expect(identity).toBeDefined();
        expect(await readPortIdentity(cable.path)).toBe(identity);
        expect(await readPortIdentity(other.path)).not.toBe(identity);
      } finally {
        await other.dispose();
      }
    },
  );
});
