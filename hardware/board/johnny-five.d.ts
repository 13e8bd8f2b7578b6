/** The small part of Johnny-Five 2.1 and firmata-io 2.3 that the board process uses. */

declare module 'firmata-io' {
  import type { EventEmitter } from 'node:events';

  export interface FirmataTransport extends EventEmitter {
    write(bytes: readonly number[] | Uint8Array): void;
  }

  export interface FirmataPin {
    readonly supportedModes: readonly number[];
    /** 127 for a pin that is not analogue. */
    readonly analogChannel: number;
  }

  export class Firmata extends EventEmitter {
    constructor(transport: FirmataTransport, options: { readonly reportVersionTimeout: number });
    readonly isReady: boolean;
    readonly versionReceived: boolean;
    readonly version: { readonly major: number; readonly minor: number };
    readonly firmware: {
      readonly name: string;
      readonly version: { readonly major: number; readonly minor: number };
    };
    readonly pins: readonly FirmataPin[];
    readonly MODES: Readonly<Record<string, number>>;
    sysexResponse(command: number, handler: (data: number[]) => void): void;
    sysexCommand(message: readonly number[]): void;
    pingRead(
      options: { readonly pin: number; readonly value: number; readonly pulseOut: number },
      callback: (us: number) => void,
    ): void;
  }

  const bind: { readonly Firmata: typeof Firmata };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module is its one export.
  export default bind;
}

declare module 'johnny-five' {
  import type { EventEmitter } from 'node:events';
  import type { Firmata } from 'firmata-io';

  class Board extends EventEmitter {
    constructor(options: {
      readonly io: Firmata;
      readonly repl: false;
      readonly debug: false;
      readonly sigint: false;
    });
    readonly io: Firmata;
    pinMode(pin: number, mode: number): void;
    digitalWrite(pin: number, level: 0 | 1): void;
    digitalRead(pin: number, callback: (level: number) => void): void;
    analogRead(channel: number, callback: (value: number) => void): void;
    samplingInterval(ms: number): void;
    i2cConfig(options?: object): void;
    i2cWrite(address: number, bytes: readonly number[]): void;
    i2cReadOnce(
      address: number,
      register: number,
      length: number,
      callback: (bytes: readonly number[]) => void,
    ): void;
    i2cReadOnce(
      address: number,
      length: number,
      callback: (bytes: readonly number[]) => void,
    ): void;
  }

  class Led {
    constructor(options: { readonly board: Board; readonly pin: number });
    on(): void;
    off(): void;
  }

  const five: {
    readonly Board: typeof Board;
    readonly Led: typeof Led;
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module is its one export.
  export default five;
  export type { Board };
}
