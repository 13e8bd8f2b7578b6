import { useRef, useState } from 'react';
import type { BadgeCodeView } from '../../kiosk/view.ts';
import { BadgeNotice } from '../components/badge-notice.tsx';
import { Go } from '../components/button.tsx';
import { CodeWords } from '../components/code-words.tsx';
import { Page } from '../components/page.tsx';
import { modulesAcross, QrPicture } from '../components/qr-picture.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';
import { useWholePixels } from '../use-whole-pixels.ts';

type Ready = Extract<BadgeCodeView['handout'], { state: 'ready' }>;

/** A badge on its way onto a phone, or why there is no code and that nothing is lost. */
export function BadgeCodeScreen({ view }: { readonly view: BadgeCodeView }) {
  return view.handout.state === 'ready' ? (
    <Code view={view} handout={view.handout} />
  ) : (
    <NoCode view={view} state={view.handout.state} />
  );
}

function Code({ view, handout }: { readonly view: BadgeCodeView; readonly handout: Ready }) {
  const { code: words } = useBadgeWords();
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  // In large letters on 7″ nothing but the code has room beside the code.
  const [isReading, setReading] = useState(kind === 'small' && textSize === 'large');
  if (isReading) {
    return (
      <BadgeNotice
        title={words.point}
        paragraphs={[words.next, words.where, words.help]}
        onward={
          <Go slim={kind === 'small'} onPress={() => setReading(false)}>
            {words.show}
          </Go>
        }
      />
    );
  }
  return (
    <Page className="badge-code" head={<span />}>
      <CodeBeside view={view} handout={handout} onReadOn={() => setReading(true)} />
    </Page>
  );
}

/** The words know how much room the code leaves them. */
function CodeBeside({
  view,
  handout: { code, number, of },
  onReadOn,
}: {
  readonly view: BadgeCodeView;
  readonly handout: Ready;
  readonly onReadOn: () => void;
}) {
  const { code: words } = useBadgeWords();
  const place = useRef<HTMLDivElement>(null);
  const sidePx = useWholePixels(place, modulesAcross(code));
  return (
    <>
      <QrPicture
        code={code}
        label={words.alt(view.badge.name.text)}
        sidePx={sidePx}
        place={place}
      />
      <CodeWords number={number} of={of} onReadOn={onReadOn} />
    </>
  );
}

function NoCode({
  view: { keeping },
  state,
}: {
  readonly view: BadgeCodeView;
  readonly state: Exclude<BadgeCodeView['handout']['state'], 'ready'>;
}) {
  const { code: words } = useBadgeWords();
  const { frame } = useWords();
  const act = useAct();
  const slim = useGlass().kind === 'small';
  const { title, plain } = words[state];
  return (
    <BadgeNotice
      title={title}
      paragraphs={[plain, words.keeping[keeping]]}
      onward={
        state === 'noVerifyPage' ? (
          <Go slim={slim} onPress={() => act({ type: 'visitor.wentBack' })}>
            {frame.goOn}
          </Go>
        ) : (
          <Go slim={slim} onPress={() => act({ type: 'visitor.triedAgain' })}>
            {words.again}
          </Go>
        )
      }
    />
  );
}
