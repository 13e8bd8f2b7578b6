import { Go, Quiet } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

/** Asked once of a card that is new here, with the notice in short; nothing is kept before *yes*. */
export function CardOfferScreen() {
  const { keeping } = useWords().learn;
  const { language, hub } = useFrame();
  const slim = useGlass().kind === 'small';
  const act = useAct();
  // Who answers for it stands first: nobody should say yes before it was on the screen.
  const notice = [keeping.controller(hub.controller), ...keeping.cardOfferNotice];
  return (
    <Page className="offer">
      <h1 className="title long">{keeping.cardOfferTitle}</h1>
      <PagedText
        texts={notice.map((text) => ({ text, language }))}
        foot={(turn) => (
          <div className="foot">
            <TurnKeys turn={turn} />
            <div className="foot-end">
              <Quiet slim={slim} onPress={() => act({ type: 'visitor.declined' })}>
                {keeping.notNow}
              </Quiet>
              <Go slim={slim} onPress={() => act({ type: 'visitor.agreed' })}>
                {keeping.yes}
              </Go>
            </div>
          </div>
        )}
      />
    </Page>
  );
}
