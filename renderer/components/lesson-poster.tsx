import type { LessonSteps } from '../../kiosk/view.ts';
import { useWords } from '../kiosk-context.ts';
import { SaidPoster } from './said-poster.tsx';

/** The lesson's name in the great arch, with how long it is. */
export function LessonPoster({ steps }: { readonly steps: LessonSteps }) {
  const { lesson } = useWords().learn;
  return <SaidPoster kicker={lesson.contents(steps.cards, steps.questions)} said={steps.title} />;
}
