import { describe, expect, it } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import type { HubEvent } from '../../../kiosk/session/session-events.ts';
import { createHubClock } from '../../../main/clock.ts';
import { createMemoryHub, hubConfig, READER } from '../../support/memory-ports.ts';
import { createSessionStage } from '../../support/session-stage.ts';

const MINUTE = 60_000;
const CARD = 'c'.repeat(64) as CardKey;

async function kioskAt(time: string) {
  const hub = createMemoryHub();
  // A Monday.
  hub.moment = { date: '2027-03-01', time };
  const config = hubConfig();
  const hours = { weekly: { mon: [{ from: '09:00', until: '19:00' }] }, exceptions: [] };
  const stage = createSessionStage({
    hub,
    config: { ...config, hub: { ...config.hub, hours } },
  });
  await stage.open();
  const setTime = (now: string) => {
    hub.moment = { ...hub.moment, time: now };
  };
  return { ...stage, setTime };
}

describe('a hub that is closed', () => {
  it('says when it opens next, and serves nobody', async () => {
    const stage = await kioskAt('07:30');
    expect(stage.view()).toMatchObject({
      screen: 'closed',
      light: 'awake',
      next: { date: '2027-03-01', time: '09:00' },
    });
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    expect(stage.view().screen).toBe('closed');
  });

  it('goes dark after a minute and is lit again by a touch', async () => {
    const stage = await kioskAt('07:30');
    await stage.wait(MINUTE);
    expect(stage.view()).toMatchObject({ light: 'asleep' });
    await stage.tell({ type: 'visitor.touched' });
    expect(stage.view()).toMatchObject({ light: 'awake' });
  });

  it.each([
    ['somebody who comes near', { type: 'presence.changed', present: true }],
    ['a key', { type: 'key.pressed', key: 'next' }],
    ['a card', { type: 'card.presented', card: CARD, device: READER, seesLift: false }],
    ['a card that cannot be read', { type: 'card.refused', reason: 'several' }],
    ['a tag', { type: 'trigger.fired', lesson: 'lesson-waste' }],
  ] satisfies [string, HubEvent][])(
    'is lit for a minute by %s, and serves nothing',
    async (_, event) => {
      const stage = await kioskAt('07:30');
      await stage.wait(MINUTE);
      await stage.tell(event);
      expect(stage.view()).toMatchObject({ screen: 'closed', light: 'awake' });
      await stage.wait(MINUTE - 1);
      expect(stage.view()).toMatchObject({ light: 'awake' });
      await stage.wait(1);
      expect(stage.view()).toMatchObject({ screen: 'closed', light: 'asleep' });
    },
  );

  it('stays dark for somebody who goes, and for one who only stands there', async () => {
    const stage = await kioskAt('07:30');
    await stage.tell({ type: 'presence.changed', present: true });
    await stage.wait(2 * MINUTE);
    expect(stage.view()).toMatchObject({ light: 'asleep' });
    await stage.tell({ type: 'presence.changed', present: false });
    expect(stage.view()).toMatchObject({ light: 'asleep' });
  });

  it('is bright again at the minute it opens, whoever is there', async () => {
    const stage = await kioskAt('08:50');
    await stage.wait(MINUTE);
    expect(stage.view()).toMatchObject({ light: 'asleep' });
    stage.setTime('09:00');
    await stage.wait(MINUTE);
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'awake' });
  });

  it('opens in the night on which its opening minute does not exist', async () => {
    const hub = createMemoryHub();
    // Clocks go from 02:00 to 03:00 in Rome.
    const time = { wallMs: Date.parse('2027-03-28T00:57:00Z') };
    const clock = createHubClock({ timeZone: 'Europe/Rome', nowMs: () => time.wallMs });
    const config = hubConfig();
    const hours = { weekly: { sun: [{ from: '02:30', until: '05:00' }] }, exceptions: [] };
    const stage = createSessionStage({
      hub: { ...hub, ports: { ...hub.ports, clock } },
      config: { ...config, hub: { ...config.hub, hours } },
    });
    await stage.open();
    for (let minute = 0; minute < 3; minute += 1) {
      expect(stage.view()).toMatchObject({ screen: 'closed' });
      time.wallMs += MINUTE;
      await stage.wait(MINUTE);
    }
    expect(stage.view()).toMatchObject({ screen: 'attract', light: 'awake' });
  });

  it('opens by itself at the minute it says', async () => {
    const stage = await kioskAt('08:57');
    for (const now of ['08:58', '08:59', '09:00']) {
      expect(stage.view().screen).toBe('closed');
      stage.setTime(now);
      await stage.wait(MINUTE);
    }
    expect(stage.view().screen).toBe('attract');
  });

  it('closes the attract loop, and never a visit under way', async () => {
    const stage = await kioskAt('18:59');
    await stage.tell({ type: 'visitor.opened', door: 'home' });
    stage.setTime('19:00');
    await stage.wait(50_000);
    await stage.tell({ type: 'visitor.touched' });
    expect(stage.view().screen).toBe('home');
    await stage.tell({ type: 'visitor.finished' });
    await stage.wait(4_000);
    expect(stage.view().screen).toBe('closed');
  });

  it('is closed for whoever wakes a dark attract loop after hours', async () => {
    const stage = await kioskAt('18:00');
    await stage.wait(6 * MINUTE);
    stage.setTime('19:30');
    await stage.tell({ type: 'visitor.touched' });
    expect(stage.view().screen).toBe('closed');
  });
});
