import type { SeatAboutView } from '../../kiosk/event-view.ts';
import { useFrame } from '../kiosk-context.ts';
import { whenInWords } from '../text/event-times.ts';
import { useEventWords } from '../text/event-words.ts';
import { SaidText } from './said-text.tsx';

/** What a seat is for: what, when and where, in three lines. */
export function SeatAbout({
  about: { title, place, start, end },
  today,
}: {
  readonly about: SeatAboutView;
  readonly today: string;
}) {
  const words = useEventWords();
  const { language } = useFrame();
  const walk = place.walkingMinutes === 0 ? words.here : words.walk(place.walkingMinutes);
  return (
    <div className="seat-about">
      <p>
        <b>
          <SaidText said={title} />
        </b>
      </p>
      <p>{whenInWords({ start, end }, { today, language, words })}</p>
      <p className="small">
        <SaidText said={place.name} plain />, {walk}
      </p>
    </div>
  );
}
