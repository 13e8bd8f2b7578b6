import { createCardKeys } from '../../main/keys/card-keys.ts';
import { loadCardSecret } from '../../main/keys/card-secret.ts';
import { openStores } from '../../main/store/open-stores.ts';
import { TODAY } from '../support/memory-ports.ts';
import { tagOf } from './tapper.ts';

/** Files a stack of cards in a data directory, each with the same lessons finished. */
export async function fileCards(
  dataDir: string,
  { cards, lessons }: { readonly cards: number; readonly lessons: number },
): Promise<void> {
  const { catalogue, records, close } = await openStores({
    dataDir,
    clock: { today: () => TODAY },
    events: { timeZone: 'Europe/Rome' },
  });
  const keys = createCardKeys({ secret: loadCardSecret({ dataDir, hasLearners: false }) });
  const listing = await catalogue.list({}, 0);
  if (!listing.ok) throw new Error(listing.error.code);
  for (let card = 0; card < cards; card += 1) {
    const key = keys.identify({ technology: 'em4100', uid: Buffer.from(tagOf(card), 'hex') });
    if (!key.ok) throw new Error(key.error.code);
    await records.enrol(key.value, TODAY);
    for (const { id } of listing.value.lessons.slice(0, lessons)) {
      const run = {
        id: `card-${card}-${id}`,
        lessonId: id,
        on: TODAY,
        position: 9,
        pages: 10,
        finished: true,
        tries: [],
      };
      const kept = await records.keep(key.value, run, TODAY);
      if (!kept.ok) throw new Error(kept.error.code);
    }
  }
  await close();
}
