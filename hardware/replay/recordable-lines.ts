import type { Link, OpenLink } from '../device.ts';
import { createRecorder } from './recorder.ts';
import type { LineKind } from './recording.ts';

/** Lines that can be recorded while they are in use. */
export interface RecordableLines {
  readonly openLink: OpenLink;
  /**
   * Writes down what goes over one line, from its next opening on and over all that follow. A link
   * that is open now is hung up on: only what begins with its device can be played back as it.
   *
   * @param write takes whole lines, in order; what a reader sends holds UIDs
   * @returns how to stop; nothing when this line is being recorded already
   */
  record(line: {
    readonly path: string;
    readonly kind: LineKind;
    readonly write: (line: string) => void;
  }): (() => void) | undefined;
}

export function createRecordableLines({
  openLink,
  nowMs,
}: {
  readonly openLink: OpenLink;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): RecordableLines {
  const recorders = new Map<string, OpenLink>();
  const open = new Map<string, Link>();

  return {
    async openLink(settings) {
      const { path } = settings;
      const link = await (recorders.get(path) ?? openLink)(settings);
      open.set(path, link);
      link.ended.then(() => {
        if (open.get(path) === link) open.delete(path);
      });
      return link;
    },
    record({ path, kind, write }) {
      if (recorders.has(path)) return undefined;
      let isOn = true;
      const writeWhileOn = (line: string) => {
        if (isOn) write(line);
      };
      recorders.set(path, createRecorder({ openLink, nowMs, kind, write: writeWhileOn }));
      void open.get(path)?.close();
      return () => {
        isOn = false;
        recorders.delete(path);
      };
    },
  };
}
