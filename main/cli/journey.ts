import { randomBytes } from 'node:crypto';
import type { KioskView } from '../../kiosk/view.ts';
import type { ControlClient } from '../control/control-client.ts';
import type { BenchHandsFromAfar } from './bench-command.ts';
import { Complaint } from './complaint.ts';
import { answerByKeys } from './journey-answer.ts';
import { walkThroughLesson } from './journey-lesson.ts';
import { createKeyWalker } from './key-walker.ts';
import { openPageIfNeeded } from './open-page.ts';
import { pause, watchPage } from './page-watch.ts';

/** One step of a journey: done when a view has shown what it says. */
export type Step = (what: string, does: () => Promise<boolean>) => Promise<void>;

/** A kiosk that says goodbye is at rest again after four seconds; one that starts takes longer. */
const REST_MS = 30_000;
/** A visitor who has gone without a word is waited for, warned and forgotten by then. */
const FORGOTTEN_MS = 150_000;
const SEEN_MS = 10_000;
const LOOK_EVERY_MS = 250;

/**
 * A scripted visitor, who has hands for the bench and nothing else: somebody comes near, answers the
 * taster, puts a card down, takes the whole lesson with the keys, and leaves.
 *
 * @throws {Complaint} at the first step that was not seen
 */
export async function runJourney({
  client,
  hands,
  dataDir,
  say,
}: {
  readonly client: ControlClient;
  readonly hands: BenchHandsFromAfar;
  readonly dataDir: string;
  readonly say: (line: string) => void;
}): Promise<void> {
  const startedMs = performance.now();
  const page = await watchPage(client);
  const step: Step = async (what, does) => {
    if (!(await does())) {
      throw new Complaint(
        `Not seen: ${what}`,
        `The screen shows ${page.now().screen} instead, and its focus is on ${page.focus()?.control ?? 'nothing'}.`,
      );
    }
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    say(`${seconds.padStart(6)} s  ✓ ${what}`);
  };
  const sees = async (isTrueOf: (view: KioskView) => boolean, withinMs = SEEN_MS) =>
    (await page.until(isTrueOf, withinMs)) !== undefined;

  const goAway = async () => {
    await hands.perform({ do: 'lift-card' });
    await hands.perform({ do: 'set', sensor: 'presence', value: 0 });
  };

  await step('The board is in service, and nobody stands at the kiosk.', async () => {
    if (!(await boardIsInService(hands))) return false;
    await goAway();
    if (page.now().canFinish)
      say('         (Somebody is at the kiosk: waiting until they are gone.)');
    return sees(({ screen }) => screen === 'attract', FORGOTTEN_MS);
  });
  const { geometry } = page.now();
  const browser = await openPageIfNeeded({ client, dataDir, geometry });
  if (browser.opened) say('         (No page was open: one was opened that nobody sees.)');
  const walker = createKeyWalker({ hands, page });

  try {
    await step('Somebody comes near, and the screen is awake.', async () => {
      await hands.perform({ do: 'set', sensor: 'presence', value: 1 });
      return sees((view) => view.screen === 'attract' && view.light === 'awake');
    });
    await step('The taster is answered, with keys only.', async () => {
      // Where question and answers do not fit together, what leads on leads to the answers.
      if (await walker.walksTo('stone')) await walker.selects();
      else await walker.leadsOn();
      const view = page.now();
      if (view.screen === 'taster' && !isAnsweredTaster(view)) {
        await answerByKeys(view.taster.question, walker);
      }
      return sees(isAnsweredTaster);
    });
    // A chip that nobody has: the kiosk cannot know it.
    const uid = `04${randomBytes(6).toString('hex').toUpperCase()}`;
    await step('A card is put on the reader, and the kiosk asks about it.', async () => {
      await hands.perform({ do: 'put-card', uid });
      return sees(({ screen }) => CARD_SCREENS.has(screen));
    });
    await step('What was asked is answered, and the taster is still there.', async () => {
      for (let asked = 0; asked < 3 && CARD_SCREENS.has(page.now().screen); asked += 1) {
        await walker.leadsOn();
      }
      return sees(isAnsweredTaster);
    });
    await step('The taster leads into its whole lesson.', async () => {
      await walker.leadsOn();
      return sees(({ screen }) => screen === 'lessonOpening');
    });
    await walkThroughLesson({ page, walker, step });
    await step('The card is lifted.', async () => {
      await hands.perform({ do: 'lift-card' });
      const { cards } = await hands.picture();
      return Object.values(cards).every((lying) => lying.length === 0);
    });
    await step('The visitor says goodbye and walks away.', async () => {
      // The last key of all.
      if (!(await walker.walksTo('finish', { backwards: true }))) return false;
      await walker.selects();
      await hands.perform({ do: 'set', sensor: 'presence', value: 0 });
      return sees(({ screen }) => screen === 'leaving' || screen === 'attract');
    });
    await step('The kiosk is at rest again, and nothing of the visit is left.', () =>
      sees((view) => view.screen === 'attract' && !view.isOnCard, REST_MS),
    );
  } finally {
    await browser.close();
    await goAway();
  }
}

const CARD_SCREENS: ReadonlySet<KioskView['screen']> = new Set([
  'cardOffer',
  'guestOffer',
  'cardNotice',
]);

const isAnsweredTaster = (view: KioskView): boolean =>
  view.screen === 'taster' && view.outcome !== undefined;

async function boardIsInService(hands: BenchHandsFromAfar): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < REST_MS; waitedMs += LOOK_EVERY_MS) {
    if ((await hands.picture()).inService) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
}
