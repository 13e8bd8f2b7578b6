import { Complaint } from './complaint.ts';

export type BadgeKioskCommand =
  | {
      readonly run: 'badge-verify';
      /** Absolute paths. */
      readonly file: string;
      readonly issuer: string | undefined;
      readonly status: string | undefined;
    }
  | { readonly run: 'badge-export'; readonly directory: string }
  /** Absolute path. */
  | { readonly run: 'badge-withdraw'; readonly file: string }
  | { readonly run: 'badge-rotate' }
  /** Without a key the one in use. */
  | { readonly run: 'badge-revoke-key'; readonly key: string | undefined };

export function isAboutBadges(command: { readonly run: string }): command is BadgeKioskCommand {
  return command.run.startsWith('badge-');
}

export const BADGE_USAGE = `  badge verify FILE       check a badge (JSON, PNG or SVG) without asking anybody
                          [--issuer FILE: what a did:web issuer has published]
                          [--status FILE: its list of withdrawn badges]
  badge export DIR        write what a city publishes so that badges can be checked
  badge withdraw FILE     let a badge no longer count, once the list is published
                          (stop the kiosk first)
  badge rotate            sign with a new key from now on (stop the kiosk first)
  badge revoke-key [KEY]  let nothing count that was signed with a key (stop the kiosk first)`;

/** @throws {Complaint} naming what is missing or not understood */
export function readBadgeCommand(
  [word, given, ...more]: readonly string[],
  options: { readonly issuer?: string | undefined; readonly status?: string | undefined },
  fromThere: (path: string) => string,
): BadgeKioskCommand {
  const { issuer, status } = options;
  if (more.length > 0) {
    throw new Complaint(`badge ${word} takes nothing more: ${more.join(' ')}.`, BADGE_USAGE);
  }
  if (word !== 'verify' && (issuer ?? status) !== undefined) {
    throw new Complaint('--issuer and --status belong to badge verify.', BADGE_USAGE);
  }
  const path = (file: string | undefined) => (file === undefined ? undefined : fromThere(file));
  switch (word) {
    case 'verify': {
      if (!given) throw new Complaint('badge verify takes a file.', 'For example: badge.json');
      const files = { file: fromThere(given), issuer: path(issuer), status: path(status) };
      return { run: 'badge-verify', ...files };
    }
    case 'export':
      if (!given) throw new Complaint('badge export takes a directory.', 'It is made if need be.');
      return { run: 'badge-export', directory: fromThere(given) };
    case 'withdraw':
      if (!given) throw new Complaint('badge withdraw takes a file.', 'For example: badge.json');
      return { run: 'badge-withdraw', file: fromThere(given) };
    case 'rotate':
      if (given) throw new Complaint(`badge rotate takes nothing more: ${given}.`, BADGE_USAGE);
      return { run: 'badge-rotate' };
    case 'revoke-key':
      return { run: 'badge-revoke-key', key: given };
    default:
      throw new Complaint(
        `There is no command badge ${word ?? ''}`.trimEnd().concat('.'),
        BADGE_USAGE,
      );
  }
}
