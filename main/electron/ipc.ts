import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { BroadcastChannel, Broadcasts, RequestChannel } from '../../kiosk/ipc/contract.ts';
import { REQUEST_SCHEMAS } from '../../kiosk/ipc/contract-schemas.ts';
import type { AnswerRequest } from '../answer-request.ts';
import type { Log } from '../log.ts';
import type { SessionHost } from '../session-host.ts';
import { ownPath } from './page-address.ts';

/** Answers the requests of our page, and of nothing else that might run in a window. */
export function handleRequests({
  ipcMain,
  page,
  answer,
  log,
}: {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** The contents of the kiosk's window. */
  readonly page: () => WebContents | undefined;
  readonly answer: AnswerRequest;
  readonly log: Log;
}): void {
  for (const channel of Object.keys(REQUEST_SCHEMAS) as RequestChannel[]) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isOurPage(event, page())) {
        log.fault('page.refused', { why: 'foreign sender', channel });
        throw new Error('page.refused');
      }
      const answered = await answer(channel, input);
      if (!answered.ok) throw new Error(answered.error.code);
      return answered.value;
    });
  }
}

/** The frame that sent may have navigated or gone since: then it is nobody's. */
function isOurPage(
  { sender, senderFrame }: IpcMainInvokeEvent,
  page: WebContents | undefined,
): boolean {
  return (
    page !== undefined &&
    sender === page &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    ownPath(senderFrame.url) === '/'
  );
}

/** Tells the page every new view and every key it has to follow; the answer stops it. */
export function broadcast({
  session,
  page,
}: {
  readonly session: Pick<SessionHost, 'onView' | 'onKey'>;
  readonly page: () => WebContents | undefined;
}): () => void {
  function tell<Channel extends BroadcastChannel>(channel: Channel, said: Broadcasts[Channel]) {
    const contents = page();
    if (contents && !contents.isDestroyed() && !contents.isCrashed()) contents.send(channel, said);
  }
  const stopViews = session.onView((view) => tell('view.changed', view));
  const stopKeys = session.onKey((key) => tell('key.pressed', key));
  return () => {
    stopViews();
    stopKeys();
  };
}
