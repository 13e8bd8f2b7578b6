import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERIFY_BUILT_DIR } from '../places.ts';
import { StartupFault } from '../startup-fault.ts';

const NOTHING_PUBLISHED = '<script type="application/json" id="published">[]</script>';

/** The page that opens badges, as one file. */
export interface VerifyPage {
  readonly html: string;
  /** Its own Content Security Policy: exactly the scripts and styles that are in it. */
  readonly policy: string;
}

/**
 * The built page, with what issuers publish put into it, so that their badges can be checked without
 * asking anybody.
 *
 * @param issuers controlled identifier documents
 * @param dir where the page was built
 * @throws {StartupFault} `start.not-built`
 */
export function readVerifyPage(
  issuers: readonly unknown[],
  dir: string = VERIFY_BUILT_DIR,
): VerifyPage {
  const file = join(dir, 'index.html');
  const built = textOf(file);
  const policy = /content="(default-src [^"]+)"/.exec(built)?.[1];
  if (policy === undefined || !built.includes(NOTHING_PUBLISHED)) {
    throw new StartupFault({ code: 'start.not-built', file, detail: 'It is another page.' });
  }
  // `<` could end the element or open a comment in it.
  const published = JSON.stringify(issuers).replaceAll('<', '\\u003c');
  const html = built.replace(NOTHING_PUBLISHED, () =>
    NOTHING_PUBLISHED.replace('[]', () => published),
  );
  return { html, policy };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new StartupFault({ code: 'start.not-built', file, detail, cause });
  }
}
