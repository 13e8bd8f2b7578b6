import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../../hardware/replay/recording.ts';
import { PROPERTY_RUNS } from '../../support/property-runs.ts';

describe('a recording file', () => {
  const header = '{"recording":"portico","version":1,"kind":"rdm6300"}\n';
  const opened = '{"atMs":0,"what":"opened"}\n';
  const reads = (text: string) => {
    const read = readRecording(text);
    return read.ok ? read.value.moments : `${read.error.code} ${read.error.line} ${read.error.why}`;
  };

  test.each([
    ['is empty', '', 'unreadable 1 is not the head'],
    ['is something else', '{"version":1}\n', 'unreadable 1 is not the head'],
    ['is a picture', '\x89PNG\r\n\x1a\n', 'unreadable 1 is not the head'],
    [
      'does not say what was recorded',
      `{"recording":"portico","version":1}\n${opened}`,
      'unreadable 1 is not the head',
    ],
    [
      'was made by a later Portico',
      '{"recording":"portico","version":2,"compressed":true}\n',
      'from-the-future 1 names a later version',
    ],
    [
      'has a line that is no JSON',
      `${header}${opened}oops\n${opened}`,
      'unreadable 3 is no moment',
    ],
    [
      'has half a byte',
      `${header}${opened}{"atMs":1,"what":"to-device","hex":"0"}\n${opened}`,
      'unreadable 3 is no moment',
    ],
    [
      'goes back in time',
      `${header}\n{"atMs":5,"what":"opened"}\n${opened}`,
      'unreadable 4 goes back in time',
    ],
    ['was cut off in its last line', `${header}${opened}{"atMs":9,"wh`, 'unreadable 3 is cut off'],
    ['was cut off in its first line', header.slice(0, 20), 'unreadable 1 is not the head'],
    [
      'begins in the middle of a talk',
      `${header}{"atMs":0,"what":"from-device","hex":"aa"}\n`,
      'unreadable 2 comes before the line was opened',
    ],
    ['holds nothing', header, 'unreadable 1 is all there is'],
  ])('that %s is refused, with its line', (_, text, complaint) => {
    expect(reads(text)).toMatch(`recording.${complaint}`);
  });

  test('may be cut and spaced by hand, and need not end its last line', () => {
    expect(reads(`${header}\n${opened}\n{"atMs":9,"what":"ended"}`)).toEqual([
      { atMs: 0, what: 'opened' },
      { atMs: 9, what: 'ended' },
    ]);
  });

  test('whatever it holds, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        readRecording(one);
        readRecording(`${header}${opened}${other}\n${one}`);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
