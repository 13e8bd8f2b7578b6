import { LANGUAGE_NAMES } from '../../kiosk/language.ts';
import type { KioskView } from '../../kiosk/view.ts';
import { Grown } from '../components/grown.tsx';
import { Page } from '../components/page.tsx';
import { type ListItem, PagedList } from '../components/paged-list.tsx';
import { Stone } from '../components/stone.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

type AccessView = Extract<KioskView, { screen: 'access' }>;

/** Everything that bends the kiosk to its visitor, and everything it owes them in writing. */
export function AccessScreen({ view }: { readonly view: AccessView }) {
  const { frame } = useWords();
  const { kind, form, poster } = useGlass();
  const { access } = useFrame();
  const narrow = kind === 'small' && access.textSize === 'large';
  const { ways, doors } = useStones();
  const staff = useStaffStone(view.staff);
  return (
    <Page className="access" poster={<Grown>{frame.access.title}</Grown>}>
      <h1 className="title">{kind === 'small' ? frame.help : frame.access.title}</h1>
      {kind === 'wide' && !poster && <p className="lead">{frame.access.plain}</p>}
      {/* Where the bar below has the ways already, what is only to be found here goes first. */}
      <PagedList
        items={form === 'full' ? [...staff, ...doors, ...ways] : [...ways, ...staff, ...doors]}
        columns={narrow ? 1 : 2}
      />
    </Page>
  );
}

/** One stone to call somebody who works here; it says what became of the call. */
function useStaffStone(staff: AccessView['staff']): readonly ListItem[] {
  const { frame } = useWords();
  const act = useAct();
  if (staff === 'none') return [];
  const node = (
    <Stone
      icon="help"
      pressed={staff === 'called' || staff === 'coming'}
      sub={frame.access.staff[staff]}
      onPress={() => act({ type: 'visitor.calledStaff' })}
    >
      {frame.access.callStaff}
    </Stone>
  );
  return [{ key: 'staff', node }];
}

function useStones(): { readonly ways: readonly ListItem[]; readonly doors: readonly ListItem[] } {
  const { form } = useGlass();
  const { frame } = useWords();
  const { access, language, languages, canFinish } = useFrame();
  const act = useAct();
  const large = access.textSize === 'large';
  const high = access.contrast === 'high';
  // Where letters are large or the glass small there is room for one word: whether it is on.
  const said = (on: boolean, plain: string) => {
    const state = on ? frame.on : frame.off;
    return form !== 'full' ? { sub: state } : { sub: plain, state };
  };

  const places = [
    { door: 'notice', icon: 'privacy', name: frame.access.notice },
    { door: 'about', icon: 'info', name: frame.access.about },
    ...(canFinish ? [{ door: 'known', icon: 'eye', name: frame.access.known } as const] : []),
  ] as const;
  const tongues = form === 'full' ? [] : languages;
  const ways = [
    ...tongues.map((each) => ({
      key: each,
      node: (
        <Stone
          icon="language"
          pressed={each === language}
          onPress={() => act({ type: 'visitor.choseLanguage', language: each })}
        >
          <span lang={each}>{LANGUAGE_NAMES[each]}</span>
        </Stone>
      ),
    })),
    {
      key: 'text',
      node: (
        <Stone
          icon="text"
          pressed={large}
          {...said(large, frame.largeTextPlain)}
          onPress={() =>
            act({ type: 'visitor.choseTextSize', textSize: large ? 'standard' : 'large' })
          }
        >
          {frame.largeText}
        </Stone>
      ),
    },
    {
      key: 'contrast',
      node: (
        <Stone
          icon="contrast"
          pressed={high}
          {...said(high, frame.strongContrastPlain)}
          onPress={() =>
            act({ type: 'visitor.choseContrast', contrast: high ? 'standard' : 'high' })
          }
        >
          {form === 'full' ? frame.strongContrast : frame.contrast}
        </Stone>
      ),
    },
    {
      key: 'reach',
      node: (
        <Stone
          icon="reach"
          pressed={access.lowReach}
          {...said(access.lowReach, frame.lowReachPlain)}
          onPress={() => act({ type: 'visitor.choseReach', lowReach: !access.lowReach })}
        >
          {frame.lowReach}
        </Stone>
      ),
    },
    {
      key: 'time',
      node: (
        <Stone
          icon="time"
          pressed={access.moreTime}
          {...said(access.moreTime, frame.moreTimePlain)}
          onPress={() => act({ type: 'visitor.choseTime', moreTime: !access.moreTime })}
        >
          {frame.moreTime}
        </Stone>
      ),
    },
  ];
  const doors = places.map(({ door, icon, name }) => ({
    key: door,
    node: (
      <Stone icon={icon} onPress={() => act({ type: 'visitor.opened', door })}>
        {name}
      </Stone>
    ),
  }));
  return { ways, doors };
}
