import type { WedgeFormat } from '../../kiosk/device-settings.ts';
import type { Fault } from '../../kiosk/faults.ts';
import { type CardReading, isWholeUid } from '../../kiosk/people/card.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';

/**
 * Reads what a keyboard-wedge reader typed, without the Enter that ends it. Hexadecimal has exactly two
 * digits per byte; decimal may lack leading zeros, as readers differ there. Anything else is refused
 * with `card.unreadable`: a person at the keyboard, another kind of card, or a wrong declaration.
 */
export function decodeWedgeBurst(typed: string, format: WedgeFormat): Result<CardReading, Fault> {
  const number = format.base === 16 ? hexadecimal(typed, format) : decimal(typed, format);
  if (number === undefined) return err({ code: 'card.unreadable' });

  const digits = number.toString(16).padStart(format.uidBytes * 2, '0');
  const uid = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (format.byteOrder === 'little') uid.reverse();
  const card: CardReading = { technology: format.technology, uid };
  return isWholeUid(card) ? ok(card) : err({ code: 'card.unreadable' });
}

function hexadecimal(typed: string, { uidBytes }: WedgeFormat): bigint | undefined {
  if (typed.length !== uidBytes * 2 || !/^[0-9a-f]+$/i.test(typed)) return undefined;
  return BigInt(`0x${typed}`);
}

function decimal(typed: string, { uidBytes }: WedgeFormat): bigint | undefined {
  const largest = (1n << BigInt(uidBytes * 8)) - 1n;
  if (typed.length > String(largest).length || !/^[0-9]+$/.test(typed)) return undefined;
  const number = BigInt(typed);
  return number <= largest ? number : undefined;
}
