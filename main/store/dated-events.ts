import { movedCivil } from '../../kiosk/events/example-events.ts';
import type { HubClock, PortFault } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { DatesClient } from './dates-client.ts';
import type { EventDates } from './event-dates.ts';
import type { EventFacts } from './event-facts.ts';
import type { ExampleEvents } from './example-repository.ts';

/** Events, each at its position, with when they take place. */
export interface DatedEvents {
  readonly facts: readonly EventFacts[];
  readonly dates: EventDates;
}

/** Keeps the dates of all events at hand, as of today. */
export interface DatedEventsKeeper {
  now(): Promise<Result<DatedEvents, PortFault>>;
}

/** Dates of yesterday still serve while those of today are worked out, dates of another year do not. */
const SERVE_DAYS = 7;
const RETRY_MS = 60_000;

/**
 * @param nowMs milliseconds since 1970 UTC
 * @param onUnfollowed hears of events whose rule could not be followed
 */
export function keepDatedEvents({
  facts,
  client,
  examples,
  clock,
  timeZone,
  nowMs,
  onUnfollowed,
}: {
  readonly facts: readonly EventFacts[];
  readonly client: DatesClient;
  readonly examples: Pick<ExampleEvents, 'movedTo'>;
  readonly clock: HubClock;
  readonly timeZone: string;
  readonly nowMs: () => number;
  readonly onUnfollowed: (ids: readonly string[]) => void;
}): DatedEventsKeeper {
  let current: DatedEvents | undefined;
  let underWay: Promise<Result<DatedEvents, PortFault>> | undefined;
  let failedAtMs = Number.NEGATIVE_INFINITY;

  async function workOut(from: string): Promise<Result<DatedEvents, PortFault>> {
    const wanted = { from, timeZone, movedTo: examples.movedTo(from) };
    const dates = await client.workOut(wanted).finally(() => {
      underWay = undefined;
    });
    if (!dates.ok) {
      failedAtMs = nowMs();
      return dates;
    }
    if (dates.value.unfollowed.length > 0) onUnfollowed(dates.value.unfollowed);
    current = { dates: dates.value, facts: facts.map((one, at) => moved(one, dates.value, at)) };
    return ok(current);
  }

  return {
    now: async () => {
      // The clock may be set while dates are worked out: then they are those of another day.
      for (;;) {
        const today = clock.today();
        if (current?.dates.from === today) return ok(current);
        // A clock that is set back meanwhile must not keep it from ever trying again.
        if (!underWay && Math.abs(nowMs() - failedAtMs) >= RETRY_MS) underWay = workOut(today);
        if (current && serves(current.dates.from, today)) return ok(current);
        if (!underWay) return err({ code: 'programme.not-expanded' });
        const worked = await underWay;
        if (!worked.ok) return worked;
      }
    },
  };
}

function serves(from: string, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days <= SERVE_DAYS;
}

function moved(facts: EventFacts, { weeks }: EventDates, position: number): EventFacts {
  const by = weeks[position] ?? 0;
  const enrolBy = facts.formal?.enrolBy;
  if (by === 0 || enrolBy === undefined) return facts;
  return { ...facts, formal: { enrolBy: movedCivil(enrolBy, by) } };
}
