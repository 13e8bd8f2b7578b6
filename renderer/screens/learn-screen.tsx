import type { VisitorEvent } from '../../kiosk/session/visitor-events.ts';
import type { Access, KioskView } from '../../kiosk/view.ts';
import type { IconName } from '../components/icon.tsx';
import { Page } from '../components/page.tsx';
import { PagedList } from '../components/paged-list.tsx';
import { Stone } from '../components/stone.tsx';
import type { GlassKind } from '../glass.ts';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';

type LearnView = Extract<KioskView, { screen: 'learn' }>;

interface Way {
  readonly key: string;
  readonly name: string;
  readonly icon: IconName;
  readonly sub?: string;
  readonly leads: VisitorEvent;
}

/** As many side by side as leave room for the longest word of their names. */
function learnColumns(kind: GlassKind, textSize: Access['textSize']): number {
  const most = kind === 'small' ? 2 : 3;
  return textSize === 'large' ? most - 1 : most;
}

/** Every way to a lesson: by what it teaches, where it helps, how long it takes, whom it is for. */
export function LearnScreen({ view }: { readonly view: LearnView }) {
  const { finding } = useWords().learn;
  const { kind } = useGlass();
  const { textSize } = useFrame().access;
  const act = useAct();
  const ways: readonly Way[] = [
    {
      key: 'time',
      name: finding.byTime,
      icon: 'time',
      leads: { type: 'visitor.opened', door: 'times' },
    },
    {
      key: 'skills',
      name: finding.bySkill,
      icon: 'idea',
      leads: { type: 'visitor.opened', door: 'skills' },
    },
    {
      key: 'places',
      name: finding.byPlace,
      icon: 'place',
      leads: { type: 'visitor.opened', door: 'environments' },
    },
    {
      key: 'ages',
      name: finding.byAge,
      icon: 'people',
      leads: { type: 'visitor.opened', door: 'ages' },
    },
    {
      key: 'everything',
      name: finding.everything,
      icon: 'list',
      sub: String(view.total),
      leads: { type: 'visitor.opened', door: 'everything' },
    },
    ...(view.searchable
      ? [
          {
            key: 'search',
            name: finding.search,
            icon: 'search',
            leads: { type: 'visitor.opened', door: 'search' },
          } as const,
        ]
      : []),
  ];
  return (
    <Page className="learn">
      <h1 className={kind === 'small' && textSize === 'large' ? 'unseen' : 'title'}>
        {finding.title}
      </h1>
      <PagedList
        columns={learnColumns(kind, textSize)}
        items={ways.map(({ key, name, icon, sub, leads }) => ({
          key,
          node: (
            <Stone
              {...(kind !== 'small' && { icon })}
              {...(sub !== undefined && { state: sub })}
              onPress={() => act(leads)}
            >
              {name}
            </Stone>
          ),
        }))}
      />
    </Page>
  );
}
