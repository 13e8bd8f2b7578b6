import { describe, expect, test } from 'vitest';
import { startOfDay } from '../../../main/badges/civil-day.ts';

describe('a day begins at midnight where the hub stands', () => {
  test.each([
    ['2026-09-20', 'Europe/Rome', '2026-09-20T00:00:00+02:00'],
    ['2026-12-20', 'Europe/Rome', '2026-12-20T00:00:00+01:00'],
    // Clocks change at two and three in the morning: midnight is still the old time.
    ['2026-03-29', 'Europe/Rome', '2026-03-29T00:00:00+01:00'],
    ['2026-10-25', 'Europe/Rome', '2026-10-25T00:00:00+02:00'],
    ['2026-09-20', 'UTC', '2026-09-20T00:00:00+00:00'],
    ['2026-09-20', 'Pacific/Auckland', '2026-09-20T00:00:00+12:00'],
    ['2026-09-20', 'America/St_Johns', '2026-09-20T00:00:00-02:30'],
    ['2026-09-20', 'Asia/Kathmandu', '2026-09-20T00:00:00+05:45'],
    // New Zealand changes on the very day that in UTC is the one before.
    ['2026-09-27', 'Pacific/Auckland', '2026-09-27T00:00:00+12:00'],
    ['2026-09-28', 'Pacific/Auckland', '2026-09-28T00:00:00+13:00'],
  ])('%s in %s', (date, timeZone, moment) => {
    expect(startOfDay(date, timeZone)).toBe(moment);
  });
});
