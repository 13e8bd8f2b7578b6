import { describe, expect, it } from 'vitest';
import { createSessionStage } from '../../support/session-stage.ts';

const SECOND = 1_000;
const came = { type: 'presence.changed', present: true } as const;
const went = { type: 'presence.changed', present: false } as const;

describe('the sensor in front of the screen', () => {
  it('wakes a dark screen before the touch', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.wait(5 * 60 * SECOND);
    await stage.tell(came);
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'awake' });
  });

  it('holds the clock for somebody who stands there, five minutes after the last act at most', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(came, { type: 'visitor.opened', door: 'home' });
    await stage.wait(299 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view().warning).toBeDefined();
  });

  it('shortens the clock of a personal screen that nobody stands at any more', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(came, { type: 'visitor.opened', door: 'known' }, went);
    await stage.wait(10 * SECOND);
    expect(stage.view().warning).toBeDefined();
  });

  it('leaves somebody who asked for more time ten times as long there', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'visitor.choseTime', moreTime: true });
    await stage.tell(came, { type: 'visitor.opened', door: 'known' }, went);
    await stage.wait(99 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view().warning).toBeDefined();
  });

  it('does not hold the clock any longer for people who only pass', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'known' });
    for (let passers = 0; passers < 30; passers += 1) {
      await stage.tell(came);
      await stage.wait(5 * SECOND);
      await stage.tell(went);
      await stage.wait(5 * SECOND);
    }
    expect(stage.view().warning).toBeDefined();
  });

  it('leaves other screens their time when somebody steps aside', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(came, { type: 'visitor.opened', door: 'home' }, went);
    await stage.wait(59 * SECOND);
    expect(stage.view().warning).toBeUndefined();
  });

  it('does not answer the warning: whoever comes may be the next in line', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    await stage.wait(60 * SECOND);
    await stage.tell(came);
    expect(stage.view().warning).toBeDefined();
    await stage.wait(30 * SECOND);
    expect(stage.view().screen).toBe('leaving');
  });
});
