import { describe, expect, test } from 'vitest';
import { clockChanges, minutesAhead, showTheSame } from '../../../kiosk/events/clock-changes.ts';

const FROM = Date.parse('2027-01-01T00:00Z');
const TO = Date.parse('2028-01-01T00:00Z');

describe('the clocks of a time zone', () => {
  test('are put forward in spring and back in autumn', () => {
    expect(clockChanges('Europe/Rome', FROM, TO)).toEqual([
      { ms: Date.parse('2027-03-28T01:00Z'), before: 60, after: 120 },
      { ms: Date.parse('2027-10-31T01:00Z'), before: 120, after: 60 },
    ]);
  });

  test('are never touched where there is no summer time', () => {
    expect(clockChanges('UTC', FROM, TO)).toEqual([]);
    expect(clockChanges('+05:30', FROM, TO)).toEqual([]);
    expect(minutesAhead(FROM, 'Asia/Kolkata')).toBe(330);
  });

  test('show the same in Rome and Paris, and not in Rome and Athens', () => {
    expect(showTheSame('Europe/Rome', 'Europe/Paris', FROM, TO)).toBe(true);
    expect(showTheSame('Europe/Rome', 'Europe/Athens', FROM, TO)).toBe(false);
  });

  test('show the same as others for as long as nobody puts them forward', () => {
    const winter = Date.parse('2027-03-01T00:00Z');
    expect(showTheSame('Europe/Rome', 'Africa/Algiers', FROM, winter)).toBe(true);
    expect(showTheSame('Europe/Rome', 'Africa/Algiers', FROM, TO)).toBe(false);
    expect(showTheSame('Europe/Rome', '+01:00', FROM, winter)).toBe(true);
  });
});
