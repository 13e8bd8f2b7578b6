import { type FromBoardProcess, type ToBoardProcess, toBoardProcess } from './board-messages.ts';

/** A board process's side of the line to its parent. */
export interface ParentLine {
  tell(message: FromBoardProcess): void;
  /** What is no message of ours is dropped. */
  listen(listener: (message: ToBoardProcess) => void): void;
}

/** What Electron gives a utility process in place of an IPC channel (`ParentPort`). */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** @throws {Error} when this process was started by hand */
export function openParentLine(
  self: NodeJS.Process & { readonly parentPort?: ParentPort } = process,
): ParentLine {
  const { parentPort } = self;
  const parsed = (listener: (message: ToBoardProcess) => void) => (data: unknown) => {
    const message = toBoardProcess.safeParse(data);
    if (message.success) listener(message.data);
  };

  if (parentPort) {
    return {
      tell: (message) => parentPort.postMessage(message),
      listen: (listener) => {
        const hear = parsed(listener);
        parentPort.on('message', ({ data }) => hear(data));
      },
    };
  }
  if (!self.send) throw new Error('A board process is started by the kiosk, not by hand.');
  // A parent that is gone takes its boards with it.
  self.on('disconnect', () => self.exit(0));
  return {
    tell: (message) => {
      // A message that finds the parent gone fails, and the disconnection that follows says why.
      if (self.connected) self.send?.(message, undefined, {}, () => undefined);
    },
    listen: (listener) => void self.on('message', parsed(listener)),
  };
}
