import type { LessonClosingBadges } from '../view.ts';
import { type BadgeStanding, standingOf } from './badge-holding.ts';
import type { ContentVoice } from './content-voice.ts';
import { badgeTile, stepView } from './project-badges.ts';
import type { SessionContext } from './session-context.ts';

/** What a lesson that was just finished has brought: a badge, or how far one has come. */
export function lessonBadges(
  { visitor, material }: SessionContext,
  lesson: string,
  voice: ContentVoice,
): LessonClosingBadges {
  const shelf = material?.shelf;
  if (shelf === undefined) return { earned: [] };
  const standings = shelf.badges
    .map((badge) => standingOf(badge, visitor, shelf, material?.date ?? ''))
    .filter((standing) => stepFor(standing, lesson) !== undefined);
  const earned = standings.filter(
    ({ award }) => award !== undefined && visitor.badges.earnedNow.includes(award.id),
  );
  const open = standings.filter(({ award }) => award === undefined);
  const again = open.find((standing) => stepFor(standing, lesson)?.isDone === false);
  const towards = open.find((standing) => stepFor(standing, lesson)?.isDone === true);
  const step = again && stepFor(again, lesson);
  const missing = step && stepView(step, shelf, voice);
  return {
    earned: earned.map((standing) => badgeTile(standing, voice)),
    ...(again &&
      missing?.kind === 'lesson' && { again: { badge: badgeTile(again, voice), missing } }),
    ...(towards && {
      towards: {
        badge: badgeTile(towards, voice),
        done: towards.progress.steps.filter(({ isDone }) => isDone).length,
        of: towards.progress.steps.length,
      },
    }),
  };
}

function stepFor({ progress: { steps } }: BadgeStanding, lesson: string) {
  return steps.find(({ step }) => step.kind === 'lesson' && step.lesson === lesson);
}
