import type { BenchCommand } from '../../../hardware/emulator/bench.ts';
import type { BenchPicture } from '../bench-frames.ts';
import { byId, make } from './element.ts';
import { letHold } from './hold.ts';

/** Buttons under exhibits, where the configuration has some: contacts that no lamp goes with. */
export function createExhibits({ perform }: { readonly perform: (command: BenchCommand) => void }) {
  const place = byId('exhibits');
  const drawing = byId('drawing');
  const buttons = new Map<string, HTMLButtonElement>();

  function add(name: string): HTMLButtonElement {
    const button = make(
      'button',
      { type: 'button', class: 'exhibit', 'aria-label': `${name} button`, title: name },
      make('i', {}),
      make('span', {}, name),
    );
    letHold(button, (isDown) => perform({ do: isDown ? 'press-key' : 'release-key', key: name }));
    buttons.set(name, button);
    place.append(button);
    place.hidden = false;
    drawing.toggleAttribute('data-exhibits', true);
    return button;
  }

  return {
    show({ keys, lamps }: BenchPicture): void {
      for (const [name, isDown] of Object.entries(keys)) {
        if (name in lamps) continue;
        (buttons.get(name) ?? add(name)).toggleAttribute('data-down', isDown);
      }
    },
  };
}
