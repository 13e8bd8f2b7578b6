import { connect, type Socket } from 'node:net';
import type { PageFocus } from '../../kiosk/ipc/page-focus.ts';
import type { FocusKey } from '../../kiosk/tactile-key.ts';
import type { KioskView } from '../../kiosk/view.ts';
import { controlAddress } from './control-address.ts';
import type {
  ControlAnswers,
  ControlFrame,
  ControlQuestion,
  ControlRefusal,
} from './control-frames.ts';
import { jsonLine, readJsonLines } from './json-lines.ts';

/** The kiosk will not, or is not there any more. */
export class ControlRefused extends Error {
  readonly refusal: ControlRefusal | 'kiosk-gone';
  constructor(refusal: ControlRefused['refusal']) {
    super(`The kiosk refused: ${refusal}.`);
    this.name = 'ControlRefused';
    this.refusal = refusal;
  }
}

export interface ControlClient {
  /** @throws {ControlRefused} */
  ask<Ask extends ControlQuestion['ask']>(
    question: Extract<ControlQuestion, { ask: Ask }>,
  ): Promise<ControlAnswers[Ask]>;
  /** What the page is told after `page.follow`. */
  onView(listener: (view: KioskView) => void): void;
  onKey(listener: (key: FocusKey) => void): void;
  onFocus(listener: (focus: PageFocus) => void): void;
  /** Every line of what `device.record` writes. */
  onRecorded(listener: (line: string) => void): void;
  /** Resolves when the kiosk can be asked no more, whichever side hung up. */
  readonly gone: Promise<void>;
  close(): void;
}

/** Views are some kilobytes; nothing the kiosk says is near this. */
const LONGEST_FRAME = 16 * 1024 * 1024;

/** Reaches the kiosk that runs over a data directory; undefined when none does. */
export async function connectToKiosk(dataDir: string): Promise<ControlClient | undefined> {
  const socket = await open(dataDir);
  if (!socket) return undefined;
  const waiting = new Map<number, { settle(frame: ControlFrame): void; give(): void }>();
  const viewListeners = new Set<(view: KioskView) => void>();
  const keyListeners = new Set<(key: FocusKey) => void>();
  const focusListeners = new Set<(focus: PageFocus) => void>();
  const lineListeners = new Set<(line: string) => void>();
  let lastId = 0;
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));

  readJsonLines(socket, {
    longest: LONGEST_FRAME,
    hear: (value) => {
      const frame = value as ControlFrame;
      if ('view' in frame) for (const listener of viewListeners) listener(frame.view);
      else if ('key' in frame) for (const listener of keyListeners) listener(frame.key);
      else if ('focus' in frame) for (const listener of focusListeners) listener(frame.focus);
      else if ('recorded' in frame) for (const listener of lineListeners) listener(frame.recorded);
      else waiting.get(frame.id)?.settle(frame);
    },
  });
  // What went wrong with a socket that breaks is that the kiosk is gone, and `close` follows.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { give } of [...waiting.values()]) give();
  });

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const refuse = (refusal: ControlRefused['refusal']) => {
          waiting.delete(id);
          reject(new ControlRefused(refusal));
        };
        if (socket.destroyed) return refuse('kiosk-gone');
        waiting.set(id, {
          settle: (frame) => {
            waiting.delete(id);
            if ('answer' in frame) resolve(frame.answer as never);
            else if ('refused' in frame) refuse(frame.refused);
          },
          give: () => refuse('kiosk-gone'),
        });
        socket.write(jsonLine({ id, ...question }));
      }),
    onView: (listener) => void viewListeners.add(listener),
    onKey: (listener) => void keyListeners.add(listener),
    onFocus: (listener) => void focusListeners.add(listener),
    onRecorded: (listener) => void lineListeners.add(listener),
    gone,
    close: () => socket.end(),
  };
}

async function open(dataDir: string): Promise<Socket | undefined> {
  try {
    const address = controlAddress(dataDir);
    return await new Promise((resolve) => {
      const socket = connect(address.path);
      const settle = (opened: Socket | undefined) => {
        address.release();
        resolve(opened);
      };
      socket.once('connect', () => settle(socket));
      socket.once('error', () => settle(undefined));
    });
  } catch {
    // There is not even a directory.
    return undefined;
  }
}
