import { useState } from 'react';
import type { KioskView } from '../../kiosk/view.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { Page } from '../components/page.tsx';
import { useGlass } from '../kiosk-context.ts';
import { useStaffWords } from '../text/staff-words.ts';
import { Desk } from './desk.tsx';
import { Door } from './door.tsx';

/** What staff do at the kiosk itself: let people in, and confirm what counts for badges. */
export function StaffScreen({
  view: { cardMoves },
}: {
  readonly view: Extract<KioskView, { screen: 'staff' }>;
}) {
  const words = useStaffWords();
  const { kind } = useGlass();
  const [at, setAt] = useState<'door' | 'desk'>('desk');
  const tabs = [
    { name: 'desk', title: words.desk.title },
    { name: 'door', title: words.door.atTheDoor },
  ] as const;
  return (
    <Page className="desk" keys="none">
      <div className="desk-head">
        <h1 className="unseen">{at === 'desk' ? words.desk.title : words.door.atTheDoor}</h1>
        {tabs.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            className="desk-tab"
            aria-pressed={at === name}
            onClick={() => setAt(name)}
          >
            {title}
          </button>
        ))}
        <LanguageSwitch others={kind === 'small'} />
      </div>
      {/* What was read on one card must not be confirmed on the next. */}
      {at === 'desk' ? <Desk key={cardMoves} /> : <Door cardMoves={cardMoves} />}
    </Page>
  );
}
