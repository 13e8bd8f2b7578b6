import { err, ok, type Result } from '../../kiosk/result.ts';
import { type BakeFailure, LARGEST_BADGE_BYTES, LARGEST_PICTURE_BYTES } from './bake.ts';
import { type Tag, tagsOf, textIn } from './xml-tags.ts';

/**
 * Badges inside SVG pictures: one element right after `<svg …>`, its text the credential (Open Badges
 * 3.0, Baked Badge). Text in, text out, in Node and in a browser.
 */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

type Baked = Result<string, { readonly code: BakeFailure }>;

/** @param json the signed credential; a picture that holds one already is refused */
export function bakeSvg(svg: string, json: string): Baked {
  const picture = pictureIn(svg);
  if (!picture.ok) return picture;
  const { root, tags } = picture.value;
  if (badgeTags(tags).length > 0) return err({ code: 'bake.several' });
  if (json.length > LARGEST_BADGE_BYTES) return err({ code: 'bake.too-large' });
  const isEmpty = root.text.endsWith('/>');
  const opened = (isEmpty ? `${root.text.slice(0, -2)}>` : root.text).replace(
    '<svg',
    `<svg xmlns:openbadges="${NAMESPACE}"`,
  );
  // Inside a JSON text this escape says the same, and CDATA cannot hold its own end.
  const text = json.replaceAll(']]>', ']]\\u003e');
  const badge = `<openbadges:credential><![CDATA[${text}]]></openbadges:credential>`;
  const rest = isEmpty ? `</svg>${svg.slice(root.end)}` : svg.slice(root.end);
  return ok(`${svg.slice(0, root.start)}${opened}${badge}${rest}`);
}

/** The credential in a picture, as JSON text that nobody has examined yet. */
export function unbakeSvg(svg: string): Baked {
  const picture = pictureIn(svg);
  if (!picture.ok) return picture;
  const { tags } = picture.value;
  const [badge, ...more] = badgeTags(tags);
  if (!badge) return err({ code: 'bake.none' });
  if (more.length > 0) return err({ code: 'bake.several' });
  const close = tags[tags.indexOf(badge) + 1];
  if (close?.name !== `/${badge.name}`) return err({ code: 'bake.unreadable' });
  const json = textIn(svg.slice(badge.end, close.start));
  if (json === undefined) return err({ code: 'bake.unreadable' });
  return json.length > LARGEST_BADGE_BYTES ? err({ code: 'bake.too-large' }) : ok(json);
}

interface Picture {
  readonly root: Tag;
  readonly tags: readonly Tag[];
}

function pictureIn(svg: string): Result<Picture, { readonly code: BakeFailure }> {
  if (svg.length > LARGEST_PICTURE_BYTES) return err({ code: 'bake.too-large' });
  const tags = tagsOf(svg) ?? [];
  const [root] = tags;
  return root?.name === 'svg' ? ok({ root, tags }) : err({ code: 'bake.unreadable' });
}

/** The prefix is whatever the picture has bound to the namespace. */
function badgeTags(tags: readonly Tag[]): readonly Tag[] {
  const bound = /\sxmlns:([\w.-]+)\s*=\s*(["'])https:\/\/purl\.imsglobal\.org\/ob\/v3p0\2/g;
  const names = tags.flatMap(({ text }) =>
    [...text.matchAll(bound)].map(([, prefix]) => `${prefix}:credential`),
  );
  return tags.filter(({ name }) => names.includes(name));
}
