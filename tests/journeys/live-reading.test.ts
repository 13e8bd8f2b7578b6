import { expect, onTestFinished, test } from 'vitest';
import { SESSION_DELAYS } from '../../kiosk/session/session-delays.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { openBenchPage } from '../support/bench-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKiosk } from '../support/kiosk-in-browser.ts';
import { lessonCalled } from '../support/take-lesson.ts';

const { reading: words } = wordsIn('en').learn;
const CO2_PPM = 900;
const NOISE = lessonCalled('How loud is this square?');
const AIR = lessonCalled('Is the air in here fresh?');

describeInChromium('a lesson about what is measured here', (browser) => {
  test('shows what the board hears and breathes, and says that it is simulated', async () => {
    const kiosk = await openKiosk(browser(), { emulate: true });
    onTestFinished(kiosk.stop);
    const { act, view, visitor } = kiosk;
    const bench = await openBenchPage(browser(), kiosk.url);
    await bench.page.getByRole('slider', { name: 'CO₂' }).fill(String(CO2_PPM));

    await visitor.presses(wordsIn('en').frame.attract.comeIn);
    await act({ type: 'visitor.choseLesson', lesson: NOISE.id });
    await visitor.goesOn();
    const shown = async () => {
      await act({ type: 'visitor.touched' });
      await kiosk.passTime(SESSION_DELAYS.READING_TURN);
      const now = await view();
      return now.screen === 'lessonCard' ? now.reading : undefined;
    };
    const isShown = (reading: object) =>
      expect
        .poll(shown, { timeout: 60_000 })
        .toMatchObject({ state: 'fresh', simulated: true, ...reading });
    await isShown({ kind: 'noise', unit: 'dB' });
    await visitor.reads(words.kinds.noise, words.simulated, words.ago(0));

    await act({ type: 'visitor.choseLesson', lesson: AIR.id });
    await visitor.goesOn();
    await isShown({ kind: 'co2', unit: 'ppm', value: CO2_PPM });
    await visitor.reads(words.kinds.co2, words.simulated, words.ago(0));
    await bench.page.getByText('Seen by the firmware').waitFor();
  });
});
