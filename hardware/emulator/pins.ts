import {
  AVRIOPort,
  type AVRPortConfig,
  type CPU,
  PinState,
  portBConfig,
  portCConfig,
  portDConfig,
} from 'avr8js';

/** What the chip itself does with a pin: drives it, or listens, with or without its pull-up. */
export type PinMode = 'high' | 'low' | 'input' | 'input-pull-up';

export interface Pin {
  readonly mode: PinMode;
  /** What a part puts on the wire; `undefined` lets go of it, and the pull-up decides. */
  drive(level: boolean | undefined): void;
  /** Tells of every change the chip makes to the pin. */
  watch(changed: () => void): void;
  /** Tells of every time the program looks at the pin, with the level it sees. */
  onRead(read: (level: boolean) => void): void;
}

/** Arduino's numbers: D0–D7 are port D, D8–D13 port B, A0–A5 (14–19) port C. */
const PORTS: readonly (readonly [AVRPortConfig, number])[] = [
  [portDConfig, 8],
  [portBConfig, 6],
  [portCConfig, 6],
];

const MODES: Record<PinState, PinMode> = {
  [PinState.High]: 'high',
  [PinState.Low]: 'low',
  [PinState.Input]: 'input',
  [PinState.InputPullUp]: 'input-pull-up',
};

/** The pins of an Uno, by Arduino number: 0–13 digital, 14–19 the analogue ones. */
export function createPins(cpu: CPU): readonly Pin[] {
  return PORTS.flatMap(([config, width]) => pinsOf(cpu, config, width));
}

function pinsOf(cpu: CPU, config: AVRPortConfig, width: number): Pin[] {
  const port = new AVRIOPort(cpu, config);
  const readers: (() => void)[] = [];
  cpu.readHooks[config.PIN] = () => {
    for (const read of readers) read();
    return cpu.data[config.PIN] ?? 0;
  };

  return Array.from({ length: width }, (_, index) => {
    let driven: boolean | undefined;
    const settle = () =>
      port.setPin(index, driven ?? port.pinState(index) === PinState.InputPullUp);
    port.addListener(settle);
    const sees = () => (((cpu.data[config.PIN] ?? 0) >> index) & 1) === 1;
    return {
      get mode() {
        return MODES[port.pinState(index)];
      },
      drive(level) {
        driven = level;
        settle();
      },
      watch(changed) {
        let last = port.pinState(index);
        port.addListener(() => {
          const now = port.pinState(index);
          if (now === last) return;
          last = now;
          changed();
        });
      },
      onRead(read) {
        readers.push(() => read(sees()));
      },
    };
  });
}
