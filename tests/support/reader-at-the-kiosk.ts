import { onTestFinished } from 'vitest';
import { QUIET_GAP_MS } from '../../hardware/rfid/tag-repeat-filter.ts';
import type { DeviceId, SerialReaderSettings } from '../../kiosk/device-settings.ts';
import { createPtyPair, type PtyPair } from './pty-pair.ts';
import { createReaderFarEnd, type ReaderFarEnd } from './rdm6300-far-end.ts';

/** A reader by the kiosk, played at the far end of a true tty. */
export interface ReaderAtTheKiosk extends ReaderFarEnd, Pick<PtyPair, 'plug' | 'unplug'> {
  /** As it stands in the hub's configuration. */
  readonly settings: SerialReaderSettings;
  /** A tag that comes again counts as a new tap once the wire was quiet for long enough. */
  noticesThatItIsGone(): Promise<void>;
  dispose(): Promise<void>;
}

export async function plugInReader(): Promise<ReaderAtTheKiosk> {
  const pty = createPtyPair();
  await pty.plug();
  let lastByteMs = 0;
  const farEnd = createReaderFarEnd((bytes) => {
    lastByteMs = performance.now();
    pty.write(bytes);
  });
  return {
    ...farEnd,
    noticesThatItIsGone: () =>
      new Promise((resolve) => {
        // The reader says nothing when a tag leaves, so there is only its silence to go by.
        const quietMs = performance.now() - lastByteMs;
        setTimeout(resolve, Math.max(0, QUIET_GAP_MS - quietMs + 100));
      }),
    settings: {
      id: 'reader-at-the-kiosk' as DeviceId,
      kind: 'rdm6300',
      path: pty.path,
      required: false,
    },
    plug: pty.plug,
    unplug: pty.unplug,
    dispose: pty.dispose,
  };
}

/** The same for one test. */
export async function plugInReaderForThisTest(): Promise<ReaderAtTheKiosk> {
  const reader = await plugInReader();
  onTestFinished(reader.dispose);
  return reader;
}

/** Spreads small numbers over all 32 bits (Knuth's multiplicative hashing). */
const SPREAD = 2_654_435_761;

/** A tag that nobody else has, as ten hexadecimal digits that come up nowhere else by chance. */
export function tagNumbered(number: number): string {
  const digits = ((number * SPREAD) % 2 ** 32).toString(16).padStart(8, '0');
  return `0C${digits.toUpperCase()}`;
}
