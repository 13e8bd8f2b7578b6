import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FAULTS } from '../../kiosk/faults.ts';
import { wordsIn } from '../../renderer/text/words.ts';
import { openBareKiosk, startBareKiosk } from '../support/bare-kiosk.ts';
import { describeInChromium } from '../support/chromium.ts';
import { openKioskPage } from '../support/kiosk-in-browser.ts';
import { giveAnswer, lessonCalled, openLesson, rightAnswer } from '../support/take-lesson.ts';
import { tempDir } from '../support/temp-dir.ts';

const { frame, learn } = wordsIn('en');
const TEAM = lessonCalled('A team that works');

describeInChromium('the program as it is built', (browser) => {
  test('says when it is ready, serves one whole visit, and ends in good order when asked to', async () => {
    const dataDir = join(tempDir(), 'data');
    const kiosk = await openBareKiosk({ dataDir });
    expect(kiosk.stdout()).toBe(
      `No hub board is configured: one in software stands at ${kiosk.at}bench/\nPortico is ready: ${kiosk.at}\n`,
    );

    const { visitor, context, view } = await openKioskPage(browser(), kiosk.at);
    await visitor.presses(frame.attract.comeIn);
    await openLesson(visitor, TEAM);
    for (let pages = 0; pages <= TEAM.cards.length; pages += 1) await visitor.goesOn();
    for (const question of TEAM.questions) {
      await giveAnswer(visitor, question, rightAnswer(question));
      await visitor.reads(learn.answering.right);
      await visitor.goesOn();
    }
    await visitor.reads(learn.lesson.rightOf(3, 3));
    await visitor.presses(frame.finish);
    expect((await view()).screen).toBe('leaving');
    await context.close();

    kiosk.process.kill('SIGTERM');
    expect(await kiosk.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
    expect(kiosk.stderr()).not.toMatch(/\[(page|session|store)\./);
  });
});

test('a second start over the same data directory is refused at once, and the first goes on', async () => {
  const dataDir = tempDir();
  const first = await openBareKiosk({ dataDir });
  const second = await startBareKiosk({ dataDir });
  expect(await second.ended).toMatchObject({ code: 1 });
  expect(second.stderr()).toContain(FAULTS['start.already-running'].what);
  expect(second.stderr()).toContain(dataDir);
  expect(second.stdout()).toBe('');
  expect((await fetch(first.at)).status).toBe(200);
});

test('a port that is taken is refused in other words', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    other.close();
  });
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const kiosk = await startBareKiosk({ dataDir: tempDir(), port });
  expect(await kiosk.ended).toMatchObject({ code: 1 });
  expect(kiosk.stderr()).toContain(FAULTS['start.port-busy'].what);
  expect(kiosk.stderr()).toContain(String(port));
  expect(kiosk.stderr()).not.toContain(FAULTS['start.already-running'].what);
});
