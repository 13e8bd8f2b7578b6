import type { Link, OpenLink } from '../device.ts';
import { headerLine, type LineKind, momentLine, type RecordedMoment } from './recording.ts';

/**
 * Opens links as before and writes down what goes over them.
 *
 * @param write takes whole lines, in order; what a reader sends holds UIDs, so it is for files that
 *   somebody asked for.
 */
export function createRecorder({
  openLink,
  kind,
  write,
  nowMs,
}: {
  readonly openLink: OpenLink;
  /** What is at the other end. */
  readonly kind: LineKind;
  readonly write: (line: string) => void;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}): OpenLink {
  let beganMs: number | undefined;

  /** Milliseconds with three places: finer than any line, and short to read. */
  const elapsedMs = () => {
    beganMs ??= nowMs();
    return Math.round((nowMs() - beganMs) * 1_000) / 1_000;
  };
  const note = (what: RecordedMoment['what'], bytes?: Uint8Array) => {
    const atMs = elapsedMs();
    if (what === 'opened' || what === 'ended') write(momentLine({ atMs, what }));
    else if (bytes?.length) {
      write(momentLine({ atMs, what, hex: Buffer.from(bytes).toString('hex') }));
    }
  };

  write(headerLine(kind));
  return async (settings) => {
    const link = await openLink(settings);
    note('opened');
    link.ended.then(() => note('ended'));
    return recorded(link, note);
  };
}

function recorded(
  link: Link,
  note: (what: 'from-device' | 'to-device', bytes: Uint8Array) => void,
): Link {
  return {
    ended: link.ended,
    close: link.close,
    ...(link.simulated === undefined ? {} : { simulated: link.simulated }),
    receive(listener) {
      link.receive((chunk) => {
        note('from-device', chunk);
        listener(chunk);
      });
    },
    write(bytes) {
      note('to-device', bytes);
      link.write(bytes);
    },
  };
}
