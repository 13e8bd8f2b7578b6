import { expect, test } from 'vitest';
import type { CardKey } from '../../../kiosk/people/card.ts';
import { createLog } from '../../../main/log.ts';
import { tellOfMissingLessons } from '../../../main/trigger-lessons.ts';
import { createMemoryHub } from '../../support/memory-ports.ts';

const TAG = 'ab'.repeat(32) as CardKey;

test('a lesson of the triggers that is not installed is named in the log, once', async () => {
  const logged: string[] = [];
  const log = createLog({ write: (line) => logged.push(line), nowMs: () => 0 });
  const { catalogue } = createMemoryHub().ports;
  const triggers = [
    { tag: TAG, lesson: 'lesson-urban-garden' },
    { button: 'garden-bed', lesson: 'lesson-that-left' },
    { button: 'under-the-lathe', lesson: 'lesson-that-left' },
  ];
  await tellOfMissingLessons({ triggers, catalogue, log });
  expect(logged).toEqual([
    expect.stringMatching(/\[catalogue\.not-found\].*lesson="lesson-that-left" where="triggers"/),
  ]);
});
