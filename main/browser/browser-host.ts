import { randomBytes } from 'node:crypto';
import { createAnswerRequest, type PageListeners } from '../answer-request.ts';
import { createVerifyServer, type VerifyDoor } from '../badges/verify-server.ts';
import { type BenchDoor, createBenchServer } from '../bench/bench-server.ts';
import type { Log } from '../log.ts';
import type { PageFiles } from '../page-files.ts';
import type { SessionHost } from '../session-host.ts';
import { type Served, startLoopbackServer } from './loopback-server.ts';
import type { OwnAddress } from './own-address.ts';
import { createPageLink } from './page-link.ts';
import { createPageServer } from './page-server.ts';

/** Serves the kiosk to one page on this machine, and to nobody else. */
export interface BrowserHost {
  readonly url: string;
  /** Whether a page is open. */
  hasPage(): boolean;
  stop(): Promise<void>;
}

/**
 * @param port 0 for any that is free
 * @throws {StartupFault} `start.port-busy`
 */
export async function startBrowserHost({
  port,
  files,
  session,
  bench,
  verify,
  log,
  ...listeners
}: PageListeners & {
  readonly port: number;
  readonly files: PageFiles;
  readonly session: SessionHost;
  /** Where a hub board runs in software, and its page. */
  readonly bench?: BenchDoor | undefined;
  /** The page that opens badges, where the kiosk shows it itself. */
  readonly verify?: VerifyDoor | undefined;
  readonly log: Log;
}): Promise<BrowserHost> {
  let hasPage = () => false;

  function serve(address: OwnAddress): Served {
    const token = randomBytes(32).toString('base64url');
    const answer = createAnswerRequest({ ...listeners, session, log });
    const link = createPageLink({ address, token, session, answer, log });
    hasPage = () => link.isOpen;
    const hearsKeys = listeners.hearKeys !== undefined;
    const start = () => ({ view: session.view(), hearsKeys, token });
    const page = createPageServer({ address, files, start, log });
    const desk = bench && createBenchServer({ ...bench, address, log });
    const badges = verify && createVerifyServer({ ...verify, address, log });
    const others = [desk, badges].filter((one) => one !== undefined);
    return {
      request: (request, response) =>
        (others.find((one) => one.isFor(request))?.request ?? page)(request, response),
      upgrade: (request, socket, head) =>
        (desk?.isFor(request) ? desk : link).upgrade(request, socket, head),
      close: () => {
        desk?.close();
        link.close();
      },
    };
  }

  const { address, stop } = await startLoopbackServer({ port, serve, log });
  return { url: address.url, hasPage: () => hasPage(), stop };
}
