import { createHash } from 'node:crypto';
import type { CalendarEntry, EntryVersion } from './calendar-entry.ts';
import type { Refusal } from './refusal.ts';

/** Everything a file says of one event. */
export interface Series {
  readonly uid: string;
  readonly version: EntryVersion;
  /** The event itself; absent where the file holds single dates of it alone. */
  readonly whole?: CalendarEntry;
  /** What is different on single dates, and further dates that stand as entries of their own. */
  readonly single: readonly CalendarEntry[];
}

/**
 * Puts together what belongs to one event. Of several versions of an entry the newest holds; the same
 * entry twice is one; entries that share a UID and nothing else are refused.
 */
export function seriesOf(entries: readonly CalendarEntry[]): {
  readonly series: readonly Series[];
  readonly refused: readonly Refusal[];
} {
  const refused: Refusal[] = [];
  const byUid = grouped(entries, (entry) => entry.uid ?? uidFor(entry));
  const series = [...byUid].map(([uid, all]): Series => {
    const wholes = newest(all.filter(({ replaces }) => !replaces));
    const [whole, ...others] = wholes;
    const further = others.filter((other) => whole && !isSame(whole, other));
    const strangers = further.filter((other) => !whole || !isFurtherDate(whole, other));
    for (const { line } of strangers) {
      refused.push({ line, why: `It has the UID of line ${whole?.line}, and is another event.` });
    }
    return {
      uid,
      version: newestOf(all.map(({ version }) => version)),
      ...(whole && { whole }),
      single: [
        ...newestOfEachDate(all.filter(({ replaces }) => replaces)),
        ...further.filter((other) => !strangers.includes(other)),
      ],
    };
  });
  return { series, refused };
}

/** Whether one version is newer than another, older, the same, or nobody can tell. */
export function compareVersions(
  one: EntryVersion,
  other: EntryVersion,
): 'newer' | 'older' | 'same' | 'unknown' {
  const sequence = (one.sequence ?? 0) - (other.sequence ?? 0);
  if (sequence !== 0) return sequence > 0 ? 'newer' : 'older';
  if (one.modifiedMs !== undefined && other.modifiedMs !== undefined) {
    const later = one.modifiedMs - other.modifiedMs;
    return later > 0 ? 'newer' : later < 0 ? 'older' : 'same';
  }
  return one.sequence === undefined && one.modifiedMs === undefined ? 'unknown' : 'same';
}

/** The items of each key, both in the order they came. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A name for what has none: while title, start and place stay it is known again. */
function uidFor({ title, start, place }: CalendarEntry): string {
  const said = JSON.stringify([title, start.civil, start.zone, place]);
  return `no-uid-${createHash('sha256').update(said).digest('hex').slice(0, 24)}`;
}

/** The entries of the newest version, in the order of the file. */
function newest(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const best = newestOf(entries.map(({ version }) => version));
  return entries.filter(({ version }) => compareVersions(version, best) !== 'older');
}

function newestOfEachDate(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const byDate = grouped(entries, ({ replaces }) => `${replaces?.civil} ${replaces?.zone}`);
  return [...byDate.values()].flatMap((same) => newest(same).slice(-1));
}

function newestOf(versions: readonly EntryVersion[]): EntryVersion {
  return versions.reduce((best, one) => (compareVersions(one, best) === 'newer' ? one : best), {
    ...versions[0],
  });
}

/** What has one UID, one title and one start was written down twice, whatever else differs. */
function isSame(one: CalendarEntry, other: CalendarEntry): boolean {
  const said = ({ title, start }: CalendarEntry) => JSON.stringify([title, start]);
  return said(one) === said(other);
}

/** Some calendars give every date of an event the same UID and nothing to tell them apart by. */
function isFurtherDate(one: CalendarEntry, other: CalendarEntry): boolean {
  return isAlike(one, other) && one.rule === undefined && other.rule === undefined;
}

/** Whether two entries are the same event at two times. */
export function isAlike(one: CalendarEntry, other: CalendarEntry): boolean {
  return likeness(one) === likeness(other);
}

export function likeness({ title, place, minutes }: CalendarEntry): string {
  return JSON.stringify([title, place, minutes]);
}
