import type { Award } from '../badges/evidence.ts';
import type { SeatsLetGo } from '../events/let-seats-go.ts';
import type { FaultCode } from '../faults.ts';
import type { CardKey } from '../people/card.ts';
import type { LessonRun } from '../people/learner.ts';
import type { CountedFact } from '../ports.ts';
import type { FocusKey, TactileKey } from '../tactile-key.ts';
import type { VisitorEvent } from './visitor-events.ts';

/** What the hub's devices and store report. Drivers report, machines decide. */
export type HubEvent =
  /** One physical tap is one of these, however long the card stays. */
  | {
      readonly type: 'card.presented';
      readonly card: CardKey;
      readonly device: string;
      /** Whether this reader notices a card being lifted; only then can a card hold the clock. */
      readonly seesLift: boolean;
    }
  | { readonly type: 'card.removed'; readonly device: string }
  /** A card that has no lasting number, or that could not be read. */
  | {
      readonly type: 'card.refused';
      readonly reason: 'randomId' | 'several' | 'cannotReadNow';
    }
  /** A tactile key went down; held, it says nothing more. */
  | { readonly type: 'key.pressed'; readonly key: TactileKey }
  /** A tag, an object or a button that stands for a lesson was used. */
  | { readonly type: 'trigger.fired'; readonly lesson: string }
  /** Somebody who works here has seen the call and comes. */
  | { readonly type: 'staff.acknowledged' }
  /** Somebody who works here has asked for a code and will want to type it. */
  | { readonly type: 'staff.expected' }
  /** The code was right; it opened the staff screens and nothing else. */
  | { readonly type: 'staff.entered' }
  | { readonly type: 'staff.left' }
  /** The sensor in front of the screen sees somebody, or nobody any more. */
  | { readonly type: 'presence.changed'; readonly present: boolean }
  /** That sensor is not there any more: whether somebody stands there is not known. */
  | { readonly type: 'presence.lost' }
  /** A device is in service, but no card can be read on it: its reader, or the firmware for it, is missing. */
  | { readonly type: 'cards.unavailable'; readonly device: string }
  | { readonly type: 'cards.available'; readonly device: string }
  | { readonly type: 'device.ready'; readonly device: string }
  | { readonly type: 'device.lost'; readonly device: string; readonly fault: FaultCode }
  /** A fact the machine gave out could not be written. */
  | { readonly type: 'progress.lost'; readonly fault: FaultCode }
  /** Writing works again. */
  | { readonly type: 'progress.kept' };

export type SessionEvent = VisitorEvent | HubEvent;

/** What the machine gives out for its host to write down; it never waits for the disk itself. */
export type SessionFact =
  | { readonly type: 'card.used'; readonly card: CardKey; readonly on: string }
  | {
      readonly type: 'progress.made';
      readonly card: CardKey;
      readonly run: LessonRun;
      readonly on: string;
    }
  | {
      readonly type: 'badge.earned';
      readonly card: CardKey;
      readonly award: Award;
      readonly on: string;
    }
  | ({ readonly type: 'seats.letGo' } & SeatsLetGo)
  | {
      readonly type: 'fact.counted';
      readonly what: CountedFact;
      readonly subject: string;
      readonly on: string;
    };

/** A key that moves the page's focus or presses what it is on; where that is, only the page knows. */
export interface KeyForwarded {
  readonly type: 'key.forwarded';
  readonly key: FocusKey;
}

/** Everything the machine gives out. */
export type SessionEmission = SessionFact | KeyForwarded;
