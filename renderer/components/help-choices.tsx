import type { HelpView } from '../../kiosk/event-view.ts';
import { useAct, useGlass } from '../kiosk-context.ts';
import { useEventWords } from '../text/event-words.ts';
import { Go } from './button.tsx';
import { Icon } from './icon.tsx';
import { Page } from './page.tsx';
import { PagedList } from './paged-list.tsx';
import { Stone } from './stone.tsx';
import { TurnKeys } from './turn-keys.tsx';

/** What would help whoever comes: opened by those who want to say it, neutral, and never a reason. */
export function HelpChoices({
  help,
  onDone,
}: {
  readonly help: readonly HelpView[];
  readonly onDone: () => void;
}) {
  const { confirm } = useEventWords();
  const { kind } = useGlass();
  const act = useAct();
  const small = kind === 'small';
  return (
    <Page className="help-choices">
      <h1 className={small ? 'unseen' : 'title long'}>{confirm.help}</h1>
      <PagedList
        columns={kind === 'small' ? 1 : 2}
        items={help.map(({ id, name, chosen }) => ({
          key: id,
          node: (
            <Stone
              mark={chosen ? <Icon name="tick" /> : null}
              pressed={chosen}
              onPress={() => act({ type: 'visitor.choseHelp', help: id })}
            >
              {name.text}
            </Stone>
          ),
        }))}
        foot={(turn) => (
          <div className="foot">
            <TurnKeys turn={turn} />
            {!small && <span className="foot-label">{confirm.helpPlain}</span>}
            <div className="foot-end">
              <Go slim={small} onPress={onDone}>
                {confirm.helpDone}
              </Go>
            </div>
          </div>
        )}
      />
    </Page>
  );
}
