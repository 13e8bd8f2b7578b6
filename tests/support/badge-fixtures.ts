import type { AttendedStep, Badge, LessonStep } from '../../kiosk/badges/badge.ts';
import type { AttendedEvidence, LessonEvidence } from '../../kiosk/badges/evidence.ts';

export function lessonStep(lesson: string, minCorrect = 2): LessonStep {
  return { kind: 'lesson', lesson, minCorrect };
}

export function attendedStep(anyEvent: readonly string[], times = 1): AttendedStep {
  return { kind: 'attended', anyEvent, times };
}

export function ran(lesson: string, right: number, on = '2027-03-01'): LessonEvidence {
  return { kind: 'lesson', lesson, right, of: 3, on };
}

export function attended(event: string, on = '2027-03-01'): AttendedEvidence {
  return { kind: 'attended', event, on };
}

/** A badge for one lesson, unless something else is asked. */
export function badgeOf(changes: Partial<Badge> = {}): Badge {
  return {
    id: 'badge-made-up',
    name: { en: 'Made up', it: 'Inventato' },
    description: { en: 'Does what a test asks.', it: 'Fa quello che chiede un test.' },
    level: 'selfCheck',
    criteria: { en: 'Finish the lesson.', it: 'Completa la lezione.' },
    rule: { all: [lessonStep('lesson-waste')] },
    skills: ['ilo-gr-waste'],
    competences: [],
    alignments: [],
    ...changes,
  };
}
