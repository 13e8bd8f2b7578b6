import type { KioskView } from '../../kiosk/view.ts';
import { useAct } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';
import { BadgeStone } from './badge-stone.tsx';
import { Stone } from './stone.tsx';

type LessonClosingView = Extract<KioskView, { screen: 'lessonClosing' }>;

/** A badge is earned, asks for the lesson again, or has come a step further. */
export type BadgeNews = 'earned' | 'again' | 'towards';

/** What a lesson that has ended tells about badges: one thing, the best of what there is. */
export function badgeNewsOf({ earned, again, towards }: LessonClosingView): BadgeNews | undefined {
  if (earned.length > 0) return 'earned';
  if (again) return 'again';
  return towards && 'towards';
}

export function ClosingBadge({
  view,
  news,
}: {
  readonly view: LessonClosingView;
  readonly news: BadgeNews;
}) {
  switch (news) {
    case 'earned':
      return <Earned view={view} />;
    case 'again':
      return <Again view={view} />;
    case 'towards':
      return <Towards view={view} />;
  }
}

function Earned({ view: { earned } }: { readonly view: LessonClosingView }) {
  const { closing } = useBadgeWords();
  const act = useAct();
  const [tile] = earned;
  if (tile === undefined) return null;
  if (earned.length === 1) {
    return (
      <BadgeStone
        tile={tile}
        sub={<b>{closing.earned}</b>}
        onPress={() => act({ type: 'visitor.choseBadge', badge: tile.id })}
      />
    );
  }
  return (
    <BadgeStone
      tile={tile}
      sub={earned.map(({ name }) => name.text).join(', ')}
      onPress={() => act({ type: 'visitor.opened', door: 'badges' })}
    >
      {closing.severalEarned(earned.length)}
    </BadgeStone>
  );
}

function Again({ view: { steps, again } }: { readonly view: LessonClosingView }) {
  const { closing } = useBadgeWords();
  const act = useAct();
  if (again === undefined) return null;
  const { needed, of, best = 0 } = again.missing;
  return (
    <Stone
      sub={closing.againFor(again.badge.name.text, needed, of, best)}
      onPress={() => act({ type: 'visitor.choseLesson', lesson: steps.lessonId })}
    >
      {closing.again}
    </Stone>
  );
}

function Towards({ view: { towards } }: { readonly view: LessonClosingView }) {
  const { closing } = useBadgeWords();
  const act = useAct();
  if (towards === undefined) return null;
  const { badge, done, of } = towards;
  return (
    <BadgeStone
      tile={badge}
      sub={closing.towards(done, of)}
      onPress={() => act({ type: 'visitor.choseBadge', badge: badge.id })}
    />
  );
}
