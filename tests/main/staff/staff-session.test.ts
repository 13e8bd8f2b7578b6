import { expect, test } from 'vitest';
import { ok } from '../../../kiosk/result.ts';
import type { HubEvent } from '../../../kiosk/session/session-events.ts';
import { CODE_MINUTES, CODE_TRIES } from '../../../kiosk/staff/one-time-code.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { createStaffSession } from '../../../main/staff/staff-session.ts';
import { cardKey } from '../../support/learner-fixtures.ts';
import { viewFor } from '../../support/view-fixtures.ts';

const shown = (fixture: string): KioskView =>
  viewFor({ fixture, language: 'en', glass: 'middle', access: {} });

/** A kiosk that stands at the staff door, and lets in whom the code lets in. */
function door({ standsAt = 'staff-door' } = {}) {
  let view = shown(standsAt);
  let nowMs = 0;
  const listeners = new Set<(view: KioskView) => void>();
  const show = (fixture: string) => {
    view = shown(fixture);
    for (const listener of listeners) listener(view);
  };
  const staff = createStaffSession({
    session: {
      view: () => view,
      onView: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      hear: ({ type }) => {
        if (type === 'staff.entered' && view.screen === 'staffDoor') show('staff-desk-empty');
        if (type === 'staff.left') show('home');
      },
    },
    chance: { seed: () => 123_456 },
    nowMs: () => nowMs,
  });
  return {
    staff,
    show,
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

const tap: HubEvent = { type: 'card.presented', card: cardKey(1), device: 'desk', seesLift: true };

test('the code that was asked for opens the staff screens, once', () => {
  const { staff, show } = door();
  const { digits } = staff.issueCode();
  expect(staff.unlock(digits)).toEqual(ok(null));
  expect(staff.isOpen()).toBe(true);
  staff.leave();
  show('staff-door');
  expect(staff.unlock(digits)).toMatchObject({ error: { why: 'none' } });
  expect(staff.isOpen()).toBe(false);
});

test('without a code asked for, none is right', () => {
  expect(door().staff.unlock('000000')).toMatchObject({ error: { why: 'none' } });
});

test('five wrong tries and ten minutes are the end of a code', () => {
  const { staff, wait } = door();
  const { digits } = staff.issueCode();
  for (let tries = 0; tries < CODE_TRIES; tries += 1) staff.unlock('000000');
  expect(staff.unlock(digits)).toMatchObject({ error: { why: 'none' } });

  const late = staff.issueCode();
  wait(CODE_MINUTES * 60_000);
  expect(staff.unlock(late.digits)).toMatchObject({ error: { why: 'expired' } });
});

test('a right code sent from another screen opens nothing', () => {
  const { staff } = door({ standsAt: 'home' });
  const { digits } = staff.issueCode();
  expect(staff.unlock(digits).ok).toBe(false);
  expect(staff.isOpen()).toBe(false);
});

test('the card on the reader is known while the staff screens are open, and forgotten with them', () => {
  const { staff, show } = door();
  staff.hear(tap);
  expect(staff.card()).toBeUndefined();
  staff.unlock(staff.issueCode().digits);
  staff.hear(tap);
  expect(staff.card()).toBe(cardKey(1));
  show('home');
  expect(staff.card()).toBeUndefined();
  expect(staff.isOpen()).toBe(false);
});

test('a card that is lifted, or whose reader is lost, is no longer on the desk', () => {
  const { staff } = door();
  staff.unlock(staff.issueCode().digits);
  staff.hear(tap);
  staff.hear({ type: 'card.removed', device: 'another-reader' });
  expect(staff.card()).toBe(cardKey(1));
  staff.hear({ type: 'card.removed', device: 'desk' });
  expect(staff.card()).toBeUndefined();
  staff.hear(tap);
  staff.hear({ type: 'device.lost', device: 'desk', fault: 'device.disconnected' });
  expect(staff.card()).toBeUndefined();
});
