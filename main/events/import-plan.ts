import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { eventsOf, type ImportGround } from './imported-events.ts';
import { cancelledSchedule, withoutThePast } from './imported-schedule.ts';
import type { Refusal } from './refusal.ts';
import { compareVersions, type Series, seriesOf } from './series.ts';

/** What an import would do, for somebody to look at before it is done. */
export interface ImportPlan {
  readonly fresh: readonly LearningEvent[];
  readonly changed: readonly LearningEvent[];
  readonly unchanged: readonly LearningEvent[];
  /** Cancelled on every date that is still to come. */
  readonly cancelled: readonly LearningEvent[];
  readonly refused: readonly Refusal[];
  /** Entries that nothing is wrong with, and that are not taken over. */
  readonly left: readonly LeftOut[];
  /** Every event of the imports, once this is done. */
  readonly events: readonly LearningEvent[];
}

export interface LeftOut {
  readonly line: number;
  readonly title: CalendarEntry['title'];
  readonly why: LeftOutReason;
}

export type LeftOutReason =
  /** It has no date that is still to come. */
  | 'over'
  /** It was cancelled before it was ever here. */
  | 'cancelled'
  /** Marked as private. */
  | 'private'
  /** What is here has a higher SEQUENCE, or was changed later. */
  | 'older'
  /** It differs from what is here, and nothing says that it is newer. */
  | 'notNewer';

export interface PlanGround extends ImportGround {
  /** The events of earlier imports. */
  readonly current: readonly LearningEvent[];
  /** What does not hold together in an event, in words. */
  readonly complaints: (event: LearningEvent) => readonly string[];
  /** Whether what is in the file holds even where nothing says that it is newer. */
  readonly again: boolean;
}

const KEPT_MS = 30 * 86_400_000;

/** @param refused what could not be read of the file */
export function planImport(
  entries: readonly CalendarEntry[],
  refused: readonly Refusal[],
  ground: PlanGround,
): ImportPlan {
  const { series, refused: strangers } = seriesOf(entries);
  const before = new Map<string, LearningEvent[]>();
  for (const event of ground.current) {
    const uid = event.source?.uid ?? event.id;
    before.set(uid, [...(before.get(uid) ?? []), event]);
  }
  const steps = series.map((one) => stepFor(one, before.get(one.uid) ?? [], ground));
  const touched = new Map(series.map(({ uid }, index) => [uid, steps[index]]));
  const kept = [...before].flatMap(([uid, old]) => touched.get(uid)?.events ?? old);
  const added = series.flatMap(({ uid }, index) =>
    before.has(uid) ? [] : (steps[index]?.events ?? []),
  );
  const those = (what: Step['is']) =>
    steps.flatMap((step) => (step.is === what ? step.events : []));
  return {
    fresh: those('fresh'),
    changed: those('changed'),
    unchanged: those('unchanged'),
    cancelled: those('cancelled'),
    refused: [...refused, ...strangers, ...steps.flatMap((step) => step.refused ?? [])].sort(
      (one, other) => one.line - other.line,
    ),
    left: steps.flatMap((step) => step.left ?? []),
    events: [...kept.filter((event) => !isLongOver(event, ground)), ...added],
  };
}

interface Step {
  readonly is: 'fresh' | 'changed' | 'unchanged' | 'cancelled' | 'left' | 'refused';
  /** What is here of the series afterwards. */
  readonly events: readonly LearningEvent[];
  readonly refused?: readonly Refusal[];
  readonly left?: LeftOut;
}

function stepFor(series: Series, old: readonly LearningEvent[], ground: PlanGround): Step {
  const [first] = series.whole ? [series.whole] : series.single;
  if (!first) return { is: 'left', events: old };
  const { line, title } = first;
  const leave = (why: LeftOutReason): Step => ({
    is: 'left',
    events: old,
    left: { line, title, why },
  });
  const entries = [...(series.whole ? [series.whole] : []), ...series.single];
  if (entries.some(({ isPrivate }) => isPrivate)) return { ...leave('private'), events: [] };

  const [known] = old;
  const age = known ? compareVersions(series.version, versionHere(known)) : 'newer';
  if (age === 'older' && !ground.again) return leave('older');
  if (series.whole?.isCancelled ?? entries.every(({ isCancelled }) => isCancelled)) {
    return old.length > 0 ? cancelAll(old, series, ground) : leave('cancelled');
  }
  const read = datesOf(series, ground);
  if (!read.ok) return { is: 'refused', events: old, refused: [read.error] };
  const made = read.value;
  // An event that ends earlier than was announced does not take place on the days people know of.
  if (made.length === 0) return old.length > 0 ? cancelAll(old, series, ground) : leave('over');
  const refused = made.flatMap((event) =>
    ground.complaints(event).map((why): Refusal => ({ line, why })),
  );
  if (refused.length > 0) return { is: 'refused', events: old, refused };
  if (old.length === 0) return { is: 'fresh', events: made };
  if (isSame(old, made, ground)) return { is: 'unchanged', events: made };
  return age === 'same' && !ground.again ? leave('notNewer') : { is: 'changed', events: made };
}

/** Some rules can be read and not be followed: their first date is too long ago. */
function datesOf(series: Series, ground: PlanGround): Result<readonly LearningEvent[], Refusal> {
  try {
    return ok(eventsOf(series, ground));
  } catch (cause) {
    const line = series.whole?.line ?? series.single[0]?.line ?? 1;
    const said = cause instanceof Error ? cause.message : String(cause);
    return err({ line, why: `Nobody can work out when it takes place (${said}).` });
  }
}

function cancelAll(old: readonly LearningEvent[], series: Series, ground: PlanGround): Step {
  const events = old.map((event) => ({
    ...event,
    schedule: cancelledSchedule(event.schedule, ground),
    source: {
      uid: series.uid,
      ...event.source,
      sequence: Math.max(series.version.sequence ?? 0, event.source?.sequence ?? 0),
    },
  }));
  return { is: isSame(old, events, ground) ? 'unchanged' : 'cancelled', events };
}

function versionHere({ source }: LearningEvent): Series['version'] {
  return {
    sequence: source?.sequence ?? 0,
    ...(source?.modified !== undefined && { modifiedMs: Date.parse(source.modified) }),
  };
}

/** Whether visitors would find the same: what is over makes no difference, nor does a new number. */
function isSame(
  old: readonly LearningEvent[],
  made: readonly LearningEvent[],
  ground: ImportGround,
): boolean {
  const said = (events: readonly LearningEvent[]) =>
    events
      .map(({ source, schedule, ...event }) => {
        const ahead = withoutThePast(schedule, ground);
        return ahead && canonical({ ...event, schedule: ahead });
      })
      .filter((event) => event !== undefined)
      .sort()
      .join('\n');
  return said(old) === said(made);
}

/** JSON with its keys in order: an event that was read from a file has them in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Seats of what is over are kept for some days: so long their event has a name. */
function isLongOver({ schedule }: LearningEvent, { hubZone, nowMs }: ImportGround): boolean {
  return withoutThePast(schedule, { hubZone, nowMs: nowMs - KEPT_MS }) === undefined;
}
