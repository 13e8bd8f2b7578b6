import type { KeyboardWedgeSettings } from '../../kiosk/device-settings.ts';
import type { CardReading } from '../../kiosk/people/card.ts';
import type { Clock } from '../clock.ts';
import type { Device, DeviceListener } from '../device.ts';
import { decodeWedgeBurst } from './keyboard-wedge.ts';
import { QUIET_GAP_MS, seeTag, type TagsAtReader } from './tag-repeat-filter.ts';

/** The keyboard wedges of the hub. They have no line of their own: the page hears them type. */
export interface WedgeReaders extends Device {
  /** @param typed what was typed at a reader's pace, without the Enter that ended it */
  hear(typed: string): void;
}

export function createWedgeReaders({
  wedges,
  nowMs,
  clock,
}: {
  readonly wedges: readonly KeyboardWedgeSettings[];
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  readonly clock: Clock;
}): WedgeReaders {
  let listener: DeviceListener | undefined;
  let tags: TagsAtReader<string> = [];
  let keepTags: () => void = () => undefined;

  /** Whether this begins a tap. No UID is held for longer than it takes to tell. */
  function isNewTap(tag: string): boolean {
    const seen = seeTag(tags, { tag, atMs: nowMs() });
    tags = seen.tags;
    keepTags();
    const timer = clock.setTimeout(() => {
      tags = [];
    }, QUIET_GAP_MS);
    keepTags = () => clock.clearTimeout(timer);
    return seen.isNewTap;
  }

  return {
    start(to) {
      listener = to;
      // Nobody can tell whether a keyboard is there: a wedge that is configured is believed to be.
      for (const { id } of wedges) to({ type: 'device.ready', device: id });
    },
    hear(typed) {
      const read = readBy(wedges, typed);
      if (!listener || !read) return;
      const { device, card } = read;
      if (!isNewTap(card ? nameOf(card) : '')) return;
      // A wedge never says that a card is lifted. To make that up after a while could end the visit
      // of somebody whose card still lies there: none is promised, as of every reader that is blind to it.
      if (card) listener({ type: 'card.presented', device, seesLift: false, card });
      else listener({ type: 'card.unreadable', device });
    },
    async stop() {
      listener = undefined;
      keepTags();
      tags = [];
    },
  };
}

/**
 * Which reader typed is not known, only what. Where two of them would read different cards in it,
 * neither is believed: one visitor could be shown the progress of another.
 */
function readBy(wedges: readonly KeyboardWedgeSettings[], typed: string) {
  const [first] = wedges;
  if (!first) return undefined;
  const readings = wedges.flatMap(({ id, wedge }) => {
    const read = decodeWedgeBurst(typed, wedge);
    return read.ok ? [{ device: id, card: read.value }] : [];
  });
  const [reading] = readings;
  const isPlain = new Set(readings.map(({ card }) => nameOf(card))).size === 1;
  return isPlain && reading ? reading : { device: first.id, card: undefined };
}

const nameOf = ({ technology, uid }: CardReading): string =>
  `${technology} ${Buffer.from(uid).toString('hex')}`;
