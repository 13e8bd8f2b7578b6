import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inlinePage } from '../../main/start/inline-page.mjs';

const SCRIPT = "document.title = 'a</script>b'; 'abc'.replace(/b/, '$&$1');\n";
const STYLE = 'h1 { color: #123456 }\n';

function inlined(): { readonly dir: string; readonly html: string } {
  const dir = mkdtempSync(join(tmpdir(), 'portico-inline-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(
    join(dir, 'index.html'),
    `<html><head><meta charset="utf-8" />
<script type="module" crossorigin src="./assets/page-1.js"></script>
<link rel="stylesheet" crossorigin href="./assets/page-1.css"></head><body><h1>Hello</h1></body></html>`,
  );
  writeFileSync(join(dir, 'assets', 'page-1.js'), SCRIPT);
  writeFileSync(join(dir, 'assets', 'page-1.css'), STYLE);
  inlinePage(dir);
  return { dir, html: readFileSync(join(dir, 'index.html'), 'utf8') };
}

const between = (html: string, tag: string) =>
  new RegExp(`<${tag}(?: type="module")?>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';

test('a page becomes one file that asks for no other', () => {
  const { dir, html } = inlined();
  expect(existsSync(join(dir, 'assets'))).toBe(false);
  expect(html).not.toMatch(/\b(src|href)=/);
  expect(between(html, 'style').trim()).toBe(STYLE.trim());
});

test('its script is the same script, and cannot end before its end', () => {
  const script = between(inlined().html, 'script').trim();
  expect(script).toContain("'a<\\/script>b'");
  expect(script.replaceAll('<\\/', '</')).toBe(SCRIPT.trim());
});

test('it runs after the page it changes', () => {
  const { html } = inlined();
  expect(html.indexOf('<script')).toBeGreaterThan(html.indexOf('<h1>'));
});

test('its policy allows exactly what is in it', () => {
  const { html } = inlined();
  const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const directives = policy.split('; ');
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain(`script-src ${hash(between(html, 'script'))}`);
  expect(directives).toContain(`style-src ${hash(between(html, 'style'))}`);
  expect(policy).not.toMatch(/unsafe|\*/);
  // A policy in the page holds for what follows it.
  expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<style'));
});
