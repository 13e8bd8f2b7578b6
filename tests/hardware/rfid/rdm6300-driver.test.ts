import { describe, expect, test } from 'vitest';
import type { CardEvent } from '../../../hardware/device.ts';
import { createRdm6300Driver } from '../../../hardware/rfid/rdm6300-driver.ts';
import type { DeviceId } from '../../../kiosk/device-settings.ts';
import { id12Frame, rdm6300Frame, TAG_A, TAG_B } from '../../support/rdm6300-far-end.ts';

const device = 'front-reader' as DeviceId;

function createListeningDriver() {
  const facts: CardEvent[] = [];
  return { ...createRdm6300Driver({ device, report: (fact) => facts.push(fact) }), facts };
}

const presented = (tag: string): CardEvent => ({
  type: 'card.presented',
  device,
  seesLift: false,
  card: { technology: 'em4100', uid: new Uint8Array(Buffer.from(tag, 'hex')) },
});

describe('a tap becomes a fact', () => {
  test.each([
    ['an RDM6300', rdm6300Frame],
    ['an ID-12', id12Frame],
  ])('the five bytes of a tag at %s are its UID, version byte first', (_, encode) => {
    const driver = createListeningDriver();
    driver.receive(encode(TAG_A), 0);
    driver.receive(encode('FF80000001'), 10);
    expect(driver.facts).toEqual([presented(TAG_A), presented('FF80000001')]);
  });

  test('a card held for ten seconds is presented once, and is never said to be lifted', () => {
    const driver = createListeningDriver();
    for (let atMs = 0; atMs <= 10_000; atMs += 65) driver.receive(rdm6300Frame(TAG_A), atMs);
    driver.settle(20_000);
    expect(driver.facts).toEqual([presented(TAG_A)]);
  });

  test('the same card is presented again after it was away', () => {
    const driver = createListeningDriver();
    driver.receive(rdm6300Frame(TAG_A), 0);
    driver.receive(rdm6300Frame(TAG_A), 2_000);
    expect(driver.facts).toEqual([presented(TAG_A), presented(TAG_A)]);
  });
});

describe('settling', () => {
  test('in the middle of a tap changes nothing', () => {
    const driver = createListeningDriver();
    driver.receive(rdm6300Frame(TAG_A), 0);
    driver.settle(500);
    driver.receive(rdm6300Frame(TAG_A), 510);
    driver.receive(rdm6300Frame(TAG_B).subarray(0, 5), 600);
    driver.settle(610);
    driver.receive(rdm6300Frame(TAG_B).subarray(5), 620);
    expect(driver.facts).toEqual([presented(TAG_A), presented(TAG_B)]);
  });

  // Time that runs backwards shows what is still remembered, and nothing else does.
  test('forgets a tag that is gone, so that no UID outlives its tap', () => {
    const driver = createListeningDriver();
    driver.receive(rdm6300Frame(TAG_A), 0);
    driver.settle(1_000);
    driver.receive(rdm6300Frame(TAG_A), 10);
    expect(driver.facts).toHaveLength(2);
  });

  test('forgets half a frame that nobody finished', () => {
    const driver = createListeningDriver();
    driver.receive(rdm6300Frame(TAG_A).subarray(0, 5), 0);
    driver.settle(1_000);
    driver.receive(rdm6300Frame(TAG_A).subarray(5), 10);
    expect(driver.facts).toEqual([]);
  });
});
