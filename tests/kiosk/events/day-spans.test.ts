import { expect, test } from 'vitest';
import { nextDays, oneDay, weekendOf } from '../../../kiosk/events/day-spans.ts';

test.each([
  ['Monday', '2027-03-01', '2027-03-06', '2027-03-07'],
  ['Friday', '2027-03-05', '2027-03-06', '2027-03-07'],
  ['Saturday', '2027-03-06', '2027-03-06', '2027-03-07'],
  ['Sunday', '2027-03-07', '2027-03-07', '2027-03-07'],
  ['New Year’s Eve', '2027-12-31', '2028-01-01', '2028-01-02'],
])('on a %s this weekend is the one to come, or what is left of it', (_, today, from, to) => {
  expect(weekendOf(today)).toEqual({ from, to });
});

test('the next days begin with today', () => {
  expect(oneDay('2027-03-01')).toEqual(nextDays('2027-03-01', 1));
  expect(nextDays('2027-02-26', 7)).toEqual({ from: '2027-02-26', to: '2027-03-04' });
});
