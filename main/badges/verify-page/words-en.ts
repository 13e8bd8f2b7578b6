import { type PageWords, sayDay, sayFailure } from './page-words.ts';

const day = (date: string) => sayDay(date, 'en');

export const EN: PageWords = {
  title: 'Badge check',
  privacy: 'Everything is checked on this device. What you open here is sent to nobody.',
  reading: 'Checking …',
  start: {
    title: 'Check a badge',
    how: 'Scan the code on the screen of the hub with your phone. Or open a badge that was saved as a file: JSON, PNG or SVG.',
    open: 'Open a file',
    orPaste: 'You can also drop a file anywhere on this page, or paste a badge or its address.',
    another: 'Check another badge',
    trouble: {
      addressDamaged:
        'The address of this page holds no whole badge: something in it is missing or wrong. Scan the code again.',
      addressNewer:
        'This badge was written by a newer kiosk than this page knows. Ask for the newer page.',
      'bake.not-json':
        'This is no badge: it cannot be read as JSON, nor as a picture that holds one.',
      notBadge: 'This can be read, but it is no badge.',
      'bake.unreadable': 'This picture is damaged, or not a PNG or SVG at all.',
      'bake.too-large': 'This file is too large to be a badge.',
      'bake.none': 'This picture holds no badge.',
      'bake.several': 'This picture holds more than one badge, so nobody can say which is meant.',
      'bake.compressed':
        'The badge in this picture is compressed, which the standard does not allow.',
    },
  },
  series: {
    title: (missing) => (missing === 1 ? 'One more code' : `${missing} more codes`),
    next: 'This badge comes as several codes. Scan the next one on the screen of the hub, in any order.',
    forgets:
      'This browser keeps nothing from one page to the next. Paste the addresses of the other codes here instead.',
    code: (number) => `Code ${number}`,
    here: 'here',
    missing: 'still missing',
  },
  verdict: {
    valid: 'This badge is genuine',
    intact: 'This badge is unchanged',
    invalid: 'This badge does not hold',
    unknown: 'This badge cannot be confirmed yet',
    signedBy: (issuer) => `Signed by ${issuer}. Nothing in it was changed since.`,
    signedByKey: (issuer) =>
      `Signed with a key that calls itself ${issuer}. Whose key it is, this page cannot know.`,
    notConfirmed: (issuer) => `This page does not have the keys of ${issuer} at hand.`,
    onlyItsWord: 'What follows is only what it says of itself.',
  },
  badge: {
    picture: 'Picture of the badge',
    levels: {
      selfCheck: {
        name: 'Self-check',
        says: 'The kiosk counted the answers. Nobody checked who gave them.',
      },
      confirmed: {
        name: 'Confirmed by staff',
        says: 'Somebody of the staff was there and confirmed it.',
      },
      accredited: {
        name: 'Accredited',
        says: 'The issuer says that it is a body entitled to accredit skills.',
      },
    },
    issuer: 'Who vouches',
    claimedIssuer: 'Who is said to vouch',
    byKeyAlone:
      'This issuer is known by its key alone, and its name is its own word. To be sure, compare the key with the one the hub publishes.',
    byKnownKey: 'Whoever hosts this page vouches that this key is theirs.',
    awarded: 'Awarded',
    until: 'Holds until',
    end: 'Ends',
    none: 'never',
    criteria: 'What had to be done',
    evidence: 'What was done',
    skills: 'Skills it speaks of',
    what: 'What a badge says',
    notWho:
      'A badge says what was done, not who holds it. It bears no name, so whoever shows it may not be who earned it.',
  },
  checks: {
    title: 'What was checked',
    names: {
      shape: 'It is an Open Badge',
      subject: 'It was given to somebody',
      key: 'The key belongs to its issuer',
      proof: 'It is as it was signed',
      status: 'It was not withdrawn',
      dates: 'It holds today',
    },
    passed: 'yes',
    failed: 'no',
    skipped: 'not checked',
    reasons: {
      'nothing-to-check': 'Only once everything before it is sure.',
      'no-status': 'This badge can never be withdrawn: it names no list.',
      'no-list': 'The list of withdrawn badges is not at hand.',
    },
    failures: {
      'shape.not-an-object': () => 'This is no badge at all.',
      'shape.missing': ({ path }) => `Something every badge must have is missing: ${path}.`,
      'shape.unexpected': ({ path }) => `A part is not what it must be: ${path}.`,
      'shape.unsigned': ({ path }) =>
        `A part is covered by no signature, so anybody could have added it: ${path}.`,
      'shape.unknown-context': ({ url }) =>
        `It uses words of a vocabulary that this page does not know: ${url}.`,
      'subject.missing': () => 'It was given to nobody.',
      'key.no-proof': () => 'It is not signed.',
      'key.several-proofs': ({ count }) =>
        `It bears ${count} signatures, and nobody can say which one counts.`,
      'key.unknown-suite': ({ suite }) =>
        `It was signed in a way this page does not know: ${suite}.`,
      'key.wrong-purpose': ({ purpose }) =>
        `Its signature was made for something else: ${purpose}.`,
      'key.not-the-issuers': ({ method }) =>
        `It was signed with a key that is not its issuer’s: ${method}.`,
      'key.issuer-unknown': ({ issuer }) => `What ${issuer} has published is not at hand.`,
      'key.not-published': ({ method }) => `Its issuer has not published the key: ${method}.`,
      'key.revoked': ({ since }) =>
        `Its issuer revoked the key on ${day(since)}. Whatever it signed no longer counts.`,
      'key.expired': ({ since }) => `The key expired on ${day(since)}.`,
      'proof.expired': ({ since }) => `The signature expired on ${day(since)}.`,
      'proof.malformed': () => 'The signature itself is damaged.',
      'proof.wrong': () => 'It was changed after it was signed, or its issuer never signed it.',
      'proof.unreadable': ({ detail }) =>
        `A word in it means nothing in any vocabulary, so nobody can have signed it: ${detail}`,
      'status.wrong-list': ({ list }) => `This is the list of other badges: ${list}.`,
      'status.list-untrusted': ({ because }) =>
        `The list of withdrawn badges cannot be trusted. ${sayFailure(EN.checks.failures, because)}`,
      'status.list-unreadable': () => 'The list of withdrawn badges cannot be read.',
      'status.withdrawn': () => 'Its issuer has withdrawn it.',
      'dates.not-yet': ({ from }) => `It holds only from ${day(from)} on.`,
      'dates.over': ({ until }) => `It ended on ${day(until)}.`,
    },
  },
  ask: {
    title: 'Was it withdrawn since?',
    button: 'Ask the issuer',
    consequence: (host) =>
      `This fetches two public files from ${host}. It is not told which badge you check.`,
    nowhere:
      'This issuer publishes nothing on the web. If you have its file status.json or issuers.json, open it here.',
    outcomes: {
      asking: 'Asking …',
      unreachable: 'The issuer could not be reached. Everything else was checked all the same.',
      answered: 'The issuer has answered.',
    },
  },
  keep: {
    title: 'Keep it',
    says: 'The pictures hold the whole signed badge, so they can be checked anywhere.',
    json: 'Save as JSON',
    png: 'Save as PNG',
    svg: 'Save as SVG',
    failed: 'This browser could not make the picture. The JSON file holds the same badge.',
  },
};
