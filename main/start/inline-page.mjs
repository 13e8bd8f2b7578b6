import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLE = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g;
const SCRIPT = /<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g;
const CHARSET = '<meta charset="utf-8" />';

/**
 * Makes one file of a built page: script and style go into it, so that it can be put on any web
 * server or opened from a disk. Its own policy allows exactly these and nothing else, and lets them
 * ask servers only over https.
 *
 * @param {string} dir with `index.html` and what it asks for; the rest is removed
 */
export function inlinePage(dir) {
  /** @type {string[]} */
  const styles = [];
  /** @type {string[]} */
  const scripts = [];
  const read = (/** @type {string} */ name) => readFileSync(join(dir, name), 'utf8');
  const html = read('index.html')
    .replace(STYLE, (_, name) => {
      styles.push(`\n${read(name).trim()}\n`);
      return '';
    })
    .replace(SCRIPT, (_, name) => {
      // Inside a text or an expression of a script, this escape says the same.
      scripts.push(`\n${read(name).trim().replaceAll('</script', '<\\/script')}\n`);
      return '';
    });
  const hashes = (/** @type {readonly string[]} */ texts) =>
    texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    'font-src data:',
    'img-src data:',
    'connect-src https:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = `${CHARSET}\n    <meta http-equiv="content-security-policy" content="${policy}" />`;
  // Functions, because `$` in a replacement has a meaning of its own.
  const whole = html
    .replace(CHARSET, () => meta)
    .replace(
      '</head>',
      () => `${styles.map((text) => `<style>${text}</style>`).join('')}\n  </head>`,
    )
    .replace(
      '</body>',
      () =>
        `${scripts.map((text) => `<script type="module">${text}</script>`).join('')}\n  </body>`,
    );
  rmSync(join(dir, 'assets'), { recursive: true, force: true });
  writeFileSync(join(dir, 'index.html'), whole);
}
