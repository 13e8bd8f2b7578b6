import { letSeatsGo } from '../kiosk/events/let-seats-go.ts';
import type { SeatDesk } from '../kiosk/events/seat-desk.ts';
import type { Answered, Counters, LearnerRecords } from '../kiosk/ports.ts';
import type { HubEvent, SessionFact } from '../kiosk/session/session-events.ts';
import type { Log } from './log.ts';

/** Writes down what the session gives out, one fact after the other, without making it wait. */
export interface FactKeeper {
  keep(fact: SessionFact): void;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
}

export function createFactKeeper({
  records,
  seats,
  counters,
  log,
  report,
}: {
  readonly records: Pick<LearnerRecords, 'award' | 'keep' | 'seen'>;
  readonly seats: Pick<SeatDesk, 'take'>;
  readonly counters: Counters;
  readonly log: Log;
  /** Hears of it when writing stops working, and when it works again. */
  readonly report: (event: Extract<HubEvent, { type: `progress.${string}` }>) => void;
}): FactKeeper {
  let losing = false;
  let settled = Promise.resolve();

  function write(fact: SessionFact): Answered<void> {
    switch (fact.type) {
      case 'card.used':
        return records.seen(fact.card, fact.on);
      case 'progress.made':
        return records.keep(fact.card, fact.run, fact.on);
      case 'badge.earned':
        return records.award(fact.card, fact.award, fact.on);
      case 'seats.letGo':
        return letSeatsGo(seats, fact);
      case 'fact.counted':
        return counters.count(fact.what, fact.subject, fact.on);
    }
  }

  async function attempt(fact: SessionFact): Promise<void> {
    try {
      const written = await write(fact);
      if (!written.ok) log.fault(written.error.code, { fact: fact.type });
      settle(written.ok ? undefined : written.error.code);
    } catch (bug) {
      log.bug('store.failed', bug);
      settle('store.failed');
    }
  }

  function settle(fault: Parameters<Log['fault']>[0] | undefined): void {
    if (fault !== undefined && !losing) report({ type: 'progress.lost', fault });
    if (fault === undefined && losing) report({ type: 'progress.kept' });
    losing = fault !== undefined;
  }

  return {
    keep: (fact) => {
      settled = settled.then(() => attempt(fact));
    },
    settled: () => settled,
  };
}
