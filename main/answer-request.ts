import type { z } from 'zod';
import type {
  RequestChannel,
  RequestHandlers,
  RequestInput,
  RequestOutput,
} from '../kiosk/ipc/contract.ts';
import { isRequestChannel, REQUEST_SCHEMAS } from '../kiosk/ipc/contract-schemas.ts';
import type { PageFocus } from '../kiosk/ipc/page-focus.ts';
import { err, ok, type Result } from '../kiosk/result.ts';
import type { Log } from './log.ts';
import type { SessionHost } from './session-host.ts';
import type { StaffAnswers } from './staff/staff-office.ts';

/** Answers one request of a page, whatever it holds; a refused one is logged and left without effect. */
export type AnswerRequest = (
  channel: unknown,
  input: unknown,
) => Promise<Result<unknown, { readonly code: 'page.refused' }>>;

/** Who hears what a page tells besides the acts of visitors. */
export interface PageListeners {
  /** A keyboard wedge typed this; nobody where the hub has none. */
  readonly hearKeys?: ((typed: string) => void) | undefined;
  /** The focus of the page is there now. */
  readonly focusMoved?: ((focus: PageFocus) => void) | undefined;
  readonly staff: StaffAnswers;
}

export function createAnswerRequest({
  session,
  hearKeys,
  focusMoved,
  staff,
  log,
}: PageListeners & {
  readonly session: SessionHost;
  readonly log: Log;
}): AnswerRequest {
  const handlers: RequestHandlers = {
    'view.read': () => session.view(),
    'visitor.act': (act) => {
      session.act(act);
      return null;
    },
    'keys.typed': (typed) => {
      hearKeys?.(typed);
      return null;
    },
    'focus.moved': (focus) => {
      focusMoved?.(focus);
      return null;
    },
    'page.fail': ({ name, where }) => {
      log.fault('page.crashed', { name, where });
      return null;
    },
    'staff.unlock': staff.unlock,
    'staff.leave': staff.leave,
    'desk.read': staff.desk.read,
    'desk.confirm': staff.desk.confirm,
    'desk.takeBack': staff.desk.takeBack,
    'door.read': staff.door.read,
    'door.checkIn': staff.door.checkIn,
    'door.checkInCard': staff.door.checkInCard,
    'door.takeBack': staff.door.takeBack,
    'door.walkIn': staff.door.walkIn,
    'door.release': staff.door.release,
  };
  return async (channel, input) => {
    if (!isRequestChannel(channel)) {
      log.fault('page.refused', { why: 'unknown channel' });
      return err({ code: 'page.refused' });
    }
    return answer(channel, input);
  };

  async function answer<Channel extends RequestChannel>(
    channel: Channel,
    input: unknown,
  ): Promise<Result<RequestOutput<Channel>, { readonly code: 'page.refused' }>> {
    const schemas: { [One in RequestChannel]: z.ZodType<RequestInput<One>> } = REQUEST_SCHEMAS;
    const read = schemas[channel].safeParse(input);
    if (!read.success) {
      const fields = read.error.issues.map((issue) => issue.path.slice(0, 2).join('.'));
      log.fault('page.refused', { channel, fields: fields.slice(0, 5).join(' ') });
      return err({ code: 'page.refused' });
    }
    return ok(await handlers[channel](read.data));
  }
}
