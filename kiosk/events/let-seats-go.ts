import type { Answered } from '../ports.ts';
import { ok } from '../result.ts';
import type { AskedStep, BookPlace, SeatDesk } from './seat-desk.ts';

/** Somebody left a confirmation without a seat. */
export interface SeatsLetGo {
  readonly book: BookPlace;
  readonly hold: string;
  /** What was asked of the desk and never answered. */
  readonly asked?: { readonly step: AskedStep; readonly nonce: string };
}

/** Letting go the same twice is done once. */
export const letGoNonce = (hold: string): string => `${hold} let go`;

/**
 * Frees what was kept for somebody who is not there any more. A seat that was given out behind a
 * failure, its code never shown, is given back: nobody could ever use it, or cancel it.
 */
export async function letSeatsGo(
  seats: Pick<SeatDesk, 'take'>,
  { book, hold, asked }: SeatsLetGo,
): Answered<void> {
  const freed = await seats.take(book, { do: 'letGo', hold }, letGoNonce(hold));
  if (!freed.ok) return freed;
  if (asked === undefined) return ok(undefined);
  // Asked again by its nonce: a seat that was given out is named, and without what kept it none is.
  const given = await seats.take(book, asked.step, asked.nonce);
  if (!given.ok) return given;
  const code = given.value.ok ? given.value.value.code : undefined;
  if (code === undefined) return ok(undefined);
  const back = await seats.take(book, { do: 'cancel', code }, `${hold} ${code}`);
  return back.ok ? ok(undefined) : back;
}
