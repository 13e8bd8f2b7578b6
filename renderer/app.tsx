import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/attract.css';
import './styles/calm.css';
import './styles/home.css';
import './styles/poster.css';
import './styles/warning.css';
import './styles/reading.css';
import './styles/stage.css';
import './styles/answering.css';
import './styles/finding.css';
import './styles/lesson.css';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PageLink, StaffBridge } from '../kiosk/ipc/contract.ts';
import type { VisitorAct } from '../kiosk/session/visitor-events.ts';
import type { KioskView, ScreenName } from '../kiosk/view.ts';
import { Warning } from './components/warning.tsx';
import { type Act, Kiosk, type KioskContext } from './kiosk-context.ts';
import { useLaterScreens } from './later.ts';
import { AccessScreen } from './screens/access-screen.tsx';
import { AgesScreen } from './screens/ages-screen.tsx';
import { AttractScreen } from './screens/attract-screen.tsx';
import { CardNoticeScreen } from './screens/card-notice-screen.tsx';
import { ClosedScreen } from './screens/closed-screen.tsx';
import { EnvironmentsScreen } from './screens/environments-screen.tsx';
import { HomeScreen } from './screens/home-screen.tsx';
import { LearnScreen } from './screens/learn-screen.tsx';
import { LeavingScreen } from './screens/leaving-screen.tsx';
import { LessonCardScreen } from './screens/lesson-card-screen.tsx';
import { LessonOpeningScreen } from './screens/lesson-opening-screen.tsx';
import { LessonQuestionScreen } from './screens/lesson-question-screen.tsx';
import { LinkScreen } from './screens/link-screen.tsx';
import { ListingScreen } from './screens/listing-screen.tsx';
import { OutOfServiceScreen } from './screens/out-of-service-screen.tsx';
import { SkillsScreen } from './screens/skills-screen.tsx';
import { SorryScreen } from './screens/sorry-screen.tsx';
import { StartingScreen } from './screens/starting-screen.tsx';
import { TasterScreen } from './screens/taster-screen.tsx';
import { TimesScreen } from './screens/times-screen.tsx';
import { WaitScreen } from './screens/wait-screen.tsx';
import { createStrikeGuard, STRIKE_QUIET_MS } from './strike-guard.ts';
import { useGlassSize } from './use-glass-size.ts';
import { useSignsOfLife } from './use-signs-of-life.ts';
import { useTones } from './use-tones.ts';
import { useUnhurriedView } from './use-unhurried-view.ts';
import { useWholeTouches } from './use-whole-touches.ts';

export interface AppProps {
  readonly view: KioskView;
  readonly link: PageLink;
  /** Hands an act to the kiosk. */
  readonly send: (act: VisitorAct) => void;
  readonly staff: StaffBridge;
}

/** The page: whatever the view says, and nothing of its own. */
export function App({ view, link, send, staff }: AppProps) {
  const glass = useGlassSize(view);
  const act = useGuardedAct(view.place, send);
  const { shown, deaf } = useUnhurriedView(view);
  const cameFrom = useScreenBefore(shown.screen);
  const later = useLaterScreens();
  useSignsOfLife(act);
  useTones(view);
  useLayoutEffect(() => {
    document.documentElement.lang = view.language;
  }, [view.language]);

  const context = useMemo<KioskContext>(
    () => ({ frame: shown, glass, act, staff }),
    [shown, glass, act, staff],
  );
  const warned = view.warning !== undefined && link === 'up';
  useWholeTouches(warned ? `the warning over ${view.place}` : view.place);
  return (
    <Kiosk value={context}>
      <div inert={warned || deaf}>
        {link === 'up' ? screenOf(shown, cameFrom, later) : <LinkScreen link={link} />}
      </div>
      {warned && <Warning warning={view.warning} />}
    </Kiosk>
  );
}

function screenOf(
  view: KioskView,
  cameFrom: ScreenName | undefined,
  later: ReturnType<typeof useLaterScreens>,
): ReactNode {
  switch (view.screen) {
    case 'starting':
      return <StartingScreen />;
    case 'outOfService':
      return <OutOfServiceScreen view={view} />;
    case 'attract':
      return <AttractScreen view={view} />;
    case 'home':
      return <HomeScreen view={view} />;
    case 'access':
      return <AccessScreen view={view} />;
    case 'cardNotice':
      return <CardNoticeScreen view={view} />;
    case 'wait':
      return <WaitScreen />;
    case 'sorry':
      return <SorryScreen />;
    case 'closed':
      return <ClosedScreen view={view} />;
    case 'leaving':
      return <LeavingScreen view={view} />;
    case 'taster':
      return <TasterScreen view={view} promptIsRead={cameFrom === 'attract'} />;
    case 'learn':
      return <LearnScreen view={view} />;
    case 'skills':
      return <SkillsScreen view={view} />;
    case 'environments':
      return <EnvironmentsScreen view={view} />;
    case 'times':
      return <TimesScreen view={view} />;
    case 'ages':
      return <AgesScreen view={view} />;
    case 'listing':
      return <ListingScreen view={view} />;
    case 'lessonOpening':
      return <LessonOpeningScreen view={view} />;
    case 'lessonCard':
      return <LessonCardScreen view={view} />;
    case 'lessonQuestion':
      return <LessonQuestionScreen view={view} />;
    default:
      return later ? later.laterScreenOf(view) : <WaitScreen />;
  }
}

/** The screen that was shown before this one. */
function useScreenBefore(screen: ScreenName): ScreenName | undefined {
  const [screens, setScreens] = useState<readonly [now: ScreenName, before?: ScreenName]>([screen]);
  if (screens[0] === screen) return screens[1];
  setScreens([screen, screens[0]]);
  return screens[0];
}

/** Acts carry the place they were made on; the second half of a double strike is dropped here. */
function useGuardedAct(place: string, send: (act: VisitorAct) => void): Act {
  const guard = useRef(createStrikeGuard({ quietMs: STRIKE_QUIET_MS })).current;
  useLayoutEffect(() => guard.placeShown(place, performance.now()), [guard, place]);
  return useMemo<Act>(
    () => (event) => {
      const sign = event.type === 'visitor.touched' || event.type === 'visitor.stayed';
      if (sign || guard.mayAct(performance.now())) send({ at: place, event });
    },
    [guard, place, send],
  );
}
