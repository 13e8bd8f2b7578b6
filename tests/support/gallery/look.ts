/**
 * Takes pictures of screens into `tests/out/look/`, to be looked at.
 *
 * `node tests/support/gallery/look.ts [fixture,…|all] [glass,…|all] [language,…|all] [large|high|low …]`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type LanguageCode } from '../../../kiosk/language.ts';
import { FIXTURE_NAMES, GLASSES, type GlassName, isShownOn } from '../view-fixtures.ts';
import { OUT_DIR, openGallery } from './open-gallery.ts';

const [fixtures = 'all', glasses = 'all', languages = 'all', ...ways] = process.argv.slice(2);

function among<Name extends string>(asked: string, all: readonly Name[]): readonly Name[] {
  return asked === 'all' ? all : all.filter((name) => asked.split(',').includes(name));
}

const access = {
  textSize: ways.includes('large') ? 'large' : 'standard',
  contrast: ways.includes('high') ? 'high' : 'standard',
  lowReach: ways.includes('low'),
} as const;

const pictures = join(OUT_DIR, 'look');
await mkdir(pictures, { recursive: true });
const gallery = await openGallery(process.env.CHROMIUM ?? '/usr/bin/chromium');
gallery.page.on('console', (message) => console.log(message.text()));
gallery.page.on('pageerror', (error) => console.log(error.message));
for (const glass of among(glasses, Object.keys(GLASSES) as GlassName[])) {
  for (const fixture of among(fixtures, FIXTURE_NAMES).filter((name) => isShownOn(name, glass))) {
    for (const language of among<LanguageCode>(languages, LANGUAGES)) {
      await gallery.show({ fixture, language, glass, access });
      const name = [fixture, glass, language, ...ways].join('-');
      await gallery.page.screenshot({ path: join(pictures, `${name}.png`) });
    }
  }
}
await gallery.close();
