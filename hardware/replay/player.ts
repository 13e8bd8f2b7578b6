import type { Clock } from '../clock.ts';
import type { Link, OpenLink } from '../device.ts';
import type { IdentifyPort } from '../link-actor.ts';
import type { RecordedMoment, Recording } from './recording.ts';

/**
 * A device that answers is played by what it was asked: its bytes wait until the host has written as
 * much as it had then. A host that writes a little less now is not waited for longer than this.
 */
export const PATIENCE_MS = 1_000;

/** One link of a recording: what the device said, when, and after how many bytes from the host. */
interface Take {
  /** How long the device was away before. */
  readonly awayMs: number;
  readonly said: readonly {
    readonly afterMs: number;
    readonly afterBytes: number;
    readonly hex: string;
  }[];
  readonly endsAfterMs: number;
}

/** A recording as the device hub sees a port. */
export interface PlayedPort {
  readonly openLink: OpenLink;
  readonly identifyPort: IdentifyPort;
}

/**
 * Plays a device: the first opening gets the first recorded link, the second the second, and so on
 * from the beginning. A link ends where it ended, or with the recording; until the next was opened
 * the device is away, as it was then.
 */
export function createPlayer({
  recording,
  clock,
}: {
  readonly recording: Pick<Recording, 'moments'>;
  readonly clock: Clock;
}): PlayedPort {
  const takes = takesOf(recording.moments);
  let opened = 0;
  let isAway = false;

  const goAway = () => {
    const { awayMs } = takes[opened % takes.length] ?? { awayMs: 0 };
    if (awayMs === 0) return;
    isAway = true;
    clock.setTimeout(() => {
      isAway = false;
    }, awayMs);
  };

  return {
    async openLink() {
      const take = takes[opened % takes.length];
      if (!take) throw new Error('Nothing was recorded.');
      opened += 1;
      return play(take, clock, goAway);
    },
    // Whatever was behind the path when it was recorded, it is the same recording every time.
    identifyPort: async () => (isAway ? undefined : 'recording'),
  };
}

function takesOf(moments: readonly RecordedMoment[]): Take[] {
  const starts = moments.flatMap(({ what }, index) => (what === 'opened' ? [index] : []));
  return starts.map((start, number) => {
    const own = moments.slice(start, starts[number + 1]);
    const beganMs = own[0]?.atMs ?? 0;
    let afterBytes = 0;
    const said: Take['said'][number][] = [];
    for (const one of own) {
      if (one.what === 'to-device') afterBytes += one.hex.length / 2;
      if (one.what === 'from-device') {
        said.push({ afterMs: one.atMs - beganMs, afterBytes, hex: one.hex });
      }
    }
    return {
      awayMs: number === 0 ? 0 : beganMs - (moments[start - 1]?.atMs ?? beganMs),
      said,
      endsAfterMs: (own.at(-1)?.atMs ?? beganMs) - beganMs,
    };
  });
}

/** @param onPlayed it ended by itself, and was not hung up on */
function play({ said, endsAfterMs }: Take, clock: Clock, onPlayed: () => void): Link {
  let listener: ((chunk: Uint8Array) => void) | undefined;
  let writtenBytes = 0;
  let position = 0;
  let playedMs = 0;
  let timer: ReturnType<Clock['setTimeout']> | undefined;
  /** The time has come for the next bytes, and the host has not asked for them yet. */
  let isWaiting = false;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  const finish = () => {
    if (timer !== undefined) clock.clearTimeout(timer);
    listener = undefined;
    end();
  };
  const wait = (ms: number, then: () => void) => {
    timer = clock.setTimeout(then, ms);
  };

  const goOn = () => {
    const next = said[position];
    if (!next) {
      return wait(endsAfterMs - playedMs, () => {
        onPlayed();
        finish();
      });
    }
    wait(next.afterMs - playedMs, () => {
      playedMs = next.afterMs;
      if (writtenBytes >= next.afterBytes) return say();
      isWaiting = true;
      wait(PATIENCE_MS, say);
    });
  };

  const say = () => {
    isWaiting = false;
    const chunk = Buffer.from(said[position]?.hex ?? '', 'hex');
    position += 1;
    listener?.(chunk);
    if (listener) goOn();
  };

  return {
    ended,
    simulated: true,
    receive(to) {
      listener = to;
      goOn();
    },
    write(bytes) {
      writtenBytes += bytes.length;
      if (!isWaiting || writtenBytes < (said[position]?.afterBytes ?? 0)) return;
      clock.clearTimeout(timer as never);
      // Not within the host's own write: no real device answers before it was asked to the end.
      wait(0, say);
      isWaiting = false;
    },
    async close() {
      finish();
      await ended;
    },
  };
}
