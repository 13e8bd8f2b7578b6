import type { Bench } from '../bench/bench.ts';
import type { PageFocusRelay } from '../page-focus-relay.ts';
import type { Recordings } from '../recordings.ts';
import type { SessionHost } from '../session-host.ts';
import type { StaffOffice } from '../staff/staff-office.ts';
import type { ExampleEvents } from '../store/example-repository.ts';
import type {
  ControlAnswers,
  ControlFrame,
  ControlRefusal,
  ControlRequest,
} from './control-frames.ts';
import type { TagDesk } from './tag-desk.ts';

/** Whoever asks. */
export interface ControlCaller {
  /** Something that comes beside the answers. */
  tell(frame: ControlFrame): void;
  /** Is called when they are gone. */
  onGone(stop: () => void): void;
}

export type ControlReply =
  | { readonly answer: ControlAnswers[ControlRequest['ask']] }
  | { readonly refused: ControlRefusal };

/** Does what commands ask of the running kiosk. Never rejects. */
export interface ControlDesk {
  answer(request: ControlRequest, caller: ControlCaller): Promise<ControlReply>;
}

/** @param hasPage whether a page is open that follows the tactile keys */
export function createControlDesk({
  session,
  focus,
  bench,
  recordings,
  tags,
  staff,
  examples,
  hasPage,
}: {
  readonly session: SessionHost;
  readonly focus: PageFocusRelay;
  readonly bench: Bench | undefined;
  readonly recordings: Recordings;
  readonly tags: TagDesk;
  readonly staff: Pick<StaffOffice, 'issueCode'>;
  readonly examples: Pick<ExampleEvents, 'remove'>;
  readonly hasPage: () => boolean;
}): ControlDesk {
  function follow({ tell, onGone }: ControlCaller): null {
    onGone(session.onView((view) => tell({ view })));
    onGone(session.onKey((key) => tell({ key })));
    onGone(focus.onMove((focus) => tell({ focus })));
    tell({ view: session.view() });
    return null;
  }

  function record(
    device: string,
    { tell, onGone }: ControlCaller,
  ): ControlAnswers['device.record'] {
    const started = recordings.start(device, (recorded) => tell({ recorded }));
    if (!started.ok) return started;
    onGone(started.value);
    return { ok: true, value: null };
  }

  function readTag(seconds: number, { onGone }: ControlCaller) {
    const { answer, giveUp } = tags.read(seconds * 1_000);
    onGone(giveUp);
    return answer;
  }

  function acknowledge(): boolean {
    const called = session.view().call === 'called';
    session.hear({ type: 'staff.acknowledged' });
    return called;
  }

  return {
    async answer(request, caller) {
      switch (request.ask) {
        case 'kiosk.status':
          return { answer: { hasBench: bench !== undefined, hasPage: hasPage() } };
        case 'staff.come':
          return { answer: acknowledge() };
        case 'staff.open':
          return { answer: staff.issueCode().digits };
        case 'examples.remove':
          return { answer: await examples.remove() };
        case 'device.record':
          return { answer: record(request.device, caller) };
        case 'lesson.find':
          return { answer: await tags.findLesson(request.lesson) };
        case 'tag.read':
          return { answer: await readTag(request.seconds, caller) };
        case 'bench.picture':
          return bench ? { answer: bench.picture() ?? null } : { refused: 'no-bench' };
        case 'bench.perform':
          return bench ? { answer: await bench.perform(request.command) } : { refused: 'no-bench' };
        case 'page.follow':
          return bench ? { answer: follow(caller) } : { refused: 'no-bench' };
      }
    },
  };
}
