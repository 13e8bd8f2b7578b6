import { describe, expect, it } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { ProfileName } from '../../../kiosk/profile.ts';
import { hubConfig, READER } from '../../support/memory-ports.ts';
import { createSessionStage } from '../../support/session-stage.ts';

const SECOND = 1_000;
const card = 'c'.repeat(64) as CardKey;

async function visit(profile: ProfileName = 'library') {
  const stage = createSessionStage({ config: hubConfig(profile) });
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'home' });
  return stage;
}

async function visitWithCard({ seesLift }: { seesLift: boolean }) {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell(
    { type: 'card.presented', card, device: READER, seesLift },
    { type: 'visitor.agreed' },
  );
  return stage;
}

describe('walking away', () => {
  it('brings a warning after sixty seconds and the attract loop thirty seconds later', async () => {
    const stage = await visit();
    await stage.wait(59 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view().warning).toEqual({ seconds: 30, cardStillThere: false });
    await stage.wait(30 * SECOND);
    expect(stage.view().screen).toBe('leaving');
    await stage.wait(4 * SECOND);
    expect(stage.view().screen).toBe('attract');
  });

  it.each([
    ['station', 45],
    ['square', 45],
    ['makerspace', 90],
    ['festival', 30],
    ['school', 60],
  ] as const)('is noticed in a %s after %i seconds', async (profile, seconds) => {
    const stage = await visit(profile);
    await stage.wait(seconds * SECOND - 1);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1);
    expect(stage.view().warning).toBeDefined();
  });

  it('is noticed after thirty seconds where the screen is about one person', async () => {
    const stage = await visit();
    await stage.tell({ type: 'visitor.opened', door: 'known' });
    await stage.wait(30 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'known', warning: { seconds: 30 } });
  });

  it('is noticed after thirty seconds where a card is asked a question', async () => {
    const stage = await visit();
    await stage.tell({ type: 'card.presented', card, device: READER, seesLift: false });
    await stage.wait(29 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'cardOffer', warning: { seconds: 30 } });
  });

  it('takes ten times as long for somebody who asked for more time', async () => {
    const stage = await visit();
    await stage.tell({ type: 'visitor.choseTime', moreTime: true });
    await stage.wait(599 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view().warning?.seconds).toBe(300);
    await stage.wait(299 * SECOND);
    expect(stage.view().screen).toBe('home');
  });

  it('is taken back by one tap on the warning, as often as wanted', async () => {
    const stage = await visit();
    for (let times = 0; times < 25; times += 1) {
      await stage.wait(80 * SECOND);
      expect(stage.view().warning).toBeDefined();
      await stage.tell({ type: 'visitor.stayed' });
      expect(stage.view()).toMatchObject({ screen: 'home' });
      expect(stage.view().warning).toBeUndefined();
    }
  });

  it('is not assumed of somebody who types', async () => {
    const stage = await visit();
    await stage.tell({ type: 'visitor.opened', door: 'search' });
    for (let letters = 0; letters < 20; letters += 1) {
      await stage.wait(50 * SECOND);
      await stage.tell({ type: 'visitor.typed', query: 'e'.repeat(letters + 1) });
      expect(stage.view().warning).toBeUndefined();
    }
  });

  it('ends a visit at once when the visitor says so', async () => {
    const stage = await visit();
    await stage.tell({ type: 'visitor.finished' });
    expect(stage.view().screen).toBe('leaving');
  });

  it('turns the light down and then off, and the first touch only wakes it', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.wait(5 * 60 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'dimmed' });
    await stage.wait(30 * 60 * SECOND);
    expect(stage.view()).toMatchObject({ light: 'asleep' });
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'awake' });
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    expect(stage.view().screen).toBe('home');
  });
});

describe('a screen that sleeps', () => {
  it('stays dark for as long as nobody comes, and is looked after all the same', async () => {
    const stage = createSessionStage();
    await stage.open();
    await stage.wait(5 * 60 * SECOND);
    await stage.wait(30 * 60 * SECOND);
    const tomorrow = { ...stage.hub.moment, date: '2027-03-02' };
    stage.hub.moment = tomorrow;
    for (let minutes = 0; minutes < 180; minutes += 5) {
      await stage.wait(5 * 60 * SECOND);
      expect(stage.view()).toMatchObject({ screen: 'attract', light: 'asleep' });
    }
    expect(stage.actor.getSnapshot().context.material?.date).toBe(tomorrow.date);
  });
});

describe('a card left on the reader', () => {
  it('holds the clock until five minutes after the last act, then the warning says that it is still there', async () => {
    const stage = await visitWithCard({ seesLift: true });
    await stage.wait(299 * SECOND);
    expect(stage.view().warning).toBeUndefined();
    await stage.wait(1 * SECOND);
    expect(stage.view().warning).toEqual({ seconds: 30, cardStillThere: true });
    await stage.wait(30 * SECOND);
    expect(stage.view()).toMatchObject({ screen: 'leaving', cardStillThere: true });
  });

  it('lets go of the clock when its reader is lost', async () => {
    const stage = await visitWithCard({ seesLift: true });
    await stage.tell({ type: 'device.lost', device: READER, fault: 'device.disconnected' });
    await stage.wait(60 * SECOND);
    expect(stage.view().warning).toEqual({ seconds: 30, cardStillThere: false });
  });

  it('never holds the clock on a reader that cannot see it lifted', async () => {
    const stage = await visitWithCard({ seesLift: false });
    await stage.wait(60 * SECOND);
    expect(stage.view().warning).toEqual({ seconds: 30, cardStillThere: false });
  });

  it('closes what is personal as soon as it is lifted, and leaves the visit going', async () => {
    const stage = await visitWithCard({ seesLift: true });
    await stage.tell({ type: 'visitor.opened', door: 'known' });
    expect(stage.view().screen).toBe('known');
    await stage.tell({ type: 'card.removed', device: READER });
    expect(stage.view().screen).toBe('home');
    await stage.wait(60 * SECOND);
    expect(stage.view().warning).toBeDefined();
  });

  it('is not taken for lifted when another reader sees one lifted', async () => {
    const stage = await visitWithCard({ seesLift: true });
    await stage.tell({ type: 'visitor.opened', door: 'known' });
    await stage.tell({ type: 'card.removed', device: 'another-reader' });
    expect(stage.view().screen).toBe('known');
  });

  it('does not begin a visit again by lying there after goodbye', async () => {
    const stage = await visitWithCard({ seesLift: true });
    await stage.tell({ type: 'visitor.finished' });
    await stage.wait(10 * SECOND);
    expect(stage.view().screen).toBe('attract');
    await stage.wait(60 * SECOND);
    expect(stage.view().screen).toBe('attract');
  });
});

describe('goodbye', () => {
  async function goodbye() {
    const stage = await visit();
    await stage.tell({ type: 'visitor.finished' });
    return stage;
  }

  it('makes way at once for the next who touches the screen', async () => {
    const stage = await goodbye();
    await stage.tell({ type: 'visitor.touched' });
    expect(stage.view().screen).toBe('attract');
  });

  it('makes way at once for the next who taps a card', async () => {
    const stage = await goodbye();
    await stage.tell({ type: 'card.presented', card, device: READER, seesLift: false });
    expect(stage.view().screen).toBe('cardOffer');
  });
});
