import type { I2cDevice } from '../i2c-bus.ts';

/**
 * The usual manner of an I²C part: the first byte written names a register, further bytes come as
 * value and next register in turns, and reading goes on from the register that was named last.
 */
export function createRegisterFile({
  read,
  write,
}: {
  readonly read: (register: number) => number;
  readonly write: (register: number, value: number) => void;
}): I2cDevice {
  let register = 0;
  let expectsRegister = true;
  return {
    start() {
      expectsRegister = true;
      return true;
    },
    write(byte) {
      if (expectsRegister) register = byte;
      else write(register, byte);
      expectsRegister = !expectsRegister;
      return true;
    },
    read() {
      const value = read(register);
      register = (register + 1) & 0xff;
      return value;
    },
    stop: () => undefined,
  };
}
