import type { BadgeStepView } from '../../kiosk/view.ts';
import { useAct, useFrame, useGlass } from '../kiosk-context.ts';
import { type BadgeWords, useBadgeWords } from '../text/badge-words.ts';
import { Icon } from './icon.tsx';
import { LaidStone, Stone } from './stone.tsx';

/** One thing to be done: what it is, how far it has come and how that is known. A lesson opens. */
export function BadgeStep({
  step,
  heading,
}: {
  readonly step: BadgeStepView;
  /** Stands above it, or where a step fills a page among its small letters. */
  readonly heading?: string;
}) {
  const { badge } = useBadgeWords();
  const { form, kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const { isDone } = step;
  const length =
    form === 'full' ? 'whole' : kind === 'small' && textSize === 'large' ? 'name' : 'brief';
  const { said, more } = sayStep(step, badge)[length];
  const headed = heading !== undefined && length !== 'name';
  const news = [...(headed || !heading ? [] : [heading]), ...more, ...newsOf(step, badge)];
  const face = {
    // Where lines are short the words need the room of the mark, and the news below say the same.
    ...(length === 'whole' && { mark: isDone && <Icon name="tick" /> }),
    sub: (
      <>
        <b>{isDone ? badge.done : badge.missing}</b> · {news.join(' · ')}
      </>
    ),
  };
  const lesson = step.kind === 'lesson' && !isDone ? step.lesson : undefined;
  const stone =
    lesson === undefined ? (
      <LaidStone {...face} look={isDone ? 'right' : 'dim'}>
        {said}
      </LaidStone>
    ) : (
      <Stone {...face} onPress={() => act({ type: 'visitor.choseLesson', lesson })}>
        {said}
      </Stone>
    );
  if (!headed) return stone;
  return (
    <section className="badge-raise">
      <h2 className="badge-fact">{heading}</h2>
      {stone}
    </section>
  );
}

/** What stands in the letters of a text, and what moves into the small ones below it. */
interface StepSaid {
  readonly said: string;
  readonly more: readonly string[];
}

/** `whole`: a sentence. `brief`: what matters of it. `name`: what it is about, all else in small letters. */
function sayStep(
  step: BadgeStepView,
  words: BadgeWords['badge'],
): Record<'whole' | 'brief' | 'name', StepSaid> {
  switch (step.kind) {
    case 'lesson': {
      const { needed, of } = step;
      const name = `“${step.title.text}”`;
      const right = needed === 0 ? [] : [words.rightAtFirst(needed, of)];
      return {
        whole: { said: words.lesson(step.title.text, needed, of), more: [] },
        brief: { said: [name, ...right].join(': '), more: [] },
        name: { said: name, more: right },
      };
    }
    case 'attended': {
      const [one, other, ...more] = step.events.map(({ text }) => text);
      const events = words.events(one ?? '', other, more.length > 0);
      const whole = { said: words.attended(events, step.times), more: [] };
      return { whole, brief: whole, name: { said: words.takePart(step.times), more: [events] } };
    }
    case 'days': {
      const whole = { said: words.days(step.needed), more: [] };
      return { whole, brief: whole, name: whole };
    }
  }
}

/** How far a step has come, and by whose word. */
function newsOf(step: BadgeStepView, words: BadgeWords['badge']): readonly string[] {
  switch (step.kind) {
    case 'lesson': {
      const { isDone, best, of } = step;
      if (best === undefined) return [words.knownBy.lesson.missing];
      return isDone
        ? [words.best(best, of), words.knownBy.lesson.done]
        : [words.bestSoFar(best), words.knownBy.lesson.missing];
    }
    case 'attended': {
      const { isDone, soFar } = step;
      if (isDone) return [words.knownBy.attended.done];
      return [...(soFar > 0 ? [words.soFar(soFar)] : []), words.knownBy.attended.missing];
    }
    case 'days':
      return [words.soFar(step.soFar)];
  }
}
