import { describe, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import type { DeviceEvent, DeviceHub, OpenLink } from '../../../hardware/device.ts';
import { createDeviceHub } from '../../../hardware/device-hub.ts';
import { deviceListSchema } from '../../../hardware/device-schema.ts';
import { createPlayer, PATIENCE_MS } from '../../../hardware/replay/player.ts';
import { createRecorder } from '../../../hardware/replay/recorder.ts';
import {
  type LineKind,
  type Recording,
  readRecording,
} from '../../../hardware/replay/recording.ts';
import { createFirmataFarEnd } from '../../support/firmata-far-end.ts';
import { stageHubBoard } from '../../support/hub-board-stage.ts';
import { createReaderFarEnd, TAG_A, TAG_B } from '../../support/rdm6300-far-end.ts';
import { createScriptedPort } from '../../support/scripted-port.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

function parsed(text: string): Recording {
  const read = readRecording(text);
  if (!read.ok) throw new Error(`line ${read.error.line}`);
  return read.value;
}

/** A recorder over any port, and the text it has written so far. */
function tape(openLink: OpenLink, nowMs: () => number, kind: LineKind = 'rdm6300') {
  let text = '';
  const recorder = createRecorder({
    openLink,
    nowMs,
    kind,
    write: (line) => {
      text += line;
    },
  });
  return { openLink: recorder, text: () => text };
}

describe('a card reader that was recorded', () => {
  const line = { path: '/dev/serial/by-id/usb-reader', baudRate: 9_600 };

  async function recordTwoTaps(): Promise<Recording> {
    const port = createScriptedPort();
    let nowMs = 5_000;
    const { openLink, text } = tape(port.openLink, () => nowMs);
    const link = await openLink(line);
    link.receive(() => undefined);
    const reader = createReaderFarEnd(port.send);
    nowMs += 400;
    reader.show(TAG_A);
    nowMs += 3_000;
    reader.show(TAG_B);
    nowMs += 100;
    await link.close();
    await settled();
    return parsed(text());
  }

  test('presents the same cards at the same times, through the same driver', async () => {
    const clock = new SimulatedClock();
    const player = createPlayer({ recording: await recordTwoTaps(), clock });
    const facts: DeviceEvent[] = [];
    const hub: DeviceHub = createDeviceHub({
      devices: deviceListSchema.parse([{ id: 'front', kind: 'rdm6300', path: line.path }]),
      ...player,
      clock,
      nowMs: () => clock.now(),
      onCrash: (_, bug) => {
        throw bug;
      },
    });
    hub.start((fact) => facts.push(fact));
    await settled();
    clock.increment(399);
    expect(facts.map(({ type }) => type)).toEqual(['device.ready']);
    clock.increment(1);
    expect(facts.at(-1)).toMatchObject({ type: 'card.presented', card: { uid: bytes(TAG_A) } });
    for (let second = 0; second < 3; second += 1) {
      clock.increment(1_000);
      await settled();
    }
    expect(facts.at(-1)).toMatchObject({ card: { uid: bytes(TAG_B) } });
    clock.increment(100);
    await settled();
    expect(facts.at(-1)).toMatchObject({ type: 'device.lost' });
    await hub.stop();
  });

  test('is marked as simulated, and plays its links one after the other for ever', async () => {
    const clock = new SimulatedClock();
    const { openLink } = createPlayer({ recording: await recordTwoTaps(), clock });
    for (let round = 0; round < 3; round += 1) {
      const heard: number[] = [];
      const link = await openLink(line);
      expect(link.simulated).toBe(true);
      link.receive((chunk) => heard.push(chunk.length));
      clock.increment(400);
      expect(heard).toEqual([14]);
      await link.close();
    }
  });

  test('waits for the question that its answer belongs to, but not for ever', async () => {
    const recording: Recording = {
      kind: 'hub-board',
      moments: [
        { atMs: 0, what: 'opened' },
        { atMs: 10, what: 'to-device', hex: 'f97900' },
        { atMs: 12, what: 'from-device', hex: 'aa' },
        { atMs: 20, what: 'to-device', hex: '01' },
        { atMs: 21, what: 'from-device', hex: 'bb' },
        { atMs: 30, what: 'ended' },
      ],
    };
    const clock = new SimulatedClock();
    const link = await createPlayer({ recording, clock }).openLink(line);
    const heard: string[] = [];
    link.receive((chunk) => heard.push(Buffer.from(chunk).toString('hex')));
    clock.increment(500);
    expect(heard).toEqual([]);
    link.write(bytes('f97900'));
    clock.increment(1);
    expect(heard).toEqual(['aa']);
    clock.increment(9);
    clock.increment(PATIENCE_MS - 1);
    expect(heard).toEqual(['aa']);
    clock.increment(1);
    expect(heard).toEqual(['aa', 'bb']);
    clock.increment(9);
    await link.ended;
  });
});

test('a hub board that was recorded is ready, pressed and tapped again as it was', {
  timeout: 60_000,
}, async () => {
  const board = createFirmataFarEnd();
  const { openLink, text } = tape(board.openLink, () => performance.now(), 'hub-board');
  const live = stageHubBoard({ openLink, identifyPort: board.identifyPort });
  await live.facts.next('cards.available');
  board.press(8);
  await live.facts.next('key.pressed');
  board.putCard('04A1B2C3D4E580');
  await live.facts.next('card.presented');
  await live.hub.stop();

  const clock = { setTimeout, clearTimeout } as never;
  const played = stageHubBoard({ ...createPlayer({ recording: parsed(text()), clock }) });
  await played.facts.next('device.ready');
  expect(await played.facts.next('key.pressed')).toMatchObject({ key: 'select' });
  expect(await played.facts.next('card.presented')).toMatchObject({
    card: { uid: bytes('04A1B2C3D4E580') },
  });
  await played.hub.stop();
});

describe('a device that was unplugged while it was recorded', () => {
  const line = { path: '/dev/serial/by-id/usb-reader', baudRate: 9_600 };
  const recording: Recording = {
    kind: 'rdm6300',
    moments: [
      { atMs: 0, what: 'opened' },
      { atMs: 100, what: 'ended' },
      { atMs: 5_100, what: 'opened' },
      { atMs: 5_200, what: 'ended' },
    ],
  };

  async function playFirst(clock: SimulatedClock) {
    const player = createPlayer({ recording, clock });
    const link = await player.openLink(line);
    link.receive(() => undefined);
    return { link, isThere: async () => (await player.identifyPort(line.path)) !== undefined };
  }

  test('is away for as long as it was then', async () => {
    const clock = new SimulatedClock();
    const { link, isThere } = await playFirst(clock);
    clock.increment(100);
    await link.ended;
    expect(await isThere()).toBe(false);
    clock.increment(4_999);
    expect(await isThere()).toBe(false);
    clock.increment(1);
    expect(await isThere()).toBe(true);
  });

  test('is there at once for whoever hangs up on it', async () => {
    const { link, isThere } = await playFirst(new SimulatedClock());
    await link.close();
    expect(await isThere()).toBe(true);
  });
});
