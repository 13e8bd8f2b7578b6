import { expect, test } from 'vitest';
import { benchCommandSchema } from '../../../hardware/emulator/bench-schema.ts';

test.each([
  { do: 'put-card', reader: 'front', uid: '04A1B2C3D4E580' },
  { do: 'put-card', reader: 'front', uid: '04a1b2c3', sak: 32 },
  { do: 'lift-card', reader: 'front' },
  { do: 'press-key', key: 'select' },
  { do: 'set', sensor: 'light', value: 120 },
  { do: 'unplug' },
])('%j is a bench command', (command) => {
  expect(benchCommandSchema.parse(command)).toEqual(command);
});

test.each([
  { do: 'put-card', reader: 'front', uid: '04A1B2' },
  { do: 'put-card', reader: 'front', uid: '04A1B2C3', sak: 256 },
  { do: 'put-card', reader: '', uid: '04A1B2C3' },
  { do: 'set', sensor: 'light', value: Number.POSITIVE_INFINITY },
  { do: 'unplug', key: 'select' },
  { do: 'burn' },
  'unplug',
])('%j is none', (command) => {
  expect(benchCommandSchema.safeParse(command).success).toBe(false);
});
