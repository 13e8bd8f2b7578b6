import { describe, expect, it } from 'vitest';
import { lampsOf, type TACTILE_KEYS } from '../../../kiosk/tactile-key.ts';
import { createSessionStage } from '../../support/session-stage.ts';

const press = (key: (typeof TACTILE_KEYS)[number]) => ({ type: 'key.pressed', key }) as const;

async function atHome() {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' });
  return stage;
}

describe('a tactile key', () => {
  it('moves the focus on the page or presses what it is on', async () => {
    const stage = await atHome();
    await stage.tell(press('next'), press('previous'), press('select'));
    const forwarded = stage.facts.filter(({ type }) => type === 'key.forwarded');
    expect(forwarded).toEqual([
      { type: 'key.forwarded', key: 'next' },
      { type: 'key.forwarded', key: 'previous' },
      { type: 'key.forwarded', key: 'select' },
    ]);
    expect(stage.view().screen).toBe('home');
  });

  it('goes back', async () => {
    const stage = await atHome();
    await stage.tell({ type: 'visitor.opened', door: 'events' }, press('back'));
    expect(stage.view().screen).toBe('home');
  });

  it('opens help from anywhere, and back closes it again', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.tell(press('help'));
    expect(stage.view().screen).toBe('access');
    await stage.tell(press('back'), { type: 'visitor.opened', door: 'events' }, press('help'));
    expect(stage.view().screen).toBe('access');
    await stage.tell(press('back'));
    expect(stage.view().screen).toBe('events');
  });

  it('counts as a sign of life', async () => {
    const stage = await atHome();
    for (let times = 0; times < 5; times += 1) {
      await stage.wait(50_000);
      await stage.tell(press('next'));
    }
    expect(stage.view().warning).toBeUndefined();
  });

  it('answers the warning and does nothing else', async () => {
    const stage = await atHome();
    await stage.tell({ type: 'visitor.opened', door: 'events' });
    await stage.wait(60_000);
    await stage.tell(press('back'));
    expect(stage.view().screen).toBe('events');
    expect(stage.view().warning).toBeUndefined();
  });

  it('only wakes a dark screen', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.wait(5 * 60_000);
    await stage.tell(press('help'));
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'awake' });
  });
});

describe('the lamps of the keys', () => {
  it('show which keys do something now', async () => {
    const stage = await atHome();
    expect(lampsOf(stage.view())).toEqual({
      previous: true,
      next: true,
      select: true,
      back: false,
      help: true,
    });
    await stage.tell({ type: 'visitor.opened', door: 'events' });
    expect(lampsOf(stage.view()).back).toBe(true);
    await stage.tell({ type: 'visitor.finished' });
    expect(Object.values(lampsOf(stage.view()))).toEqual([false, false, false, false, false]);
  });
});
