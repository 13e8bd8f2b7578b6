import { useEffect, useRef } from 'react';
import type { KioskView } from '../kiosk/view.ts';
import { createSound, type Tone } from './sound.ts';

const sound = createSound();

/** Plays the tone that a change of the view calls for, where a speaker may sound. */
export function useTones(view: KioskView): void {
  const before = useRef(view);
  useEffect(() => {
    const tone = view.sound === 'speaker' ? toneFor(before.current, view) : undefined;
    before.current = view;
    if (tone !== undefined) sound.play(tone);
  }, [view]);
}

/** The tone between two views: a visit begins, a card joins, staff are called, a lesson ends, time runs out. */
export function toneFor(before: KioskView, now: KioskView): Tone | undefined {
  if (now.warning !== undefined) return before.warning === undefined ? 'time' : undefined;
  if (before.call === 'none' && now.call === 'called') return 'arrival';
  if (!before.isOnCard && now.isOnCard) return 'arrival';
  if (before.screen === now.screen) return undefined;
  if (now.screen === 'lessonClosing') return 'done';
  return before.screen === 'attract' ? 'arrival' : undefined;
}
