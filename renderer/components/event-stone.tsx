import type { EventTileView } from '../../kiosk/event-view.ts';
import { useFrame } from '../kiosk-context.ts';
import { startInWords } from '../text/event-times.ts';
import { useEventWords } from '../text/event-words.ts';
import { SaidText } from './said-text.tsx';
import { SignupWords } from './signup-words.tsx';

/** An event in a list: what, when, where and whether somebody can still come. */
export function EventStone({
  tile,
  today,
  brief = false,
  onPress,
}: {
  readonly tile: EventTileView;
  readonly today: string;
  /** Without the name of its place: where lines are short. */
  readonly brief?: boolean;
  readonly onPress: () => void;
}) {
  const words = useEventWords();
  const { language } = useFrame();
  const { title, when, place, free, signup, isExample } = tile;
  const walk = place.walkingMinutes === 0 ? words.here : words.walk(place.walkingMinutes);
  return (
    <button type="button" className="stone event-stone" onClick={onPress}>
      <span className="stone-words">
        <span>
          <SaidText said={title} />
        </span>
        <span className="stone-sub">
          <b className="event-start">{startInWords(when, { today, language, words })}</b>
          {' · '}
          {!brief && (
            <>
              <SaidText said={place.name} plain />,{' '}
            </>
          )}
          {walk}
        </span>
      </span>
      <span className="event-ends">
        <SignupWords signup={signup} />
        <span className="event-facts">
          {free ? words.free : words.paid}
          {isExample && <i className="event-example">{words.example}</i>}
        </span>
      </span>
    </button>
  );
}
