import { describe, expect, test } from 'vitest';
import { recoverPage } from '../../../main/electron/recovery.ts';
import { createLog } from '../../../main/log.ts';
import { WindowStandIn } from '../../support/electron-stand-in.ts';

const PAGE = 'portico://kiosk/';
const SAFE = 'portico://kiosk/safe';

function createStage() {
  const window = new WindowStandIn();
  const logged: string[] = [];
  const waiting: (() => void)[] = [];
  const stage = {
    window,
    contents: window.webContents,
    logged,
    waiting,
    nowMs: 0,
    crash: (reason = 'crashed') =>
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 }),
    failLoad: (code: number, { url = PAGE, isMainFrame = true } = {}) =>
      window.webContents.emit('did-fail-load', {}, code, 'ERR', url, isMainFrame, 1, 1),
  };
  recoverPage({
    window: window.typed(),
    log: createLog({ write: (line) => logged.push(line), nowMs: () => 0 }),
    nowMs: (): number => stage.nowMs,
    wait: (_ms, then) => waiting.push(then),
  });
  return stage;
}

describe('a page that fails is loaded again', () => {
  test.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
    'when its process is gone: %s',
    (reason) => {
      const { window, crash, logged } = createStage();
      crash(reason);
      expect(window.loaded).toEqual([PAGE]);
      expect(logged.join('')).toContain('[page.crashed]');
    },
  );

  test('when it hangs', () => {
    const { window } = createStage();
    window.emit('unresponsive');
    expect(window.loaded).toEqual([PAGE]);
  });

  test('when it did not load', () => {
    const { window, failLoad } = createStage();
    failLoad(-6);
    expect(window.loaded).toEqual([PAGE]);
  });

  test('but not when it was left in good order, replaced by another load, or is a part of a page', () => {
    const { window, crash, failLoad } = createStage();
    crash('clean-exit');
    failLoad(-3);
    failLoad(-6, { isMainFrame: false });
    failLoad(-6, { url: 'https://example.org/' });
    expect(window.loaded).toEqual([]);
  });

  test('but not when the window is gone', () => {
    const { window, contents, crash } = createStage();
    contents.destroyed = true;
    crash();
    expect(window.loaded).toEqual([]);
  });
});

describe('a page that keeps failing', () => {
  test('is loaded again three times, then a safe page stands there', () => {
    const { window, crash } = createStage();
    for (let times = 0; times < 20; times += 1) crash();
    expect(window.loaded).toEqual([PAGE, PAGE, PAGE, SAFE]);
  });

  test('gets another chance after a rest', () => {
    const { window, crash, waiting } = createStage();
    for (let times = 0; times < 4; times += 1) crash();
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    expect(window.loaded.at(-1)).toBe(PAGE);
    crash();
    expect(window.loaded.slice(4)).toEqual([PAGE, PAGE]);
  });

  test('now and then is not one that keeps failing', () => {
    const stage = createStage();
    for (let times = 0; times < 10; times += 1) {
      stage.nowMs = times * 120_000;
      stage.crash();
    }
    expect(stage.window.loaded).not.toContain(SAFE);
  });
});
