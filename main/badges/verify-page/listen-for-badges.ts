import type { Result } from '../../../kiosk/result.ts';
import { type Brought, openBadgeFile } from './open-badge-file.ts';
import type { OpenTrouble } from './page-words.ts';

/** Files and texts come by choosing, dropping and pasting. */
export function listenForBadges({
  file,
  onFragment,
  onOpened,
}: {
  readonly file: HTMLInputElement;
  readonly onFragment: (fragment: string) => void;
  readonly onOpened: (opened: Result<Brought, OpenTrouble>) => void;
}): void {
  const openFile = async (chosen: Blob | undefined | null) => {
    if (chosen) onOpened(openBadgeFile(new Uint8Array(await chosen.arrayBuffer())));
  };
  const openText = (text: string) => {
    // An address of any page like this one: what counts stands behind the hash.
    const fragment = /^https?:\S*#(\S+)$/.exec(text.trim())?.[1];
    if (fragment !== undefined) onFragment(fragment);
    else if (text.trim() !== '') onOpened(openBadgeFile(new TextEncoder().encode(text)));
  };

  file.addEventListener('change', () => {
    void openFile(file.files?.[0]);
    // The same file may be chosen again.
    file.value = '';
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files[0];
    if (dropped) void openFile(dropped);
    else openText(event.dataTransfer?.getData('text') ?? '');
  });
  addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.files[0];
    if (pasted) void openFile(pasted);
    else openText(event.clipboardData?.getData('text') ?? '');
  });
}
