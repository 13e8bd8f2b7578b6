import { FAULTS, type FaultCode } from '../../kiosk/faults.ts';

/**
 * The last resort: what a visitor sees when the page itself cannot be shown. It stands apart from the
 * page and its words, because it must not fail with them.
 */
export function safePage(code: FaultCode): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Portico</title>
    <link rel="stylesheet" href="/safe.css" />
  </head>
  <body>
    <main>
      <h1>This kiosk is resting.</h1>
      <p>Please ask the people who work here.</p>
      <div lang="it">
        <h1>Questo schermo sta riposando.</h1>
        <p>Chiedi alle persone che lavorano qui.</p>
      </div>
      <p class="staff"><b>${code}</b> ${FAULTS[code].what}</p>
    </main>
  </body>
</html>
`;
}

export const SAFE_STYLE = `
html { background: #f7f2e8; color: #1c1916; cursor: none; user-select: none; }
body { margin: 0; height: 100vh; display: grid; place-content: center; touch-action: none; }
main { padding: 6vmin; max-width: 90vmin; font: 500 5vmin/1.4 sans-serif; }
h1 { margin: 0; font-size: 7.5vmin; line-height: 1.2; }
p { margin: 0 0 5vmin; }
.staff { margin: 0; border-top: 0.3vmin solid #cbbda3; padding-top: 3vmin; font-size: 3vmin; color: #4a4036; }
`;
