import { hasProgress } from '../learning/lesson-run.ts';
import { monthsAfter, RETENTION_MONTHS } from '../people/learner.ts';
import type { Known, ScreenView } from '../view.ts';
import type { Projection, SessionSnapshot } from './project-view.ts';
import { guestProgress, titleOf } from './visitor-folds.ts';

/** What is laid over the place, if anything is. */
export function projectOverlay(
  snapshot: SessionSnapshot,
  projection: Projection,
): ScreenView | undefined {
  const { visitor } = snapshot.context;
  const isOver = (over: Overlay) => snapshot.matches({ visiting: { over } });

  // Most of the time: a look at one state instead of six.
  if (isOver('nothing')) return undefined;
  if (isOver('access')) {
    const { call, staffAway } = snapshot.context;
    const isAnybodyThere = projection.config.profile.callStaff;
    return {
      screen: 'access',
      staff: !isAnybodyThere ? 'none' : call !== 'none' ? call : staffAway ? 'away' : 'free',
    };
  }
  if (isOver('notice')) return { screen: 'notice' };
  if (isOver('about')) return { screen: 'about' };
  if (isOver('staffDoor')) return { screen: 'staffDoor' };
  // What is being deleted is off the screen before it is off the disk.
  if (snapshot.matches({ visiting: { over: { known: 'deleting' } } })) return { screen: 'wait' };
  if (isOver('known')) {
    return {
      screen: 'known',
      about: known(snapshot, projection),
      confirming: snapshot.matches({ visiting: { over: { known: 'confirming' } } }),
    };
  }
  if (snapshot.matches({ visiting: { over: { card: 'offered' } } })) return { screen: 'cardOffer' };
  if (snapshot.matches({ visiting: { over: { card: 'guestOffered' } } })) {
    const { loose } = visitor.badges;
    return {
      screen: 'guestOffer',
      lessons: guestProgress(visitor).length,
      badges: loose.length,
    };
  }
  if (snapshot.matches({ visiting: { over: { card: 'refused' } } })) {
    return { screen: 'cardNotice', reason: visitor.cardNotice };
  }
  return { screen: 'wait' };
}

type Overlay = 'nothing' | 'access' | 'notice' | 'about' | 'known' | 'staffDoor' | 'card';

/** What this kiosk knows of the person in front of it: all of it, and nothing but. */
function known({ context }: SessionSnapshot, { config }: Projection): Known {
  const { visitor, material } = context;
  if (visitor.forgotten) return { kind: 'deleted' };
  if (visitor.card === undefined || visitor.learner === undefined) {
    return {
      kind: 'guest',
      lessonsThisVisit: guestProgress(visitor).length,
      badgesThisVisit: visitor.badges.loose.length,
    };
  }
  const { since, lastSeen } = visitor.learner;
  return {
    kind: 'card',
    since,
    lastSeen,
    keptUntil: monthsAfter(material?.date ?? lastSeen, RETENTION_MONTHS),
    badges: new Set(visitor.badges.filed.map(({ badge }) => badge)).size,
    confirmations: visitor.badges.attended.length,
    // A lesson that was only opened is written nowhere.
    lessons: visitor.kept.filter(hasProgress).map((run) => ({
      title: titleOf(visitor, run.lessonId, config.hub.language),
      on: run.on,
      state: run.finished ? 'finished' : 'started',
      right: run.tries.filter(({ right }) => right).length,
      of: run.tries.length,
    })),
  };
}
