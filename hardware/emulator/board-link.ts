import type { Link } from '../device.ts';

/** An open USB port with the board on it. */
export interface BoardLink extends Link {
  /** Never refuses; a link that has ended drops what it is given. */
  write(bytes: Uint8Array): void;
}

/** A link and the hand that works it. */
export interface OpenLink {
  readonly link: BoardLink;
  deliver(bytes: Uint8Array): void;
  end(): void;
}

export function createOpenLink({
  write,
  closed,
}: {
  readonly write: (bytes: Uint8Array) => void;
  readonly closed: () => void;
}): OpenLink {
  let receiver: ((chunk: Uint8Array) => void) | undefined;
  let early: Uint8Array[] = [];
  let over = false;
  let resolve: () => void;
  const ended = new Promise<void>((settle) => {
    resolve = settle;
  });

  const end = () => {
    over = true;
    early = [];
    resolve();
  };
  const hand = (chunk: Uint8Array) => {
    receiver?.(chunk);
    // A chunk may hold a card's UID, and is valid only during the call.
    chunk.fill(0);
  };

  return {
    link: {
      ended,
      receive(listener) {
        receiver = listener;
        for (const chunk of early.splice(0)) hand(chunk);
      },
      write: (bytes) => {
        if (!over) write(bytes);
      },
      async close() {
        if (!over) {
          end();
          closed();
        }
        await ended;
      },
    },
    deliver(bytes) {
      if (over) return;
      if (receiver) hand(bytes);
      else early.push(bytes);
    },
    end,
  };
}
