import type { LanguageCode } from '../../../kiosk/language.ts';
import type { Verdict } from '../verdict.ts';
import { askAddresses } from './ask-issuer.ts';
import { type BadgeFacts, factsOf } from './badge-facts.ts';
import { drawDeeds, drawFace, drawIssuer, drawSkills, section } from './draw-badge.ts';
import { drawSeries, drawStart } from './draw-start.ts';
import { drawChecks, drawOutcome, outcomeOf } from './draw-verdict.ts';
import { button, make } from './element.ts';
import type { Shown } from './examination.ts';
import type { KeptAs } from './keep-badge.ts';
import type { PageWords } from './page-words.ts';
import { WORDS } from './words.ts';

/** What the reader can do about what is shown. */
export interface PageActs {
  open(): void;
  askIssuer(): void;
  /** @returns whether the file could be made */
  keep(badge: unknown, facts: BadgeFacts, as: KeptAs): Promise<boolean>;
}

type ShownBadge = Extract<Shown, { kind: 'badge' }>;

/** Everything between the top and the foot of the page. */
export function drawPage(shown: Shown, language: LanguageCode, acts: PageActs): readonly Node[] {
  const words = WORDS[language];
  const waiting = (...inside: readonly Node[]) => [make('div', { class: 'waiting' }, ...inside)];
  switch (shown.kind) {
    case 'reading':
      return waiting(make('p', { role: 'status' }, words.reading));
    case 'start':
      return waiting(...drawStart(words, { trouble: shown.trouble, open: acts.open }));
    case 'series':
      return waiting(...drawSeries(words, shown));
    case 'badge':
      return drawBadge(shown, language, acts);
  }
}

function drawBadge(shown: ShownBadge, language: LanguageCode, acts: PageActs): readonly Node[] {
  const words = WORDS[language];
  const { badge, verdict, isIssuerKnown } = shown;
  const facts = factsOf(badge);
  const outcome = outcomeOf(verdict);
  const isProven = outcome === 'valid';
  const asking = outcome === 'unknown' ? drawAsk(shown, words, acts) : [];
  return [
    make(
      'div',
      { class: 'wall' },
      drawOutcome(verdict, facts, words, { isIssuerKnown, asking }),
      drawFace(facts, words),
    ),
    make(
      'div',
      { class: 'rest' },
      isProven ? undefined : make('p', { class: 'only' }, words.verdict.onlyItsWord),
      make(
        'div',
        { class: 'facts' },
        drawIssuer(facts, words, { language, isProven, isKnown: isIssuerKnown }),
        ...drawDeeds(facts, words),
        section(words.badge.what, make('p', {}, words.badge.notWho)),
        section(words.checks.title, drawChecks(verdict, words)),
        isProven && lacksList(verdict)
          ? section(words.ask.title, ...drawAsk(shown, words, acts))
          : undefined,
        ...drawSkills(facts, words),
        outcome === 'invalid' ? undefined : drawKeep(badge, facts, words, acts),
      ),
      make('div', { class: 'actions' }, button(words.start.another, acts.open)),
    ),
  ];
}

const lacksList = ({ checks }: Verdict): boolean =>
  checks.some((check) => check.outcome === 'skipped' && check.reason === 'no-list');

function drawAsk(
  { badge, asked }: ShownBadge,
  { ask }: PageWords,
  acts: PageActs,
): readonly HTMLElement[] {
  const addresses = askAddresses(badge);
  if (!addresses) return [make('p', {}, ask.nowhere)];
  const press = button(ask.button, acts.askIssuer);
  press.disabled = asked === 'asking';
  return [
    make('p', {}, ask.consequence(addresses.host)),
    make('div', { class: 'actions' }, press),
    make('p', { role: 'status' }, asked && ask.outcomes[asked]),
  ];
}

function drawKeep(
  badge: unknown,
  facts: BadgeFacts,
  { keep }: PageWords,
  acts: PageActs,
): HTMLElement {
  const said = make('p', { role: 'status' });
  const save = (as: KeptAs) =>
    button(keep[as], async () => {
      said.textContent = (await acts.keep(badge, facts, as)) ? '' : keep.failed;
    });
  return section(
    keep.title,
    make('p', {}, keep.says),
    make('div', { class: 'actions' }, save('json'), save('png'), save('svg')),
    said,
  );
}
