import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { openParentLine } from '../../../hardware/board/parent-line.ts';

const beat = { type: 'heartbeat.asked', beat: 1 } as const;
const answer = { type: 'heartbeat.answered', beat: 1 } as const;

/** A process of Node's own or of Electron's, as far as it concerns a line to its parent. */
function createSelf({ underElectron }: { readonly underElectron: boolean }) {
  const told: unknown[] = [];
  const exits: number[] = [];
  const port = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => told.push(message),
  });
  const self = Object.assign(new EventEmitter(), {
    connected: true,
    send: (message: unknown) => told.push(message),
    exit: (code: number) => exits.push(code),
    ...(underElectron ? { parentPort: port } : {}),
  });
  const say = (data: unknown) =>
    underElectron ? port.emit('message', { data }) : self.emit('message', data);
  return { self: self as unknown as NodeJS.Process, hang: self, told, exits, say };
}

describe.each([
  ['a child of Node', false],
  ['a utility process of Electron', true],
])('%s', (_, underElectron) => {
  test('hears its parent and is heard', () => {
    const { self, told, say } = createSelf({ underElectron });
    const line = openParentLine(self);
    const heard: unknown[] = [];
    line.listen((message) => heard.push(message));
    say(beat);
    line.tell(answer);
    expect(heard).toEqual([beat]);
    expect(told).toEqual([answer]);
  });

  test('drops what is no message of its parent', () => {
    const { self, say } = createSelf({ underElectron });
    const heard: unknown[] = [];
    openParentLine(self).listen((message) => heard.push(message));
    for (const odd of [undefined, 'beat', { type: 'beat' }, { ...beat, beat: 'x' }, answer])
      say(odd);
    expect(heard).toEqual([]);
  });
});

test('a child of Node ends when its parent is gone, and says no more', () => {
  const { self, hang, told, exits } = createSelf({ underElectron: false });
  const line = openParentLine(self);
  hang.connected = false;
  hang.emit('disconnect');
  line.tell(answer);
  expect(exits).toEqual([0]);
  expect(told).toEqual([]);
});

test('a board process that somebody starts by hand says how it is started', () => {
  const byHand = new EventEmitter() as unknown as NodeJS.Process;
  expect(() => openParentLine(byHand)).toThrow('started by the kiosk');
});
