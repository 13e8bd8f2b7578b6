import type { KioskView } from '../../kiosk/view.ts';
import { Go } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { Turner } from '../components/turner.tsx';
import { useAct, useFrame, useWords } from '../kiosk-context.ts';

type OpensSoonView = Extract<KioskView, { screen: 'opensSoon' }>;

/** A door that is not open yet says what will be behind it, and where to go meanwhile. */
export function OpensSoonScreen({ view }: { readonly view: OpensSoonView }) {
  const { frame } = useWords();
  const { language } = useFrame();
  const act = useAct();
  const { title, plain } = frame.opensSoon[view.door];
  const texts = [plain, frame.opensSoon.meanwhile].map((text) => ({ text, language }));
  return (
    <Page className={`reading opens-soon ${view.door}`}>
      <h1 className="title">{title}</h1>
      <PagedText
        texts={texts}
        foot={(turn) => (
          <>
            <Turner turn={turn} />
            {turn.next === undefined && (
              <div className="foot">
                <span className="foot-end">
                  <Go
                    iconAfter="next"
                    onPress={() => act({ type: 'visitor.opened', door: 'learn' })}
                  >
                    {frame.opensSoon.learn}
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
