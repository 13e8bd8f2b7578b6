import { expect, test } from 'vitest';
import type { Link } from '../../hardware/device.ts';
import { createLinkLedger } from '../../hardware/link-ledger.ts';

const line = { path: '/dev/serial/by-id/usb-reader', baudRate: 9_600 };

function createFakeFarEnd() {
  const closed: number[] = [];
  const hangUps: (() => void)[] = [];
  const openLink = async (): Promise<Link> => {
    const number = hangUps.length;
    const ended = new Promise<void>((resolve) => hangUps.push(resolve));
    const close = async () => {
      closed.push(number);
    };
    return { receive: () => undefined, write: () => undefined, ended, close };
  };
  return { openLink, closed, hangUp: (number: number) => hangUps[number]?.() };
}

test('every open link is closed, and one that has ended is forgotten', async () => {
  const farEnd = createFakeFarEnd();
  const ledger = createLinkLedger(farEnd.openLink);
  const first = await ledger.openLink(line);
  await ledger.openLink(line);
  await ledger.openLink(line);
  farEnd.hangUp(0);
  await first.ended;
  await ledger.closeAll();
  expect(farEnd.closed).toEqual([1, 2]);
});

test('an opening that fails is told to whoever asked, and hinders nobody from closing', async () => {
  const ledger = createLinkLedger(async () => {
    throw new Error('in use');
  });
  await expect(ledger.openLink(line)).rejects.toThrow('in use');
  await ledger.closeAll();
});
