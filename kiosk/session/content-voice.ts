import { type LanguageCode, type LocalText, type Said, say } from '../language.ts';
import type { LessonCard, Taster } from '../learning/lesson.ts';
import type { Answer, Question, QuestionItem } from '../learning/question.ts';
import { shuffled, shuffledAway } from '../learning/shuffle.ts';
import type { Skill, SkillFramework } from '../learning/skill.ts';
import type { LessonSummary } from '../ports.ts';
import type {
  CardText,
  ChoiceQuestionView,
  ItemView,
  LessonTile,
  Outcome,
  QuestionView,
  TasterQuestion,
} from '../view.ts';

/** Content put into the language of whoever stands there. */
export type ContentVoice = ReturnType<typeof createContentVoice>;

export function createContentVoice(
  wanted: LanguageCode,
  hub: LanguageCode,
  framework: SkillFramework,
) {
  const said = (text: LocalText): Said => say(text, wanted, hub);
  const items = (list: readonly QuestionItem[]): readonly ItemView[] =>
    list.map(({ id, text }) => ({ id, said: said(text) }));
  const skillOf = (id: string): Skill | undefined => framework.skills.find((one) => one.id === id);
  const skillName = (id: string): Said => said(skillOf(id)?.name ?? {});

  function card({ head, body }: LessonCard): CardText {
    return { head: said(head), body: said(body) };
  }

  /** The question as it is asked: without what is right, its items in an order the seed decides. */
  function question(asked: Question, seed: number): QuestionView {
    const head = { id: asked.id, prompt: said(asked.prompt) };
    switch (asked.type) {
      case 'single':
        return { ...head, type: 'single', options: items(shuffled(asked.options, seed)) };
      case 'trueFalse':
        return { ...head, type: 'trueFalse' };
      case 'multiple':
        return {
          ...head,
          type: 'multiple',
          options: items(shuffled(asked.options, seed)),
          choose: asked.correct.length,
        };
      case 'number':
        return { ...head, type: 'number', unit: said(asked.unit) };
      case 'ordering':
        return {
          ...head,
          type: 'ordering',
          items: items(shuffledAway(asked.items, asked.correct, seed)),
        };
      case 'matching': {
        const inLine = asked.left.map(({ id }) => asked.correct[id] ?? '');
        return {
          ...head,
          type: 'matching',
          left: items(asked.left),
          right: items(shuffledAway(asked.right, inLine, seed)),
        };
      }
    }
  }

  /** On the attract loop a question keeps the order it was written in: it is read from afar, again and again. */
  function taster({ lessonId, title, seconds, question: asked }: Taster): TasterQuestion {
    const head = { id: asked.id, prompt: said(asked.prompt) };
    const view: ChoiceQuestionView =
      asked.type === 'single'
        ? { ...head, type: 'single', options: items(asked.options) }
        : { ...head, type: 'trueFalse' };
    return { lessonId, title: said(title), seconds, question: view };
  }

  function outcome(asked: Question, given: { answer: Answer; right: boolean }): Outcome {
    return {
      verdict: given.right ? 'right' : 'notYet',
      answer: given.answer,
      explanation: said(given.right ? asked.ok : asked.no),
    };
  }

  function tile(lesson: LessonSummary, state: LessonTile['state']): LessonTile {
    return {
      id: lesson.id,
      title: said(lesson.title),
      goal: said(lesson.goal),
      seconds: lesson.seconds,
      skill: skillName(lesson.skills[0] ?? ''),
      state,
    };
  }

  return { said, card, question, taster, outcome, tile, skillOf, skillName };
}
