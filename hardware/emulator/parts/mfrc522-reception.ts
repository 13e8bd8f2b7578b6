import { bytesOf } from './bits.ts';
import type { Heard } from './card-field.ts';
import { endsWithCrcA } from './crc-a.ts';
import { ERROR } from './mfrc522-registers.ts';

export interface Reception {
  /** For the FIFO. */
  readonly bytes: readonly number[];
  /** Valid bits in the last byte, 0 for all eight. */
  readonly lastBits: number;
  /** For CollReg, below its ValuesAfterColl bit. */
  readonly collision: number;
  /** For ErrorReg. */
  readonly errors: number;
}

const POSITION_NOT_VALID = 0x20;

/**
 * What the receiver makes of an answer.
 *
 * @param align where in the first byte the first bit goes (RxAlign).
 * @param keepsAfterCollision otherwise every bit from the collision on is 0 (ValuesAfterColl).
 * @param checksCrc and takes it off (RxCRCEn).
 */
export function receptionOf(
  { bits, collisionAt }: Heard,
  {
    align,
    keepsAfterCollision,
    checksCrc,
  }: {
    readonly align: number;
    readonly keepsAfterCollision: boolean;
    readonly checksCrc: boolean;
  },
): Reception {
  const intact = keepsAfterCollision || collisionAt === undefined ? bits.length : collisionAt;
  const aligned = [
    ...new Array<number>(align).fill(0),
    ...bits.map((bit, index) => (index < intact ? bit : 0)),
  ];
  const bytes = bytesOf(aligned);
  const collided = collisionAt === undefined ? 0 : ERROR.collision;
  const damaged = checksCrc && !endsWithCrcA(bytes) ? ERROR.crc : 0;
  return {
    bytes: checksCrc ? bytes.slice(0, -2) : bytes,
    lastBits: aligned.length % 8,
    collision: collisionAt === undefined ? POSITION_NOT_VALID : position(align + collisionAt + 1),
    errors: collided | damaged,
  };
}

/** Counted from 1 at the first bit of the FIFO, alignment included; 0 stands for 32, the last one. */
function position(bit: number): number {
  return bit > 32 ? POSITION_NOT_VALID : bit & 0x1f;
}
