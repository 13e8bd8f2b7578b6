import { describe, expect, it } from 'vitest';
import { type OpeningHours, openingAt } from '../../../kiosk/hours/opening-hours.ts';

const library: OpeningHours = {
  weekly: {
    mon: [
      { from: '09:00', until: '13:00' },
      { from: '15:00', until: '19:00' },
    ],
    fri: [{ from: '20:00', until: '02:00' }],
  },
  exceptions: [
    { date: '2027-03-08', spans: [] },
    { date: '2027-03-10', spans: [{ from: '10:00', until: '12:00' }] },
  ],
};
// 2027-03-01 is a Monday.
const at = (date: string, time: string) => openingAt(library, { date, time });

describe('a hub with opening hours', () => {
  it('is open from the minute it opens to the minute it closes', () => {
    expect(at('2027-03-01', '08:59')).toMatchObject({ state: 'closed' });
    expect(at('2027-03-01', '09:00')).toEqual({ state: 'open' });
    expect(at('2027-03-01', '12:59')).toEqual({ state: 'open' });
    expect(at('2027-03-01', '13:00')).toMatchObject({ state: 'closed' });
  });

  it('says when it opens next: today after lunch, or days ahead', () => {
    const next = (date: string, time: string) => at(date, time);
    expect(next('2027-03-01', '14:00')).toMatchObject({
      next: { date: '2027-03-01', time: '15:00' },
    });
    expect(next('2027-03-01', '19:00')).toMatchObject({
      next: { date: '2027-03-05', time: '20:00' },
    });
  });

  it('stays open over midnight', () => {
    expect(at('2027-03-05', '23:30')).toEqual({ state: 'open' });
    expect(at('2027-03-06', '01:59')).toEqual({ state: 'open' });
    expect(at('2027-03-06', '02:00')).toMatchObject({ state: 'closed' });
  });

  it('follows an exception and not the weekday', () => {
    expect(at('2027-03-08', '10:00')).toMatchObject({
      state: 'closed',
      next: { date: '2027-03-10', time: '10:00' },
    });
    expect(at('2027-03-10', '11:00')).toEqual({ state: 'open' });
  });

  it('says nothing of a next opening where there is none', () => {
    const never = openingAt({ weekly: {}, exceptions: [] }, { date: '2027-03-01', time: '10:00' });
    expect(never).toEqual({ state: 'closed' });
  });
});

describe('a hub without opening hours', () => {
  it('is always open', () => {
    expect(openingAt(undefined, { date: '2027-03-01', time: '03:00' })).toEqual({ state: 'open' });
  });
});
