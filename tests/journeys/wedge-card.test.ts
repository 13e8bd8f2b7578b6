import { expect, onTestFinished, test } from 'vitest';
import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { type HubSettings, type LiveKiosk, startLiveKiosk } from '../support/live-kiosk.ts';
import { tagNumbered } from '../support/reader-at-the-kiosk.ts';
import { openPageToTypeAt, WEDGE } from '../support/wedge-at-the-kiosk.ts';

const { frame, learn } = wordsIn('en');
const CARD = tagNumbered(71);

/** What the places of a US keyboard type on a French one. */
const FRENCH = { '0': 'à', '1': '&', '2': 'é', '3': '"', '4': "'", '5': '(', '6': '-', A: 'q' };

const screenIs = (kiosk: LiveKiosk, wanted: string) =>
  kiosk.until(({ screen }) => screen === wanted);
/** What a visitor does there, without a finger. */
const does = ({ session }: LiveKiosk, event: VisitorEvent) =>
  session.act({ at: session.view().place, event });
/** Which requests the page has sent, once this one is among them. */
async function sentUntil(sent: readonly string[], wanted: string): Promise<readonly string[]> {
  await expect.poll(() => sent.some((frame) => frame.includes(wanted))).toBe(true);
  return sent.map((frame) => JSON.parse(frame).channel);
}

describeInChromium('a card at a reader that types', (browser) => {
  async function open(hub: HubSettings = { devices: [WEDGE] }) {
    const kiosk = await startLiveKiosk({ hub });
    onTestFinished(kiosk.stop);
    const screens: string[] = [];
    kiosk.session.onView(({ screen }) => screens.push(screen));
    return { kiosk, screens, ...(await openPageToTypeAt(browser(), kiosk.url)) };
  }

  /** Somebody has come in, and nobody's card was asked about yet. */
  async function comeIn() {
    const opened = await open();
    does(opened.kiosk, { type: 'visitor.opened', door: 'home' });
    await opened.page.getByRole('button', { name: frame.home.learn }).waitFor();
    return opened;
  }

  test('opens a visit, and its number stands nowhere: not on the glass, in the log or in a store', async () => {
    const { kiosk, page, types } = await open();
    expect(kiosk.session.view().reader).toBe('ready');
    await types(`${CARD}⏎`);
    await screenIs(kiosk, 'cardOffer');
    await page.getByRole('heading', { name: learn.keeping.cardOfferTitle }).waitFor();
    const everything = await page.evaluate(() =>
      JSON.stringify([
        document.documentElement.outerHTML,
        { ...localStorage },
        { ...sessionStorage },
      ]),
    );
    for (const text of [
      everything,
      kiosk.logged.join(''),
      JSON.stringify(kiosk.snapshot().context),
    ]) {
      expect(text).not.toContain(CARD);
    }
  });

  test.each([
    ['when it comes back', CARD, {}],
    ['on a keyboard with French letters', CARD, FRENCH],
    ['with Caps Lock on', CARD.toLowerCase(), {}],
  ])('is known again %s', async (_, typed, as) => {
    const { kiosk, types, readerIsQuiet } = await open();
    await types(`${CARD}⏎`);
    await screenIs(kiosk, 'cardOffer');
    does(kiosk, { type: 'visitor.agreed' });
    await kiosk.until(({ isOnCard }) => isOnCard);
    does(kiosk, { type: 'visitor.finished' });
    kiosk.clock.increment(10_000);
    await screenIs(kiosk, 'attract');
    await readerIsQuiet();
    await types(`${typed}⏎`, { as });
    await kiosk.until(({ isOnCard, screen }) => isOnCard && screen === 'home');
  });

  test('presses nothing, whatever the focus is on', async () => {
    const { kiosk, screens, types, focuses, focused } = await comeIn();
    await focuses(new RegExp(`^${frame.home.learn}`));
    await types(`${CARD}⏎`);
    await screenIs(kiosk, 'cardOffer');
    expect(screens).not.toContain('learn');
    // Nor does a space within a burst, which a reader may put between bytes.
    await focuses(frame.help);
    await types('0C 1A 2B 3C⏎');
    await screenIs(kiosk, 'cardNotice');
    expect(screens).not.toContain('access');
    expect(await focused()).not.toContain('0C');
  });

  test('wakes a screen that sleeps and opens the visit at once', async () => {
    const { kiosk, types } = await open();
    kiosk.clock.increment(40 * 60_000);
    await kiosk.until((view) => view.screen === 'attract' && view.light !== 'awake');
    await types(`${CARD}⏎`);
    await screenIs(kiosk, 'cardOffer');
  });

  test('while somebody searches is a card, and types no letter into the search', async () => {
    const { kiosk, page, screens, types } = await comeIn();
    does(kiosk, { type: 'visitor.opened', door: 'search' });
    await page.getByRole('button', { name: 'q', exact: true }).waitFor();
    await page.getByRole('button', { name: 'q', exact: true }).focus();
    await types(`${CARD}⏎`);
    await screenIs(kiosk, 'cardOffer');
    does(kiosk, { type: 'visitor.declined' });
    await kiosk.until((view) => view.screen === 'search' && view.query === '');
    expect(screens.filter((screen) => screen === 'search').length).toBeGreaterThan(1);
  });

  test('that the hub does not declare so is refused in kind words, and the log has no number', async () => {
    const { kiosk, page, types } = await comeIn();
    await types('04A1B2C3D4E580⏎');
    await page.getByRole('heading', { name: frame.cardNotice.cannotReadNow.title }).waitFor();
    expect(kiosk.logged.join('')).toContain('[card.unreadable]');
    expect(kiosk.logged.join('')).not.toContain('04A1B2');
  });
});

