import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScreenGeometry } from '../../kiosk/screen-geometry.ts';
import { CHROMIUMS, SILENT_SWITCHES } from '../browser/open-window.ts';
import type { ControlClient } from '../control/control-client.ts';
import { complain } from './bench-command.ts';
import { Complaint } from './complaint.ts';
import { pause } from './page-watch.ts';

/** A page that nobody sees: keys move the focus of a page, so there has to be one. */
export interface OpenedPage {
  /** Whether it was opened here, or somebody's was there already. */
  readonly opened: boolean;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 200;

/** @throws {Complaint} when no page is open and no browser is there to open one */
export async function openPageIfNeeded({
  client,
  dataDir,
  geometry,
}: {
  readonly client: ControlClient;
  readonly dataDir: string;
  readonly geometry: ScreenGeometry;
}): Promise<OpenedPage> {
  const hasPage = async () => (await client.ask({ ask: 'kiosk.status' }).catch(complain)).hasPage;
  if (await hasPage()) return { opened: false, close: async () => undefined };

  const url = urlOf(dataDir);
  const profile = mkdtempSync(join(tmpdir(), 'portico-journey-'));
  const child = await startBrowser(url, profile, geometry);
  const close = async () => {
    if (child) await end(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let waitedMs = 0; child && waitedMs < PATIENCE_MS; waitedMs += LOOK_EVERY_MS) {
    if (await hasPage()) return { opened: true, close };
    await pause(LOOK_EVERY_MS);
  }
  await close();
  throw new Complaint(
    'No page of this kiosk is open, and keys move the focus of a page.',
    `Open ${url} in a browser, or install chromium, and run this again.`,
  );
}

async function startBrowser(
  url: string,
  profile: string,
  geometry: ScreenGeometry,
): Promise<ChildProcess | undefined> {
  const { widthPx, heightPx } = geometry;
  const switches = [
    '--headless',
    `--user-data-dir=${profile}`,
    // Without a screen there is none to fill; in a window Chromium keeps a strip for itself.
    `--screen-info={${widthPx}x${heightPx}}`,
    `--window-size=${widthPx},${heightPx}`,
    '--kiosk',
    '--no-first-run',
    '--disable-gpu',
    ...SILENT_SWITCHES,
    // Chromium refuses to lock itself up for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
  for (const name of CHROMIUMS) {
    const child = spawn(name, switches, { stdio: 'ignore' });
    const started = await new Promise<boolean>((resolve) => {
      child.once('spawn', () => resolve(true));
      child.once('error', () => resolve(false));
    });
    if (started) return child;
  }
  return undefined;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}

function urlOf(dataDir: string): string {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')).url;
  } catch {
    throw new Complaint(
      `${dataDir} does not say where its kiosk is found.`,
      'It may only be starting: try again in a second.',
    );
  }
}
