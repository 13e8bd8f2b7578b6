import type { Database } from 'better-sqlite3';
import type { PortFault, Readings } from '../../kiosk/ports.ts';
import { ok, type Result } from '../../kiosk/result.ts';
import {
  freshOf,
  NO_SAMPLES,
  speakerOf,
  withoutSensor,
  withSample,
} from '../../kiosk/sensing/latest-samples.ts';
import type { ReadingKind } from '../../kiosk/sensing/reading-kind.ts';
import { merged, minuteOf, rollUpOf } from '../../kiosk/sensing/roll-up.ts';
import { isSound, type Sample, type SoundSample } from '../../kiosk/sensing/sample.ts';
import { type Trend, trendBegin, trendOf } from '../../kiosk/sensing/trend.ts';
import { createReadingRows, type ReadingRow } from './reading-rows.ts';
import { answer, attempt } from './store-faults.ts';

/** What sensors say: the newest in memory, the last days on the disk. */
export interface ReadingStore extends Readings {
  /**
   * Hears a sample. One that cannot be believed, came late or came twice is dropped. The disk is
   * touched once a minute at most, and never while no sensor speaks; when it fails, the roll-ups are
   * kept in memory for the next minute.
   */
  take(sample: Sample): Result<void, PortFault>;
  /** A sensor has gone silent or out of range: until its next sample it says nothing. */
  lose(sensor: Pick<Sample, 'device' | 'sensor'>): void;
  /** Every sensor of a kind that can be believed now, from memory alone. */
  fresh(kind: ReadingKind): readonly SoundSample[];
  /** Writes what was not written yet. */
  flush(): Result<void, PortFault>;
}

export interface ReadingTime {
  /** Monotonic milliseconds, the same that samples are stamped with. */
  readonly nowMs: () => number;
  /** Milliseconds since 1970 UTC; it may jump. */
  readonly wallMs: () => number;
}

export const READING_TIME: ReadingTime = {
  nowMs: () => performance.now(),
  wallMs: Date.now,
};

const FLUSH_EVERY_MS = 60_000;

/** Six hours of every kind, for a disk that cannot be written; then the oldest minutes go. */
const MOST_UNWRITTEN = 7 * 6 * 60;

export function createReadingStore({
  database,
  time: { nowMs, wallMs },
}: {
  readonly database: Database;
  readonly time: ReadingTime;
}): ReadingStore {
  const rows = createReadingRows({ database });
  const unwritten = new Map<string, ReadingRow>();
  let latest = NO_SAMPLES;
  let flushedAtMs = nowMs();

  function collect({ kind, simulated, value, atMs }: SoundSample): void {
    const minute = minuteOf(wallMs() - (nowMs() - atMs));
    const key = `${kind} ${simulated} ${minute}`;
    const rollUp = merged(unwritten.get(key), rollUpOf(value));
    unwritten.set(key, { ...rollUp, kind, simulated, minute });
    const [oldest] = unwritten.keys();
    if (unwritten.size > MOST_UNWRITTEN && oldest !== undefined) unwritten.delete(oldest);
  }

  function flush(): Result<void, PortFault> {
    flushedAtMs = nowMs();
    if (unwritten.size === 0) return ok(undefined);
    const written = attempt(() => rows.add([...unwritten.values()]));
    if (written.ok) unwritten.clear();
    return written;
  }

  function trend(kind: ReadingKind, simulated: boolean): Trend {
    const now = minuteOf(wallMs());
    const notYetWritten = [...unwritten.values()].filter(
      (row) => row.kind === kind && row.simulated === simulated,
    );
    return trendOf([...rows.minutes(kind, simulated, trendBegin(now)), ...notYetWritten], now);
  }

  return {
    take: (sample) => {
      if (!isSound(sample, nowMs())) return ok(undefined);
      const before = latest;
      latest = withSample(before, sample);
      if (latest === before || speakerOf(latest, sample.kind, nowMs()) !== sample) {
        return ok(undefined);
      }
      collect(sample);
      return nowMs() - flushedAtMs >= FLUSH_EVERY_MS ? flush() : ok(undefined);
    },
    lose: (sensor) => {
      latest = withoutSensor(latest, sensor);
    },
    fresh: (kind) => freshOf(latest, kind, nowMs()),
    flush,
    latest: (kind) =>
      answer(() => {
        const speaker = speakerOf(latest, kind, nowMs());
        if (speaker === undefined) return undefined;
        const { value, atMs, simulated } = speaker;
        return { value, ageMs: nowMs() - atMs, simulated, trend: trend(kind, simulated) };
      }),
  };
}
