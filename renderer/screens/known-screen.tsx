import type { KioskView, Known } from '../../kiosk/view.ts';
import { AgreeFoot } from '../components/agree-foot.tsx';
import { Quiet } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { type ListItem, PagedList } from '../components/paged-list.tsx';
import { PagedText } from '../components/paged-text.tsx';
import { SaidText } from '../components/said-text.tsx';
import { TurnKeys } from '../components/turn-keys.tsx';
import { useAct, useFrame, useGlass, useWords } from '../kiosk-context.ts';
import { useBadgeWords } from '../text/badge-words.ts';
import { dateInWords } from '../text/dates.ts';

type KnownView = Extract<KioskView, { screen: 'known' }>;
type KnownCard = Extract<Known, { kind: 'card' }>;

/** What this kiosk knows about you: all of it, in plain words, with the way to be forgotten. */
export function KnownScreen({ view: { about, confirming } }: { readonly view: KnownView }) {
  const { keeping } = useWords().learn;
  const { known: words } = useBadgeWords();
  const { language } = useFrame();
  const small = useGlass().kind === 'small';
  if (about.kind === 'card' && confirming) return <ConfirmDelete />;
  const said = (text: string) => ({ text, language });
  return (
    <Page className="known">
      <h1 className={small && about.kind === 'card' ? 'unseen' : 'title long'}>
        {about.kind === 'deleted' ? keeping.deletedTitle : keeping.knownTitle}
      </h1>
      {about.kind === 'guest' && (
        <PagedText
          texts={[
            keeping.guest,
            keeping.guestLessons(about.lessonsThisVisit),
            ...(about.badgesThisVisit > 0 ? [words.guestBadges(about.badgesThisVisit)] : []),
          ].map(said)}
        />
      )}
      {about.kind === 'deleted' && <PagedText texts={[said(keeping.deletedBody)]} />}
      {about.kind === 'card' && <OnCard about={about} />}
    </Page>
  );
}

function OnCard({ about }: { readonly about: KnownCard }) {
  const { keeping } = useWords().learn;
  const slim = useGlass().kind === 'small';
  const act = useAct();
  return (
    <PagedList
      items={useKnownRows(about)}
      foot={(turn) => (
        <div className="foot">
          <Quiet slim={slim} onPress={() => act({ type: 'visitor.askedToDelete' })}>
            {slim ? keeping.askDeleteShort : keeping.askDelete}
          </Quiet>
          <TurnKeys turn={turn} />
        </div>
      )}
    />
  );
}

/** Small letters on purpose: nothing personal is to be read over a shoulder. */
function useKnownRows(about: KnownCard): readonly ListItem[] {
  const { since, lastSeen, keptUntil, lessons, badges, confirmations } = about;
  const { keeping, finding, lesson } = useWords().learn;
  const { known: words } = useBadgeWords();
  const { language } = useFrame();
  const { kind } = useGlass();
  const counts = [
    { key: 'badges', name: words.badges, count: badges },
    { key: 'confirmations', name: words.confirmations, count: confirmations },
  ];
  const dates = [
    { key: 'since', name: keeping.since, date: since },
    { key: 'lastSeen', name: keeping.lastSeen, date: lastSeen },
    { key: 'keptUntil', name: keeping.keptUntil, date: keptUntil },
  ];
  // On 7″ the heading is the first of the rows: as a title it would leave room for one of them.
  const heading = {
    key: 'title',
    node: (
      <p className="title long" aria-hidden="true">
        {keeping.knownTitle}
      </p>
    ),
  };
  return [
    ...(kind === 'small' ? [heading] : []),
    { key: 'what', node: <p className="known-what">{keeping.onCard}</p> },
    ...dates.map(({ key, name, date }) => ({
      key,
      node: (
        <p className="known-row">
          <span>{name}</span> <b>{dateInWords(date, language)}</b>
        </p>
      ),
    })),
    ...counts.map(({ key, name, count }) => ({
      key,
      node: (
        <p className="known-row">
          <span>{name}</span> <b>{count}</b>
        </p>
      ),
    })),
    ...(lessons.length === 0
      ? [{ key: 'none', node: <p className="known-what">{keeping.noLessons}</p> }]
      : []),
    ...lessons.map(({ title, on, state, right, of }, index) => ({
      key: `${title.text} ${on}`,
      node: (
        <>
          {index === 0 && <h2 className="known-heading">{keeping.lessonsTitle}</h2>}
          <p className="known-row">
            <span>
              <SaidText said={title} />
            </span>{' '}
            <span>
              {dateInWords(on, language)} ·{' '}
              {state === 'finished' ? lesson.rightOf(right, of) : finding.started}
            </span>
          </p>
        </>
      ),
    })),
  ];
}

function ConfirmDelete() {
  const { keeping } = useWords().learn;
  const { language } = useFrame();
  return (
    <Page className="offer">
      <h1 className="title">{keeping.confirmTitle}</h1>
      <PagedText
        texts={[{ text: keeping.confirmBody, language }]}
        foot={(turn) => <AgreeFoot turn={turn} no={keeping.confirmNo} yes={keeping.confirmYes} />}
      />
    </Page>
  );
}
