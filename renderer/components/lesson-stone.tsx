import type { LessonTile } from '../../kiosk/view.ts';
import { useWords } from '../kiosk-context.ts';
import { SaidText } from './said-text.tsx';

/** A lesson in a list: its title, its main skill, how long it takes and where this visit stands in it. */
export function LessonStone({
  tile,
  brief = false,
  onPress,
}: {
  readonly tile: LessonTile;
  /** Without the skill: for rows between letters and their field. */
  readonly brief?: boolean;
  readonly onPress: () => void;
}) {
  const { finding } = useWords().learn;
  return (
    <button type="button" name="lesson" className="stone lesson-stone" onClick={onPress}>
      <span className="stone-words">
        <span>
          <SaidText said={tile.title} />
        </span>
        {!brief && (
          <span className="stone-sub">
            <SaidText said={tile.skill} plain />
          </span>
        )}
      </span>
      <span className="lesson-stone-end">
        <span>{finding.minutes(tile.seconds)}</span>
        <LessonMark state={tile.state} />
      </span>
    </button>
  );
}

/** Where a visit stands in a lesson: a half-laid or a whole arch beside its word; nothing when new. */
export function LessonMark({ state }: { readonly state: LessonTile['state'] }) {
  const { finding } = useWords().learn;
  if (state === 'new') return null;
  return (
    <span className={`lesson-mark ${state}`}>
      <i aria-hidden="true" />
      {state === 'started' ? finding.started : finding.finished}
    </span>
  );
}
