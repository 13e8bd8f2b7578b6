import type { Link, OpenLink } from './device.ts';

/** Opens links and knows which are still open, so that none outlives the device that asked for it. */
export interface LinkLedger {
  readonly openLink: OpenLink;
  /** Closes every link, those still being opened too; resolves when all ports are given back. */
  closeAll(): Promise<void>;
}

export function createLinkLedger(openLink: OpenLink): LinkLedger {
  const openings = new Set<Promise<Link>>();
  const links = new Set<Link>();

  async function openAndNote(...settings: Parameters<OpenLink>): Promise<Link> {
    const opening = openLink(...settings);
    openings.add(opening);
    try {
      const link = await opening;
      links.add(link);
      link.ended.then(() => links.delete(link));
      return link;
    } finally {
      openings.delete(opening);
    }
  }

  return {
    openLink: openAndNote,
    async closeAll() {
      await Promise.allSettled(openings);
      await Promise.all([...links].map((link) => link.close()));
    },
  };
}
