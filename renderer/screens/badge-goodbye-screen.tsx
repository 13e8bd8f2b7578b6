import type { BadgeGoodbyeView } from '../../kiosk/view.ts';
import { BadgeNotice } from '../components/badge-notice.tsx';
import { BadgeStone } from '../components/badge-stone.tsx';
import { Go, Quiet } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { Stage } from '../components/stage.tsx';
import { StepBack } from '../components/step-back.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';

/** Before goodbye, once: what was earned here can be taken, kept on a card, or left. */
export function BadgeGoodbyeScreen({ view }: { readonly view: BadgeGoodbyeView }) {
  const { goodbye, badge } = useBadgeWords();
  const { lesson } = useWords().learn;
  const { language } = useFrame();
  const slim = useGlass().kind === 'small';
  const act = useAct();
  const { badges, keeping } = view;
  const finish = () => act({ type: 'visitor.finished' });

  if (badges.length === 0) {
    return (
      <BadgeNotice
        title={goodbye.doneTitle}
        paragraphs={[keeping === 'kept' ? goodbye.kept : goodbye.taken]}
        onward={
          <Go slim={slim} onPress={finish}>
            {goodbye.finish}
          </Go>
        }
      />
    );
  }
  const texts = [
    badges.length === 1 ? goodbye.plain : goodbye.several,
    keeping === 'possible' ? goodbye.orCard : goodbye.takeOr,
  ];
  const title = goodbye.title(badges.length);
  return (
    <Page className="badge-goodbye">
      <Stage
        name={badges.map(({ id }) => id).join()}
        lead={
          <>
            <h1 className="title long">{title}</h1>
            <p className="lead">{texts.join(' ')}</p>
          </>
        }
        leadTexts={[title, ...texts].map((text) => ({ text, language }))}
        items={badges.map((tile) => ({
          id: tile.id,
          node: (
            <BadgeStone
              tile={tile}
              sub={<b>{badge.take}</b>}
              onPress={() => act({ type: 'visitor.tookBadge', badge: tile.id })}
            />
          ),
        }))}
        columns={[1]}
        foot={({ previous, next }) => (
          <div className="foot">
            {previous ? (
              <StepBack onPress={previous}>{lesson.previous}</StepBack>
            ) : (
              <Quiet slim={slim} onPress={finish}>
                {goodbye.leave}
              </Quiet>
            )}
            {next && (
              <div className="foot-end">
                <Quiet slim={slim} iconAfter="next" onPress={next}>
                  {lesson.next}
                </Quiet>
              </div>
            )}
          </div>
        )}
      />
    </Page>
  );
}
