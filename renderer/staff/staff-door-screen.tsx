import { useState } from 'react';
import type { CodeRefusal } from '../../kiosk/staff/one-time-code.ts';
import { DigitPad } from '../components/digit-pad.tsx';
import { Page } from '../components/page.tsx';
import { useFrame, useGlass, useStaff } from '../kiosk-context.ts';
import type { PadKey } from '../question-draft.ts';
import { useStaffWords } from '../text/staff-words.ts';

const DIGITS = 6;

/** Where somebody who works here types their code. Nothing of it is shown but how much is typed. */
export function StaffDoorScreen() {
  const { code } = useStaffWords();
  const { kind } = useGlass();
  const { lowReach } = useFrame().access;
  const staff = useStaff();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<CodeRefusal | 'unreachable'>();

  async function unlock(digits: string): Promise<void> {
    const answer = await staff.unlock(digits);
    setTyped('');
    // A right code shows in the next view.
    setRefusal(answer === null ? 'unreachable' : answer.ok ? undefined : answer.error);
  }

  function press(key: PadKey): void {
    if (typed.length === DIGITS) return;
    const next = key === 'delete' ? typed.slice(0, -1) : typed + key;
    setTyped(next);
    setRefusal(undefined);
    if (next.length === DIGITS) void unlock(next);
  }

  const said = refusal === 'unreachable' ? code.unreachable : refusal && code.refused(refusal);
  return (
    <Page className="staff-door">
      <div className="staff-door-lead">
        <h1 className="title long">{code.title}</h1>
        <p className="lead">{said ?? code.lead}</p>
        <p className="unseen" role="status">
          {said ?? code.typed(typed.length)}
        </p>
        <p className="staff-dots" aria-hidden="true">
          {Array.from({ length: DIGITS }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is all a dot is.
            <span key={place} className={place < typed.length ? 'typed' : ''} />
          ))}
        </p>
      </div>
      <DigitPad whole belowZero={false} flat={kind === 'small' || lowReach} onKey={press} />
    </Page>
  );
}
