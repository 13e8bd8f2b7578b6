import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { LAYERS } from './import-table.ts';
import { filesBelow, readText, sourcesBelow } from './source-files.ts';

const everywhere = [...LAYERS, 'tests'].flatMap(sourcesBelow);

/** The one line number a reader needs to find an offset in a text. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Swallowed failures: a catch that does nothing, whatever its comment says. */
function emptyCatches(path: string, text: string): string[] {
  const found: string[] = [];
  const complain = (start: number) => found.push(`${path}:${lineAt(text, start)}`);
  new Visitor({
    CatchClause: (node) => {
      if (node.body.body.length === 0) complain(node.start);
    },
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const last = node.arguments.at(callee.property.name === 'then' ? 1 : 0);
      if (!['catch', 'then'].includes(callee.property.name)) return;
      if (last?.type !== 'ArrowFunctionExpression' && last?.type !== 'FunctionExpression') return;
      if (last.body?.type === 'BlockStatement' && last.body.body.length === 0) complain(node.start);
    },
  }).visit(parseSync(path, text).program);
  return found;
}

/** What makes the domain give two answers to one question: the clock, chance, the machine. */
function impurities(path: string, text: string): string[] {
  const found: string[] = [];
  const complain = (what: string, start: number) =>
    found.push(`${path}:${lineAt(text, start)} ${what}`);
  new Visitor({
    NewExpression: (node) => {
      const bare = node.callee.type === 'Identifier' && node.callee.name === 'Date';
      if (bare && node.arguments.length === 0) complain('new Date()', node.start);
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const name = `${node.object.name}.${node.property.name}`;
      const unsteady = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID'];
      if (unsteady.includes(name) || name.startsWith('console.')) complain(name, node.start);
    },
    CallExpression: (node) => {
      if (node.callee.type !== 'Identifier') return;
      if (/^(set|clear)(Timeout|Interval|Immediate)$|^Date$/.test(node.callee.name)) {
        complain(`${node.callee.name}()`, node.start);
      }
    },
  }).visit(parseSync(path, text).program);
  return found;
}

describe('failures are never swallowed', () => {
  test('no catch is empty', () => {
    expect(everywhere.flatMap((path) => emptyCatches(path, readText(path)))).toEqual([]);
  });

  test.each([
    'try { f(); } catch {}',
    'try { f(); } catch { /* fine */ }',
    'f().catch(() => {});',
    'f().then(g, () => {});',
  ])('the rule sees %s', (text) => {
    expect(emptyCatches('a.ts', text)).toEqual(['a.ts:1']);
  });

  test.each(['try { f(); } catch { return null; }', 'f().catch(report);'])(
    'the rule lets %s pass',
    (text) => {
      expect(emptyCatches('a.ts', text)).toEqual([]);
    },
  );
});

describe('the domain gives the same answer every time', () => {
  test('kiosk/ asks no clock, throws no dice and prints nothing', () => {
    expect(sourcesBelow('kiosk').flatMap((path) => impurities(path, readText(path)))).toEqual([]);
  });

  test.each(['new Date()', 'Date.now()', 'Math.random()', 'setTimeout(f, 1)', 'console.log(1)'])(
    'the rule sees %s',
    (text) => {
      expect(impurities('a.ts', `${text};`)).toHaveLength(1);
    },
  );

  test('a moment that was handed in may be taken apart', () => {
    expect(impurities('a.ts', 'new Date(nowMs).getUTCDay();')).toEqual([]);
  });
});

describe('tests can fail', () => {
  test('no test is set aside or alone', () => {
    const setAside = /\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fails)\b/;
    const marked = sourcesBelow('tests').filter((path) => setAside.test(readText(path)));
    expect(marked).toEqual([]);
  });
});

describe('nothing comes from outside', () => {
  test('the page names no other host', () => {
    const page = filesBelow('renderer').filter((path) => /\.(css|html)$/.test(path));
    const loading = /(url\(\s*|@import\s+|\b(?:src|href|action)\s*=\s*)["']?\s*(https?:)?\/\//;
    expect(page.filter((path) => loading.test(readText(path)))).toEqual([]);
  });
});
