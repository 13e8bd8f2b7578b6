import type { Firmata } from 'firmata-io';
import type { FromBoardProcess } from './board-messages.ts';
import { decodeCardMessage, SYSEX } from './hub-io-protocol.ts';

/** Hands on what `hub-io` says of its readers, and asks again when a message was lost or damaged. */
export function attachCards({
  io,
  readers,
  tell,
}: {
  readonly io: Firmata;
  readonly readers: readonly number[];
  readonly tell: (message: FromBoardProcess) => void;
}): void {
  let expected: number | undefined;
  const askAgain = () => io.sysexCommand([SYSEX.hubQuery]);

  io.sysexResponse(SYSEX.cardMessage, (data) => {
    const message = decodeCardMessage(data);
    data.fill(0);
    if (!message) return askAgain();
    const { sequence, reader, word, uid } = message;
    const missed = expected !== undefined && sequence !== expected;
    expected = (sequence + 1) & 0xff;
    // The answer says what lies there now, and its numbers go on from here.
    if (missed) askAgain();
    if (!readers.includes(reader)) return;
    tell({ type: 'card.told', reader: reader as 0 | 1, word, uid });
    uid.fill(0);
  });
  askAgain();
}
