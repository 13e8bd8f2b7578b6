import type { LearningEvent } from '../../../kiosk/events/learning-event.ts';
import type { ProgrammeFilter } from '../../../kiosk/events/programme.ts';
import { AGE_BANDS } from '../../../kiosk/learning/lesson.ts';
import { civilText, type EventDates } from '../../../main/store/event-dates.ts';

interface Dated {
  readonly event: LearningEvent;
  readonly json: string;
  readonly times: readonly { readonly startMs: number; readonly start: string }[];
}

/**
 * The least that narrows and sorts a programme: a loop over objects in memory whose dates are all
 * there, and the texts of forty of them. It knows no seats, no cancelled dates and no days that pass.
 */
export function createBareProgramme(
  events: readonly LearningEvent[],
  { offsets, startMs, civil }: EventDates,
  nowMs: number,
) {
  const all = events.map((event, position): Dated => {
    const from = offsets[position] ?? 0;
    const count = (offsets[position + 1] ?? 0) - from;
    const times = Array.from({ length: count }, (_, at) => ({
      startMs: startMs[from + at] ?? 0,
      start: civilText(civil[from + at] ?? 0),
    }));
    return { event, json: JSON.stringify(event), times };
  });

  return (filter: ProgrammeFilter) => {
    const { days, language, access = [], learningType, skill, ageBand, free } = filter;
    const rank = AGE_BANDS.indexOf(ageBand ?? '16+');
    const found = all.flatMap(({ event, json, times }) => {
      const fits =
        AGE_BANDS.indexOf(event.ageBand) <= rank &&
        (language === undefined || event.languages.includes(language)) &&
        (learningType === undefined || event.learningType === learningType) &&
        (skill === undefined || event.skills.includes(skill)) &&
        (free === undefined || event.price === undefined) &&
        access.every((feature) => event.access.includes(feature));
      if (!fits) return [];
      const lengthMs = event.schedule.minutes * 60_000;
      const next = times.find(
        ({ startMs: at, start }) =>
          at + lengthMs > nowMs &&
          (days === undefined || (start >= days.from && start.slice(0, 10) <= days.to)),
      );
      return next ? [{ json, next }] : [];
    });
    found.sort((a, b) => a.next.startMs - b.next.startMs);
    const page = found.slice(0, 40).map(({ json, next }) => ({ ...JSON.parse(json), next }));
    return { total: found.length, page };
  };
}
