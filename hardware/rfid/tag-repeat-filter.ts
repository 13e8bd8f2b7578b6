/**
 * Some readers do not see a tag leave. An RDM6300 repeats a tag about every 65 ms while it stays, an
 * ID-12 sends it once per approach, twice when the hand trembles at the edge of the field; keyboard
 * wedges do the one or the other. One physical tap is a run of sightings without a quiet gap.
 */

/**
 * Longer than any pause inside one tap: fifteen repeats lost to a tilted card, or a machine too busy to
 * read the port for most of a second. Shorter than lifting a card, doubting, and presenting it again.
 */
export const QUIET_GAP_MS = 1_000;

/** Several tags in one wallet take turns; more than a handful at once is a reader gone mad. */
export const MOST_TAGS_AT_ONCE = 8;

/** A tag and when it was last seen, in monotonic milliseconds. */
export interface Sighting<Tag extends number | string = number> {
  readonly tag: Tag;
  readonly atMs: number;
}

/** What is known of the tags at the reader, the latest sighting last. */
export type TagsAtReader<Tag extends number | string = number> = readonly Sighting<Tag>[];

/** Without the tags that have been quiet for the gap. */
export function forgetQuietTags<Tag extends number | string>(
  tags: TagsAtReader<Tag>,
  atMs: number,
): TagsAtReader<Tag> {
  return tags.filter((sighting) => atMs - sighting.atMs < QUIET_GAP_MS);
}

/** Adds a sighting, and says whether it begins a tap. */
export function seeTag<Tag extends number | string>(
  tags: TagsAtReader<Tag>,
  { tag, atMs }: Sighting<Tag>,
): { readonly tags: TagsAtReader<Tag>; readonly isNewTap: boolean } {
  const present = forgetQuietTags(tags, atMs);
  const others = present.filter((sighting) => sighting.tag !== tag);
  return {
    tags: [...others.slice(1 - MOST_TAGS_AT_ONCE), { tag, atMs }],
    isNewTap: others.length === present.length,
  };
}
