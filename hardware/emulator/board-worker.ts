import { parentPort, workerData } from 'node:worker_threads';
import { createBoard } from './board.ts';
import type { BoardWorkerData, FromBoard, ToBoard } from './board-messages.ts';
import { CYCLES_PER_MS } from './emulated-time.ts';
import { createPace } from './pace.ts';

/** How far the board runs before bytes and messages are exchanged. */
const SLICE_CYCLES = 2 * CYCLES_PER_MS;
/** How long the thread may go without looking at its messages. */
const TURN_MS = 4;
/** The board is on time: this long nothing is due. */
const REST_MS = 4;

const { programmed, wiring, speed }: BoardWorkerData = workerData;
const nowMs = () => performance.now();
const tell = (message: FromBoard) => parentPort?.postMessage(message);

let open = false;
let sent: number[] = [];
let stateIsOld = true;
let running = false;
let pace = createPace({ nowMs, speed });

const board = createBoard({
  programmed,
  wiring,
  onByte: (byte) => {
    if (open) sent.push(byte);
  },
  changed: () => {
    stateIsOld = true;
  },
});

function tellNews(): void {
  if (sent.length > 0) {
    tell({ type: 'bytes', bytes: Uint8Array.from(sent) });
    sent = [];
  }
  if (stateIsOld) {
    stateIsOld = false;
    tell({ type: 'state', state: board.state() });
  }
}

/** One turn of the board; without power there is none, and the thread sleeps. */
function turn(): void {
  const startMs = nowMs();
  let onTime = false;
  while (!onTime && nowMs() - startMs < TURN_MS) {
    const due = pace.dueCycle(board.cycles);
    onTime = due <= board.cycles + SLICE_CYCLES;
    board.run(Math.min(due, board.cycles + SLICE_CYCLES));
    tellNews();
  }
  running = board.powered;
  if (!running) return;
  if (onTime) setTimeout(turn, REST_MS);
  else setImmediate(turn);
}

function wake(): void {
  if (running || !board.powered) return;
  running = true;
  pace = createPace({ nowMs, speed });
  turn();
}

parentPort?.on('message', (message: ToBoard) => {
  if (message.type === 'bytes') board.send(message.bytes);
  else if (message.type === 'close') open = false;
  else if (message.type === 'open') {
    open = board.powered;
    sent = [];
    // Opening the port raises DTR, and a capacitor on the board makes a reset of it.
    board.reset('external');
    tell({ type: 'opened', number: message.number, plugged: open });
  } else {
    const { number, command } = message;
    board.obey(command, (answer) => {
      tellNews();
      tell({ type: 'answer', number, answer });
    });
    if (open && !board.powered) {
      open = false;
      tell({ type: 'ended' });
    }
  }
  tellNews();
  wake();
});

board.obey({ do: 'plug' }, () => undefined);
wake();
