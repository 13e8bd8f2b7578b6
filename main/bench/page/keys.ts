import type { BenchCommand } from '../../../hardware/emulator/bench.ts';
import type { BenchPicture } from '../bench-frames.ts';
import { byId, make } from './element.ts';
import { letHold } from './hold.ts';

const SHAPES: Readonly<Record<string, string>> = {
  previous: 'M15 4 7 12l8 8',
  next: 'm9 4 8 8-8 8',
  select: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14m0 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  back: 'M9 5 4 10l5 5M4 10h10a5 5 0 0 1 0 10h-3',
  help: 'M8.5 9a3.5 3.5 0 1 1 5.3 3c-1.3.8-1.8 1.5-1.8 3M12 19v.1',
};

/** Five keys that stay down for as long as they are held, each with its lamp in it. */
export function createKeys({ perform }: { readonly perform: (command: BenchCommand) => void }) {
  const place = byId('keys');
  const buttons = new Map<string, HTMLButtonElement>();

  function add(key: string): HTMLButtonElement {
    const button = make(
      'button',
      { type: 'button', class: 'tactile', 'aria-label': `${key} key` },
      make('div', {}, picture(SHAPES[key] ?? ''), make('span', {}, key)),
    );
    letHold(button, (isDown) => perform({ do: isDown ? 'press-key' : 'release-key', key }));
    buttons.set(key, button);
    place.append(button);
    return button;
  }

  return {
    show({ keys, lamps }: BenchPicture): void {
      for (const [key, lit] of Object.entries(lamps)) {
        const button = buttons.get(key) ?? add(key);
        button.toggleAttribute('data-down', keys[key] === true);
        button.style.setProperty('--lit', String(lit));
        button.setAttribute('aria-description', lit > 0 ? 'its lamp is lit' : 'its lamp is dark');
      }
    },
  };
}

function picture(shape: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}
