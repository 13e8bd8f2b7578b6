import { AgreeFoot } from '../components/agree-foot.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { SimulatedMark } from '../components/simulated-mark.tsx';
import { useFrame, useWords } from '../kiosk-context.ts';

/** Asked once of a card that is new here, with the notice in short; nothing is kept before *yes*. */
export function CardOfferScreen() {
  const { keeping } = useWords().learn;
  const { language, hub } = useFrame();
  // Who answers for it stands first: nobody should say yes before it was on the screen.
  const notice = [keeping.controller(hub.controller), ...keeping.cardOfferNotice];
  return (
    <Page className="offer">
      <h1 className="title long">
        {keeping.cardOfferTitle}
        <SimulatedMark />
      </h1>
      <PagedText
        texts={notice.map((text) => ({ text, language }))}
        foot={(turn) => <AgreeFoot turn={turn} no={keeping.notNow} yes={keeping.yes} />}
      />
    </Page>
  );
}
