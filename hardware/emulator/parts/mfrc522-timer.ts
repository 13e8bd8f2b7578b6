import { createLater } from './later.ts';
import { REGISTER } from './mfrc522-registers.ts';

const CARRIER_MHZ = 13.56;
const AUTO_START = 0x80;
const AUTO_RESTART = 0x10;

/** The timer unit, by which a driver notices that no card answered (MFRC522 data sheet, 8.5). */
export interface Mfrc522Timer {
  readonly startsWithTransmission: boolean;
  readonly running: boolean;
  start(atUs: number): void;
  stop(): void;
  /** The 16 bits it still has to count. */
  counter(nowUs: number): number;
  catchUp(nowUs: number): void;
}

export function createMfrc522Timer({
  registers,
  expired,
}: {
  readonly registers: () => Uint8Array;
  readonly expired: () => void;
}): Mfrc522Timer {
  const later = createLater();
  let endsAtUs: number | undefined;

  const read = (register: number) => registers()[register] ?? 0;
  const reload = () => read(REGISTER.tReloadHigh) * 256 + read(REGISTER.tReloadLow);
  const tickUs = () => {
    const prescaler = (read(REGISTER.tMode) & 0x0f) * 256 + read(REGISTER.tPrescaler);
    return (2 * prescaler + 1) / CARRIER_MHZ;
  };

  const start = (atUs: number) => {
    later.forget();
    const endUs = atUs + (reload() + 1) * tickUs();
    endsAtUs = endUs;
    later.at(endUs, () => {
      endsAtUs = undefined;
      expired();
      if (read(REGISTER.tMode) & AUTO_RESTART) start(endUs);
    });
  };

  return {
    get startsWithTransmission() {
      return (read(REGISTER.tMode) & AUTO_START) !== 0;
    },
    get running() {
      return endsAtUs !== undefined;
    },
    start,
    stop() {
      later.forget();
      endsAtUs = undefined;
    },
    counter: (nowUs) =>
      endsAtUs === undefined ? reload() : Math.floor((endsAtUs - nowUs) / tickUs()),
    catchUp: later.catchUp,
  };
}
