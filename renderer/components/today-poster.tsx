import type { Today } from '../../kiosk/view.ts';
import { useFrame, useWords } from '../kiosk-context.ts';
import { dayInWords } from '../text/dates.ts';
import { Grown } from './grown.tsx';
import { SaidText } from './said-text.tsx';

/** Today at the hub, to be read from across the square. */
export function TodayPoster({ today }: { readonly today: Today }) {
  const { frame } = useWords();
  const { language } = useFrame();
  return (
    <>
      <p className="poster-kicker">{frame.home.today}</p>
      <Grown mostMm={34}>{dayInWords(today.date, language)}</Grown>
      <ul className="poster-notes">
        {today.events.map(({ id, title, start }) => (
          <li key={id}>
            {start.slice(11)} <SaidText said={title} />
          </li>
        ))}
        {today.notes.slice(0, 4 - today.events.length).map((note) => (
          <li key={note.text}>
            <SaidText said={note} />
          </li>
        ))}
        {today.notes.length + today.events.length === 0 && <li>{frame.home.nothingToday}</li>}
      </ul>
    </>
  );
}
