import { describe, expect, test } from 'vitest';
import type { KioskView } from '../../kiosk/view.ts';
import { toneFor } from '../../renderer/use-tones.ts';
import { viewFor } from '../support/view-fixtures.ts';

const view = (fixture: string, change: Partial<KioskView> = {}) =>
  ({
    ...viewFor({ fixture, language: 'it', glass: 'middle', access: {} }),
    ...change,
  }) as KioskView;

const warning = { seconds: 30, cardStillThere: false };

describe('the three tones', () => {
  test('one says that a visit begins', () => {
    expect(toneFor(view('attract'), view('home'))).toBe('arrival');
  });

  test('the same one says that a card is in use', () => {
    expect(toneFor(view('home'), view('home', { isOnCard: true }))).toBe('arrival');
  });

  test('one says that time runs out, once', () => {
    expect(toneFor(view('home'), view('home', { warning }))).toBe('time');
    expect(toneFor(view('home', { warning }), view('home', { warning }))).toBeUndefined();
  });

  test('nothing sounds while a visitor goes from page to page', () => {
    expect(toneFor(view('home'), view('access'))).toBeUndefined();
    expect(toneFor(view('home', { warning }), view('home'))).toBeUndefined();
  });
});
