import { exportBadges, revokeKey, rotateKey } from './badge-keys.ts';
import type { BadgeKioskCommand } from './read-badge-command.ts';
import { verifyBadgeFile } from './verify-badge.ts';
import { withdrawBadge } from './withdraw-badge.ts';

/**
 * Does what is asked about badges; no kiosk has to run for any of it.
 *
 * @returns whether all is well; a badge that is not valid is no failure of the command
 */
export async function runBadgeCommand(
  command: BadgeKioskCommand,
  { dataDir, say }: { readonly dataDir: string; readonly say: (line: string) => void },
): Promise<boolean> {
  const doing = { dataDir, now: new Date(), say };
  switch (command.run) {
    case 'badge-verify':
      return verifyBadgeFile(command, doing);
    case 'badge-export':
      await exportBadges(command.directory, doing);
      return true;
    case 'badge-withdraw':
      await withdrawBadge(command.file, doing);
      return true;
    case 'badge-rotate':
      await rotateKey(doing);
      return true;
    case 'badge-revoke-key':
      await revokeKey(command.key, doing);
      return true;
  }
}
