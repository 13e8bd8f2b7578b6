import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lamps } from '../../../kiosk/tactile-key.ts';
import type { KioskView } from '../../../kiosk/view.ts';
import { lightKeys } from '../../../main/key-lamps.ts';
import { tellOfCalls } from '../../../main/staff-calls.ts';

function playCalls() {
  const listeners = new Set<(view: KioskView) => void>();
  let view = at('none');
  return {
    view: () => view,
    onView: (listener: (view: KioskView) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show: (call: KioskView['call']) => {
      view = at(call);
      for (const listener of listeners) listener(view);
    },
  };
}

const at = (call: KioskView['call']) =>
  ({ screen: 'access', canGoBack: true, call }) as unknown as KioskView;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a call for somebody who works here', () => {
  test('makes the lamp of the help key blink until it is answered', () => {
    const session = playCalls();
    const help: boolean[] = [];
    const stop = lightKeys({ session, light: (lamps: Lamps) => help.push(lamps.help) });
    session.show('called');
    vi.advanceTimersByTime(2_000);
    expect(help).toEqual([true, false, true, false, true]);
    session.show('coming');
    vi.advanceTimersByTime(5_000);
    expect(help.at(-1)).toBe(true);
    expect(help).toHaveLength(5);
    stop();
  });

  test('is told once in the log, with the way to answer it', () => {
    const session = playCalls();
    const notes: string[] = [];
    tellOfCalls({ session, log: { note: (what) => notes.push(what) } });
    session.show('called');
    session.show('called');
    session.show('coming');
    expect(notes).toEqual(['A visitor calls for somebody who works here.']);
  });
});
