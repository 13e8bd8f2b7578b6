import type { ReactNode } from 'react';
import type { EventView } from '../../kiosk/event-view.ts';
import { useFrame, useGlass } from '../kiosk-context.ts';
import { dateInWords } from '../text/dates.ts';
import { languagesInWords, whenInWords } from '../text/event-times.ts';
import { useEventWords } from '../text/event-words.ts';
import { numberInWords } from '../text/numbers.ts';
import type { ListItem } from './paged-list.tsx';
import { SaidText } from './said-text.tsx';
import { SignupWords } from './signup-words.tsx';

/** Everything that is known of an event, what decides first. */
export function useEventRows(view: EventView): readonly ListItem[] {
  const words = useEventWords();
  const { language, access } = useFrame();
  const { kind } = useGlass();
  // On 7″ in large letters a page holds a sentence: each gets a row of its own.
  const apart = kind === 'small' && access.textSize === 'large';
  const { event } = words;
  const { next, where, provider, learningType, formal, features, skills, today } = view;
  const telling = { today, language, words };
  const walk = where.walkingMinutes === 0 ? words.here : words.walk(where.walkingMinutes);
  const row = (name: string, text: ReactNode): ListItem => ({
    key: name,
    node: (
      <div className="event-row">
        <span className="small">{name}</span>
        <span>{text}</span>
      </div>
    ),
  });
  const sentences = (name: string, texts: readonly string[]): readonly ListItem[] => {
    if (!apart) return [row(name, texts.join(' '))];
    const [first = '', ...others] = texts;
    return [row(name, first), ...others.map((text) => ({ key: text, node: <p>{text}</p> }))];
  };
  const example = <i className="event-example">{event.example}</i>;
  const joined = (said: EventView['skills']) =>
    said.map(({ text }, index) => (index === 0 ? text : text.toLowerCase())).join(', ');
  return [
    row(
      event.when,
      next ? (
        <>
          <b>{whenInWords(next, telling)}</b> <SignupWords signup={next.signup} />
        </>
      ) : (
        event.over
      ),
    ),
    row(
      event.where,
      <>
        <SaidText said={where.name} />, {walk}
        {where.address !== undefined && `. ${where.address}`}
      </>,
    ),
    {
      key: 'summary',
      node: (
        <p className="event-summary">
          <SaidText said={view.summary} />
          {view.isExample && !apart && <> {example}</>}
        </p>
      ),
    },
    ...(view.isExample && apart ? [{ key: 'example', node: <p>{example}</p> }] : []),
    row(event.price, priceOf(view, event.free, language)),
    ...sentences(event.people, peopleOf(view, event, languagesInWords, telling)),
    ...sentences(event.who, [`${provider.name.text}.`, `${provider.typeName.text}.`]),
    ...(formal
      ? sentences(event.formal, [
          event.titleObtained(formal.titleObtained.text, formal.institution.text),
          ...(formal.entryConditions ? [event.entry(formal.entryConditions.text)] : []),
          ...(formal.enrolBy === undefined
            ? []
            : [event.enrolBy(dateInWords(formal.enrolBy, language))]),
        ])
      : []),
    ...sentences(event.kind, [
      `${view.kind.text}.`,
      event.learning(learningType.name.text, learningType.plain.text),
    ]),
    ...(features.length > 0 ? [row(event.features, `${joined(features)}.`)] : []),
    ...(skills.length > 0 ? [row(event.skills, `${joined(skills)}.`)] : []),
  ];
}

function priceOf(
  { price }: EventView,
  free: string,
  language: Parameters<typeof numberInWords>[2],
): string {
  if (price === undefined) return free;
  const amount = numberInWords(price.amount, Number.isInteger(price.amount) ? 0 : 2, language);
  return [`${amount} ${price.currency}.`, price.note?.text ?? ''].join(' ').trim();
}

function peopleOf(
  { ageBand, adultUnder, spoken, interpretation, outdoors }: EventView,
  event: ReturnType<typeof useEventWords>['event'],
  named: typeof languagesInWords,
  telling: Parameters<typeof languagesInWords>[1],
): readonly string[] {
  return [
    ageBand === 'all' ? event.everybody : event.from(ageBand.replace('+', '')),
    ...(adultUnder > 0 ? [event.adultUnder(adultUnder)] : []),
    event.spoken(named(spoken, telling)),
    ...(interpretation.length > 0 ? [event.interpreted(named(interpretation, telling))] : []),
    ...(outdoors ? [event.outdoors] : []),
  ];
}
