import type { KioskView } from '../../kiosk/view.ts';
import { AgreeFoot } from '../components/agree-foot.tsx';
import { Page } from '../components/page.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { SimulatedMark } from '../components/simulated-mark.tsx';
import { useFrame, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';

type GuestOfferView = Extract<KioskView, { screen: 'guestOffer' }>;

/** What was done before the card was shown goes onto it only if its owner says so. */
export function GuestOfferScreen({ view }: { readonly view: GuestOfferView }) {
  const { keeping } = useWords().learn;
  const { guestOffer } = useBadgeWords();
  const { language } = useFrame();
  return (
    <Page className="offer">
      <h1 className="title long">
        {keeping.guestOfferTitle}
        <SimulatedMark />
      </h1>
      <PagedText
        texts={[{ text: guestOffer(view.lessons, view.badges), language }]}
        foot={(turn) => (
          <AgreeFoot turn={turn} no={keeping.guestOfferNo} yes={keeping.guestOfferYes} />
        )}
      />
    </Page>
  );
}
