import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OwnAddress } from '../browser/own-address.ts';
import { createPageServer } from '../browser/page-server.ts';
import type { Log } from '../log.ts';
import { readVerifyPage, type VerifyPage } from './read-verify-page.ts';

const VERIFY_PATH = '/verify/';

/** The page that opens badges, where a kiosk shows it itself; and whom to tell where that is. */
export interface VerifyDoor {
  readonly page: VerifyPage;
  readonly openedAt: (url: string) => void;
}

export interface VerifyServer {
  /** Whether a request is for this page at all. */
  isFor(request: IncomingMessage): boolean;
  request(request: IncomingMessage, response: ServerResponse): void;
}

/** What a kiosk has to say about badges to whoever opens them. */
export interface BadgeWitness {
  /** What this kiosk publishes about itself as an issuer. */
  readonly issuers: readonly unknown[];
  readonly openedAt: (url: string) => void;
}

/** @throws {StartupFault} `start.not-built` */
export function openVerifyDoor({ issuers, openedAt }: BadgeWitness): VerifyDoor {
  return { page: readVerifyPage(issuers), openedAt };
}

/** Serves the page under its own path, for as long as nobody has said where a city hosts it. */
export function createVerifyServer({
  page,
  openedAt,
  address,
  log,
}: VerifyDoor & { readonly address: OwnAddress; readonly log: Log }): VerifyServer {
  const file = { body: Buffer.from(page.html), type: 'text/html; charset=utf-8' };
  openedAt(new URL(VERIFY_PATH, address.url).href);
  return {
    isFor: ({ url = '' }) => url.startsWith(VERIFY_PATH),
    request: createPageServer({
      address,
      under: VERIFY_PATH,
      policy: page.policy,
      files: { asset: () => undefined, page: () => file },
      start: () => undefined,
      log,
    }),
  };
}
