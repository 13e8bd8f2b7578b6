import { expect, test } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { SESSION_DELAYS } from '../../../kiosk/session/session-delays.ts';
import { emptyVisitor } from '../../../kiosk/session/visitor.ts';
import { lampsOf } from '../../../kiosk/tactile-key.ts';
import { hubConfig, READER } from '../../support/memory-ports.ts';
import { createSessionStage } from '../../support/session-stage.ts';

const TAP = {
  type: 'card.presented',
  card: 'a'.repeat(64) as CardKey,
  device: READER,
  seesLift: true,
} as const;

async function atTheDoor() {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'about' });
  await stage.tell({ type: 'visitor.opened', door: 'staff' });
  return stage;
}

async function atTheDesk() {
  const stage = await atTheDoor();
  await stage.tell({ type: 'staff.entered' });
  return stage;
}

test('staff find their door on the page about the kiosk, and a visitor walks on from it', async () => {
  const stage = await atTheDoor();
  expect(stage.view().screen).toBe('staffDoor');
  await stage.tell({ type: 'visitor.wentBack' });
  expect(stage.view().screen).not.toBe('staffDoor');
  expect(stage.view().canFinish).toBe(true);
});

test('a right code opens the staff screens from the door and from nowhere else', async () => {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell({ type: 'staff.entered' });
  expect(stage.view().screen).toBe('attract');
  expect((await atTheDesk()).view().screen).toBe('staff');
});

test('nothing of the visit before is left at the desk, and no card begins one', async () => {
  const stage = await atTheDesk();
  expect(stage.actor.getSnapshot().context.visitor).toEqual(emptyVisitor(stage.config));
  await stage.tell(TAP);
  expect(stage.view()).toMatchObject({ screen: 'staff', isOnCard: false, cardMoves: 1 });
  await stage.tell({ type: 'card.removed', device: READER });
  expect(stage.view()).toMatchObject({ screen: 'staff', cardMoves: 2 });
});

test('a reader that goes away takes its card from the desk', async () => {
  const stage = await atTheDesk();
  await stage.tell(TAP);
  await stage.tell({ type: 'device.lost', device: READER, fault: 'device.not-connected' });
  expect(stage.view()).toMatchObject({ screen: 'staff', cardMoves: 2, reader: 'resting' });
});

test('staff screens that were left open close by themselves, and every act keeps them open', async () => {
  const stage = await atTheDesk();
  await stage.wait(SESSION_DELAYS.STAFF_IDLE - 1);
  await stage.tell({ type: 'visitor.touched' });
  await stage.wait(SESSION_DELAYS.STAFF_IDLE - 1);
  expect(stage.view().screen).toBe('staff');
  await stage.wait(1);
  expect(stage.view().screen).toBe('attract');
});

test('staff read the desk in their language and leave none of it to the next visitor', async () => {
  const stage = await atTheDesk();
  await stage.tell({ type: 'visitor.choseLanguage', language: 'it' });
  expect(stage.view()).toMatchObject({ screen: 'staff', language: 'it' });
  await stage.tell({ type: 'staff.left' });
  expect(stage.view()).toMatchObject({ screen: 'attract', language: hubConfig().hub.language });
});

test('the language chosen at the door is the one of the desk', async () => {
  const stage = await atTheDoor();
  await stage.tell({ type: 'visitor.choseLanguage', language: 'it' }, { type: 'staff.entered' });
  expect(stage.view()).toMatchObject({ screen: 'staff', language: 'it' });
});

test('whoever asked for a code finds the kiosk asking for it, also while the hub is closed', async () => {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell({ type: 'staff.expected' });
  expect(stage.view().screen).toBe('staffDoor');

  const hours = { weekly: { mon: [{ from: '09:00', until: '10:00' }] }, exceptions: [] };
  const config = hubConfig();
  const closed = createSessionStage({ config: { ...config, hub: { ...config.hub, hours } } });
  closed.hub.moment = { ...closed.hub.moment, time: '23:00' };
  await closed.open();
  expect(closed.view().screen).toBe('closed');
  await closed.tell({ type: 'staff.expected' });
  expect(closed.view().screen).toBe('staffDoor');
});

test('asking for a code disturbs no visit', async () => {
  const stage = createSessionStage();
  await stage.open();
  await stage.tell({ type: 'visitor.opened', door: 'learn' });
  await stage.tell({ type: 'staff.expected' });
  expect(stage.view().screen).toBe('learn');
});

test('at the desk the keys move the focus and choose; those that only visitors need stay dark', async () => {
  const stage = await atTheDesk();
  const lit = { previous: true, next: true, select: true, back: false, help: false };
  expect(lampsOf(stage.view())).toEqual(lit);
  for (const key of ['back', 'help'] as const) {
    await stage.tell({ type: 'key.pressed', key });
    expect(stage.view().screen).toBe('staff');
  }
});
