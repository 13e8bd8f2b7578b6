import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

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

/** A browser that asks nobody anything of its own accord. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}
