import { describe, expect, test } from 'vitest';
import { createRecordableLines } from '../../../hardware/replay/recordable-lines.ts';
import { createScriptedPort } from '../../support/scripted-port.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe('a line that is recorded while it is in use', () => {
  const line = { path: '/dev/serial/by-id/usb-reader', baudRate: 9_600 };

  async function startLine() {
    const port = createScriptedPort();
    const lines = createRecordableLines({ openLink: port.openLink, nowMs: () => 0 });
    const written: string[] = [];
    const open = async () => {
      const link = await lines.openLink(line);
      link.receive(() => undefined);
      return link;
    };
    const record = (path = line.path) =>
      lines.record({ path, kind: 'rdm6300', write: (one) => written.push(one) });
    const whats = () => written.slice(1).map((one) => JSON.parse(one).what);
    return { port, open, record, written, whats };
  }

  test('is hung up on, and written down from its next opening on', async () => {
    const { port, open, record, whats } = await startLine();
    const before = await open();
    port.send(bytes('01'));
    record();
    await before.ended;
    expect(port.stillOpen).toBe(0);
    await open();
    port.send(bytes('02'));
    expect(whats()).toEqual(['opened', 'from-device']);
  });

  test('is written down over every link until it is enough', async () => {
    const { port, open, record, whats } = await startLine();
    const stop = record();
    await open();
    port.disconnect();
    await settled();
    const link = await open();
    link.write(bytes('03'));
    stop?.();
    port.send(bytes('04'));
    expect(whats()).toEqual(['opened', 'ended', 'opened', 'to-device']);
  });

  test('is not recorded twice at once, but can be again', async () => {
    const { record } = await startLine();
    const stop = record();
    expect(record()).toBeUndefined();
    expect(record('/dev/another')).toBeDefined();
    stop?.();
    expect(record()).toBeDefined();
  });

  test('is left alone when another is recorded', async () => {
    const { port, open, record, whats } = await startLine();
    await open();
    record('/dev/another');
    port.send(bytes('05'));
    expect([port.stillOpen, whats()]).toEqual([1, []]);
  });
});
