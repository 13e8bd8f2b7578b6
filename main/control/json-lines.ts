import type { Socket } from 'node:net';

/**
 * Hands over every whole line as data; what is no JSON comes as undefined.
 *
 * @param longest of a line, in characters; who sends a longer one is hung up on
 */
export function readJsonLines(
  socket: Socket,
  { longest, hear }: { readonly longest: number; readonly hear: (value: unknown) => void },
): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(parse(line));
    if (rest.length > longest) socket.destroy();
  });
}

export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
