import { say } from '../../kiosk/language.ts';
import type { DoorTime } from '../../kiosk/staff/door.ts';
import { Go, Quiet } from '../components/button.tsx';
import { SaidText } from '../components/said-text.tsx';
import { useFrame } from '../kiosk-context.ts';
import { useStaffWords } from '../text/staff-words.ts';

/** What can be done at one time of an event, beside checking people in. */
export function DoorTimeKeys({
  time,
  onWalkIn,
  onRelease,
  onLeave,
}: {
  readonly time: DoorTime;
  readonly onWalkIn: () => void;
  readonly onRelease: () => void;
  readonly onLeave: () => void;
}) {
  const { door: words } = useStaffWords();
  const { language } = useFrame();
  const { seats } = time;
  return (
    <div className="fills door-time">
      <div>
        <h2 className="title long">
          <SaidText said={say(time.title, language, language)} />
        </h2>
        <p className="lead">
          {seats ? words.counts(seats.capacity, seats.expected, seats.here) : words.comeAlong}
          {seats && seats.waiting > 0 && ` ${words.waiting(seats.waiting)}.`}
        </p>
      </div>
      <div className="foot">
        <Quiet slim onPress={onLeave}>
          {words.back}
        </Quiet>
        {seats && !seats.released && (
          <Quiet slim onPress={onRelease}>
            {words.release}
          </Quiet>
        )}
        {seats && (
          <div className="foot-end">
            <Go slim onPress={onWalkIn}>
              {words.walkIn}
            </Go>
          </div>
        )}
      </div>
    </div>
  );
}
