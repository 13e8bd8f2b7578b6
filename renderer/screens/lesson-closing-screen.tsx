import type { KioskView } from '../../kiosk/view.ts';
import { Arches } from '../components/arches.tsx';
import { Quiet } from '../components/button.tsx';
import { badgeNewsOf, ClosingBadge } from '../components/closing-badge.tsx';
import { LessonPoster } from '../components/lesson-poster.tsx';
import { LessonStone } from '../components/lesson-stone.tsx';
import { Page } from '../components/page.tsx';
import { SaidText } from '../components/said-text.tsx';
import { Stage } from '../components/stage.tsx';
import { StepBack } from '../components/step-back.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type LessonClosingView = Extract<KioskView, { screen: 'lessonClosing' }>;

/** The end of a lesson points away from the screen first, and then to one lesson more. */
export function LessonClosingScreen({ view }: { readonly view: LessonClosingView }) {
  const { lesson } = useWords().learn;
  const { kind, form } = useGlass();
  const act = useAct();
  const { steps, action, right, of, suggestion } = view;
  const news = badgeNewsOf(view);
  const badge = news ? [{ id: news, node: <ClosingBadge view={view} news={news} /> }] : [];
  const next = suggestion ? [{ id: 'next', node: <Suggestion suggestion={suggestion} /> }] : [];
  const done = `${lesson.done} · ${lesson.rightOf(right, of)}`;
  return (
    <Page
      className="lesson-closing"
      poster={<LessonPoster steps={steps} />}
      head={<Arches steps={steps} label={done} />}
    >
      <Stage
        name={`${steps.lessonId} closing`}
        lead={
          <div className="do-it">
            <h1 className="title">
              {lesson.doItHere}
              {form !== 'full' && <span className="unseen">. {done}</span>}
            </h1>
            <p className="lead">
              <SaidText said={action} />
            </p>
          </div>
        }
        leadTexts={[action]}
        // What was earned is the nearest news; what a badge still misses can wait for the next page.
        items={news === 'earned' ? [...badge, ...next] : [...next, ...badge]}
        flows
        columns={[1]}
        foot={({ previous, next }) => (
          <div className="foot">
            {previous ? (
              <StepBack onPress={previous}>{lesson.previous}</StepBack>
            ) : (
              <Quiet
                slim={kind === 'small'}
                onPress={() => act({ type: 'visitor.opened', door: 'home' })}
              >
                {lesson.home}
              </Quiet>
            )}
            <div className="foot-end">
              {next ? (
                <Quiet slim={kind === 'small'} iconAfter="next" onPress={next}>
                  {lesson.next}
                </Quiet>
              ) : (
                <Quiet
                  slim={kind === 'small'}
                  onPress={() => act({ type: 'visitor.opened', door: 'learn' })}
                >
                  {lesson.moreLessons}
                </Quiet>
              )}
            </div>
          </div>
        )}
      />
    </Page>
  );
}

function Suggestion({
  suggestion: { tile, reason },
}: {
  readonly suggestion: NonNullable<LessonClosingView['suggestion']>;
}) {
  const { lesson } = useWords().learn;
  const act = useAct();
  return (
    <section className="suggestion" aria-label={lesson.nextIfYouLike}>
      <h2 className="small">
        <b>{lesson.nextIfYouLike}.</b>{' '}
        {reason.kind === 'sameSkill' && (
          <>
            {lesson.sameSkill} <SaidText said={reason.skill} plain />
          </>
        )}
        {reason.kind === 'samePlace' && (
          <>
            {lesson.samePlace} <SaidText said={reason.environment} plain />
          </>
        )}
        {reason.kind === 'somethingElse' && lesson.somethingElse}
      </h2>
      <LessonStone
        tile={tile}
        onPress={() => act({ type: 'visitor.choseLesson', lesson: tile.id })}
      />
    </section>
  );
}
