import { readdirSync, readlinkSync } from 'node:fs';

/** The ttys this process holds open, once per descriptor; the terminal it runs in may be among them. */
export const openTtys = () =>
  readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${descriptor}`);
      return target.startsWith('/dev/pts/') ? [target] : [];
    } catch {
      // The descriptor that lists the directory is gone by now.
      return [];
    }
  });

export const timesOpen = (tty: string) => openTtys().filter((open) => open === tty).length;
