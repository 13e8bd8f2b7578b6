import { describe, expect, it } from 'vitest';
import { hubConfig } from '../../support/memory-ports.ts';
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

  it('hurries nobody whom it has never seen: it may look past them', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(went, { type: 'visitor.opened', door: 'known' });
    await stage.wait(29 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
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

  it('keeps the light on while somebody stands there, and dims it five minutes after they left', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(came);
    await stage.wait(20 * 60 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'awake' });
    await stage.tell(went);
    await stage.wait(299 * SECOND);
    expect(stage.view()).toMatchObject({ light: 'awake' });
    await stage.wait(1 * SECOND);
    expect(stage.view()).toMatchObject({ light: 'dimmed' });
  });

  it('lets the questions turn, however many people pass', async () => {
    const stage = createSessionStage();
    await stage.open();
    const first = stage.view().place;
    for (let passers = 0; passers < 3; passers += 1) {
      await stage.tell(came, went);
      await stage.wait(7 * SECOND);
    }
    expect(stage.view().place).not.toBe(first);
  });

  it('keeps no light on when it is lost while somebody stood there', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(came, { type: 'presence.lost' });
    await stage.wait(5 * 60 * SECOND);
    expect(stage.view()).toMatchObject({ light: 'dimmed' });
  });

  it('leaves a personal screen its usual time when it is lost', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(came, { type: 'visitor.opened', door: 'known' }, went, {
      type: 'presence.lost',
    });
    await stage.wait(29 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view().warning).toBeDefined();
  });
});

describe('a hub that rests sooner or later than others', () => {
  it('dims and sleeps after the minutes it has chosen', async () => {
    const config = hubConfig();
    const light = { ...config.light, dimAfterMs: 60 * SECOND, sleepAfterMs: 120 * SECOND };
    const stage = createSessionStage({ config: { ...config, light } });
    await stage.open();
    await stage.wait(60 * SECOND);
    expect(stage.view()).toMatchObject({ light: 'dimmed' });
    await stage.wait(120 * SECOND);
    expect(stage.view()).toMatchObject({ light: 'asleep' });
  });
});
