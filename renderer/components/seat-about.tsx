import type { SeatAboutView } from '../../kiosk/event-view.ts';
import { useFrame, useGlass } from '../kiosk-context.ts';
import { whenInWords } from '../text/event-times.ts';
import { useEventWords } from '../text/event-words.ts';
import type { ListItem } from './paged-list.tsx';
import { SaidText } from './said-text.tsx';

/** What a seat is for, when and where: three lines that stand together where there is room. */
export function useSeatAbout(about: SeatAboutView | undefined, today: string): readonly ListItem[] {
  const words = useEventWords();
  const { language, access } = useFrame();
  const { kind } = useGlass();
  if (about === undefined) return [];
  const { title, place, start, end } = about;
  const walk = place.walkingMinutes === 0 ? words.here : words.walk(place.walkingMinutes);
  const lines = [
    <p key="title">
      <b>
        <SaidText said={title} />
      </b>
    </p>,
    <p key="when">{whenInWords({ start, end }, { today, language, words })}</p>,
    <p key="where" className="small">
      <SaidText said={place.name} plain />, {walk}
    </p>,
  ];
  if (kind === 'small' && access.textSize === 'large') {
    return lines.map((line) => ({ key: line.key ?? '', node: line }));
  }
  return [{ key: 'about', node: <div className="seat-about">{lines}</div> }];
}
