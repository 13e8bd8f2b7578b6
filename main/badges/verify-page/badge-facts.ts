import { TRUST_LEVELS, type TrustLevel } from '../../../kiosk/badges/badge.ts';
import { at, idOf, listOf, textAt } from '../json-parts.ts';

/** What a badge says, as far as it says it. Nobody has examined any of it yet. */
export interface BadgeFacts {
  readonly name: string;
  readonly description: string;
  /** BCP 47, where the badge names its language. */
  readonly language: string | undefined;
  /** A picture inside its own address: nothing is ever fetched to show a badge. */
  readonly picture: { readonly address: string; readonly caption: string } | undefined;
  readonly level: TrustLevel | undefined;
  readonly issuer: { readonly id: string; readonly name: string };
  /** Dates as they are written. */
  readonly awarded: string | undefined;
  readonly until: string | undefined;
  readonly criteria: string;
  readonly evidence: readonly string[];
  readonly skills: readonly { readonly name: string; readonly framework: string }[];
}

export function factsOf(badge: unknown): BadgeFacts {
  const achievement = at(badge, 'credentialSubject.achievement');
  const text = (path: string) => textAt(achievement, path) ?? '';
  const issuer = at(badge, 'issuer');
  const id = idOf(issuer) ?? '';
  return {
    name: text('name') || (textAt(badge, 'name') ?? ''),
    description: text('description'),
    language: textAt(achievement, 'inLanguage'),
    picture: pictureIn(at(achievement, 'image')),
    level: TRUST_LEVELS.find((level) => listOf(at(achievement, 'tag')).includes(level)),
    issuer: { id, name: textAt(issuer, 'name') ?? id },
    awarded: textAt(badge, 'awardedDate') ?? textAt(badge, 'validFrom'),
    until: textAt(badge, 'validUntil'),
    criteria: text('criteria.narrative'),
    evidence: listOf(at(badge, 'evidence')).flatMap((one) => textAt(one, 'narrative') ?? []),
    skills: listOf(at(achievement, 'alignment')).flatMap((one) => {
      const name = textAt(one, 'targetName');
      return name === undefined ? [] : [{ name, framework: textAt(one, 'targetFramework') ?? '' }];
    }),
  };
}

/** Of a PNG its base64 alone: it is written into a drawing when it is kept, and must not end it there. */
const PICTURE = /^data:image\/(svg\+xml[,;]|png;base64,[\w+/]+={0,2}$)/;

function pictureIn(image: unknown): BadgeFacts['picture'] {
  const address = idOf(image) ?? '';
  if (!PICTURE.test(address)) return undefined;
  return { address, caption: textAt(image, 'caption') ?? '' };
}
