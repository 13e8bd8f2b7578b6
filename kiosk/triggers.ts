import type { CardKey } from './people/card.ts';
import type { HubEvent } from './session/session-events.ts';

/**
 * What opens a given lesson: a tag on a garden bed, an object with a tag in it, a button under an
 * exhibit. A tag goes by its card key, as cards do, for a UID is kept nowhere.
 */
export type Trigger =
  | { readonly tag: CardKey; readonly lesson: string }
  | { readonly button: string; readonly lesson: string };

/** What is told instead, when a card that was presented is a tag that stands for a lesson. */
export function asTriggered(event: HubEvent, triggers: readonly Trigger[]): HubEvent {
  if (event.type !== 'card.presented') return event;
  return firedBy(triggers, (trigger) => 'tag' in trigger && trigger.tag === event.card) ?? event;
}

/** What a button beside the five keys tells, when the hub has given it a lesson. */
export function buttonTrigger(
  button: string,
  triggers: readonly Trigger[],
): Extract<HubEvent, { type: 'trigger.fired' }> | undefined {
  return firedBy(triggers, (trigger) => 'button' in trigger && trigger.button === button);
}

function firedBy(triggers: readonly Trigger[], isMeant: (trigger: Trigger) => boolean) {
  const trigger = triggers.find(isMeant);
  return trigger && ({ type: 'trigger.fired', lesson: trigger.lesson } as const);
}
