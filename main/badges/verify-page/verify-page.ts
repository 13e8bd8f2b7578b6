import { LANGUAGES, type LanguageCode } from '../../../kiosk/language.ts';
import { browserStorage, createCollectedParts } from './collected-parts.ts';
import { provideDigest } from './digest-everywhere.ts';
import { drawPage, type PageActs } from './draw-page.ts';
import { outcomeOf } from './draw-verdict.ts';
import { createExamination, type Shown } from './examination.ts';
import { keepBadge } from './keep-badge.ts';
import { listenForBadges } from './listen-for-badges.ts';
import { WORDS } from './words.ts';

provideDigest(crypto);

const part = <Found extends HTMLElement>(id: string): Found => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has lost its ${id}.`);
  return found as Found;
};
const page = part('page');
const file = part<HTMLInputElement>('file');
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-language]')];

let shown: Shown = { kind: 'reading' };
let language: LanguageCode =
  navigator.languages.flatMap(
    (wanted) => LANGUAGES.find((one) => wanted.startsWith(one)) ?? [],
  )[0] ?? 'en';

const acts: PageActs = {
  open: () => file.click(),
  askIssuer: () => void examination.askIssuer(),
  keep: keepBadge,
};

function draw(): void {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = words.title;
  part('title').textContent = words.title;
  part('privacy').textContent = words.privacy;
  document.body.dataset.outcome = shown.kind === 'badge' ? outcomeOf(shown.verdict) : '';
  for (const one of buttons)
    one.setAttribute('aria-pressed', String(one.dataset.language === language));
  page.replaceChildren(...drawPage(shown, language, acts));
}

const examination = createExamination({
  parts: createCollectedParts(browserStorage()),
  published: JSON.parse(part('published').textContent ?? '[]'),
  show: (next) => {
    shown = next;
    draw();
    // Whoever listens hears what came of it; whoever looks sees no ring around a heading.
    page.querySelector('h1')?.focus();
  },
  settleOn: (digits) => history.replaceState(null, '', `#${digits}`),
});

const readAddress = () => void examination.readFragment(location.hash.slice(1));
for (const one of buttons) {
  one.addEventListener('click', () => {
    language = LANGUAGES.find((known) => known === one.dataset.language) ?? language;
    draw();
  });
}
listenForBadges({
  file,
  onFragment: (fragment) => void examination.readFragment(fragment),
  onOpened: (opened) => void examination.take(opened),
});
addEventListener('hashchange', readAddress);
draw();
readAddress();
