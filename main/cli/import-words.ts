import type { LearningEvent } from '../../kiosk/events/learning-event.ts';
import { type LanguageCode, type LocalText, say } from '../../kiosk/language.ts';
import type { Import } from '../events/import-events.ts';
import type { LeftOut, LeftOutReason } from '../events/import-plan.ts';

/** More than this of one kind nobody reads; how many there are is said all the same. */
const SHOWN = 20;

const WHY: Record<LeftOutReason, string> = {
  over: 'over already',
  cancelled: 'cancelled, and never shown here',
  private: 'marked as private',
  older: 'older than what is here',
  notNewer: 'different, but not marked as newer (--again takes them all the same)',
};

/** What an import would do, for somebody to look at. */
export function toldOfImport(
  { plan, venues, withoutEnd, withoutUid }: Import,
  { language, usualMinutes }: { readonly language: LanguageCode; readonly usualMinutes: number },
): readonly string[] {
  const read = (text: LocalText) => say(text, language, language).text;
  const one = (event: LearningEvent) => {
    const { start, rule, also, cancelled } = event.schedule;
    const place = venues.place(event.place);
    const more = rule ?? (also && `and ${also.length} more dates`);
    return [
      `${start.replace('T', ' ')}  ${read(event.title)}`,
      ...(place ? [` — ${read(place.name)}`] : []),
      ...(more ? [` (${more})`] : []),
      ...(cancelled.length > 0 ? [` (cancelled on ${cancelled.length} dates)`] : []),
    ].join('');
  };
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          `${title}: ${lines.length}`,
          ...lines.slice(0, SHOWN).map((line) => `  ${printable(line)}`),
          ...(lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more`] : []),
        ];
  const places = venues.newPlaces.map(({ name, walkingMinutes }) =>
    walkingMinutes === 0
      ? `${read(name)}, in this house`
      : `${read(name)}, ${walkingMinutes} minutes on foot`,
  );
  return [
    ...block('New', plan.fresh.map(one)),
    ...block('Changed', plan.changed.map(one)),
    ...block('Cancelled', plan.cancelled.map(one)),
    ...(plan.unchanged.length > 0 ? [`Unchanged: ${plan.unchanged.length}`] : []),
    ...leftOut(plan.left),
    ...block(
      'Providers that are new',
      venues.newProviders.map(({ name, type }) => `${read(name)} (${type})`),
    ),
    ...block('Places that are new (--walk says how far they are)', places),
    ...(withoutEnd > 0
      ? [`Without an end: ${withoutEnd}; ${usualMinutes} minutes are taken (--minutes)`]
      : []),
    ...(withoutUid > 0
      ? [
          `${withoutUid} entries have no UID: with another title or start they will be taken for new.`,
        ]
      : []),
    ...block(
      'Refused',
      plan.refused.map(({ line, why }) => `line ${line}: ${why}`),
    ),
  ];
}

function leftOut(left: readonly LeftOut[]): readonly string[] {
  return Object.entries(WHY).flatMap(([why, words]) => {
    const count = left.filter((one) => one.why === why).length;
    return count === 0 ? [] : [`Left out: ${count} ${words}`];
  });
}

/** What a stranger wrote must not move the cursor of whoever reads it. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
