import type { ReactNode } from 'react';
import type { Answer } from '../../kiosk/learning/question.ts';
import type { KioskView } from '../../kiosk/view.ts';
import { Arcade } from '../components/arcade.tsx';
import { Go } from '../components/button.tsx';
import { Fitting } from '../components/fitting.tsx';
import { Grown } from '../components/grown.tsx';
import { Page } from '../components/page.tsx';
import { SaidText } from '../components/said-text.tsx';
import { Stone } from '../components/stone.tsx';
import { WakeSurface } from '../components/wake-surface.tsx';
import { useAct, useGlass, useWords } from '../kiosk-context.ts';

type AttractView = Extract<KioskView, { screen: 'attract' }>;

/** The question is the picture: read from three metres, answered from one. */
export function AttractScreen({ view }: { readonly view: AttractView }) {
  const { frame } = useWords();
  const { poster, kind } = useGlass();
  const { taster, light, opens } = view;
  const act = useAct();
  const question = taster.question;
  const sayKicker = kind === 'small' ? frame.attract.kickerShort : frame.attract.kicker;
  const kicker = <p className="kicker">{sayKicker(taster.seconds)}</p>;
  const picture = (
    <Grown as={poster ? 'p' : 'h1'}>
      <SaidText said={question.prompt} />
    </Grown>
  );
  return (
    <>
      <Page
        tone="night"
        keys="idle"
        className={`attract ${light}`}
        onElsewhere={() => act({ type: 'visitor.opened', door: opens })}
        poster={
          <>
            {kicker}
            {picture}
          </>
        }
      >
        <Arcade lit={light === 'awake'} />
        {poster ? <h1 className="unseen">{question.prompt.text}</h1> : kicker}
        <Fitting
          forms={[
            () => (
              <>
                {!poster && picture}
                <Answers view={view} />
              </>
            ),
            () => <AnswerIt>{picture}</AnswerIt>,
          ]}
        />
      </Page>
      <WakeSurface light={light} label={frame.attract.wake} />
    </>
  );
}

/** Where question and answers do not fit together, the question stands alone. */
function AnswerIt({ children }: { readonly children: ReactNode }) {
  const { frame } = useWords();
  const act = useAct();
  return (
    <>
      {children}
      <div className="foot">
        <Go iconAfter="next" onPress={() => act({ type: 'visitor.opened', door: 'taster' })}>
          {frame.attract.answerIt}
        </Go>
      </div>
    </>
  );
}

function Answers({ view }: { readonly view: AttractView }) {
  const { frame } = useWords();
  const act = useAct();
  const { question } = view.taster;
  const answers: readonly { key: string; said: ReactNode; answer: Answer }[] =
    question.type === 'single'
      ? question.options.map(({ id, said }) => ({
          key: id,
          said: <SaidText said={said} plain />,
          answer: { type: 'single', option: id },
        }))
      : [
          { key: 'true', said: frame.attract.true, answer: { type: 'trueFalse', value: true } },
          { key: 'false', said: frame.attract.false, answer: { type: 'trueFalse', value: false } },
        ];
  return (
    <div className="choices two">
      {answers.map(({ key, said, answer }, index) => (
        <Stone key={key} mark={index + 1} onPress={() => act({ type: 'visitor.answered', answer })}>
          {said}
        </Stone>
      ))}
    </div>
  );
}
