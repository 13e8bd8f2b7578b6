import type { QuestionView } from '../../kiosk/view.ts';
import { ChoiceQuestion } from './question-choice.tsx';
import { MatchingQuestion } from './question-matching.tsx';
import { MultipleQuestion } from './question-multiple.tsx';
import { NumberQuestion } from './question-number.tsx';
import { OrderingQuestion } from './question-ordering.tsx';
import type { QuestionPart } from './question-part.ts';

/** A question of any kind; every one is answered by single touches. */
export function Question({ question, ...part }: QuestionPart<QuestionView['type']>) {
  switch (question.type) {
    case 'single':
    case 'trueFalse':
      return <ChoiceQuestion question={question} {...part} />;
    case 'multiple':
      return <MultipleQuestion question={question} {...part} />;
    case 'number':
      return <NumberQuestion question={question} {...part} />;
    case 'ordering':
      return <OrderingQuestion question={question} {...part} />;
    case 'matching':
      return <MatchingQuestion question={question} {...part} />;
  }
}
