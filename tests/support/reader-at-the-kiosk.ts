import { onTestFinished } from 'vitest';
import type { DeviceId, SerialReaderSettings } from '../../kiosk/device-settings.ts';
import { createPtyPair, type PtyPair } from './pty-pair.ts';
import { createReaderFarEnd, type ReaderFarEnd } from './rdm6300-far-end.ts';

/** A reader by the kiosk, played at the far end of a true tty. */
export interface ReaderAtTheKiosk extends ReaderFarEnd, Pick<PtyPair, 'plug' | 'unplug'> {
  /** As it stands in the hub's configuration. */
  readonly settings: SerialReaderSettings;
  dispose(): Promise<void>;
}

export async function plugInReader(): Promise<ReaderAtTheKiosk> {
  const pty = createPtyPair();
  await pty.plug();
  return {
    ...createReaderFarEnd(pty.write),
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

/** A tag that nobody else has, as ten hexadecimal digits. */
export const tagNumbered = (number: number) =>
  `0C${number.toString(16).padStart(8, '0').toUpperCase()}`;
