import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createTrustedClock } from '../../../main/badges/trusted-clock.ts';
import { tempDir } from '../../support/temp-dir.ts';

const NOW = Date.parse('2026-09-20T10:00:00Z');

/** The files of a Linux that has just started. */
function aSystem(files: Readonly<Record<string, string>> = {}) {
  const root = tempDir();
  for (const [name, text] of Object.entries(files)) put(root, name, text);
  return root;
}

function put(root: string, name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

function clockOf(root: string, askSystem = async () => false) {
  return createTrustedClock({ isPackaged: true, root, askSystem, nowMs: () => NOW });
}

const battery = (hctosys: string, sinceEpochMs: number) => ({
  'sys/class/rtc/rtc0/hctosys': `${hctosys}\n`,
  'sys/class/rtc/rtc0/since_epoch': `${Math.floor(sinceEpochMs / 1000)}\n`,
});

describe('the clock of an installed kiosk', () => {
  test('is not believed after a start without network and without a battery', () => {
    expect(clockOf(aSystem()).isTrusted()).toBe(false);
  });

  test('is believed from the moment a time server has answered', () => {
    const root = aSystem();
    const clock = clockOf(root);
    expect(clock.isTrusted()).toBe(false);
    put(root, 'run/systemd/timesync/synchronized', '');
    expect(clock.isTrusted()).toBe(true);
  });

  test('is believed when chrony or ntpd has set it, as the kernel says', async () => {
    const clock = clockOf(aSystem(), async () => true);
    expect(clock.isTrusted()).toBe(false);
    await vi.waitFor(() => expect(clock.isTrusted()).toBe(true));
  });

  test('is believed when it was set from a clock with a battery', () => {
    expect(clockOf(aSystem(battery('1', NOW + 20_000))).isTrusted()).toBe(true);
  });

  test('is not believed for a clock with a battery that nobody asked', () => {
    expect(clockOf(aSystem(battery('0', NOW))).isTrusted()).toBe(false);
  });

  test('is not believed when the battery is empty: that clock begins again in 1970', () => {
    expect(clockOf(aSystem(battery('1', 60_000))).isTrusted()).toBe(false);
  });

  test('is not believed in 1970, though both clocks agree', () => {
    const clock = createTrustedClock({
      isPackaged: true,
      root: aSystem(battery('1', 60_000)),
      askSystem: async () => false,
      nowMs: () => 60_000,
    });
    expect(clock.isTrusted()).toBe(false);
  });

  test('asks the system one question at a time', () => {
    const questions: Array<(answer: boolean) => void> = [];
    const clock = clockOf(aSystem(), () => new Promise((answer) => questions.push(answer)));
    clock.isTrusted();
    clock.isTrusted();
    expect(questions).toHaveLength(1);
  });
});

test('the clock of a developer’s machine is believed', () => {
  const clock = createTrustedClock({ isPackaged: false, root: aSystem() });
  expect(clock.isTrusted()).toBe(true);
});