describeInChromium('keys that are no card', (browser) => {
  async function open(hub: HubSettings = { devices: [WEDGE] }) {
    const kiosk = await startLiveKiosk({ hub });
    onTestFinished(kiosk.stop);
    const typing = await openPageToTypeAt(browser(), kiosk.url);
    await typing.focuses(frame.attract.comeIn);
    return { kiosk, ...typing };
  }

  test('a person who types quickly and then presses Enter presses what the focus is on', async () => {
    const { kiosk, sent, types } = await open();
    await types(`${CARD}⏎`, { betweenMs: 70 });
    await screenIs(kiosk, 'home');
    expect(await sentUntil(sent, 'visitor.opened')).not.toContain('keys.typed');
  });

  test('a key that is held and repeats is no reader, and Enter presses after it', async () => {
    const { kiosk, sent, types } = await open();
    await types('1'.repeat(40), { betweenMs: 30, held: true });
    await types('⏎');
    await screenIs(kiosk, 'home');
    expect(await sentUntil(sent, 'visitor.opened')).not.toContain('keys.typed');
  });

  test('a burst that hardly ends presses nothing and reaches nobody; the card after it does', async () => {
    const { kiosk, sent, types } = await open();
    await types(`${'7'.repeat(2_000)}⏎`);
    expect(kiosk.session.view().screen).toBe('attract');
    await types(`${CARD}⏎`);
    await screenIs(kiosk, 'cardOffer');
    const channels = await sentUntil(sent, 'keys.typed');
    expect(channels.filter((channel) => channel === 'keys.typed')).toHaveLength(1);
  });

  test('a burst without Enter reaches nobody, and an Enter after it is a person’s', async () => {
    const { kiosk, sent, types } = await open();
    await types(CARD);
    await types('⏎');
    await screenIs(kiosk, 'home');
    expect(await sentUntil(sent, 'visitor.opened')).not.toContain('keys.typed');
  });

  test('where no keyboard wedge is configured nothing is listened to, at whatever pace', async () => {
    const { kiosk, sent, types } = await open({});
    await types(`${CARD}⏎`);
    await screenIs(kiosk, 'home');
    expect(await sentUntil(sent, 'visitor.opened')).not.toContain('keys.typed');
    expect(kiosk.session.view().reader).toBe('none');
  });
});
