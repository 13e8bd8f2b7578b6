import type { Bits } from './bits.ts';
import { type CardData, createTypeACard, type TypeACard } from './type-a-card.ts';

/** What a reader hears when every card in its field answers at once. */
export interface Heard {
  /** Bits where cards disagree read as 1: each half of a collided bit carries the subcarrier. */
  readonly bits: Bits;
  /** Index of the first bit on which two cards disagree. */
  readonly collisionAt: number | undefined;
}

/** The field of one reader and the cards that lie in it. */
export interface CardField {
  readonly cards: readonly CardData[];
  put(card: CardData): void;
  /** @param uid without it, every card is lifted. */
  lift(uid?: readonly number[]): void;
  /** The carrier comes or goes; without it, cards have no power. */
  switchTo(on: boolean): void;
  /** Sends a frame to every card, and hears what they answer together; nothing when none does. */
  exchange(frame: Bits): Heard | undefined;
  /** Whether the reader knows of every card there: it selected it, or heard it among others. */
  readonly allNoticed: boolean;
}

export function createCardField(): CardField {
  let inside: TypeACard[] = [];
  let on = false;
  const heardAmongOthers = new WeakSet<TypeACard>();
  return {
    get cards() {
      return inside.map(({ data }) => data);
    },
    put(card) {
      inside.push(createTypeACard(card));
    },
    lift(uid) {
      inside = uid ? inside.filter(({ data }) => !sameUid(data.uid, uid)) : [];
    },
    switchTo(wanted) {
      if (on && !wanted) for (const card of inside) card.powerDown();
      on = wanted;
    },
    exchange(frame) {
      if (!on) return undefined;
      const answers = inside.flatMap((card) => {
        const bits = card.answer(frame);
        return bits ? [{ card, bits }] : [];
      });
      if (answers.length === 0) return undefined;
      const heard = overlay(answers.map(({ bits }) => bits));
      if (heard.collisionAt !== undefined)
        for (const { card } of answers) heardAmongOthers.add(card);
      return heard;
    },
    get allNoticed() {
      return inside.every((card) => card.selected || heardAmongOthers.has(card));
    },
  };
}

export function sameUid(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function overlay(answers: readonly Bits[]): Heard {
  const length = Math.max(...answers.map((bits) => bits.length));
  const bits = Array.from({ length }, (_, index) => (answers.some((b) => b[index] === 1) ? 1 : 0));
  const at = bits.findIndex((bit, index) => answers.some((other) => other[index] !== bit));
  return { bits, collisionAt: at < 0 ? undefined : at };
}
