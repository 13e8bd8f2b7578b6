import { expect, onTestFinished, test } from 'vitest';
import { SESSION_DELAYS } from '../../kiosk/session/session-delays.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';
import { lessonCalled } from '../support/take-lesson.ts';

const { reading: words } = wordsIn('en').learn;
const NOISE = lessonCalled('How loud is this square?');
const AIR = lessonCalled('Is the air in here fresh?');

describeInChromium('a lesson about what is measured here', (browser) => {
  test('shows what the board hears, says that it is simulated, and nothing for a sensor that is not there', async () => {
    const kiosk = await openKiosk(browser(), { emulate: true });
    onTestFinished(kiosk.stop);
    const { act, view, visitor } = kiosk;

    await visitor.presses(wordsIn('en').frame.attract.comeIn);
    await act({ type: 'visitor.choseLesson', lesson: NOISE.id });
    await visitor.goesOn();
    const shown = async () => {
      await act({ type: 'visitor.touched' });
      await kiosk.passTime(SESSION_DELAYS.READING_TURN);
      const now = await view();
      return now.screen === 'lessonCard' ? now.reading : undefined;
    };
    await expect
      .poll(shown, { timeout: 60_000 })
      .toMatchObject({ state: 'fresh', kind: 'noise', unit: 'dB', simulated: true });
    await visitor.reads(words.kinds.noise, words.simulated, words.ago(0));

    await act({ type: 'visitor.choseLesson', lesson: AIR.id });
    await visitor.goesOn();
    await visitor.reads(words.kinds.co2, words.notAvailable);
  });
});
