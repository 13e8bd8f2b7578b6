import type { LessonSteps } from '../../kiosk/view.ts';

/** Stones laid along a lesson; position 0 is its opening, the last its closing. */
export function Arches({ steps, label }: { readonly steps: LessonSteps; readonly label: string }) {
  const pages = steps.cards + steps.questions;
  return (
    <p className="arches">
      {Array.from({ length: pages }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an arch is its place in the row.
        <i key={index} aria-hidden="true" className={archLook(index + 1, steps)} />
      ))}
      <span>{label}</span>
    </p>
  );
}

function archLook(position: number, steps: LessonSteps): string {
  const kind = position > steps.cards ? 'question' : 'card';
  if (position < steps.position) return `${kind} done`;
  return position === steps.position ? `${kind} now` : kind;
}
