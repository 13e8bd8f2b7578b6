import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { valueIn } from '../../kiosk/result.ts';
import { bakePng } from '../../main/badges/bake-png.ts';
import { bakeSvg } from '../../main/badges/bake-svg.ts';
import { readBadge } from '../../main/badges/read-badge.ts';
import { WORDS } from '../../main/badges/verify-page/words.ts';
import { describeInChromium } from '../support/chromium.ts';
import { issueStarterBadges } from '../support/sample-credentials.ts';
import { type Phone, takePhone } from '../support/verify-page.ts';

const EN = WORDS.en;
const [badge] = await issueStarterBadges();
if (!badge) throw new Error('There are no starter badges.');
const json = JSON.stringify(badge);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

describeInChromium('files with badges', (browser) => {
  async function phone(): Promise<Phone> {
    const taken = await takePhone(browser());
    onTestFinished(taken.close);
    return taken;
  }
  const hand = (page: Page, buffer: Buffer) =>
    page.setInputFiles('#file', { name: 'a-file', mimeType: 'application/octet-stream', buffer });
  const onePixel = (page: Page) =>
    page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 1;
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    });

  test('of all three kinds are opened', async () => {
    const { scan } = await phone();
    const page = await scan('');
    const png = new Uint8Array(Buffer.from(await onePixel(page), 'base64'));
    const files = [
      Buffer.from(json),
      Buffer.from(valueIn(bakePng(png, json))),
      Buffer.from(valueIn(bakeSvg(SVG, json))),
    ];
    for (const file of files) {
      await page.reload();
      await hand(page, file);
      await page.locator('.face').waitFor();
      expect(await page.textContent('h1')).toBe(EN.verdict.valid);
    }
  });

  test('can be dropped or pasted as well', async () => {
    const { scan } = await phone();
    const page = await scan('');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'badge.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    }, json);
    await page.locator('.face').waitFor();
    await page.reload();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, json);
    await page.locator('.face').waitFor();
    expect(await page.textContent('h1')).toBe(EN.verdict.valid);
  });

  test.each([
    ['a picture without a badge', Buffer.from(SVG), EN.start.trouble['bake.none']],
    ['a letter to a friend', Buffer.from('Dear friend'), EN.start.trouble['bake.not-json']],
    ['a shopping list', Buffer.from('["bread"]'), EN.start.trouble.notBadge],
    ['half a picture', Buffer.from([0x89, 0x50, 0x4e]), EN.start.trouble['bake.unreadable']],
  ])('that hold none are told from one: %s', async (_, file, words) => {
    const { scan } = await phone();
    const page = await scan('');
    await hand(page, file);
    await page.locator('[role=alert]').waitFor();
    expect(await page.textContent('[role=alert]')).toBe(words);
  });

  test.each(['json', 'png', 'svg'] as const)(
    'are kept as %s, with the whole signed badge in them',
    async (kind) => {
      const { open, asked } = await phone();
      const page = await open(badge);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: EN.keep[kind] }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`careful-reader.${kind}`);
      const bytes = readFileSync(await download.path());
      const read = valueIn(readBadge(new Uint8Array(bytes)));
      expect(read).toEqual({ kind, badge });
      expect(asked).toEqual([]);
      // The picture is the badge's own: it is opened as a picture, and as a badge.
      await hand(page, bytes);
      await page.locator('.face').waitFor();
      expect(await page.textContent('h1')).toBe(EN.verdict.valid);
    },
  );

  test('show the badge’s own drawing where they are pictures', async () => {
    const { open } = await phone();
    const page = await open(badge);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: EN.keep.png }).click();
    const png = readFileSync(await (await waiting).path());
    const [centre, corner] = await page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
        return [at(image.width / 2, image.height / 2), at(0, 0)];
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    // A stone of soft ink on nothing.
    expect(centre).toEqual([0x4a, 0x40, 0x36, 255]);
    expect(corner?.[3]).toBe(0);
  });
});
