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
  length = 'whole',
  onPress,
}: {
  readonly tile: EventTileView;
  readonly today: string;
  /** `brief`: without the name of its place. `least`: what decides, where one stone fills a page. */
  readonly length?: 'whole' | 'brief' | 'least';
  readonly onPress: () => void;
}) {
  const words = useEventWords();
  const { language } = useFrame();
  const { title, when, place, free, signup, isExample } = tile;
  const walk = place.walkingMinutes === 0 ? words.here : words.walk(place.walkingMinutes);
  return (
    <button type="button" className={`stone event-stone ${length}`} onClick={onPress}>
      <span className="stone-words">
        <span>
          <SaidText said={title} />
        </span>
        <span className="stone-sub">
          <b className="event-start">{startInWords(when, { today, language, words })}</b>
          {length === 'whole' && (
            <>
              {' · '}
              <SaidText said={place.name} plain />, {walk}
            </>
          )}
          {length === 'brief' && ` · ${walk}`}
        </span>
      </span>
      <span className="event-ends">
        <SignupWords signup={signup} />
        <span className="event-facts">
          {length !== 'least' && (free ? words.free : words.paid)}
          {isExample && <i className="event-example">{words.example}</i>}
        </span>
      </span>
    </button>
  );
}
