import type { BenchAnswer, BenchCommand } from '../../../hardware/emulator/bench.ts';
import type { BenchStart } from '../bench-frames.ts';
import { openBenchSocket } from './bench-socket.ts';
import { createCards } from './cards.ts';
import { createDrawing } from './drawing.ts';
import { byId } from './element.ts';
import { createExhibits } from './exhibits.ts';
import { createKeys } from './keys.ts';
import { createSliders } from './sliders.ts';
import { createTraffic } from './traffic.ts';

/** Where the host writes what this page is handed out with; the kiosk's own page has the same. */
const START_ID = 'kiosk-start';

const start: BenchStart = JSON.parse(byId(START_ID).textContent || '{}');

/** A CO₂ sensor is looked at every few seconds: longer than this, and the hand wants to know. */
const PATIENCE_MS = 400;

let moves = 0;

/** Says what became of the newest move; what came of those before it is no news any more. */
const perform = async (command: BenchCommand) => {
  moves += 1;
  const mine = moves;
  const say = (words: string, isSeen: boolean) => {
    if (mine !== moves) return;
    const seen = byId('seen');
    seen.textContent = words;
    seen.classList.toggle('not', !isSeen);
  };
  const waiting = setTimeout(() => say('Moved. The firmware has yet to look.', true), PATIENCE_MS);
  const answer = await bench.perform(command);
  clearTimeout(waiting);
  say(outcome(answer), answer?.ok === true && answer.value.seen);
};
const at = (command: BenchCommand) => void perform(command);

const parts = [
  createCards({ perform: at }),
  createKeys({ perform: at }),
  createExhibits({ perform: at }),
  createSliders({ perform }),
] as const;
const drawing = createDrawing({ perform: at });
const traffic = createTraffic({ nowMs: () => performance.now() });

const bench = openBenchSocket({
  token: start.token,
  onPicture: (picture) => {
    for (const part of parts) part.show(picture);
    drawing.show(picture);
  },
  onTraffic: (lines) => {
    traffic.show(lines);
    drawing.showTraffic(lines);
  },
  onLost: drawing.lose,
});

function outcome(answer: BenchAnswer | undefined): string {
  if (!answer) return 'The kiosk is gone: start it again, this page finds it.';
  if (!answer.ok) return `That cannot be done here (${answer.error.code}).`;
  const { seen, atMs } = answer.value;
  const time = (atMs / 1000).toFixed(3);
  return seen
    ? `Seen by the firmware at ${time} s of the board’s own time.`
    : 'Moved, but no firmware looks: the board has no power, or does not ask for it.';
}
