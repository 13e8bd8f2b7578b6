import type { Link, OpenLink } from '../../hardware/device.ts';
import type { IdentifyPort } from '../../hardware/link-actor.ts';

/** A port in memory whose far end does what the test says; every opening is a new link. */
export interface ScriptedPort {
  readonly openLink: OpenLink;
  readonly identifyPort: IdentifyPort;
  /** What is behind the path; undefined when nothing is. */
  identity: string | undefined;
  /** `hangs`: the opening is answered only by `answerOpening`. */
  opening: 'works' | 'fails' | 'hangs';
  checking: 'works' | 'fails' | 'hangs';
  answerOpening(): void;
  /** The far end hangs up on the link that is open. */
  disconnect(): void;
  send(chunk: Uint8Array): void;
  /** What was written to the device, over all links. */
  readonly written: readonly Uint8Array[];
  /** How often somebody tried to open it. */
  readonly tries: number;
  readonly opened: number;
  readonly stillOpen: number;
}

interface OpenLinkRecord {
  readonly end: () => void;
  listener?: (chunk: Uint8Array) => void;
}

export function createScriptedPort(): ScriptedPort {
  const open = new Set<OpenLinkRecord>();
  const written: Uint8Array[] = [];
  let waiting: (() => void)[] = [];
  let tries = 0;
  let opened = 0;

  function createLink(): Link {
    opened += 1;
    let resolve: () => void;
    const ended = new Promise<void>((settle) => {
      resolve = settle;
    });
    const record: OpenLinkRecord = {
      end() {
        open.delete(record);
        resolve();
      },
    };
    open.add(record);
    return {
      ended,
      receive(listener) {
        record.listener = listener;
      },
      write: (bytes) => void written.push(bytes.slice()),
      async close() {
        record.end();
      },
    };
  }

  const port: ScriptedPort = {
    identity: 'usb-1',
    opening: 'works',
    checking: 'works',
    async openLink() {
      tries += 1;
      if (port.opening === 'fails') throw new Error('in use');
      if (port.opening === 'hangs') await new Promise<void>((resolve) => waiting.push(resolve));
      return createLink();
    },
    async identifyPort() {
      if (port.checking === 'fails') throw new Error('not allowed');
      if (port.checking === 'hangs') await new Promise<never>(() => undefined);
      return port.identity;
    },
    answerOpening() {
      for (const answer of waiting) answer();
      waiting = [];
    },
    disconnect() {
      for (const { end } of [...open]) end();
    },
    send(chunk) {
      for (const { listener } of open) listener?.(chunk);
    },
    written,
    get tries() {
      return tries;
    },
    get opened() {
      return opened;
    },
    get stillOpen() {
      return open.size;
    },
  };
  return port;
}
