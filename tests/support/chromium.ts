import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { SILENT_SWITCHES } from '../../main/browser/open-window.ts';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const HAS_CHROMIUM = existsSync(CHROMIUM);

/**
 * Describes what happens in a browser. Where a package is missing it is skipped, and its name says why.
 *
 * @param alsoMissing why it cannot run here for another reason, if there is one
 */
export function describeInChromium(
  name: string,
  tests: (browser: () => Browser) => void,
  alsoMissing = '',
): void {
  const missing = HAS_CHROMIUM ? alsoMissing : ' (skipped: install the Debian package chromium)';
  describe.skipIf(missing !== '')(`${name}${missing}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser.close());
    tests(() => browser);
  });
}

/**
 * A browser as silent as the one that the kiosk opens.
 *
 * @param executablePath what starts it, where that is not Chromium itself
 */
export function launchChromium(executablePath = CHROMIUM): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...SILENT_SWITCHES,
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}
