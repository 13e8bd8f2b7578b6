import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { wordsIn } from '../../renderer/text/words.ts';
import { openBareKiosk } from '../support/bare-kiosk.ts';
import { CHROMIUM, describeInChromium, launchChromium } from '../support/chromium.ts';
import {
  COUNTED_NETWORK_MISSING,
  INTO_COUNTED_NETWORK,
  joining,
  triesToLeave,
} from '../support/counted-network.ts';
import { openKiosk, openKioskPage } from '../support/kiosk-in-browser.ts';
import { LESSONS } from '../support/memory-ports.ts';
import { giveAnswer, lessonCalled, openLesson, rightAnswer } from '../support/take-lesson.ts';
import { tempDir } from '../support/temp-dir.ts';
import { actQuickly, wholeVisit } from '../support/visit-on-the-wire.ts';

const { frame, learn } = wordsIn('en');
const TEAM = lessonCalled('A team that works');

describeInChromium('a page', (browser) => {
  test('asks its own kiosk and nobody else, for as long as a visit takes', async () => {
    const kiosk = await openKiosk(browser());
    onTestFinished(kiosk.stop);
    const asked: string[] = [];
    kiosk.context.on('request', (request) => asked.push(request.url()));
    kiosk.page.on('websocket', (socket) => asked.push(socket.url()));
    await kiosk.page.reload();
    await kiosk.settled();
    for (const lesson of LESSONS.slice(0, 3)) await actQuickly(kiosk.page, wholeVisit(lesson));

    expect(asked).toContain(kiosk.url);
    expect(asked).toContain(`${kiosk.url.replace('http', 'ws')}link`);
    const own = new URL(kiosk.url).host;
    expect(asked.filter((url) => new URL(url).host !== own)).toEqual([]);
  });
});

describeInChromium(
  'on a machine where every try to leave is counted',
  () => {
    test('a whole visit makes none, neither from the program nor from its window', async () => {
      const directory = tempDir();
      const kiosk = await openBareKiosk({
        dataDir: join(directory, 'data'),
        through: INTO_COUNTED_NETWORK,
      });
      const pid = kiosk.process.pid ?? 0;
      const beside = join(directory, 'chromium');
      writeFileSync(beside, `#!/bin/sh\nexec ${joining(pid).join(' ')} ${CHROMIUM} "$@"\n`);
      chmodSync(beside, 0o755);
      const browser = await launchChromium(beside);
      onTestFinished(() => browser.close());

      const { visitor } = await openKioskPage(browser, kiosk.at);
      await visitor.presses(frame.attract.comeIn);
      await openLesson(visitor, TEAM);
      for (let pages = 0; pages <= TEAM.cards.length; pages += 1) await visitor.goesOn();
      for (const question of TEAM.questions) {
        await giveAnswer(visitor, question, rightAnswer(question));
        await visitor.goesOn();
      }
      await visitor.reads(learn.lesson.rightOf(3, 3));

      expect(triesToLeave(pid)).toBe(0);

      // Had anybody tried, it would have been seen.
      const [file, ...args] = joining(pid);
      const knock = `require('node:dgram').createSocket('udp4').send('?', 53, '192.0.2.1', () => process.exit())`;
      spawnSync(file, [...args, process.execPath, '-e', knock]);
      expect(triesToLeave(pid)).toBe(1);
    });
  },
  COUNTED_NETWORK_MISSING,
);
