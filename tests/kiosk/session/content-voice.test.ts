import { describe, expect, it } from 'vitest';
import { createContentVoice } from '../../../kiosk/session/content-voice.ts';
import { FRAMEWORK, LESSONS } from '../../support/memory-ports.ts';

const voice = createContentVoice('en', 'en', FRAMEWORK);
const questions = LESSONS.flatMap((lesson) => lesson.questions);

describe('the answers of a question', () => {
  it.each(['single', 'multiple', 'ordering', 'matching'] as const)(
    'stand in another order from try to try where the question is %s',
    (type) => {
      const question = questions.find((one) => one.type === type);
      if (question === undefined) throw new Error(`The starter pack has no ${type} question.`);
      const orders = Array.from({ length: 20 }, (_, seed) =>
        JSON.stringify(voice.question(question, seed)),
      );
      expect(new Set(orders).size).toBeGreaterThan(1);
    },
  );
});
