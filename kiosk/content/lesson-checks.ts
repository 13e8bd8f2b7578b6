import type { Lesson } from '../learning/lesson.ts';
import type { Question } from '../learning/question.ts';
import type { SkillFramework } from '../learning/skill.ts';

/** Everything in a lesson that does not hold together, in words for its author; empty when sound. */
export function lessonComplaints(lesson: Lesson, framework: SkillFramework): string[] {
  const skills = new Set(framework.skills.map(({ id }) => id));
  const environments = new Set(framework.environments.map(({ id }) => id));
  return [
    ...twice(lesson.skills).map((id) => `skill ${id} is named twice`),
    ...twice(lesson.environments).map((id) => `environment ${id} is named twice`),
    ...without(lesson.skills, skills).map((id) => `skill ${id} is not in the framework`),
    ...without(lesson.environments, environments).map(
      (id) => `environment ${id} is not in the framework`,
    ),
    ...twice([...lesson.cards, ...lesson.questions].map(({ id }) => id)).map(
      (id) => `${id} is used for two pages`,
    ),
    ...tasterComplaints(lesson),
    ...lesson.questions.flatMap((question) =>
      questionComplaints(question).map((complaint) => `question ${question.id}: ${complaint}`),
    ),
  ];
}

/** What does not hold together in a framework. */
export function frameworkComplaints(framework: SkillFramework): string[] {
  const categories = new Set(framework.categories.map(({ id }) => id));
  const { skills, environments, competences } = framework;
  const all = [...framework.categories, ...skills, ...environments, ...competences];
  return [
    ...twice(all.map(({ id }) => id)).map((id) => `${id} is used twice`),
    ...framework.skills
      .filter(({ category }) => !categories.has(category))
      .map(({ id, category }) => `skill ${id}: no category ${category}`),
  ];
}

function tasterComplaints({ taster, cards, questions }: Lesson): string[] {
  const question = questions.find(({ id }) => id === taster.question);
  return [
    ...(cards.some(({ id }) => id === taster.card) ? [] : [`taster: no card ${taster.card}`]),
    ...(question ? [] : [`taster: no question ${taster.question}`]),
    // Thirty seconds are enough for one choice, not for putting things in order.
    ...(question && question.type !== 'single' && question.type !== 'trueFalse'
      ? [`taster: question ${question.id} is neither single nor trueFalse`]
      : []),
  ];
}

function questionComplaints(question: Question): string[] {
  switch (question.type) {
    case 'trueFalse':
    case 'number':
      return [];
    case 'single':
      return answerComplaints(question.options, [question.correct]);
    case 'multiple':
      return answerComplaints(question.options, question.correct);
    case 'ordering':
      return [
        ...answerComplaints(question.items, question.correct),
        ...unanswered(question.items, question.correct),
      ];
    case 'matching':
      return [
        ...answerComplaints(question.left, Object.keys(question.correct)),
        ...answerComplaints(question.right, Object.values(question.correct)),
        ...unanswered(question.left, Object.keys(question.correct)),
      ];
  }
}

type Identified = readonly { readonly id: string }[];

function answerComplaints(items: Identified, correct: readonly string[]): string[] {
  const ids = items.map(({ id }) => id);
  return [
    ...twice(ids).map((id) => `${id} is offered twice`),
    ...twice(correct).map((id) => `${id} is right twice`),
    ...without(correct, new Set(ids)).map((id) => `${id} is right but not offered`),
  ];
}

function unanswered(items: Identified, correct: readonly string[]): string[] {
  const answered = new Set(correct);
  return items.filter(({ id }) => !answered.has(id)).map(({ id }) => `${id} has no place`);
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function without(ids: readonly string[], known: ReadonlySet<string>): string[] {
  return ids.filter((id) => !known.has(id));
}
