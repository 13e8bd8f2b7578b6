import { expect, test } from 'vitest';
import { createHubClock } from '../../main/clock.ts';

const at = (iso: string) => () => Date.parse(iso);

test.each([
  ['Europe/Rome', '2026-06-30T21:59:59Z', '2026-06-30'],
  ['Europe/Rome', '2026-06-30T22:00:00Z', '2026-07-01'],
  ['Europe/Rome', '2026-12-31T23:00:00Z', '2027-01-01'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
  ['Pacific/Pago_Pago', '2027-01-01T10:59:00Z', '2026-12-31'],
  ['UTC', '1970-01-01T00:00:00Z', '1970-01-01'],
  ['UTC', '2028-02-29T12:00:00Z', '2028-02-29'],
])('in %s it is, at %s, the %s', (timeZone, moment, date) => {
  expect(createHubClock({ timeZone, nowMs: at(moment) }).today()).toBe(date);
});

test('left alone it reads the clock of the machine', () => {
  const before = new Date().toISOString().slice(0, 10);
  const today = createHubClock({ timeZone: 'UTC' }).today();
  const after = new Date().toISOString().slice(0, 10);
  expect([before, after]).toContain(today);
});

test('a time zone that does not exist is not taken for another', () => {
  expect(() => createHubClock({ timeZone: 'Europe/Atlantis' })).toThrow(RangeError);
});
