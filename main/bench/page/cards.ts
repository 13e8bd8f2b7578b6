import type { BenchCommand } from '../../../hardware/emulator/bench.ts';
import type { BenchPicture } from '../bench-frames.ts';
import { byId, make } from './element.ts';
import { SAMPLE_CARDS, type SampleCard } from './sample-cards.ts';

const CARD_TYPE = 'application/x-portico-card';
const TILTS = ['-3deg', '4deg', '-7deg', '8deg'];

/** The tray, the reader and what lies on it: a card is dropped, or pressed, either way. */
export function createCards({ perform }: { readonly perform: (command: BenchCommand) => void }) {
  const reader = byId('reader');
  let readerName = '';
  /** Under which number a card of the tray lies on the reader. */
  const lying = new Map<SampleCard, string>();

  const put = (uid: string) => perform({ do: 'put-card', reader: readerName, uid });
  const lift = (uid: string) => perform({ do: 'lift-card', reader: readerName, uid });
  const drop = (card: SampleCard) => {
    const uid = card.uid();
    lying.set(card, uid);
    put(uid);
  };

  const tray = SAMPLE_CARDS.map((card, index) => {
    const label = make('b', {}, card.name);
    const button = make(
      'button',
      { type: 'button', class: 'card', draggable: 'true', 'aria-pressed': 'false' },
      label,
      make('small', {}, card.kind),
    );
    button.style.setProperty('--pigment', card.pigment);
    button.addEventListener('click', () => {
      const uid = lying.get(card);
      if (uid === undefined) drop(card);
      else lift(uid);
    });
    button.addEventListener('dragstart', ({ dataTransfer }) => {
      dataTransfer?.setData(CARD_TYPE, String(index));
    });
    byId('tray').append(make('li', {}, button));
    return { card, button };
  });

  const over = (is: boolean) => reader.toggleAttribute('data-over', is);
  reader.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  reader.addEventListener('dragleave', () => over(false));
  reader.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const card = SAMPLE_CARDS[Number(event.dataTransfer?.getData(CARD_TYPE) || -1)];
    if (card && !lying.has(card)) drop(card);
  });

  const other = byId<HTMLInputElement>('other-uid');
  byId<HTMLFormElement>('other').addEventListener('submit', (event) => {
    event.preventDefault();
    const uid = other.value.replaceAll(/[\s:]/g, '').toUpperCase();
    const isUid = /^([0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})$/.test(uid);
    other.setAttribute('aria-invalid', String(!isUid));
    if (isUid) put(uid);
    else other.focus();
  });

  return {
    show({ cards }: BenchPicture): void {
      const [name = '', there = []] = Object.entries(cards)[0] ?? [];
      readerName = name;
      for (const [card, uid] of lying) {
        if (!there.some((one) => one.uid === uid)) lying.delete(card);
      }
      for (const { card, button } of tray) {
        const fixed = there.find(({ uid }) => uid === card.uid());
        if (fixed) lying.set(card, fixed.uid);
        button.setAttribute('aria-pressed', String(lying.has(card)));
      }
      const shown = there.map(({ uid }) => uid).join(' ');
      if (reader.dataset.cards === shown) return;
      reader.dataset.cards = shown;
      reader.replaceChildren(...there.map(({ uid }, index) => onReader(uid, index)));
    },
  };

  function onReader(uid: string, index: number): HTMLElement {
    const card = SAMPLE_CARDS.find((one) => lying.get(one) === uid);
    const name = card?.name ?? uid;
    const button = make(
      'button',
      { type: 'button', class: 'lying', 'aria-label': `Lift: ${name}` },
      name,
    );
    button.style.setProperty('--pigment', card?.pigment ?? '#3a332b');
    button.style.setProperty('--tilt', TILTS[index % TILTS.length] ?? '0deg');
    button.addEventListener('click', () => lift(uid));
    return button;
  }
}
