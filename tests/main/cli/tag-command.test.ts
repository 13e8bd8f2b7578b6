import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Trigger } from '../../../kiosk/triggers.ts';
import { runKioskCommand, startKioskCommand } from '../../support/kiosk-command.ts';
import { type LiveKiosk, startLiveKiosk } from '../../support/live-kiosk.ts';
import { tempDir } from '../../support/temp-dir.ts';

let kiosk: LiveKiosk;
beforeEach(async () => {
  kiosk = await open();
});
afterEach(() => kiosk.stop());

/** A kiosk with its board in software. */
async function open(triggers: readonly Trigger[] = [], dataDir = join(tempDir(), 'hub')) {
  const opened = await startLiveKiosk({ emulate: true, dataDir, hub: { triggers } });
  onTestFinished(opened.stop);
  await opened.until(({ reader }) => reader === 'ready');
  return opened;
}

const run = (...args: readonly string[]) => runKioskCommand(...args, '--data', kiosk.dataDir);
const start = (...args: readonly string[]) => startKioskCommand(...args, '--data', kiosk.dataDir);
const newTag = () => `04${randomBytes(6).toString('hex').toUpperCase()}`;

/** Asks for a tag, puts these down when told to, and lifts them again. */
async function tagging(uids: readonly string[], ...args: readonly string[]) {
  const command = start('tag', ...args);
  await command.says('Put the tag on a reader');
  for (const uid of uids) await run('bench', 'tap', uid);
  const outcome = await command.ended;
  await run('bench', 'lift');
  return outcome;
}

describe('a tag that is given its lesson', { timeout: 120_000 }, () => {
  test('is told by its key and the entry to paste, and opens no visit meanwhile', async () => {
    const screens: string[] = [];
    const stopLooking = kiosk.session.onView(({ screen }) => screens.push(screen));
    const uid = newTag();
    const { code, said, complained } = await tagging([uid], '--lesson', 'lesson-urban-garden');
    stopLooking();
    expect(code).toBe(0);
    const [, key] = /card key is ([0-9a-f]{64})\n/.exec(said) ?? [];
    expect(said).toContain(`{"tag":"${key}","lesson":"lesson-urban-garden"}`);
    expect(said).toContain('“Your first square metre of garden”');
    expect(`${said}${complained}${kiosk.logged.join('')}`.toUpperCase()).not.toContain(uid);
    expect(screens).toEqual([]);
  });

  test('opens that lesson once the entry stands in the configuration, and is known then', async () => {
    const uid = newTag();
    const { said } = await tagging([uid], '--lesson', 'lesson-waste');
    const entry: Trigger = JSON.parse(said.trim().split('\n').at(-1) ?? '');
    const { dataDir } = kiosk;
    await kiosk.stop();

    kiosk = await open([entry], dataDir);
    await run('bench', 'tap', uid);
    await kiosk.until((view) => view.screen === 'lessonOpening');
    expect(kiosk.session.view()).toMatchObject({ steps: { lessonId: 'lesson-waste' } });
    await run('bench', 'lift');
    const again = await tagging([uid]);
    expect(again.said).toContain('It opens lesson-waste already');
    expect(again.said).toContain(`{"tag":"${'tag' in entry && entry.tag}","lesson":"LESSON-ID"}`);
  });
});

describe('a tag that cannot be given a lesson', { timeout: 120_000 }, () => {
  test('because there is none of that name: those like it are named, and no card is waited for', async () => {
    const near = await run('tag', '--lesson', 'lesson-ubran-garden');
    expect(near.code).toBe(1);
    expect(near.complained).toContain('There is no lesson lesson-ubran-garden.');
    expect(near.complained).toContain('lesson-urban-garden');
    expect(near.complained).not.toContain('Put the tag');
    expect((await run('tag', '--lesson', 'xyzzy')).complained).toContain('None has a name like it');
    await run('bench', 'tap', newTag());
    await kiosk.until(({ screen }) => screen === 'cardOffer');
  });

  test('because somebody keeps their progress on it', async () => {
    const uid = newTag();
    await run('bench', 'tap', uid);
    await kiosk.until(({ screen }) => screen === 'cardOffer');
    const { place } = kiosk.session.view();
    kiosk.session.act({ at: place, event: { type: 'visitor.agreed' } });
    await kiosk.until(({ isOnCard }) => isOnCard);
    await run('bench', 'lift');
    const { code, said, complained } = await tagging([uid]);
    expect([code, said]).toEqual([1, '']);
    expect(complained).toContain('Somebody keeps their progress on this card.');
  });

  test('because its number is a new one each time', async () => {
    const { complained } = await tagging(['08A1B2C3']);
    expect(complained).toContain('new number at every tap');
  });

  test('because none has come: then cards open visits again', async () => {
    const { code, complained } = await run('tag', '--seconds', '1');
    expect([code, complained]).toEqual([1, expect.stringContaining('No tag came within 1 s.')]);
    await run('bench', 'tap', newTag());
    await kiosk.until(({ screen }) => screen === 'cardOffer');
  });

  test('because somebody else waits for one; whoever goes away waits no longer', async () => {
    const first = start('tag');
    await first.says('Put the tag on a reader');
    const second = await run('tag');
    expect(second.complained).toContain('Somebody else waits for a tag already.');
    first.signal('SIGTERM');
    await first.ended;
    const third = await tagging([newTag()]);
    expect(third.code).toBe(0);
  });
});
