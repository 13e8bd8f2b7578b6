import type { DeviceSettings } from './device-settings.ts';
import type { CardKey } from './people/card.ts';
import type { HubEvent } from './session/session-events.ts';

/**
 * What opens a given lesson: a tag on a garden bed, an object with a tag in it, a button under an
 * exhibit. A tag goes by its card key, as cards do, for a UID is kept nowhere.
 */
export type Trigger =
  | { readonly tag: CardKey; readonly lesson: string }
  | { readonly button: string; readonly lesson: string };

/** A button under an exhibit went down. Only the hub's triggers know what it stands for. */
export interface ButtonPressed {
  readonly type: 'button.pressed';
  readonly button: string;
}

/**
 * What the session is told of what devices report: a tag or a button that stands for a lesson is
 * told as that, and a button that stands for none is nothing.
 */
export function asTriggered(
  event: HubEvent | ButtonPressed,
  triggers: readonly Trigger[],
): HubEvent | undefined {
  if (event.type === 'button.pressed') {
    return firedBy(triggers, (trigger) => 'button' in trigger && trigger.button === event.button);
  }
  if (event.type !== 'card.presented') return event;
  return firedBy(triggers, (trigger) => 'tag' in trigger && trigger.tag === event.card) ?? event;
}

/** The places of those triggers whose button is on none of the boards. */
export function triggersWithoutButton(
  triggers: readonly Trigger[],
  devices: readonly DeviceSettings[],
): readonly { readonly index: number; readonly button: string }[] {
  const buttons = new Set(buttonsOf(devices));
  return triggers.flatMap((trigger, index) =>
    'button' in trigger && !buttons.has(trigger.button) ? [{ index, button: trigger.button }] : [],
  );
}

/** The buttons on all boards that open nothing. */
export function buttonsWithoutTrigger(
  triggers: readonly Trigger[],
  devices: readonly DeviceSettings[],
): readonly string[] {
  const used = new Set(triggers.map((trigger) => ('button' in trigger ? trigger.button : '')));
  return buttonsOf(devices).filter((button) => !used.has(button));
}

/** The buttons on all boards, by name. */
export function buttonsOf(devices: readonly DeviceSettings[]): readonly string[] {
  const ids = devices.flatMap((device) =>
    device.kind === 'hub-board' ? device.buttons.map(({ id }) => id) : [],
  );
  return [...new Set(ids)];
}

function firedBy(triggers: readonly Trigger[], isMeant: (trigger: Trigger) => boolean) {
  const trigger = triggers.find(isMeant);
  return trigger && ({ type: 'trigger.fired', lesson: trigger.lesson } as const);
}
