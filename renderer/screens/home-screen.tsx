import type { KioskView, LessonTile, Resume } from '../../kiosk/view.ts';
import { DoorArch } from '../components/door-arch.tsx';
import { Page } from '../components/page.tsx';
import { SaidText } from '../components/said-text.tsx';
import { Stone } from '../components/stone.tsx';
import { TodayPoster } from '../components/today-poster.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { dayInWords } from '../text/dates.ts';

type HomeView = Extract<KioskView, { screen: 'home' }>;

/** Three doors, and today at the hub. */
export function HomeScreen({ view }: { readonly view: HomeView }) {
  const { frame } = useWords();
  const act = useAct();
  const soon = (open: boolean, plain: string) => (open ? plain : frame.home.soon);
  return (
    <Page className="home" poster={<TodayPoster today={view.today} />}>
      <h1 className="unseen">{frame.home.title}</h1>
      <div className="doors fills">
        <DoorArch
          door="learn"
          icon="book"
          name={frame.home.learn}
          plain={frame.home.learnPlain}
          onPress={() => act({ type: 'visitor.opened', door: 'learn' })}
        />
        <DoorArch
          door="events"
          icon="calendar"
          name={frame.home.events}
          plain={frame.home.eventsPlain}
          onPress={() => act({ type: 'visitor.opened', door: 'events' })}
        />
        <DoorArch
          door="badges"
          icon="badge"
          name={frame.home.badges}
          plain={soon(view.badgesOpen, frame.home.badgesPlain)}
          onPress={() => act({ type: 'visitor.opened', door: 'badges' })}
        />
      </div>
      <Below view={view} />
    </Page>
  );
}

/** Under the doors: what was begun goes before what is suggested. */
function Below({ view }: { readonly view: HomeView }) {
  const { frame } = useWords();
  const { language, notKept } = useFrame();
  const { kind, poster } = useGlass();
  const { resume, today } = view;
  const note = today.notes[0];
  const [event] = today.events;
  const tells = kind !== 'small' && !poster && !notKept;
  return (
    <section className="today" aria-label={frame.home.today}>
      {tells && (
        <div className="today-words">
          <h2>
            {frame.home.today}
            {kind === 'wide' && ` · ${dayInWords(today.date, language)}`}
          </h2>
          <p>
            {event && (
              <>
                {event.start.slice(11)} <SaidText said={event.title} />
              </>
            )}
            {!event && (note ? <SaidText said={note} /> : frame.home.nothingToday)}
          </p>
        </div>
      )}
      {resume && <ResumeStone resume={resume} />}
      {!resume && today.lesson && <LessonOfTheDay lesson={today.lesson} />}
    </section>
  );
}

/** On 7″ large letters leave room for what the stone does, and its lesson is named once inside. */
function useShortStones(): boolean {
  const { access } = useFrame();
  return useGlass().kind === 'small' && access.textSize === 'large';
}

function ResumeStone({ resume }: { readonly resume: Resume }) {
  const { frame } = useWords();
  const act = useAct();
  const press = () => act({ type: 'visitor.resumed', lesson: resume.lessonId });
  if (useShortStones()) {
    return (
      <Stone icon="arch" onPress={press}>
        {frame.home.resumeShort}
      </Stone>
    );
  }
  return (
    <Stone
      icon="arch"
      sub={`${frame.home.resume} · ${frame.home.done(resume.done, resume.of)}`}
      onPress={press}
    >
      <SaidText said={resume.title} />
    </Stone>
  );
}

function LessonOfTheDay({ lesson }: { readonly lesson: LessonTile }) {
  const { frame } = useWords();
  const act = useAct();
  const press = () => act({ type: 'visitor.choseLesson', lesson: lesson.id });
  const minutes = Math.max(1, Math.round(lesson.seconds / 60));
  if (useShortStones()) {
    return (
      <Stone icon="book" onPress={press}>
        {frame.home.lessonOfTheDayShort}
      </Stone>
    );
  }
  return (
    <Stone
      icon="book"
      sub={`${frame.home.lessonOfTheDay} · ${frame.home.minutes(minutes)}`}
      onPress={press}
    >
      <SaidText said={lesson.title} />
    </Stone>
  );
}
