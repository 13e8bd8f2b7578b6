import type { LocalText } from '../../kiosk/language.ts';
import type { CardKey } from '../../kiosk/people/card.ts';
import type { Catalogue, LearnerRecords } from '../../kiosk/ports.ts';
import { err, ok, type Result } from '../../kiosk/result.ts';
import type { Trigger } from '../../kiosk/triggers.ts';
import type { TagOutcome, TagWatch } from '../tag-watch.ts';
import { nearNames } from './near-names.ts';

/** A lesson by its id, or the ids that are like it. */
export type LessonFound =
  | { readonly is: 'there'; readonly title: LocalText }
  | { readonly is: 'unknown'; readonly near: readonly string[] };

export interface TagRead {
  readonly card: CardKey;
  /** The lesson this tag opens already. */
  readonly opens?: string;
}

/** `tag.busy`: somebody else waits; `tag.somebodys`: progress is kept on this card. */
export interface TagRefusal {
  readonly code: 'tag.busy' | 'tag.timed-out' | 'tag.somebodys' | 'tag.store-failed' | TagTrouble;
}
type TagTrouble = (typeof TROUBLES)[Exclude<TagOutcome['is'], 'read'>];

const TROUBLES = {
  randomId: 'tag.random-id',
  several: 'tag.several',
  cannotReadNow: 'tag.unreadable',
  timedOut: 'tag.timed-out',
} as const;

/** What somebody needs who gives a tag its lesson. Nothing of it is kept. */
export interface TagDesk {
  findLesson(id: string): Promise<LessonFound>;
  /** The next card on any reader. */
  read(withinMs: number): {
    readonly answer: Promise<Result<TagRead, TagRefusal>>;
    giveUp(): void;
  };
}

export function createTagDesk({
  watch,
  catalogue,
  records,
  triggers,
}: {
  readonly watch: TagWatch;
  readonly catalogue: Pick<Catalogue, 'lesson' | 'list'>;
  readonly records: Pick<LearnerRecords, 'find'>;
  readonly triggers: readonly Trigger[];
}): TagDesk {
  async function judge(outcome: TagOutcome): Promise<Result<TagRead, TagRefusal>> {
    if (outcome.is !== 'read') return err({ code: TROUBLES[outcome.is] });
    const { card } = outcome;
    const learner = await records.find(card);
    if (!learner.ok) return err({ code: 'tag.store-failed' });
    // As a tag it would never again show its owner their progress.
    if (learner.value) return err({ code: 'tag.somebodys' });
    const trigger = triggers.find((one) => 'tag' in one && one.tag === card);
    return ok({ card, ...(trigger && { opens: trigger.lesson }) });
  }

  async function allLessons(): Promise<readonly string[]> {
    const ids: string[] = [];
    for (;;) {
      const page = await catalogue.list({}, ids.length);
      if (!page.ok || page.value.lessons.length === 0) return ids;
      ids.push(...page.value.lessons.map(({ id }) => id));
    }
  }

  return {
    async findLesson(id) {
      const lesson = await catalogue.lesson(id);
      if (lesson.ok) return { is: 'there', title: lesson.value.title };
      return { is: 'unknown', near: nearNames(id, await allLessons()) };
    },
    read(withinMs) {
      const wait = watch.waitForTag(withinMs);
      if (!wait) {
        return { answer: Promise.resolve(err({ code: 'tag.busy' })), giveUp: () => undefined };
      }
      return { answer: wait.outcome.then(judge), giveUp: wait.giveUp };
    },
  };
}
