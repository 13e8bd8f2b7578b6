import { createWedgeEar } from './wedge-ear.ts';

/** Longer than a busy page takes to hear the rest of a burst; what never ends is forgotten then. */
const FORGOTTEN_MS = 1_000;

/**
 * Passes on what keyboard wedges and scanners type, and keeps it from the page: a card must not press whatever the
 * focus is on. To be called before anything else listens for keys.
 */
export function hearWedge({
  page,
  isAnybodyListening,
  tell,
}: {
  readonly page: Window;
  /** Without anybody who wants them, keys are left to the page. */
  readonly isAnybodyListening: () => boolean;
  readonly tell: (typed: string) => void;
}): void {
  const ear = createWedgeEar({ tell });
  let forgetting: number | undefined;
  page.addEventListener(
    'keydown',
    (event) => {
      if (!isAnybodyListening()) return;
      const { code, repeat, ctrlKey, altKey, metaKey, timeStamp: atMs } = event;
      const chord = ctrlKey || altKey || metaKey;
      // By the time of the event: a page that is busy hears keys late, and then all at once.
      if (ear.hear({ code, repeat, chord, atMs })) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      page.clearTimeout(forgetting);
      forgetting = page.setTimeout(ear.forget, FORGOTTEN_MS);
    },
    { capture: true },
  );
}
