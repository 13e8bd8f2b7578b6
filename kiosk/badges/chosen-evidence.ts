import type { BadgeStep } from './badge.ts';
import type { Evidence } from './evidence.ts';
import { daysFor, earlier, runsFor } from './step-evidence.ts';

export interface ChosenEvidence {
  readonly evidence: readonly Evidence[];
  /** How many different days it comes from, as far as that was asked. */
  readonly days: number;
}

/** A place for one piece of evidence, and what could stand there, the fittest first. */
interface Place {
  readonly step: BadgeStep;
  readonly fitting: readonly Evidence[];
}

/**
 * What speaks for these steps: one finished run for a lesson, one day for each time that somebody
 * took part. Of all the ways to choose, one that comes from so many different days, if there is any.
 */
export function chooseEvidence(
  steps: readonly BadgeStep[],
  evidence: readonly Evidence[],
  differentDays: number,
): ChosenEvidence {
  const places = steps.flatMap((step) => placesOf(step, evidence));
  const dayOf = spread(places, differentDays);
  const chosen = new Map<BadgeStep, Evidence[]>();
  // Places with a day of their own first: what is left over may stand anywhere else.
  const inTurn = [...places].sort((a, b) => Number(dayOf.has(b)) - Number(dayOf.has(a)));
  for (const place of inTurn) {
    const taken = chosen.get(place.step) ?? [];
    const day = dayOf.get(place);
    const one = place.fitting.find(
      (each) => (day === undefined || each.on === day) && !taken.includes(each),
    );
    if (one) chosen.set(place.step, [...taken, one]);
  }
  return { evidence: [...new Set([...chosen.values()].flat())].sort(earlier), days: dayOf.size };
}

function placesOf(step: BadgeStep, evidence: readonly Evidence[]): Place[] {
  if (step.kind === 'attended') {
    const fitting = daysFor(step, evidence);
    return Array.from({ length: step.times }, () => ({ step, fitting }));
  }
  const fitting = runsFor(step, evidence).filter(({ right }) => right >= step.minCorrect);
  return [{ step, fitting }];
}

/**
 * Gives so many places, or as many as can be, a day that no other place has: a matching, found by
 * making room where a day is taken (Kuhn, 1955).
 */
function spread(places: readonly Place[], differentDays: number): ReadonlyMap<Place, string> {
  const takenBy = new Map<string, Place>();

  function settle(place: Place, tried: Set<string>): boolean {
    for (const { on } of place.fitting) {
      if (tried.has(on)) continue;
      tried.add(on);
      const other = takenBy.get(on);
      if (other === undefined || settle(other, tried)) {
        takenBy.set(on, place);
        return true;
      }
    }
    return false;
  }

  for (const place of places) {
    if (takenBy.size < differentDays) settle(place, new Set());
  }
  return new Map([...takenBy].map(([day, place]) => [place, day]));
}
