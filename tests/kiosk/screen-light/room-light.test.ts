import { describe, expect, it } from 'vitest';
import { brightestOf, roomAfter, UNKNOWN_ROOM } from '../../../kiosk/screen-light/room-light.ts';
import type { SoundSample } from '../../../kiosk/sensing/sample.ts';

const SECOND = 1_000;

/** What the screen believes after each second in which a sensor said these. */
function believed(...said: readonly (number | undefined)[]) {
  let room = UNKNOWN_ROOM;
  return said.map((lux, second) => {
    room = roomAfter(room, lux, second * SECOND);
    return room.lux;
  });
}

const seconds = (count: number, lux: number | undefined) =>
  Array.from({ length: count }, () => lux);

describe('the light that the screen follows', () => {
  it('is the first that is ever seen, at once', () => {
    expect(believed(undefined, undefined, 300)).toEqual([undefined, undefined, 300]);
  });

  it('stays as it was while a lamp flickers or a cloud passes by a fifth', () => {
    const flicker = Array.from({ length: 120 }, (_, n) => (n % 2 === 0 ? 300 : 360));
    expect(new Set(believed(300, ...flicker))).toEqual(new Set([300]));
    const cloud = Array.from({ length: 120 }, () => 250);
    expect(new Set(believed(300, ...cloud))).toEqual(new Set([300]));
  });

  it('is the brighter one three seconds after the light was switched on', () => {
    const followed = believed(20, ...seconds(10, 400));
    expect(followed.indexOf(400)).toBe(4);
  });

  it('is the darker one after half a minute, so that a visitor’s shadow is not followed', () => {
    expect(believed(400, ...seconds(29, 60)).at(-1)).toBe(400);
    expect(believed(400, ...seconds(29, 60), 400, ...seconds(29, 60)).at(-1)).toBe(400);
    const followed = believed(400, ...seconds(40, 60));
    expect(followed.indexOf(60)).toBe(31);
  });

  it('is held for half a minute when the sensor goes, and then nobody pretends to know', () => {
    const followed = believed(400, ...seconds(40, undefined));
    expect(followed.indexOf(undefined)).toBe(31);
    expect(believed(400, ...seconds(20, undefined), ...seconds(20, 400)).at(-1)).toBe(400);
  });

  it('takes no notice of how much darker than dark it is, or how much brighter than bright', () => {
    expect(new Set(believed(0, ...seconds(60, 9)))).toEqual(new Set([0]));
    expect(new Set(believed(5_000, ...seconds(60, 90_000)))).toEqual(new Set([5_000]));
  });
});

describe('several light sensors', () => {
  const seeing = (value: number) => ({ value }) as SoundSample;

  it('are as bright as the brightest of them: a coat on one makes no dark room', () => {
    expect(brightestOf([seeing(3), seeing(420)])).toBe(420);
  });

  it('say nothing where there is none', () => {
    expect(brightestOf([])).toBeUndefined();
  });
});
