import { AVRTimer, type AVRTimerConfig, type CPU } from 'avr8js';

/** What avr8js keeps to itself and a stride has to know. */
interface Inside {
  readonly lastCycle: number;
  readonly divider: number;
  readonly ocrA: number;
  readonly ocrB: number;
  readonly countingUp: boolean;
  readonly timerMode: number;
  /** A write that takes effect with the event that is due in the next cycle. */
  readonly tcntUpdated: boolean;
  readonly updateDivider: boolean;
}

/** The two modes in which a timer counts up and down again. */
const PHASE_MODES = [1, 4];

/**
 * Makes timers that wake up only when something happens in them. avr8js plans an event for every
 * tick of a timer's prescaler, 750,000 a second with an Arduino's three, which is most of what a
 * sleeping board would cost. Its `count` takes any number of ticks at once, so the next event may as
 * well be the next compare match, overflow or turn; what the program changes between is counted first.
 */
export function createTimers(cpu: CPU, configs: readonly AVRTimerConfig[]): void {
  const timers = new Map<() => void, AVRTimer>();
  const addClockEvent = cpu.addClockEvent.bind(cpu);
  cpu.addClockEvent = (event, cycles) => {
    const timer = timers.get(event);
    return addClockEvent(event, timer && cycles > 0 ? cycles + skippable(timer) : cycles);
  };

  for (const config of configs) {
    const timer = new AVRTimer(cpu, config);
    timers.set(timer.count, timer);
    const inside = timer as unknown as Inside;
    const { OCRA, OCRB, ICR, TCCRA, TCCRB, TCNT } = config;
    for (const register of [OCRA, OCRB, ICR, TCCRA, TCCRB, TCNT]) {
      const write = cpu.writeHooks[register];
      if (register === 0 || !write) continue;
      cpu.writeHooks[register] = (...change) => {
        const pending = inside.tcntUpdated || inside.updateDivider;
        if (!pending) timer.count(false);
        const handled = write(...change);
        const { tcntUpdated, updateDivider, lastCycle, divider } = inside;
        if (!tcntUpdated && !updateDivider && divider > 0) {
          cpu.updateClockEvent(timer.count, Math.max(1, lastCycle + divider - cpu.cycles));
        }
        return handled;
      };
    }
  }
}

/** Cycles after its next tick during which a timer does nothing but count. */
function skippable(timer: AVRTimer): number {
  const { ocrA, ocrB, countingUp, timerMode, divider } = timer as unknown as Inside;
  const { debugTCNT: now, TOP: top } = timer;
  // Above its top, after the top was lowered, each tick is an event.
  if (now > top) return 0;
  const turns = PHASE_MODES.includes(timerMode);
  // An overflow is known by the tick before it, at the top.
  const end = turns && !countingUp ? 0 : now < top ? top : top + 1;
  const direction = turns && !countingUp ? -1 : 1;
  const ahead = [ocrA, ocrB, end]
    .map((target) => (target - now) * direction)
    .filter((ticks) => ticks > 0);
  return ahead.length === 0 ? 0 : (Math.min(...ahead) - 1) * divider;
}
