import type { Log } from './log.ts';
import type { SessionHost } from './session-host.ts';

/** Says in the log that a visitor has called; whoever watches the log need not watch the lamp. */
export function tellOfCalls({
  session,
  log,
}: {
  readonly session: Pick<SessionHost, 'view' | 'onView'>;
  readonly log: Pick<Log, 'note'>;
}): () => void {
  let before = session.view().call;
  return session.onView(({ call }) => {
    if (call === 'called' && before !== 'called') {
      log.note('A visitor calls for somebody who works here.', {
        answer: 'npm run kiosk -- staff coming',
      });
    }
    before = call;
  });
}
