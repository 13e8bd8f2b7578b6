import { createRequire } from 'node:module';
import { beforeEach, expect, test } from 'vitest';
import { type CardField, createCardField } from '../../../../hardware/emulator/parts/card-field.ts';
import { createMfrc522 } from '../../../../hardware/emulator/parts/mfrc522.ts';

/** What this test uses of npm's `mfrc522-rpi`, a driver for this chip that nobody here wrote. */
interface PeerDriver {
  reset(): void;
  findCard(): { readonly status: boolean; readonly bitSize: number };
  getUid(): { readonly status: boolean; readonly data: number[] };
  /** @returns the first byte the card answers, its SAK. */
  selectCard(uid: readonly number[]): number;
  stopCrypto(): void;
}
interface PeerSpi {
  open(): void;
  write(bytes: Uint8Array): void;
  transfer(bytes: Uint8Array): Uint8Array;
}

const require = createRequire(import.meta.url);

/** The driver asks for a Raspberry Pi's pins as it loads, and uses them for a buzzer it has not got. */
function loadPeer(): new (spi: PeerSpi) => PeerDriver {
  const pins = require.resolve('rpio');
  require.cache[pins] = { exports: {} } as NodeJS.Module;
  try {
    return require('mfrc522-rpi');
  } finally {
    delete require.cache[pins];
  }
}
const Peer = loadPeer();

/** A byte at 1 MHz, and the time a script needs between two of them. */
const BYTE_US = 10;

let field: CardField;
let peer: PeerDriver;

beforeEach(() => {
  let nowUs = 0;
  field = createCardField();
  const chip = createMfrc522({ field, nowUs: () => nowUs });
  const exchange = (bytes: Uint8Array) => {
    chip.select();
    return bytes.map((byte) => {
      nowUs += BYTE_US;
      return chip.transfer(byte);
    });
  };
  peer = new Peer({ open: () => undefined, write: exchange, transfer: exchange });
  peer.reset();
});

test('a driver that others wrote finds no card in an empty field', () => {
  expect(peer.findCard().status).toBe(false);
});

test('a driver that others wrote finds a card, reads its UID and selects it', () => {
  field.put({ uid: [0xde, 0xad, 0xbe, 0xef], sak: 0x08 });
  expect(peer.findCard()).toEqual({ status: true, bitSize: 16 });
  const uid = peer.getUid();
  expect(uid).toEqual({ status: true, data: [0xde, 0xad, 0xbe, 0xef, 0x22] });
  expect(peer.selectCard(uid.data)).toBe(0x08);
  peer.stopCrypto();
});

test('it sees the cascade tag of a card with a longer UID', () => {
  field.put({ uid: [4, 1, 2, 3, 4, 5, 6], sak: 0x00 });
  peer.findCard();
  const uid = peer.getUid();
  expect(uid.data.slice(0, 4)).toEqual([0x88, 4, 1, 2]);
  expect(peer.selectCard(uid.data)).toBe(0x04);
});

test('it sees that a card has gone', () => {
  field.put({ uid: [1, 2, 3, 4], sak: 0x08 });
  expect(peer.findCard().status).toBe(true);
  field.lift();
  expect(peer.findCard().status).toBe(false);
});

test('it does not take the answers of two cards for one', () => {
  field.put({ uid: [1, 2, 3, 4], sak: 0x08 });
  field.put({ uid: [5, 6, 7, 8], sak: 0x08 });
  peer.findCard();
  expect(peer.getUid().status).toBe(false);
});
