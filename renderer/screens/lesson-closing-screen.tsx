import type { KioskView } from '../../kiosk/view.ts';
import { Arches } from '../components/arches.tsx';
import { BadgeStone } from '../components/badge-stone.tsx';
import { Quiet } from '../components/button.tsx';
import { LessonPoster } from '../components/lesson-poster.tsx';
import { LessonStone } from '../components/lesson-stone.tsx';
import { Page } from '../components/page.tsx';
import { SaidText } from '../components/said-text.tsx';
import { Stage, type StageItem } from '../components/stage.tsx';
import { StepBack } from '../components/step-back.tsx';
import { Stone } from '../components/stone.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';

type LessonClosingView = Extract<KioskView, { screen: 'lessonClosing' }>;

/** The end of a lesson points away from the screen first, and then to one lesson more. */
export function LessonClosingScreen({ view }: { readonly view: LessonClosingView }) {
  const { lesson } = useWords().learn;
  const { kind, form } = useGlass();
  const act = useAct();
  const { steps, action, right, of, suggestion } = view;
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
        items={[
          ...useBadgeItems(view),
          // A badge is enough news: every other lesson is behind the key below.
          ...(suggestion && view.earned.length === 0
            ? [{ id: 'next', node: <Suggestion suggestion={suggestion} /> }]
            : []),
        ]}
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

/** A badge that was earned, a lesson to do again for one, or one it is a step of: never more than asked. */
function useBadgeItems({ steps, earned, again, towards }: LessonClosingView): readonly StageItem[] {
  const { closing } = useBadgeWords();
  const act = useAct();
  const open = (badge: string) => () => act({ type: 'visitor.choseBadge', badge });
  const [first] = earned;
  if (first !== undefined && earned.length === 1) {
    const node = <BadgeStone tile={first} sub={<b>{closing.earned}</b>} onPress={open(first.id)} />;
    return [{ id: first.id, node }];
  }
  if (first !== undefined) {
    const node = (
      <BadgeStone
        tile={first}
        sub={earned.map(({ name }) => name.text).join(', ')}
        onPress={() => act({ type: 'visitor.opened', door: 'badges' })}
      >
        {closing.severalEarned(earned.length)}
      </BadgeStone>
    );
    return [{ id: 'several', node }];
  }
  if (again !== undefined) {
    const { needed, of, best = 0 } = again.missing;
    const node = (
      <Stone
        sub={closing.againFor(again.badge.name.text, needed, of, best)}
        onPress={() => act({ type: 'visitor.choseLesson', lesson: steps.lessonId })}
      >
        {closing.again}
      </Stone>
    );
    return [{ id: 'again', node }];
  }
  if (towards === undefined) return [];
  const { badge, done, of } = towards;
  const node = <BadgeStone tile={badge} sub={closing.towards(done, of)} onPress={open(badge.id)} />;
  return [{ id: badge.id, node }];
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
