import type { Badge, TrustLevel } from '../../kiosk/badges/badge.ts';
import type { Evidence } from '../../kiosk/badges/evidence.ts';
import { type LanguageCode, type LocalText, say } from '../../kiosk/language.ts';
import { badgeImageUrl } from './badge-image.ts';
import { CREDENTIAL_WORDS } from './credential-words.ts';
import type { Achievement, Alignment, UnsignedBadge } from './open-badge.ts';

/** Names that a badge's ids stand for. */
export interface BadgeNames {
  readonly lessonTitles: Readonly<Record<string, LocalText>>;
  readonly eventTitles: Readonly<Record<string, LocalText>>;
  /** Core skills by id. */
  readonly skills: Readonly<Record<string, LocalText>>;
  /** EU key competences by id. */
  readonly competences: Readonly<Record<string, LocalText>>;
}

interface Description {
  readonly badge: Badge;
  readonly level: TrustLevel;
  readonly names: BadgeNames;
  /** The language the visitor reads. */
  readonly language: LanguageCode;
  /** What text falls back to. */
  readonly hubLanguage: LanguageCode;
}

/** The core skills are a book and have no addresses (ILO, 2021); its ISBN names it for good. */
const CORE_SKILLS = {
  targetUrl: 'urn:isbn:9789220350423',
  targetFramework: 'ILO core skills for life and work (2021)',
};

/** Council Recommendation 2018/C 189/01, by its CELEX number. */
const KEY_COMPETENCES = {
  targetUrl: 'https://eur-lex.europa.eu/legal-content/TXT/?uri=CELEX:32018H0604(01)',
  targetFramework: 'EU key competences for lifelong learning (2018)',
};

/**
 * The achievement in one language. Its fields hold one text each, so the visitor's own language is
 * used and named; the other would be lost on most who check the badge, and would not fit a QR code.
 */
export function describeAchievement(id: string, description: Description): Achievement {
  const { badge, level, language, hubLanguage } = description;
  const read = (text: LocalText) => say(text, language, hubLanguage).text;
  const word = CREDENTIAL_WORDS[language].levels[level];
  const alignment = alignmentsOf(description, read);
  const disclaimer = badge.disclaimer ? [read(badge.disclaimer)] : [];
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Badge',
    name: read(badge.name),
    description: read(badge.description),
    inLanguage: say(badge.name, language, hubLanguage).language,
    criteria: { narrative: [read(badge.criteria), ...disclaimer].join(' ') },
    image: { id: badgeImageUrl(level, word), type: 'Image', caption: word },
    tag: [level],
    ...(alignment.length > 0 ? { alignment } : {}),
  };
}

function alignmentsOf(
  { badge, names }: Description,
  read: (text: LocalText) => string,
): readonly Alignment[] {
  const type: readonly ['Alignment'] = ['Alignment'];
  const named = (
    ids: readonly string[],
    texts: BadgeNames['skills'],
    framework: typeof CORE_SKILLS,
  ): readonly Alignment[] =>
    ids.flatMap((id) => {
      const text = texts[id];
      return text ? [{ type, targetName: read(text), ...framework, targetCode: id }] : [];
    });
  return [
    ...named(badge.skills, names.skills, CORE_SKILLS),
    ...named(badge.competences, names.competences, KEY_COMPETENCES),
    ...badge.alignments.map(({ targetName, targetUrl, framework }) => ({
      type,
      targetName: read(targetName),
      targetUrl,
      targetFramework: framework,
    })),
  ];
}

/** What was done and how that is known, in plain words without days, times or persons. */
export function describeEvidence(
  evidence: readonly Evidence[],
  { names, language, hubLanguage }: Pick<Description, 'names' | 'language' | 'hubLanguage'>,
): NonNullable<UnsignedBadge['evidence']> {
  const words = CREDENTIAL_WORDS[language];
  const titled = (texts: Readonly<Record<string, LocalText>>, id: string) =>
    say(texts[id] ?? {}, language, hubLanguage).text || id;
  const statements = evidence.map((one) => {
    if (one.kind === 'lesson') {
      return words.lesson(titled(names.lessonTitles, one.lesson), one.right, one.of);
    }
    const days = evidence.filter((other) => other.kind === 'attended' && other.event === one.event);
    const count = new Set(days.map(({ on }) => on)).size;
    return words.attended(titled(names.eventTitles, one.event), count);
  });
  return [...new Set(statements)].map((narrative) => ({ type: ['Evidence'], narrative }));
}
