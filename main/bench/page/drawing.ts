import type { BenchCommand } from '../../../hardware/emulator/bench.ts';
import type { BenchPicture, TrafficLine } from '../bench-frames.ts';
import { byId } from './element.ts';

/** How long a lamp beside the plug stays lit for what passed. */
const BUSY_MS = 60;

/** The board, its cable and what the drawing shows of the room. */
export function createDrawing({ perform }: { readonly perform: (command: BenchCommand) => void }) {
  const drawing = byId('drawing');
  const plug = byId<HTMLButtonElement>('plug');
  const service = byId('service');
  let powered = false;

  plug.addEventListener('click', () => perform({ do: powered ? 'unplug' : 'plug' }));
  byId('reset').addEventListener('click', () => perform({ do: 'reset' }));

  const blink = (id: string) => {
    const led = byId<SVGCircleElement>(id);
    led.classList.add('busy');
    setTimeout(() => led.classList.remove('busy'), BUSY_MS);
  };
  const say = (is: string, says: string) => {
    service.dataset.is = is;
    const words = byId('service-says');
    if (words.textContent !== says) words.textContent = says;
  };

  return {
    show(picture: BenchPicture): void {
      powered = picture.powered;
      drawing.toggleAttribute('data-powered', powered);
      plug.setAttribute('aria-pressed', String(powered));
      plug.textContent = powered ? 'Pull the plug' : 'Plug it in';
      const { presence, distance, light } = picture.sensors;
      drawing.toggleAttribute('data-no-presence', presence === undefined);
      drawing.toggleAttribute('data-no-distance', distance === undefined);
      drawing.toggleAttribute('data-present', (presence?.value ?? 0) >= 0.5);
      const brightness = light ? (light.value - light.from) / (light.to - light.from) : 0;
      drawing.style.setProperty('--brightness', (0.15 + 0.85 * brightness).toFixed(2));
      if (!powered) say('unplugged', 'Unplugged');
      else if (picture.inService) say('in-service', 'In service');
      else say('starting', 'Starting');
    },
    showTraffic(lines: readonly TrafficLine[]): void {
      if (lines.some(({ direction }) => direction === 'to-board')) blink('led-rx');
      if (lines.some(({ direction }) => direction === 'from-board')) blink('led-tx');
    },
    lose: () => say('lost', 'The kiosk is gone'),
  };
}
