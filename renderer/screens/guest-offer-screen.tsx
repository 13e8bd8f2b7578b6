import type { KioskView } from '../../kiosk/view.ts';
import { Go, Quiet } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

type GuestOfferView = Extract<KioskView, { screen: 'guestOffer' }>;

/** What was done before the card was shown goes onto it only if its owner says so. */
export function GuestOfferScreen({ view }: { readonly view: GuestOfferView }) {
  const { keeping } = useWords().learn;
  const { language } = useFrame();
  const slim = useGlass().kind === 'small';
  const act = useAct();
  return (
    <Page className="offer">
      <h1 className="title long">{keeping.guestOfferTitle}</h1>
      <PagedText
        texts={[{ text: keeping.guestOfferBody(view.lessons), language }]}
        foot={(turn) => (
          <div className="foot">
            <TurnKeys turn={turn} />
            <div className="foot-end">
              <Quiet slim={slim} onPress={() => act({ type: 'visitor.declined' })}>
                {keeping.guestOfferNo}
              </Quiet>
              <Go slim={slim} onPress={() => act({ type: 'visitor.agreed' })}>
                {keeping.guestOfferYes}
              </Go>
            </div>
          </div>
        )}
      />
    </Page>
  );
}
