import type { KioskView } from '../../kiosk/view.ts';
import { Go } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { Turner } from '../components/turner.tsx';
import { useAct, useFrame, useWords } from '../kiosk-context.ts';

type CardNoticeView = Extract<KioskView, { screen: 'cardNotice' }>;

/** A card that cannot be used: says why, kindly, and that everything else is open. */
export function CardNoticeScreen({ view }: { readonly view: CardNoticeView }) {
  const { frame } = useWords();
  const { language } = useFrame();
  const act = useAct();
  const { title, plain } = frame.cardNotice[view.reason];
  return (
    <Page className="reading">
      <h1 className="title">{title}</h1>
      <PagedText
        texts={[{ text: plain, language }]}
        foot={(turn) => (
          <>
            <Turner turn={turn} />
            {turn.next === undefined && (
              <div className="foot">
                <span className="foot-end">
                  <Go iconAfter="next" onPress={() => act({ type: 'visitor.wentBack' })}>
                    {frame.goOn}
                  </Go>
                </span>
              </div>
            )}
          </>
        )}
      />
    </Page>
  );
}
