import { stat } from 'node:fs/promises';

/**
 * What is behind a path at this moment, or undefined when nothing is. A device that is pulled and put
 * back gets a new node, even where its link, its name and its numbers stay the same.
 */
export async function readPortIdentity(path: string): Promise<string | undefined> {
  try {
    const { dev, ino, rdev } = await stat(path);
    return `${dev}:${ino}:${rdev}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
